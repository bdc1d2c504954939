/** French for the texts of core's tables, by their English. */
export const facts: Record<string, string> = {
  // Industries of the Centers.
  "medicines, health equipment, chemicals and allied products":
    "médicaments, matériel de santé, produits chimiques et connexes",
  "farm and sea products, animals, plants, prepared food, drinks, alcohol and tobacco":
    "produits de la terre et de la mer, animaux, plantes, aliments préparés, boissons, alcools et tabacs",
  "cars, aircraft, other transport equipment and their parts":
    "voitures, aéronefs, autres matériels de transport et leurs parties",
  "clothing, footwear and textiles": "vêtements, chaussures et textiles",
  "steel, steel mill products, ferrous and nonferrous metals":
    "acier, produits sidérurgiques, métaux ferreux et non ferreux",
  "petroleum, natural gas, minerals and mining": "pétrole, gaz naturel, minéraux et mines",
  "information technology, integrated circuits, computers and consumer electronics":
    "technologies de l’information, circuits intégrés, ordinateurs et électronique grand public",
  "household goods, consumer products and general retailers of goods for the home":
    "articles de ménage, produits de consommation et détaillants généralistes d’articles pour la maison",
  "plastics, rubber, leather, wood, paper, stone, glass, precious stones and metals":
    "plastiques, caoutchouc, cuir, bois, papier, pierre, verre, pierres et métaux précieux",
  "tools, machine tools, production equipment and instruments":
    "outils, machines-outils, équipements de production et instruments",
  "metals, tools, machines, production equipment and instruments":
    "métaux, outils, machines, équipements de production et instruments",
  "household goods and consumer products": "articles de ménage et produits de consommation",
  "customs brokers, by their role and not by goods":
    "courtiers en douane, d’après leur rôle et non d’après les marchandises",

  // Agencies.
  "USDA Agricultural Marketing Service":
    "Service de commercialisation agricole de l’USDA (Agricultural Marketing Service)",
  "USDA Animal and Plant Health Inspection Service":
    "Service d’inspection sanitaire des animaux et des plantes de l’USDA (Animal and Plant Health Inspection Service)",
  "Bureau of Alcohol, Tobacco, Firearms and Explosives":
    "Bureau de l’alcool, du tabac, des armes à feu et des explosifs",
  "Centers for Disease Control and Prevention":
    "Centres pour le contrôle et la prévention des maladies",
  "Consumer Product Safety Commission": "Commission de la sécurité des produits de consommation",
  "Drug Enforcement Administration": "Agence de lutte contre la drogue",
  "Department of Energy": "Département de l’Énergie",
  "Department of Transportation (hazardous materials)":
    "Département des Transports (matières dangereuses)",
  "Environmental Protection Agency": "Agence de protection de l’environnement",
  "Federal Aviation Administration": "Administration fédérale de l’aviation",
  "Federal Communications Commission": "Commission fédérale des communications",
  "Food and Drug Administration": "Agence des produits alimentaires et des médicaments",
  "USDA Food Safety and Inspection Service":
    "Service de sécurité et d’inspection des aliments de l’USDA",
  "Federal Trade Commission": "Commission fédérale du commerce",
  "U.S. Fish and Wildlife Service": "Service américain de la pêche et de la faune",
  "National Highway Traffic Safety Administration":
    "Administration nationale de la sécurité routière",
  "NOAA Fisheries": "Service des pêches de la NOAA (NOAA Fisheries)",
  "Nuclear Regulatory Commission": "Commission de réglementation nucléaire",
  "Alcohol and Tobacco Tax and Trade Bureau":
    "Bureau des taxes et du commerce de l’alcool et du tabac",
  "U.S. Coast Guard": "Garde côtière américaine",

  // Why an agency is named.
  "aircraft, drones and parts": "aéronefs, drones et parties",
  "alcohol permits, labels, tax": "permis, étiquettes et taxes sur l’alcool",
  "animal and plant diseases in feed":
    "maladies animales et végétales dans les aliments pour animaux",
  "animal diseases": "maladies animales",
  "animal feed and pet food": "aliments pour animaux d’élevage et de compagnie",
  "animal products": "produits d’origine animale",
  "animal vaccines and biological material": "vaccins vétérinaires et matériel biologique",
  "appliance standards": "normes des appareils électroménagers",
  "art and antiques with wildlife parts":
    "objets d’art et antiquités contenant des parties d’animaux sauvages",
  "articles of wildlife leather": "articles en cuir d’animaux sauvages",
  asbestos: "amiante",
  "baby carriages": "voitures d’enfant",
  "bicycle helmets": "casques de vélo",
  bicycles: "bicyclettes",
  "biological agents": "agents biologiques",
  "brake linings": "garnitures de freins",
  "candles, modeling pastes": "bougies, pâtes à modeler",
  "carpet flammability": "inflammabilité des tapis",
  "chemicals under TSCA": "produits chimiques relevant de la TSCA",
  "children's books": "livres pour enfants",
  "children's footwear": "chaussures pour enfants",
  "children's jewelry": "bijoux pour enfants",
  "clinical thermometers": "thermomètres médicaux",
  "clothing flammability, children's sleepwear":
    "inflammabilité des vêtements, vêtements de nuit pour enfants",
  "condoms, medical gloves": "préservatifs, gants médicaux",
  "controlled medicines": "médicaments réglementés",
  "controlled substances and precursors": "substances réglementées et précurseurs",
  "cookware that touches food": "ustensiles de cuisine en contact avec les aliments",
  cosmetics: "cosmétiques",
  "dairy, eggs, honey as food": "produits laitiers, œufs et miel alimentaires",
  "diagnostic reagents": "réactifs de diagnostic",
  "dishwasher energy standards": "normes énergétiques des lave-vaisselle",
  "drinks, food safety": "boissons, sécurité alimentaire",
  "drug substances": "substances pharmaceutiques",
  eggs: "œufs",
  "electronic cigarettes": "cigarettes électroniques",
  "energy-saving standards": "normes d’économie d’énergie",
  "engine emissions": "émissions des moteurs",
  "explosives and fireworks": "explosifs et feux d’artifice",
  feathers: "plumes",
  "firearms and ammunition": "armes à feu et munitions",
  "fireworks, matches, lighter fuel": "feux d’artifice, allumettes, essence à briquet",
  "flammability, children's goods": "inflammabilité, articles pour enfants",
  "food additives and extracts": "additifs et extraits alimentaires",
  "food safety": "sécurité alimentaire",
  "food safety and labeling": "sécurité et étiquetage des aliments",
  "formaldehyde in composite wood": "formaldéhyde dans le bois composite",
  "fuel standards": "normes des carburants",
  fur: "fourrures",
  "fur labels": "étiquetage des fourrures",
  "furniture, cribs, mattresses": "meubles, lits d’enfant, matelas",
  "glass that touches food": "verre en contact avec les aliments",
  "household appliances": "appareils ménagers",
  "household heaters and cookers": "appareils ménagers de chauffage et de cuisson",
  "instruments with ivory or protected wood":
    "instruments contenant de l’ivoire ou du bois protégé",
  "jewelry with wildlife parts": "bijoux contenant des parties d’animaux sauvages",
  "kitchen tools and cutlery that touch food":
    "ustensiles de cuisine et couverts en contact avec les aliments",
  "laboratory and medical glass": "verrerie médicale et de laboratoire",
  "laboratory diagnostics": "diagnostics de laboratoire",
  "lamp standards": "normes des lampes",
  "lamps and seasonal lights": "lampes et guirlandes de saison",
  "laser diodes": "diodes laser",
  "laser products": "produits laser",
  lasers: "lasers",
  "laundry energy standards": "normes énergétiques des lave-linge et sèche-linge",
  "lead in paint": "plomb dans la peinture",
  "lenses, sunglasses, spectacles": "lentilles, lunettes de soleil, lunettes",
  lighters: "briquets",
  "listed chemicals": "produits chimiques inscrits",
  "lithium batteries": "batteries au lithium",
  "live and protected species": "espèces vivantes et protégées",
  "live animals and their diseases": "animaux vivants et leurs maladies",
  "machines that touch food": "machines en contact avec les aliments",
  "marine engine emissions": "émissions des moteurs marins",
  "marketing orders": "règles de commercialisation (marketing orders)",
  "masks and other medical textiles": "masques et autres textiles médicaux",
  "meat and poultry": "viande et volaille",
  "meat and poultry fats": "graisses de viande et de volaille",
  "medical devices and X-ray equipment": "dispositifs médicaux et appareils à rayons X",
  "medical furniture": "mobilier médical",
  "medicines, vaccines, medical supplies": "médicaments, vaccins, fournitures médicales",
  mercury: "mercure",
  "microwave ovens": "fours à micro-ondes",
  "motor, transformer and charger standards": "normes des moteurs, transformateurs et chargeurs",
  "motorcycle helmets": "casques de moto",
  "natural gas import authority": "autorisation d’importer du gaz naturel",
  "nuclear reactors and fuel": "réacteurs et combustible nucléaires",
  "opium and cannabis extracts": "extraits d’opium et de cannabis",
  "paints and pigments under TSCA": "peintures et pigments relevant de la TSCA",
  "paper that touches the body or food": "papier en contact avec le corps ou les aliments",
  pearls: "perles",
  "pesticide devices": "dispositifs antiparasitaires",
  "pesticides and disinfectants": "pesticides et désinfectants",
  "plaited plant material": "matières végétales tressées",
  "plant health": "santé des végétaux",
  "plant health, seeds for sowing": "santé des végétaux, semences",
  "plants that are controlled substances": "plantes qui sont des substances réglementées",
  "plastic articles for children and the home":
    "articles en plastique pour enfants et pour la maison",
  "plastics that touch food": "plastiques en contact avec les aliments",
  "poppy and hemp seeds": "graines de pavot et de chanvre",
  "power tools": "outils électriques",
  "prepared meat and poultry": "préparations de viande et de volaille",
  "prepared seafood": "préparations de produits de la mer",
  "protected plants": "plantes protégées",
  "radio and telecom equipment": "équipements radio et de télécommunications",
  "radio in drones": "radio dans les drones",
  "radio in toys and consoles": "radio dans les jouets et les consoles",
  "radio interference": "interférences radio",
  "radio interference of lamps": "interférences radio des lampes",
  "radioactive material": "matières radioactives",
  "raw cotton": "coton brut",
  "raw wool and hair": "laine et poils bruts",
  refrigerants: "fluides frigorigènes",
  "seafood import monitoring and tuna": "suivi des importations de produits de la mer et thon",
  "seafood safety": "sécurité des produits de la mer",
  "skins of wildlife": "peaux d’animaux sauvages",
  "soap that is a cosmetic or drug": "savon qui est un cosmétique ou un médicament",
  sterilizers: "stérilisateurs",
  "stoves, cookware and household metal goods":
    "poêles, ustensiles de cuisine et articles ménagers en métal",
  "tableware that touches food": "vaisselle en contact avec les aliments",
  "tampons, pads, diapers": "tampons, serviettes, couches",
  "television and display radiation": "rayonnement des téléviseurs et écrans",
  "textile labels": "étiquetage des textiles",
  tires: "pneus",
  "tobacco and nicotine products": "produits du tabac et de la nicotine",
  "tobacco permits and tax": "permis et taxes sur le tabac",
  toothbrushes: "brosses à dents",
  "toys, games, sports goods": "jouets, jeux, articles de sport",
  trailers: "remorques",
  "vehicle emissions": "émissions des véhicules",
  "vehicle glass and mirrors": "vitres et rétroviseurs de véhicules",
  "vehicle lamps": "feux de véhicules",
  "vehicle safety standards": "normes de sécurité des véhicules",
  vessels: "navires",
  wheelchairs: "fauteuils roulants",
  wildlife: "faune sauvage",
  "wildlife products, ivory, coral, feathers":
    "produits d’animaux sauvages, ivoire, corail, plumes",
  "wood of instruments, Lacey Act": "bois des instruments, loi Lacey (Lacey Act)",
  "wood pests and the Lacey Act": "parasites du bois et loi Lacey (Lacey Act)",
  "wooden furniture, Lacey Act": "meubles en bois, loi Lacey (Lacey Act)",

  // Goods of rulings.
  "compression socks and calf sleeves": "chaussettes de compression et manchons de mollet",
  "carbon steel coils": "bobines d’acier au carbone",
  "Bluetooth loudspeakers": "haut-parleurs Bluetooth",
  "water-filter membrane rolls": "rouleaux de membrane pour filtres à eau",
  "car suspension control arms": "bras de suspension de voiture",
  "running shoes": "chaussures de course",
  "investigational drug compounds": "composés de médicaments expérimentaux",
  "drug-linker compound": "composé médicament-lieur",
  "active drug ingredient": "principe actif pharmaceutique",
  "organic compounds in vials and plates": "composés organiques en flacons et en plaques",
  "chemical library microwell plates": "plaques à micropuits d’une chimiothèque",
  "stainless umbilical tubing (offshore oil)": "tubes ombilicaux en inox (pétrole en mer)",
  "oil-well stop collars and centralizers": "colliers d’arrêt et centreurs pour puits de pétrole",
  "woven silica (glass fibre) fabric": "tissu de silice (fibre de verre)",
  "split air conditioners, electric furnaces":
    "climatiseurs split, générateurs d’air chaud électriques",
  "vehicle torque converters": "convertisseurs de couple pour véhicules",
  "control panels and parts": "panneaux de commande et parties",
  "knit and woven garments": "vêtements tricotés et tissés",
  "school-project solar panels, foam blocks, plastic tubes":
    "panneaux solaires, blocs de mousse et tubes en plastique pour projets scolaires",
  "school-project solar panels": "panneaux solaires pour projets scolaires",
  "surveillance camera and recorder kits":
    "ensembles de caméras et d’enregistreurs de surveillance",
  "women's garments (and their thread)": "vêtements pour femmes (et leur fil)",
  "women's plastic handbag": "sac à main en plastique pour femme",
  "plastic cross-body bag": "sac bandoulière en plastique",
  "PVC tote bag": "cabas en PVC",
  "copper data-cable assemblies": "assemblages de câbles de données en cuivre",
  "polyethylene roll bags": "sacs en polyéthylène en rouleau",
  "cast-iron pipe and conduit fittings": "raccords en fonte pour tuyaux et conduits",
  "steel threaded rods, sleeve anchors": "tiges filetées en acier, chevilles à douille",
  "seamless steel line pipe": "tubes de conduite en acier sans soudure",
  "wooden bedroom furniture": "meubles de chambre à coucher en bois",
  "quartz surface slabs": "plaques de quartz pour plans de travail",
  "solar cells and modules": "cellules et modules solaires",
  "solar modules": "modules solaires",
  "car and light-truck tyres": "pneus de voiture et de camionnette",
  "static converters (chargers)": "convertisseurs statiques (chargeurs)",
  "grid battery storage units": "unités de stockage par batterie pour le réseau",
  "airway-cuff pressure device": "dispositif de pression pour ballonnet de sonde",
  "pulse oximeters": "oxymètres de pouls",
  "sand water-filter components": "composants de filtres à eau à sable",
  "electro-mechanical vehicle actuators": "actionneurs électromécaniques pour véhicules",
  "vehicle-seat actuator cable assembly": "câble d’actionneur de siège de véhicule",
  "coated or laminated textile fabrics": "tissus enduits ou stratifiés",
  "plain woven polyester sheeting": "toile de polyester à armure unie",
  "barbecue tool sets": "ensembles d’ustensiles de barbecue",
  "backhoe-loader cab covers": "capots de cabine de chargeuse-pelleteuse",
  "glass votive-candle cups": "verres pour bougies votives",
  "polymer-coated knit work gloves": "gants de travail tricotés enduits de polymère",
  "disposable nitrile gloves": "gants jetables en nitrile",
  "LED truck tail lights": "feux arrière à LED pour camion",
  "foam footwear (section 337 order)": "chaussures en mousse (ordre au titre de la section 337)",

  // Importers of rulings that are described.
  "Provident PLLC (protestant)": "Provident PLLC (auteur de la contestation)",
  "Dorman Products (car parts)": "Dorman Products (pièces automobiles)",
  "Astra-Zeneca; Center not named - read from New York address and goods":
    "Astra-Zeneca ; Centre non nommé : déduit de l’adresse à New York et de la marchandise",
  "Oceaneering International (offshore oil services)":
    "Oceaneering International (services pétroliers en mer)",
  "Cardington Yutaka Technologies (car-parts maker)":
    "Cardington Yutaka Technologies (fabricant de pièces automobiles)",
  "Target General Merchandise (retailer)": "Target General Merchandise (détaillant)",
  "Target General Merchandise (retailer); Center named on the Attn line, letter to Port of Atlanta":
    "Target General Merchandise (détaillant) ; Centre nommé sur la ligne « à l’attention de », lettre au port d’Atlanta",
  "ACI Inc.; Center named on the Attn line, letter to a port":
    "ACI Inc. ; Centre nommé sur la ligne « à l’attention de », lettre à un port",
  "Wheel Group Holding; letter names the automotive Center but a Buffalo street address":
    "Wheel Group Holding ; la lettre nomme le Centre de l’automobile, mais une adresse à Buffalo",
  "Stoneridge Electronics (vehicle electronics)":
    "Stoneridge Electronics (électronique de véhicules)",
  "Kongsberg Automotive (car-parts maker)":
    "Kongsberg Automotive (fabricant de pièces automobiles)",
  "Nassimi; Center team 054": "Nassimi ; équipe 054 du Centre",
  "Fluvitex USA; Center team 054": "Fluvitex USA ; équipe 054 du Centre",
  "Greenbrier International (dollar-store retailer)":
    "Greenbrier International (chaîne de magasins à un dollar)",

  // Goods of former headings.
  "horsehair and its waste": "crin et déchets de crin",
  "natural sponges": "éponges naturelles",
  "kapok and other stuffing of plants": "kapok et autres matières végétales de rembourrage",
  "broomcorn and other plants for brushes": "sorgho à balais et autres plantes pour la brosserie",
  "natural cryolite": "cryolithe naturelle",
  "fulminates, cyanates and thiocyanates": "fulminates, cyanates et thiocyanates",
  phosphides: "phosphures",
  "distilled water, compressed air and other inorganic compounds":
    "eau distillée, air comprimé et autres composés inorganiques",
  "chamois leather": "cuirs et peaux chamoisés",
  "patent and metallized leather": "cuirs vernis et métallisés",
  "leather waste": "déchets de cuir",
  "composition leather": "cuir reconstitué",
  "leather belts and parts for machines": "courroies et pièces en cuir pour machines",
  "floor coverings on a paper base": "revêtements de sol à support en papier",
  "sisal and other agave fibers": "sisal et autres fibres d’agave",
  "felt hats": "chapeaux de feutre",
  "glazed ceramic tiles": "carreaux céramiques émaillés",
  "glass inners for vacuum flasks": "ampoules en verre pour bouteilles isolantes",
  "copper wire cloth, grill and netting": "toiles métalliques, grillages et treillis en cuivre",
  "copper springs": "ressorts en cuivre",
  "copper cookers and heaters for the home":
    "appareils ménagers en cuivre pour la cuisson et le chauffage",
  "lead bars, profiles and wire": "barres, profilés et fils en plomb",
  "lead tubes and pipe fittings": "tubes et accessoires de tuyauterie en plomb",
  "zinc tubes and pipe fittings": "tubes et accessoires de tuyauterie en zinc",
  "tin plates, sheets and strip": "tôles, feuilles et bandes en étain",
  "tin foil, powders and flakes": "feuilles minces, poudres et paillettes d’étain",
  "tin tubes and pipe fittings": "tubes et accessoires de tuyauterie en étain",
  cadmium: "cadmium",
  "typewriters and word-processing machines": "machines à écrire et de traitement de texte",
  "machine parts without electrical features (until 2007)":
    "parties de machines sans caractéristiques électriques (jusqu’en 2007)",
  "tape recorders and other sound recorders": "magnétophones et autres enregistreurs de son",
  "recorded discs and tapes (until 2007)": "disques et bandes enregistrés (jusqu’en 2007)",
  "parts of aircraft and spacecraft": "parties d’aéronefs et de véhicules spatiaux",
  photocopiers: "photocopieurs",
  "harmoniums and pipe organs": "harmoniums et orgues à tuyaux",
  "accordions and mouth organs": "accordéons et harmonicas",
  "wheeled toys and doll carriages": "jouets à roues et landaus de poupée",
  dolls: "poupées",

  // Tasks.
  "Entry summary": "Déclaration récapitulative (entry summary)",
  "Validation activities": "Activités de validation",
  "Post summary correction":
    "Correction après déclaration récapitulative (post summary correction, PSC)",
  "Post-entry amendment": "Modification après déclaration (post-entry amendment)",
  Protest: "Contestation (protest)",
  "Prior disclosure, validation": "Divulgation préalable (prior disclosure), validation",
  "CBP Forms 28 and 29": "Formulaires 28 et 29 du CBP",
  "Classification, value, origin": "Classement, valeur, origine",
  "Preference and free-trade claims": "Demandes de régime préférentiel et de libre-échange",
  "Liquidation, extension, suspension": "Liquidation, prorogation, suspension",
  "Country-of-origin marking": "Marquage du pays d’origine",
  "Quota entry summaries": "Déclarations récapitulatives sous contingent",
  "Informal entry": "Déclaration simplifiée (informal entry)",
  "Warehouse withdrawal for consumption": "Sortie d’entrepôt pour la consommation",
  "Internal advice and petitions": "Avis interne (internal advice) et requêtes",
  "Bonds and recordkeeping": "Cautionnements (bonds) et conservation des documents",
  "Trademark and copyright decisions": "Décisions sur les marques et le droit d’auteur",
  "Demand for redelivery, samples": "Demande de remise des marchandises (redelivery), échantillons",
  "Payment of duties": "Paiement des droits",
  "Filing documents on paper": "Dépôt de documents sur papier",
  "Cargo release and examination": "Mainlevée et examen du fret",
  "In-bond movements and export": "Transport sous douane (in-bond) et exportation",
  "Admissibility, agriculture and security holds": "Admissibilité, retenues agricoles et de sûreté",
  Drawback: "Remboursement des droits (drawback)",
  "Fines, penalties, seized goods": "Amendes, pénalités, marchandises saisies",
  Reconciliation: "Rapprochement (reconciliation)",
  "Foreign-trade zones": "Zones de commerce extérieur (foreign-trade zones)",
  "Temporary importation": "Importation temporaire",
  "Questions about goods, policy and procedure":
    "Questions sur les marchandises, les règles et les procédures",

  // What a Center offers.
  "Any importer of the industry may put questions to its Center, whatever its size and whether or not it is a trusted trader.":
    "Tout importateur du secteur peut poser des questions à son Centre, quelle que soit sa taille et qu’il soit ou non opérateur de confiance.",
  "Small and medium importers without a compliance department of their own get one place that knows the requirements and good practice of their industry.":
    "Les petits et moyens importateurs sans service de conformité propre disposent d’un lieu qui connaît les exigences et les bonnes pratiques de leur secteur.",
  "One point of contact answers for the whole industry, so that the same question gets the same answer at every port.":
    "Un seul point de contact répond pour tout le secteur, de sorte que la même question reçoit la même réponse dans chaque port.",
  "Trusted traders file with one Center instead of many ports; it handles their entry summaries and what follows.":
    "Les opérateurs de confiance déclarent auprès d’un seul Centre au lieu de nombreux ports ; celui-ci traite leurs déclarations récapitulatives et la suite.",
  "Compliant imports see less routine checking, which should mean fewer delays, lower cost and more predictability.":
    "Les importations conformes subissent moins de contrôles courants, ce qui devrait réduire les retards et les coûts et rendre les choses plus prévisibles.",
  "Ports are freed to look at shipments of high risk: safety, revenue, counterfeit goods.":
    "Les ports peuvent se consacrer aux envois à haut risque : sécurité, recettes, contrefaçons.",
  "Other agencies may take part in, and staff, the Centers whose industries they regulate.":
    "D’autres organismes peuvent participer aux Centres dont ils réglementent le secteur et y affecter du personnel.",
  "The Centers train, with the private sector's help, and gather knowledge of their industry inside CBP.":
    "Les Centres forment, avec l’aide du secteur privé, et rassemblent au sein du CBP la connaissance de leur secteur.",
  "Every importer has one Center for all its goods, at whatever port they arrive.":
    "Chaque importateur a un seul Centre pour toutes ses marchandises, quel que soit le port d’arrivée.",
  "One point of contact decides after release: entry summaries, corrections, protests, liquidation.":
    "Un seul point de contact décide après la mainlevée : déclarations récapitulatives, corrections, contestations, liquidation.",
  "Small importers are assigned in the same way as large ones; no program membership is needed.":
    "Les petits importateurs sont rattachés de la même façon que les grands ; aucune adhésion à un programme n’est nécessaire.",
  "CTPAT Trade Compliance, the successor of ISA, does not decide the Center; it brings its own benefits.":
    "CTPAT Trade Compliance, successeur d’ISA, ne décide pas du Centre ; il apporte ses propres avantages.",
  "Ports keep the cargo itself: release, examination, holds, in-bond movements, penalties and seizures.":
    "Les ports gardent le fret lui-même : mainlevée, examen, retenues, transport sous douane, pénalités et saisies.",
  "Agencies with their own rules for the goods keep their say; the Center does not replace them.":
    "Les organismes qui ont leurs propres règles pour les marchandises gardent leur mot à dire ; le Centre ne les remplace pas.",

  // The timeline.
  "Two pilots start: a center for pharmaceuticals and an account executive for electronics.":
    "Deux projets pilotes démarrent : un centre pour les produits pharmaceutiques et un responsable de compte pour l’électronique.",
  "The Electronics and Pharmaceuticals Centers open; eight more are proposed.":
    "Les Centres de l’électronique et des produits pharmaceutiques ouvrent ; huit autres sont proposés.",
  "The trade press reports the new name, Industry Integration Centers.":
    "La presse spécialisée annonce le nouveau nom, Centres d’intégration sectorielle (Industry Integration Centers).",
  "CBP explains the Centers: ten industries within three years, trusted traders first.":
    "Le CBP présente les Centres : dix secteurs en trois ans, les opérateurs de confiance d’abord.",
  "The name returns to Centers of Excellence and Expertise; Detroit and Houston are announced; the brokers' center is no longer planned.":
    "Le nom redevient Centres d’excellence et d’expertise (Centers of Excellence and Expertise) ; Detroit et Houston sont annoncés ; le centre des courtiers n’est plus prévu.",
  "A test starts with four Centers: any importer may volunteer, trusted traders first.":
    "Un essai commence avec quatre Centres : tout importateur peut se porter volontaire, les opérateurs de confiance d’abord.",
  "Six more Centers are announced; Base Metals and Machinery become two.":
    "Six autres Centres sont annoncés ; métaux communs et machines en deviennent deux.",
  "The test is widened to all ten Centers.": "L’essai est étendu aux dix Centres.",
  "The last three Centers open: Agriculture, Apparel and Consumer Products.":
    "Les trois derniers Centres ouvrent : agriculture, habillement et produits de consommation.",
  "The lists of tariff numbers change: 8511 to the automotive Center, 7013 out of consumer products, 7309 to 7311 out of base metals.":
    "Les listes de numéros tarifaires changent : 8511 va au Centre de l’automobile, 7013 quitte les produits de consommation, 7309 à 7311 quittent les métaux communs.",
  "Center directors receive authority over entries, Center by Center, until 23 March 2016.":
    "Les directeurs des Centres reçoivent autorité sur les déclarations, Centre par Centre, jusqu’au 23 mars 2016.",
  "A statute requires CBP to have the Centers.": "Une loi impose au CBP d’avoir les Centres.",
  "The test ends; every importer is assigned to one Center.":
    "L’essai prend fin ; chaque importateur est rattaché à un seul Centre.",
  "ACE shows each importer's Center ID.":
    "ACE montre l’identifiant de Centre (Center ID) de chaque importateur.",
  "Importer Self-Assessment becomes CTPAT Trade Compliance.":
    "Importer Self-Assessment devient CTPAT Trade Compliance.",
  "The interim rule becomes final, unchanged.":
    "La règle provisoire devient définitive, sans changement.",

  // Questions of the search by words.
  "What is it, above all?": "Qu’est-ce que c’est avant tout ?",
  "Food, drink, a plant, an animal or tobacco":
    "Un aliment, une boisson, une plante, un animal ou du tabac",
  "A mineral, an ore or a fuel": "Un minéral, un minerai ou un combustible",
  "A chemical, a medicine, paint, soap, adhesive or fuel additive":
    "Un produit chimique, un médicament, une peinture, un savon, une colle ou un additif pour carburants",
  "A cosmetic, perfume, toilet soap, candle or match":
    "Un cosmétique, un parfum, un savon de toilette, une bougie ou une allumette",
  "A bag, case, wallet, saddlery or other leather article":
    "Un sac, un étui, un portefeuille, un article de sellerie ou un autre article en cuir",
  "A material or an article of plastic, rubber, wood, paper, stone, ceramic or glass":
    "Une matière ou un article en plastique, caoutchouc, bois, papier, pierre, céramique ou verre",
  "A textile, clothing, footwear or headgear":
    "Un textile, un vêtement, une chaussure ou une coiffure",
  "Jewelry, a gem or a precious metal": "Un bijou, une pierre précieuse ou un métal précieux",
  "A metal, or an article of metal without a function of its own":
    "Un métal, ou un article en métal sans fonction propre",
  "A hand tool, a knife or cutlery": "Un outil à main, un couteau ou des couverts",
  "A machine or an appliance with moving parts, a pump, valve, bearing or computer, or a part of one":
    "Une machine ou un appareil à pièces mobiles, une pompe, une vanne, un roulement ou un ordinateur, ou une partie de l’un d’eux",
  "An electrical or electronic device or component, a cable or a battery":
    "Un appareil ou composant électrique ou électronique, un câble ou une batterie",
  "A vehicle, an aircraft or a ship, or a part of one":
    "Un véhicule, un aéronef ou un navire, ou une partie de l’un d’eux",
  "A medical, optical, measuring or testing instrument, a clock or a watch":
    "Un instrument médical, optique, de mesure ou d’essai, une horloge ou une montre",
  "Furniture, a lamp, a toy, sports goods, a musical instrument, decoration or another thing for people's use":
    "Un meuble, une lampe, un jouet, un article de sport, un instrument de musique, une décoration ou un autre objet à l’usage des personnes",
  "Is it made for the kitchen, the table, the bathroom or another room of a home?":
    "Est-ce fait pour la cuisine, la table, la salle de bains ou une autre pièce de la maison ?",
  "Yes, for a home": "Oui, pour la maison",
  No: "Non",
  "What is it mostly made of?": "De quoi est-ce fait principalement ?",
  Plastic: "Plastique",
  Rubber: "Caoutchouc",
  "Leather or fur": "Cuir ou fourrure",
  "Wood, cork or wicker": "Bois, liège ou osier",
  Paper: "Papier",
  Textile: "Textile",
  "Stone, cement or ceramic": "Pierre, ciment ou céramique",
  Glass: "Verre",
  "Iron or steel": "Fer ou acier",
  Aluminum: "Aluminium",
  "Another metal": "Un autre métal",
  "How does it work?": "Comment cela fonctionne-t-il ?",
  "Mechanically, or it moves, heats, cools or shapes things":
    "Mécaniquement, ou cela déplace, chauffe, refroidit ou façonne des choses",
  "By electricity or electronics: it carries, switches, stores or changes current or signals":
    "À l’électricité ou à l’électronique : cela transporte, commute, stocke ou modifie le courant ou les signaux",
  "As part of a vehicle, aircraft or ship":
    "Comme partie d’un véhicule, d’un aéronef ou d’un navire",
  "It measures, tests, checks or controls": "Cela mesure, essaie, vérifie ou règle",
  "It treats or examines patients": "Cela soigne ou examine des patients",
  "It does nothing by itself": "Cela ne fait rien par soi-même",

  // Titles of sources.
  "Trade press on CBP's overview and questions about the Industry Integration Centers, early 2012":
    "Presse spécialisée sur la présentation et les questions du CBP au sujet des Centres d’intégration sectorielle, début 2012",
  "CBP release: two centers opened for electronics and pharmaceuticals":
    "Communiqué du CBP : ouverture de deux centres, électronique et produits pharmaceutiques",
  "Trade press: renamed Industry Integration Centers":
    "Presse spécialisée : nouveau nom, Centres d’intégration sectorielle",
  "Trade press on the first two Centers' web pages":
    "Presse spécialisée sur les pages web des deux premiers Centres",
  "Broker's summary of CBP's additional information on the new Centers":
    "Résumé par un courtier des informations complémentaires du CBP sur les nouveaux Centres",
  "Trade press: the name returns to Centers of Excellence and Expertise; Detroit and Houston announced":
    "Presse spécialisée : le nom redevient Centres d’excellence et d’expertise ; Detroit et Houston annoncés",
  "Trade press: who may use a Center in mid-2012":
    "Presse spécialisée : qui peut recourir à un Centre à la mi-2012",
  "Trade press: an official says the company's industry decides":
    "Presse spécialisée : un responsable dit que le secteur de l’entreprise décide",
  "77 FR 52048: test of four Centers": "77 FR 52048 : essai de quatre Centres",
  "Announcement of six more Centers; base metals and machinery split":
    "Annonce de six autres Centres ; métaux communs et machines séparés",
  "78 FR 20345: test widened to all ten Centers": "78 FR 20345 : essai étendu aux dix Centres",
  "CBP release: the last three Centers open":
    "Communiqué du CBP : ouverture des trois derniers Centres",
  "Trade association on the goods of the Consumer Products Center":
    "Association professionnelle sur les marchandises du Centre des produits de consommation",
  "79 FR 13322: scope of the test changed": "79 FR 13322 : champ de l’essai modifié",
  "Trade press on 79 FR 13322: highest percentage of entries":
    "Presse spécialisée sur 79 FR 13322 : le plus fort pourcentage de déclarations",
  "CBP Delegation Order 14-004, in force from 28 Jan 2015 to 23 Mar 2016 Center by Center":
    "Ordre de délégation 14-004 du CBP, en vigueur du 28 janv. 2015 au 23 mars 2016 Centre par Centre",
  "CBP notice on post-release processing by the Pharmaceuticals, Health and Chemicals Center":
    "Avis du CBP sur le traitement après mainlevée par le Centre des produits pharmaceutiques, de la santé et des produits chimiques",
  "CBP presentation: chapters 01 to 24 at the Agriculture Center":
    "Présentation du CBP : chapitres 01 à 24 au Centre de l’agriculture",
  "CBP slides on the Centers": "Diapositives du CBP sur les Centres",
  "CBP's words for the Centers' industries": "Termes du CBP pour les secteurs des Centres",
  "Law firm on the industry of the Electronics Center":
    "Cabinet d’avocats sur le secteur du Centre de l’électronique",
  "19 U.S.C. 4317 (Pub. L. 114-125, section 110): CBP must have the Centers":
    "19 U.S.C. 4317 (Pub. L. 114-125, section 110) : le CBP doit avoir les Centres",
  "81 FR 92978: interim final rule, in force 19 Jan 2017":
    "81 FR 92978 : règle finale provisoire, en vigueur le 19 janv. 2017",
  "84 FR 46676: technical correction of 19 CFR parts 12 and 141":
    "84 FR 46676 : correction technique de 19 CFR parties 12 et 141",
  "88 FR 69026: interim rule adopted as final without change":
    "88 FR 69026 : règle provisoire adoptée comme définitive sans changement",
  "19 CFR 101.1: what a Center and its director are":
    "19 CFR 101.1 : ce que sont un Centre et son directeur",
  "19 CFR 101.10: how an importer is assigned, exceptions, appeal":
    "19 CFR 101.10 : rattachement d’un importateur, exceptions, appel",
  "19 CFR 162.74: prior disclosure": "19 CFR 162.74 : divulgation préalable (prior disclosure)",
  "Broker on the Centers: highest value, team number, intended use":
    "Courtier sur les Centres : valeur la plus élevée, numéro d’équipe, usage prévu",
  "Trade press on the permanent Centers": "Presse spécialisée sur les Centres permanents",
  "CBP information notice: the Center ID in ACE":
    "Note d’information du CBP : l’identifiant de Centre (Center ID) dans ACE",
  "CATAIR Importer/Bond Query, record K7: CEE001 to CEE010, NOTELG, PNDING":
    "CATAIR Importer/Bond Query, enregistrement K7 : CEE001 à CEE010, NOTELG, PNDING",
  "CBP's industry labels on its forced-labor orders":
    "Mentions de secteur du CBP sur ses ordres relatifs au travail forcé",
  "CBP: ISA folded into CTPAT Trade Compliance": "CBP : ISA intégré à CTPAT Trade Compliance",
  "Broker: a prior disclosure may be given to the Center":
    "Courtier : une divulgation préalable peut être remise au Centre",
  "Machinery Center's office opened in Laredo":
    "Ouverture à Laredo du bureau du Centre des machines",
  "General knowledge of customs practice; not read in a source, so check it":
    "Connaissance générale de la pratique douanière ; non lue dans une source, donc à vérifier",
  "The Center's own name": "Le nom même du Centre",
  "Our reading: no source names these goods":
    "Notre lecture : aucune source ne nomme ces marchandises",
  "General knowledge of the Harmonized System's amendments; not read in a source here":
    "Connaissance générale des amendements du Système harmonisé ; non lue ici dans une source",

  // Where sources were seen. Addresses are not translated.
  "Trade Law Daily (Warren News), early 2012": "Trade Law Daily (Warren News), début 2012",
  "cbp.gov newsroom, 20 Oct 2011": "salle de presse de cbp.gov, 20 oct. 2011",
  "tradelawdaily.com, 13 Dec 2011": "tradelawdaily.com, 13 déc. 2011",
  "communicationsdaily.com, 20 Jan 2012": "communicationsdaily.com, 20 janv. 2012",
  "strtrade.com, May 2012": "strtrade.com, mai 2012",
  "exportcompliancedaily.com, 23 May 2012": "exportcompliancedaily.com, 23 mai 2012",
  "consumerelectronicsdaily.com, 21 Jun 2012": "consumerelectronicsdaily.com, 21 juin 2012",
  "opening only; gpo.gov, FR Doc 2012-21217": "début seulement ; gpo.gov, FR Doc 2012-21217",
  "opening only; gpo.gov, FR Doc 2013-07840": "début seulement ; gpo.gov, FR Doc 2013-07840",
  "cbp.gov newsroom, 3 Jun 2013": "salle de presse de cbp.gov, 3 juin 2013",
  "toyassociation.org, Apr 2013": "toyassociation.org, avr. 2013",
  "as summarised by trade press (strtrade.com, 18 Mar 2014; importcompliance.com, 9 Mar 2014)":
    "d’après le résumé de la presse spécialisée (strtrade.com, 18 mars 2014 ; importcompliance.com, 9 mars 2014)",
  "strtrade.com, 18 Mar 2014": "strtrade.com, 18 mars 2014",
  "summaries: taggart-intl.com; customsnow.com, Apr 2016":
    "résumés : taggart-intl.com ; customsnow.com, avr. 2016",
  "docest.com copy": "copie sur docest.com",
  "fdocuments.in copy": "copie sur fdocuments.in",
  "studylib.net and fdocuments.in copies": "copies sur studylib.net et fdocuments.in",
  "repeated at diaztradelaw.com": "repris sur diaztradelaw.com",
  "acilawgroup.com, 11 Sep 2017": "acilawgroup.com, 11 sept. 2017",
  "summaries: hoganlovells.com; strtrade.com": "résumés : hoganlovells.com ; strtrade.com",
  "opening, and summaries by hoganlovells.com and strtrade.com":
    "début, et résumés de hoganlovells.com et strtrade.com",
  "opening; cities as repeated at farrow.com": "début ; villes telles que reprises sur farrow.com",
  "copies at casetext.com and customsmobile.com": "copies sur casetext.com et customsmobile.com",
  "text not read; summaries by strtrade.com, thescarbroughgroup.com and hoganlovells.com":
    "texte non lu ; résumés de strtrade.com, thescarbroughgroup.com et hoganlovells.com",
  "casetext.com copy, Sep 2024": "copie sur casetext.com, sept. 2024",
  "customsnow.com, June 2017": "customsnow.com, juin 2017",
  "public test files; taggart-intl.com": "fichiers d’essai publics ; taggart-intl.com",
  "public copy of CBP's list": "copie publique de la liste du CBP",
  "tamiu.edu, Apr 2018": "tamiu.edu, avr. 2018",
};
