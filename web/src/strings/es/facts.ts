/** Spanish for the texts of core's tables, by their English. */
export const facts: Record<string, string> = {
  // Industries of the Centers.
  "medicines, health equipment, chemicals and allied products":
    "medicamentos, equipo médico, productos químicos y afines",
  "farm and sea products, animals, plants, prepared food, drinks, alcohol and tobacco":
    "productos del campo y del mar, animales, plantas, alimentos preparados, bebidas, alcohol y tabaco",
  "cars, aircraft, other transport equipment and their parts":
    "automóviles, aeronaves, otro equipo de transporte y sus partes",
  "clothing, footwear and textiles": "ropa, calzado y textiles",
  "steel, steel mill products, ferrous and nonferrous metals":
    "acero, productos siderúrgicos, metales ferrosos y no ferrosos",
  "petroleum, natural gas, minerals and mining": "petróleo, gas natural, minerales y minería",
  "information technology, integrated circuits, computers and consumer electronics":
    "tecnología de la información, circuitos integrados, computadoras y electrónica de consumo",
  "household goods, consumer products and general retailers of goods for the home":
    "artículos para el hogar, productos de consumo y minoristas generales de artículos para el hogar",
  "plastics, rubber, leather, wood, paper, stone, glass, precious stones and metals":
    "plásticos, caucho, cuero, madera, papel, piedra, vidrio, piedras y metales preciosos",
  "tools, machine tools, production equipment and instruments":
    "herramientas, máquinas herramienta, equipo de producción e instrumentos",
  "metals, tools, machines, production equipment and instruments":
    "metales, herramientas, máquinas, equipo de producción e instrumentos",
  "household goods and consumer products": "artículos para el hogar y productos de consumo",
  "customs brokers, by their role and not by goods":
    "agentes de aduanas, por su función y no por las mercancías",

  // Agencies.
  "USDA Agricultural Marketing Service":
    "Servicio de Comercialización Agrícola del USDA (Agricultural Marketing Service)",
  "USDA Animal and Plant Health Inspection Service":
    "Servicio de Inspección de Sanidad Animal y Vegetal del USDA (Animal and Plant Health Inspection Service)",
  "Bureau of Alcohol, Tobacco, Firearms and Explosives":
    "Oficina de Alcohol, Tabaco, Armas de Fuego y Explosivos",
  "Centers for Disease Control and Prevention":
    "Centros para el Control y la Prevención de Enfermedades",
  "Consumer Product Safety Commission": "Comisión para la Seguridad de los Productos de Consumo",
  "Drug Enforcement Administration": "Administración para el Control de Drogas",
  "Department of Energy": "Departamento de Energía",
  "Department of Transportation (hazardous materials)":
    "Departamento de Transporte (materiales peligrosos)",
  "Environmental Protection Agency": "Agencia de Protección Ambiental",
  "Federal Aviation Administration": "Administración Federal de Aviación",
  "Federal Communications Commission": "Comisión Federal de Comunicaciones",
  "Food and Drug Administration": "Administración de Alimentos y Medicamentos",
  "USDA Food Safety and Inspection Service":
    "Servicio de Inocuidad e Inspección de los Alimentos del USDA",
  "Federal Trade Commission": "Comisión Federal de Comercio",
  "U.S. Fish and Wildlife Service": "Servicio de Pesca y Vida Silvestre de EE. UU.",
  "National Highway Traffic Safety Administration":
    "Administración Nacional de Seguridad del Tráfico en las Carreteras",
  "NOAA Fisheries": "Servicio de pesca de la NOAA (NOAA Fisheries)",
  "Nuclear Regulatory Commission": "Comisión Reguladora Nuclear",
  "Alcohol and Tobacco Tax and Trade Bureau": "Oficina de Impuestos y Comercio de Alcohol y Tabaco",
  "U.S. Coast Guard": "Guardia Costera de EE. UU.",

  // Why an agency is named.
  "aircraft, drones and parts": "aeronaves, drones y partes",
  "alcohol permits, labels, tax": "permisos, etiquetas e impuestos del alcohol",
  "animal and plant diseases in feed": "enfermedades animales y vegetales en los piensos",
  "animal diseases": "enfermedades animales",
  "animal feed and pet food": "piensos y alimentos para mascotas",
  "animal products": "productos de origen animal",
  "animal vaccines and biological material": "vacunas veterinarias y material biológico",
  "appliance standards": "normas de electrodomésticos",
  "art and antiques with wildlife parts": "arte y antigüedades con partes de fauna silvestre",
  "articles of wildlife leather": "artículos de cuero de fauna silvestre",
  asbestos: "amianto",
  "baby carriages": "cochecitos de bebé",
  "bicycle helmets": "cascos de bicicleta",
  bicycles: "bicicletas",
  "biological agents": "agentes biológicos",
  "brake linings": "guarniciones de frenos",
  "candles, modeling pastes": "velas, pastas para modelar",
  "carpet flammability": "inflamabilidad de alfombras",
  "chemicals under TSCA": "sustancias químicas sujetas a la TSCA",
  "children's books": "libros infantiles",
  "children's footwear": "calzado infantil",
  "children's jewelry": "bisutería y joyería infantil",
  "clinical thermometers": "termómetros clínicos",
  "clothing flammability, children's sleepwear":
    "inflamabilidad de la ropa, ropa de dormir infantil",
  "condoms, medical gloves": "preservativos, guantes médicos",
  "controlled medicines": "medicamentos controlados",
  "controlled substances and precursors": "sustancias controladas y precursores",
  "cookware that touches food": "utensilios de cocina en contacto con alimentos",
  cosmetics: "cosméticos",
  "dairy, eggs, honey as food": "lácteos, huevos y miel como alimento",
  "diagnostic reagents": "reactivos de diagnóstico",
  "dishwasher energy standards": "normas energéticas de lavavajillas",
  "drinks, food safety": "bebidas, inocuidad de los alimentos",
  "drug substances": "principios activos farmacéuticos",
  eggs: "huevos",
  "electronic cigarettes": "cigarrillos electrónicos",
  "energy-saving standards": "normas de ahorro de energía",
  "engine emissions": "emisiones de motores",
  "explosives and fireworks": "explosivos y fuegos artificiales",
  feathers: "plumas",
  "firearms and ammunition": "armas de fuego y municiones",
  "fireworks, matches, lighter fuel":
    "fuegos artificiales, fósforos, combustible para encendedores",
  "flammability, children's goods": "inflamabilidad, artículos infantiles",
  "food additives and extracts": "aditivos y extractos alimentarios",
  "food safety": "inocuidad de los alimentos",
  "food safety and labeling": "inocuidad y etiquetado de los alimentos",
  "formaldehyde in composite wood": "formaldehído en madera compuesta",
  "fuel standards": "normas de combustibles",
  fur: "pieles",
  "fur labels": "etiquetas de pieles",
  "furniture, cribs, mattresses": "muebles, cunas, colchones",
  "glass that touches food": "vidrio en contacto con alimentos",
  "household appliances": "electrodomésticos",
  "household heaters and cookers": "calentadores y cocinas domésticas",
  "instruments with ivory or protected wood": "instrumentos con marfil o maderas protegidas",
  "jewelry with wildlife parts": "joyería con partes de fauna silvestre",
  "kitchen tools and cutlery that touch food":
    "utensilios de cocina y cubiertos en contacto con alimentos",
  "laboratory and medical glass": "vidrio médico y de laboratorio",
  "laboratory diagnostics": "diagnóstico de laboratorio",
  "lamp standards": "normas de lámparas",
  "lamps and seasonal lights": "lámparas y luces de temporada",
  "laser diodes": "diodos láser",
  "laser products": "productos láser",
  lasers: "láseres",
  "laundry energy standards": "normas energéticas de lavado y secado de ropa",
  "lead in paint": "plomo en la pintura",
  "lenses, sunglasses, spectacles": "lentes, gafas de sol, anteojos",
  lighters: "encendedores",
  "listed chemicals": "sustancias químicas listadas",
  "lithium batteries": "baterías de litio",
  "live and protected species": "especies vivas y protegidas",
  "live animals and their diseases": "animales vivos y sus enfermedades",
  "machines that touch food": "máquinas en contacto con alimentos",
  "marine engine emissions": "emisiones de motores marinos",
  "marketing orders": "órdenes de comercialización (marketing orders)",
  "masks and other medical textiles": "mascarillas y otros textiles médicos",
  "meat and poultry": "carne y aves de corral",
  "meat and poultry fats": "grasas de carne y de aves",
  "medical devices and X-ray equipment": "dispositivos médicos y equipos de rayos X",
  "medical furniture": "mobiliario médico",
  "medicines, vaccines, medical supplies": "medicamentos, vacunas, insumos médicos",
  mercury: "mercurio",
  "microwave ovens": "hornos de microondas",
  "motor, transformer and charger standards": "normas de motores, transformadores y cargadores",
  "motorcycle helmets": "cascos de motocicleta",
  "natural gas import authority": "autorización para importar gas natural",
  "nuclear reactors and fuel": "reactores y combustible nuclear",
  "opium and cannabis extracts": "extractos de opio y cannabis",
  "paints and pigments under TSCA": "pinturas y pigmentos sujetos a la TSCA",
  "paper that touches the body or food": "papel en contacto con el cuerpo o los alimentos",
  pearls: "perlas",
  "pesticide devices": "dispositivos plaguicidas",
  "pesticides and disinfectants": "plaguicidas y desinfectantes",
  "plaited plant material": "materia vegetal trenzable",
  "plant health": "sanidad vegetal",
  "plant health, seeds for sowing": "sanidad vegetal, semillas para siembra",
  "plants that are controlled substances": "plantas que son sustancias controladas",
  "plastic articles for children and the home": "artículos de plástico para niños y para el hogar",
  "plastics that touch food": "plásticos en contacto con alimentos",
  "poppy and hemp seeds": "semillas de amapola y de cáñamo",
  "power tools": "herramientas eléctricas",
  "prepared meat and poultry": "carne y aves preparadas",
  "prepared seafood": "productos del mar preparados",
  "protected plants": "plantas protegidas",
  "radio and telecom equipment": "equipos de radio y telecomunicaciones",
  "radio in drones": "radio en drones",
  "radio in toys and consoles": "radio en juguetes y consolas",
  "radio interference": "interferencia de radio",
  "radio interference of lamps": "interferencia de radio de las lámparas",
  "radioactive material": "material radiactivo",
  "raw cotton": "algodón sin procesar",
  "raw wool and hair": "lana y pelo sin procesar",
  refrigerants: "refrigerantes",
  "seafood import monitoring and tuna":
    "seguimiento de las importaciones de productos del mar y atún",
  "seafood safety": "inocuidad de los productos del mar",
  "skins of wildlife": "pieles de fauna silvestre",
  "soap that is a cosmetic or drug": "jabón que es cosmético o medicamento",
  sterilizers: "esterilizadores",
  "stoves, cookware and household metal goods":
    "estufas, utensilios de cocina y artículos metálicos para el hogar",
  "tableware that touches food": "vajilla en contacto con alimentos",
  "tampons, pads, diapers": "tampones, compresas, pañales",
  "television and display radiation": "radiación de televisores y pantallas",
  "textile labels": "etiquetas textiles",
  tires: "neumáticos",
  "tobacco and nicotine products": "productos de tabaco y nicotina",
  "tobacco permits and tax": "permisos e impuestos del tabaco",
  toothbrushes: "cepillos de dientes",
  "toys, games, sports goods": "juguetes, juegos, artículos deportivos",
  trailers: "remolques",
  "vehicle emissions": "emisiones de vehículos",
  "vehicle glass and mirrors": "vidrios y espejos de vehículos",
  "vehicle lamps": "faros y luces de vehículos",
  "vehicle safety standards": "normas de seguridad de vehículos",
  vessels: "embarcaciones",
  wheelchairs: "sillas de ruedas",
  wildlife: "fauna silvestre",
  "wildlife products, ivory, coral, feathers":
    "productos de fauna silvestre, marfil, coral, plumas",
  "wood of instruments, Lacey Act": "madera de instrumentos, Ley Lacey (Lacey Act)",
  "wood pests and the Lacey Act": "plagas de la madera y Ley Lacey (Lacey Act)",
  "wooden furniture, Lacey Act": "muebles de madera, Ley Lacey (Lacey Act)",

  // Goods of rulings.
  "compression socks and calf sleeves": "calcetines de compresión y pantorrilleras",
  "carbon steel coils": "bobinas de acero al carbono",
  "Bluetooth loudspeakers": "altavoces Bluetooth",
  "water-filter membrane rolls": "rollos de membrana para filtros de agua",
  "car suspension control arms": "brazos de control de suspensión de automóvil",
  "running shoes": "zapatillas para correr",
  "investigational drug compounds": "compuestos de medicamentos en investigación",
  "drug-linker compound": "compuesto de fármaco y enlazador",
  "active drug ingredient": "principio activo farmacéutico",
  "organic compounds in vials and plates": "compuestos orgánicos en viales y placas",
  "chemical library microwell plates": "placas de micropocillos con una biblioteca química",
  "stainless umbilical tubing (offshore oil)": "tubería umbilical inoxidable (petróleo marino)",
  "oil-well stop collars and centralizers":
    "collares de tope y centralizadores para pozos de petróleo",
  "woven silica (glass fibre) fabric": "tejido de sílice (fibra de vidrio)",
  "split air conditioners, electric furnaces":
    "acondicionadores de aire divididos (split), hornos eléctricos de calefacción",
  "vehicle torque converters": "convertidores de par para vehículos",
  "control panels and parts": "paneles de control y partes",
  "knit and woven garments": "prendas de punto y de tejido plano",
  "school-project solar panels, foam blocks, plastic tubes":
    "paneles solares, bloques de espuma y tubos de plástico para proyectos escolares",
  "school-project solar panels": "paneles solares para proyectos escolares",
  "surveillance camera and recorder kits": "juegos de cámaras y grabadoras de vigilancia",
  "women's garments (and their thread)": "prendas de mujer (y su hilo)",
  "women's plastic handbag": "bolso de mujer de plástico",
  "plastic cross-body bag": "bolso cruzado de plástico",
  "PVC tote bag": "bolsa de mano de PVC",
  "copper data-cable assemblies": "conjuntos de cables de datos de cobre",
  "polyethylene roll bags": "bolsas de polietileno en rollo",
  "cast-iron pipe and conduit fittings": "accesorios de hierro fundido para tuberías y conductos",
  "steel threaded rods, sleeve anchors": "varillas roscadas de acero, anclajes de camisa",
  "seamless steel line pipe": "tubería de conducción de acero sin costura",
  "wooden bedroom furniture": "muebles de dormitorio de madera",
  "quartz surface slabs": "planchas de cuarzo para superficies",
  "solar cells and modules": "células y módulos solares",
  "solar modules": "módulos solares",
  "car and light-truck tyres": "neumáticos de automóvil y camioneta",
  "static converters (chargers)": "convertidores estáticos (cargadores)",
  "grid battery storage units": "unidades de almacenamiento en baterías para la red",
  "airway-cuff pressure device": "dispositivo de presión para manguito de vía aérea",
  "pulse oximeters": "oxímetros de pulso",
  "sand water-filter components": "componentes de filtros de arena para agua",
  "electro-mechanical vehicle actuators": "actuadores electromecánicos para vehículos",
  "vehicle-seat actuator cable assembly":
    "conjunto de cable de accionamiento de asiento de vehículo",
  "coated or laminated textile fabrics": "telas recubiertas o laminadas",
  "plain woven polyester sheeting": "tela de poliéster de ligamento tafetán",
  "barbecue tool sets": "juegos de utensilios para parrilla",
  "backhoe-loader cab covers": "cubiertas de cabina de retroexcavadora",
  "glass votive-candle cups": "vasos de vidrio para velas votivas",
  "polymer-coated knit work gloves": "guantes de trabajo de punto recubiertos de polímero",
  "disposable nitrile gloves": "guantes desechables de nitrilo",
  "LED truck tail lights": "luces traseras LED para camión",
  "foam footwear (section 337 order)": "calzado de espuma (orden de la sección 337)",

  // Importers of rulings that are described.
  "Provident PLLC (protestant)": "Provident PLLC (autor de la protesta)",
  "Dorman Products (car parts)": "Dorman Products (autopartes)",
  "Astra-Zeneca; Center not named - read from New York address and goods":
    "Astra-Zeneca; Centro no nombrado: se deduce de la dirección en Nueva York y de la mercancía",
  "Oceaneering International (offshore oil services)":
    "Oceaneering International (servicios petroleros marinos)",
  "Cardington Yutaka Technologies (car-parts maker)":
    "Cardington Yutaka Technologies (fabricante de autopartes)",
  "Target General Merchandise (retailer)": "Target General Merchandise (minorista)",
  "Target General Merchandise (retailer); Center named on the Attn line, letter to Port of Atlanta":
    "Target General Merchandise (minorista); Centro nombrado en la línea de atención, carta al puerto de Atlanta",
  "ACI Inc.; Center named on the Attn line, letter to a port":
    "ACI Inc.; Centro nombrado en la línea de atención, carta a un puerto",
  "Wheel Group Holding; letter names the automotive Center but a Buffalo street address":
    "Wheel Group Holding; la carta nombra el Centro automotor, pero una dirección en Buffalo",
  "Stoneridge Electronics (vehicle electronics)":
    "Stoneridge Electronics (electrónica de vehículos)",
  "Kongsberg Automotive (car-parts maker)": "Kongsberg Automotive (fabricante de autopartes)",
  "Nassimi; Center team 054": "Nassimi; equipo 054 del Centro",
  "Fluvitex USA; Center team 054": "Fluvitex USA; equipo 054 del Centro",
  "Greenbrier International (dollar-store retailer)":
    "Greenbrier International (cadena de tiendas de un dólar)",

  // Goods of former headings.
  "horsehair and its waste": "crin y sus desperdicios",
  "natural sponges": "esponjas naturales",
  "kapok and other stuffing of plants": "kapok y otros rellenos vegetales",
  "broomcorn and other plants for brushes": "sorgo de escoba y otras plantas para cepillos",
  "natural cryolite": "criolita natural",
  "fulminates, cyanates and thiocyanates": "fulminatos, cianatos y tiocianatos",
  phosphides: "fosfuros",
  "distilled water, compressed air and other inorganic compounds":
    "agua destilada, aire comprimido y otros compuestos inorgánicos",
  "chamois leather": "cuero agamuzado",
  "patent and metallized leather": "cuero charolado y metalizado",
  "leather waste": "desperdicios de cuero",
  "composition leather": "cuero regenerado",
  "leather belts and parts for machines": "correas y partes de cuero para máquinas",
  "floor coverings on a paper base": "revestimientos para el suelo con soporte de papel",
  "sisal and other agave fibers": "sisal y otras fibras de agave",
  "felt hats": "sombreros de fieltro",
  "glazed ceramic tiles": "baldosas de cerámica esmaltadas",
  "glass inners for vacuum flasks": "ampollas de vidrio para termos",
  "copper wire cloth, grill and netting": "telas metálicas, rejillas y mallas de cobre",
  "copper springs": "muelles de cobre",
  "copper cookers and heaters for the home": "aparatos domésticos de cobre para cocinar y calentar",
  "lead bars, profiles and wire": "barras, perfiles y alambre de plomo",
  "lead tubes and pipe fittings": "tubos y accesorios de tubería de plomo",
  "zinc tubes and pipe fittings": "tubos y accesorios de tubería de cinc",
  "tin plates, sheets and strip": "chapas, hojas y tiras de estaño",
  "tin foil, powders and flakes": "hojas delgadas, polvos y escamillas de estaño",
  "tin tubes and pipe fittings": "tubos y accesorios de tubería de estaño",
  cadmium: "cadmio",
  "typewriters and word-processing machines": "máquinas de escribir y de tratamiento de textos",
  "machine parts without electrical features (until 2007)":
    "partes de máquinas sin características eléctricas (hasta 2007)",
  "tape recorders and other sound recorders": "grabadoras de cinta y otros grabadores de sonido",
  "recorded discs and tapes (until 2007)": "discos y cintas grabados (hasta 2007)",
  "parts of aircraft and spacecraft": "partes de aeronaves y naves espaciales",
  photocopiers: "fotocopiadoras",
  "harmoniums and pipe organs": "armonios y órganos de tubos",
  "accordions and mouth organs": "acordeones y armónicas",
  "wheeled toys and doll carriages": "juguetes con ruedas y cochecitos para muñecas",
  dolls: "muñecas",

  // Tasks.
  "Entry summary": "Resumen de entrada (entry summary)",
  "Validation activities": "Actividades de validación",
  "Post summary correction": "Corrección posterior al resumen (post summary correction, PSC)",
  "Post-entry amendment": "Enmienda posterior a la entrada (post-entry amendment)",
  Protest: "Protesta (protest)",
  "Prior disclosure, validation": "Divulgación previa (prior disclosure), validación",
  "CBP Forms 28 and 29": "Formularios 28 y 29 de CBP",
  "Classification, value, origin": "Clasificación, valor, origen",
  "Preference and free-trade claims": "Solicitudes de trato preferencial y de libre comercio",
  "Liquidation, extension, suspension": "Liquidación, prórroga, suspensión",
  "Country-of-origin marking": "Marcado del país de origen",
  "Quota entry summaries": "Resúmenes de entrada de cuota",
  "Informal entry": "Entrada informal (informal entry)",
  "Warehouse withdrawal for consumption": "Retiro de depósito para consumo",
  "Internal advice and petitions": "Consulta interna (internal advice) y peticiones",
  "Bonds and recordkeeping": "Fianzas (bonds) y conservación de registros",
  "Trademark and copyright decisions": "Decisiones sobre marcas y derechos de autor",
  "Demand for redelivery, samples": "Requerimiento de reentrega (redelivery), muestras",
  "Payment of duties": "Pago de derechos",
  "Filing documents on paper": "Presentación de documentos en papel",
  "Cargo release and examination": "Levante y examen de la carga",
  "In-bond movements and export": "Traslados bajo fianza (in-bond) y exportación",
  "Admissibility, agriculture and security holds":
    "Admisibilidad, retenciones agrícolas y de seguridad",
  Drawback: "Devolución de derechos (drawback)",
  "Fines, penalties, seized goods": "Multas, sanciones, mercancías incautadas",
  Reconciliation: "Conciliación (reconciliation)",
  "Foreign-trade zones": "Zonas de comercio exterior (foreign-trade zones)",
  "Temporary importation": "Importación temporal",
  "Questions about goods, policy and procedure":
    "Preguntas sobre mercancías, políticas y procedimientos",

  // What a Center offers.
  "Any importer of the industry may put questions to its Center, whatever its size and whether or not it is a trusted trader.":
    "Cualquier importador de la industria puede hacer preguntas a su Centro, sea cual sea su tamaño y sea o no operador de confianza.",
  "Small and medium importers without a compliance department of their own get one place that knows the requirements and good practice of their industry.":
    "Los importadores pequeños y medianos sin departamento de cumplimiento propio tienen un lugar que conoce los requisitos y las buenas prácticas de su industria.",
  "One point of contact answers for the whole industry, so that the same question gets the same answer at every port.":
    "Un único punto de contacto responde por toda la industria, de modo que la misma pregunta recibe la misma respuesta en todos los puertos.",
  "Trusted traders file with one Center instead of many ports; it handles their entry summaries and what follows.":
    "Los operadores de confianza presentan ante un solo Centro en vez de muchos puertos; este se encarga de sus resúmenes de entrada y de lo que sigue.",
  "Compliant imports see less routine checking, which should mean fewer delays, lower cost and more predictability.":
    "Las importaciones que cumplen pasan menos controles de rutina, lo que debería significar menos demoras, menor costo y más previsibilidad.",
  "Ports are freed to look at shipments of high risk: safety, revenue, counterfeit goods.":
    "Los puertos quedan libres para examinar envíos de alto riesgo: seguridad, recaudación, mercancías falsificadas.",
  "Other agencies may take part in, and staff, the Centers whose industries they regulate.":
    "Otros organismos pueden participar en los Centros cuyas industrias regulan, y aportarles personal.",
  "The Centers train, with the private sector's help, and gather knowledge of their industry inside CBP.":
    "Los Centros capacitan, con ayuda del sector privado, y reúnen dentro de CBP el conocimiento de su industria.",
  "Every importer has one Center for all its goods, at whatever port they arrive.":
    "Cada importador tiene un solo Centro para todas sus mercancías, sea cual sea el puerto al que lleguen.",
  "One point of contact decides after release: entry summaries, corrections, protests, liquidation.":
    "Un único punto de contacto decide después del levante: resúmenes de entrada, correcciones, protestas, liquidación.",
  "Small importers are assigned in the same way as large ones; no program membership is needed.":
    "Los importadores pequeños se asignan igual que los grandes; no hace falta pertenecer a ningún programa.",
  "CTPAT Trade Compliance, the successor of ISA, does not decide the Center; it brings its own benefits.":
    "CTPAT Trade Compliance, sucesor de ISA, no decide el Centro; aporta sus propios beneficios.",
  "Ports keep the cargo itself: release, examination, holds, in-bond movements, penalties and seizures.":
    "Los puertos conservan la carga misma: levante, examen, retenciones, traslados bajo fianza, sanciones e incautaciones.",
  "Agencies with their own rules for the goods keep their say; the Center does not replace them.":
    "Los organismos con reglas propias para las mercancías conservan su competencia; el Centro no los sustituye.",

  // The timeline.
  "Two pilots start: a center for pharmaceuticals and an account executive for electronics.":
    "Comienzan dos pilotos: un centro para productos farmacéuticos y un ejecutivo de cuenta para electrónica.",
  "The Electronics and Pharmaceuticals Centers open; eight more are proposed.":
    "Abren los Centros de electrónica y de productos farmacéuticos; se proponen ocho más.",
  "The trade press reports the new name, Industry Integration Centers.":
    "La prensa especializada informa del nuevo nombre, Centros de Integración Industrial (Industry Integration Centers).",
  "CBP explains the Centers: ten industries within three years, trusted traders first.":
    "CBP explica los Centros: diez industrias en tres años, primero los operadores de confianza.",
  "The name returns to Centers of Excellence and Expertise; Detroit and Houston are announced; the brokers' center is no longer planned.":
    "El nombre vuelve a ser Centros de Excelencia y Experiencia (Centers of Excellence and Expertise); se anuncian Detroit y Houston; el centro de los agentes de aduanas ya no está previsto.",
  "A test starts with four Centers: any importer may volunteer, trusted traders first.":
    "Comienza una prueba con cuatro Centros: cualquier importador puede ofrecerse, primero los operadores de confianza.",
  "Six more Centers are announced; Base Metals and Machinery become two.":
    "Se anuncian seis Centros más; metales comunes y maquinaria pasan a ser dos.",
  "The test is widened to all ten Centers.": "La prueba se amplía a los diez Centros.",
  "The last three Centers open: Agriculture, Apparel and Consumer Products.":
    "Abren los tres últimos Centros: agricultura, ropa y productos de consumo.",
  "The lists of tariff numbers change: 8511 to the automotive Center, 7013 out of consumer products, 7309 to 7311 out of base metals.":
    "Cambian las listas de números arancelarios: 8511 pasa al Centro automotor, 7013 sale de productos de consumo, 7309 a 7311 salen de metales comunes.",
  "Center directors receive authority over entries, Center by Center, until 23 March 2016.":
    "Los directores de los Centros reciben autoridad sobre las entradas, Centro por Centro, hasta el 23 de marzo de 2016.",
  "A statute requires CBP to have the Centers.": "Una ley exige que CBP tenga los Centros.",
  "The test ends; every importer is assigned to one Center.":
    "Termina la prueba; cada importador queda asignado a un solo Centro.",
  "ACE shows each importer's Center ID.":
    "ACE muestra el identificador de Centro (Center ID) de cada importador.",
  "Importer Self-Assessment becomes CTPAT Trade Compliance.":
    "Importer Self-Assessment pasa a ser CTPAT Trade Compliance.",
  "The interim rule becomes final, unchanged.":
    "La norma provisional pasa a ser definitiva, sin cambios.",

  // Questions of the search by words.
  "What is it, above all?": "¿Qué es, ante todo?",
  "Food, drink, a plant, an animal or tobacco": "Alimento, bebida, planta, animal o tabaco",
  "A mineral, an ore or a fuel": "Un mineral, una mena o un combustible",
  "A chemical, a medicine, paint, soap, adhesive or fuel additive":
    "Un producto químico, medicamento, pintura, jabón, adhesivo o aditivo para combustibles",
  "A cosmetic, perfume, toilet soap, candle or match":
    "Un cosmético, perfume, jabón de tocador, vela o fósforo",
  "A bag, case, wallet, saddlery or other leather article":
    "Un bolso, estuche, cartera, artículo de guarnicionería u otro artículo de cuero",
  "A material or an article of plastic, rubber, wood, paper, stone, ceramic or glass":
    "Un material o un artículo de plástico, caucho, madera, papel, piedra, cerámica o vidrio",
  "A textile, clothing, footwear or headgear": "Un textil, prenda de vestir, calzado o sombrero",
  "Jewelry, a gem or a precious metal": "Joyería, una gema o un metal precioso",
  "A metal, or an article of metal without a function of its own":
    "Un metal, o un artículo de metal sin función propia",
  "A hand tool, a knife or cutlery": "Una herramienta de mano, un cuchillo o cubiertos",
  "A machine or an appliance with moving parts, a pump, valve, bearing or computer, or a part of one":
    "Una máquina o un aparato con partes móviles, una bomba, válvula, rodamiento o computadora, o una parte de ellos",
  "An electrical or electronic device or component, a cable or a battery":
    "Un aparato o componente eléctrico o electrónico, un cable o una batería",
  "A vehicle, an aircraft or a ship, or a part of one":
    "Un vehículo, una aeronave o un barco, o una parte de ellos",
  "A medical, optical, measuring or testing instrument, a clock or a watch":
    "Un instrumento médico, óptico, de medida o de ensayo, o un reloj",
  "Furniture, a lamp, a toy, sports goods, a musical instrument, decoration or another thing for people's use":
    "Un mueble, una lámpara, un juguete, artículos deportivos, un instrumento musical, decoración u otra cosa de uso personal",
  "Is it made for the kitchen, the table, the bathroom or another room of a home?":
    "¿Está hecho para la cocina, la mesa, el baño u otra habitación de una casa?",
  "Yes, for a home": "Sí, para una casa",
  No: "No",
  "What is it mostly made of?": "¿De qué está hecho principalmente?",
  Plastic: "Plástico",
  Rubber: "Caucho",
  "Leather or fur": "Cuero o piel",
  "Wood, cork or wicker": "Madera, corcho o mimbre",
  Paper: "Papel",
  Textile: "Textil",
  "Stone, cement or ceramic": "Piedra, cemento o cerámica",
  Glass: "Vidrio",
  "Iron or steel": "Hierro o acero",
  Aluminum: "Aluminio",
  "Another metal": "Otro metal",
  "How does it work?": "¿Cómo funciona?",
  "Mechanically, or it moves, heats, cools or shapes things":
    "Mecánicamente, o mueve, calienta, enfría o da forma a cosas",
  "By electricity or electronics: it carries, switches, stores or changes current or signals":
    "Con electricidad o electrónica: conduce, conmuta, almacena o cambia corriente o señales",
  "As part of a vehicle, aircraft or ship": "Como parte de un vehículo, aeronave o barco",
  "It measures, tests, checks or controls": "Mide, ensaya, comprueba o controla",
  "It treats or examines patients": "Trata o examina a pacientes",
  "It does nothing by itself": "No hace nada por sí mismo",

  // Titles of sources.
  "Trade press on CBP's overview and questions about the Industry Integration Centers, early 2012":
    "Prensa especializada sobre la presentación y las preguntas de CBP acerca de los Centros de Integración Industrial, principios de 2012",
  "CBP release: two centers opened for electronics and pharmaceuticals":
    "Comunicado de CBP: se abren dos centros, de electrónica y de productos farmacéuticos",
  "Trade press: renamed Industry Integration Centers":
    "Prensa especializada: nuevo nombre, Centros de Integración Industrial",
  "Trade press on the first two Centers' web pages":
    "Prensa especializada sobre las páginas web de los dos primeros Centros",
  "Broker's summary of CBP's additional information on the new Centers":
    "Resumen de un agente de aduanas de la información adicional de CBP sobre los nuevos Centros",
  "Trade press: the name returns to Centers of Excellence and Expertise; Detroit and Houston announced":
    "Prensa especializada: el nombre vuelve a ser Centros de Excelencia y Experiencia; se anuncian Detroit y Houston",
  "Trade press: who may use a Center in mid-2012":
    "Prensa especializada: quién puede usar un Centro a mediados de 2012",
  "Trade press: an official says the company's industry decides":
    "Prensa especializada: un funcionario dice que decide la industria de la empresa",
  "77 FR 52048: test of four Centers": "77 FR 52048: prueba de cuatro Centros",
  "Announcement of six more Centers; base metals and machinery split":
    "Anuncio de seis Centros más; se separan metales comunes y maquinaria",
  "78 FR 20345: test widened to all ten Centers":
    "78 FR 20345: la prueba se amplía a los diez Centros",
  "CBP release: the last three Centers open": "Comunicado de CBP: abren los tres últimos Centros",
  "Trade association on the goods of the Consumer Products Center":
    "Asociación comercial sobre las mercancías del Centro de productos de consumo",
  "79 FR 13322: scope of the test changed": "79 FR 13322: cambia el alcance de la prueba",
  "Trade press on 79 FR 13322: highest percentage of entries":
    "Prensa especializada sobre 79 FR 13322: el mayor porcentaje de entradas",
  "CBP Delegation Order 14-004, in force from 28 Jan 2015 to 23 Mar 2016 Center by Center":
    "Orden de delegación 14-004 de CBP, en vigor del 28 ene 2015 al 23 mar 2016 Centro por Centro",
  "CBP notice on post-release processing by the Pharmaceuticals, Health and Chemicals Center":
    "Aviso de CBP sobre la tramitación posterior al levante en el Centro de productos farmacéuticos, salud y productos químicos",
  "CBP presentation: chapters 01 to 24 at the Agriculture Center":
    "Presentación de CBP: capítulos 01 a 24 en el Centro de agricultura",
  "CBP slides on the Centers": "Diapositivas de CBP sobre los Centros",
  "CBP's words for the Centers' industries": "Palabras de CBP para las industrias de los Centros",
  "Law firm on the industry of the Electronics Center":
    "Bufete de abogados sobre la industria del Centro de electrónica",
  "19 U.S.C. 4317 (Pub. L. 114-125, section 110): CBP must have the Centers":
    "19 U.S.C. 4317 (Pub. L. 114-125, sección 110): CBP debe tener los Centros",
  "81 FR 92978: interim final rule, in force 19 Jan 2017":
    "81 FR 92978: norma definitiva provisional, en vigor desde el 19 ene 2017",
  "84 FR 46676: technical correction of 19 CFR parts 12 and 141":
    "84 FR 46676: corrección técnica de 19 CFR partes 12 y 141",
  "88 FR 69026: interim rule adopted as final without change":
    "88 FR 69026: la norma provisional se adopta como definitiva sin cambios",
  "19 CFR 101.1: what a Center and its director are":
    "19 CFR 101.1: qué son un Centro y su director",
  "19 CFR 101.10: how an importer is assigned, exceptions, appeal":
    "19 CFR 101.10: cómo se asigna un importador, excepciones, apelación",
  "19 CFR 162.74: prior disclosure": "19 CFR 162.74: divulgación previa (prior disclosure)",
  "Broker on the Centers: highest value, team number, intended use":
    "Agente de aduanas sobre los Centros: valor más alto, número de equipo, uso previsto",
  "Trade press on the permanent Centers": "Prensa especializada sobre los Centros permanentes",
  "CBP information notice: the Center ID in ACE":
    "Aviso informativo de CBP: el identificador de Centro (Center ID) en ACE",
  "CATAIR Importer/Bond Query, record K7: CEE001 to CEE010, NOTELG, PNDING":
    "CATAIR Importer/Bond Query, registro K7: CEE001 a CEE010, NOTELG, PNDING",
  "CBP's industry labels on its forced-labor orders":
    "Etiquetas de industria de CBP en sus órdenes sobre trabajo forzoso",
  "CBP: ISA folded into CTPAT Trade Compliance": "CBP: ISA se integra en CTPAT Trade Compliance",
  "Broker: a prior disclosure may be given to the Center":
    "Agente de aduanas: una divulgación previa puede presentarse ante el Centro",
  "Machinery Center's office opened in Laredo":
    "Se abre en Laredo la oficina del Centro de maquinaria",
  "General knowledge of customs practice; not read in a source, so check it":
    "Conocimiento general de la práctica aduanera; no se leyó en una fuente, así que compruébelo",
  "The Center's own name": "El nombre mismo del Centro",
  "Our reading: no source names these goods":
    "Lectura nuestra: ninguna fuente nombra estas mercancías",
  "General knowledge of the Harmonized System's amendments; not read in a source here":
    "Conocimiento general de las enmiendas del Sistema Armonizado; no se leyó aquí en una fuente",

  // Where sources were seen. Addresses are not translated.
  "Trade Law Daily (Warren News), early 2012": "Trade Law Daily (Warren News), principios de 2012",
  "cbp.gov newsroom, 20 Oct 2011": "sala de prensa de cbp.gov, 20 oct 2011",
  "tradelawdaily.com, 13 Dec 2011": "tradelawdaily.com, 13 dic 2011",
  "communicationsdaily.com, 20 Jan 2012": "communicationsdaily.com, 20 ene 2012",
  "strtrade.com, May 2012": "strtrade.com, mayo de 2012",
  "exportcompliancedaily.com, 23 May 2012": "exportcompliancedaily.com, 23 may 2012",
  "consumerelectronicsdaily.com, 21 Jun 2012": "consumerelectronicsdaily.com, 21 jun 2012",
  "opening only; gpo.gov, FR Doc 2012-21217": "solo el comienzo; gpo.gov, FR Doc 2012-21217",
  "opening only; gpo.gov, FR Doc 2013-07840": "solo el comienzo; gpo.gov, FR Doc 2013-07840",
  "cbp.gov newsroom, 3 Jun 2013": "sala de prensa de cbp.gov, 3 jun 2013",
  "toyassociation.org, Apr 2013": "toyassociation.org, abr de 2013",
  "as summarised by trade press (strtrade.com, 18 Mar 2014; importcompliance.com, 9 Mar 2014)":
    "según el resumen de la prensa especializada (strtrade.com, 18 mar 2014; importcompliance.com, 9 mar 2014)",
  "strtrade.com, 18 Mar 2014": "strtrade.com, 18 mar 2014",
  "summaries: taggart-intl.com; customsnow.com, Apr 2016":
    "resúmenes: taggart-intl.com; customsnow.com, abr de 2016",
  "docest.com copy": "copia en docest.com",
  "fdocuments.in copy": "copia en fdocuments.in",
  "studylib.net and fdocuments.in copies": "copias en studylib.net y fdocuments.in",
  "repeated at diaztradelaw.com": "repetido en diaztradelaw.com",
  "acilawgroup.com, 11 Sep 2017": "acilawgroup.com, 11 sept 2017",
  "summaries: hoganlovells.com; strtrade.com": "resúmenes: hoganlovells.com; strtrade.com",
  "opening, and summaries by hoganlovells.com and strtrade.com":
    "el comienzo, y resúmenes de hoganlovells.com y strtrade.com",
  "opening; cities as repeated at farrow.com":
    "el comienzo; ciudades según se repiten en farrow.com",
  "copies at casetext.com and customsmobile.com": "copias en casetext.com y customsmobile.com",
  "text not read; summaries by strtrade.com, thescarbroughgroup.com and hoganlovells.com":
    "texto no leído; resúmenes de strtrade.com, thescarbroughgroup.com y hoganlovells.com",
  "casetext.com copy, Sep 2024": "copia en casetext.com, sept de 2024",
  "customsnow.com, June 2017": "customsnow.com, junio de 2017",
  "public test files; taggart-intl.com": "archivos de prueba públicos; taggart-intl.com",
  "public copy of CBP's list": "copia pública de la lista de CBP",
  "tamiu.edu, Apr 2018": "tamiu.edu, abr de 2018",
};
