/** French for what a tariff number and its answer need. */
import type { Strings } from "../en/start.js";
import type { Translation } from "../translation.js";
import { facts } from "./facts.js";

const rules = new Intl.PluralRules("fr");
const one = (n: number, single: string, many: string): string =>
  rules.select(n) === "one" ? single : many;
const othersLead = (n: number): string =>
  one(n, "Un autre Centre est plausible.", `${n} autres Centres sont plausibles.`);

export const start: Translation<Strings> = {
  views: {
    goods: "Mes marchandises",
    business: "Mon entreprise",
    history: "Mon historique d’importation",
    about: "Les Centres",
  },
  edition: "Édition",
  editions: { cee: "En vigueur", "iic-2012": "Projet du début de 2012" },
  editionLong: {
    cee: "En vigueur : Centres d’excellence et d’expertise (Centers of Excellence and Expertise)",
    "iic-2012":
      "Projet du début de 2012 : Centres d’intégration sectorielle (Industry Integration Centers)",
  },

  label: "Marchandise ou numéro tarifaire",
  hint: "Ce que vous importez, en anglais, par exemple leather wallet, ou de 2 à 10 chiffres du tarif douanier américain (HTSUS), par exemple 8703.23.01.10.",
  find: "Trouver le Centre",
  clear: "Vider le champ",
  suggestions: "Suggestions",
  required:
    "Trouvez d’abord le Centre : saisissez ce que sont les marchandises, en anglais, ou leur numéro tarifaire.",
  browse: "Parcourir les chapitres et les positions",
  typed: (text) => `Vous avez saisi « ${text} ».`,
  back: "Voir les autres sens possibles",

  repairs: {
    "leading-zero": "Nous avons rétabli le zéro initial qu’un tableur avait supprimé.",
    "decimal-tail": "Nous avons retiré le « .0 » qu’un tableur avait ajouté.",
    "surrounding-text": "Nous avons extrait le numéro du texte qui l’entoure.",
    "full-width": "Nous avons lu les chiffres pleine chasse comme des chiffres ordinaires.",
  },
  readAs: (number) => `Lu comme ${number}.`,

  start: {
    "wasm-blocked":
      "Center Finder ne peut pas fonctionner ici : la politique de sécurité de cette page, ou le navigateur, bloque WebAssembly. La politique doit contenir 'wasm-unsafe-eval' dans script-src.",
    "wasm-missing":
      "Center Finder ne peut pas fonctionner ici : un fichier n’a pas été chargé. Vérifiez la connexion. center-finder.wasm doit se trouver à côté du script, et connect-src doit l’autoriser dans la politique.",
    "wasm-broken":
      "Center Finder ne peut pas fonctionner ici : un fichier est endommagé ou d’une autre version.",
  },
  retry: "Réessayer",
  loading: "Chargement…",

  how: "Degré de certitude",
  basis: {
    stated: "Publié par le CBP",
    operational: "Document de travail du CBP",
    evidence: "Vu dans des décisions ou des ordres",
    named: "Nommé dans les termes du CBP",
    derived: "Notre lecture",
    supplied: "Table de ce site",
  },
  why: {
    stated:
      "Un avis du CBP énumère ces numéros pour le Centre, d’après le résumé de la presse spécialisée.",
    operational: "Un document de travail du CBP de 2015 énumère ces numéros pour le Centre.",
    evidence:
      "Une décision (ruling) ou un ordre nomme le Centre pour de telles marchandises. Cela ne vaut preuve que pour l’importateur concerné.",
    named:
      "Les termes du CBP pour le secteur du Centre, ou son nom, désignent de telles marchandises. Aucune liste de numéros n’a pu être lue.",
    derived:
      "Aucune source ne nomme ces marchandises. C’est ainsi que nous comprenons les secteurs des Centres.",
    supplied: "La réponse vient d’une table que ce site a chargée.",
  },
  supplied: (table, says) => `Table « ${table} »${says ? ` : ${says}` : ""}`,
  sources: (n) => one(n, "Source", "Sources"),
  seen: (where) => `vue dans : ${where}`,
  others: "Ce qui trancherait",
  othersLead,
  if: (condition) => `, si ${condition}`,
  conditions: {
    "apparel-business":
      "votre activité porte surtout sur l’habillement, les chaussures ou les textiles",
    "chemical-business":
      "votre activité porte surtout sur les produits chimiques, les médicaments ou les articles de santé",
    "electronics-use":
      "les marchandises servent surtout à l’électronique ou à l’informatique, ou telle est votre activité",
    "energy-business": "votre activité porte surtout sur le pétrole, le gaz ou les minéraux",
    "farm-business": "votre activité porte surtout sur les produits agricoles ou alimentaires",
    "health-use": "les marchandises servent surtout à la médecine, à la santé ou à un laboratoire",
    "home-use":
      "les marchandises sont surtout destinées à la maison, ou vous êtes un détaillant généraliste",
    "industrial-use":
      "les marchandises servent surtout aux machines, aux ateliers ou à l’industrie",
    "materials-business":
      "votre activité porte surtout sur les plastiques, le caoutchouc, le cuir, le bois, le papier, la pierre, le verre ou des matières semblables",
    "metal-business": "votre activité porte surtout sur l’acier ou d’autres métaux",
    "vehicle-use":
      "les marchandises sont surtout destinées aux voitures, aux aéronefs ou à d’autres matériels de transport",
  },
  notes: {
    "automotive-list-skips": "La liste publiée pour l’automobile laisse cette position de côté.",
    "cosmetics-named-2013":
      "Une association professionnelle comptait les cosmétiques parmi les produits de consommation en 2013.",
    "doped-wafers": "Les plaquettes dopées sont ce qu’achètent les fabricants de semi-conducteurs.",
    "household-articles": "Ce sont des articles de ménage.",
    "iic-derived":
      "Aucune liste de numéros n’est connue pour les secteurs de 2012. Cela se déduit des Centres en vigueur.",
    "is-a-fuel": "La marchandise est un combustible ou un carburant.",
    "left-base-metals-2014":
      "La position a quitté le Centre des métaux communs (Base Metals) en 2014. Sa nouvelle place n’a pas pu être lue.",
    "medical-gloves": "Les gants médicaux relèvent plutôt de la santé.",
    "moved-from-machinery-2014": "La position venait du Centre des machines (Machinery) en 2014.",
    "newer-than-list":
      "La position est plus récente que les plages publiées ; elle a été détachée de numéros qui s’y trouvent.",
    "no-source": "Aucune source ne nomme ces marchandises.",
    "order-label-health":
      "Dans les ordres du CBP sur le travail forcé, les fabricants de telles marchandises portent la mention santé.",
    "order-label-materials":
      "Dans les ordres du CBP sur le travail forcé, les fabricants de telles marchandises portent la mention matières.",
    "other-transport-unread":
      "Le CBP nomme d’autres matériels de transport, mais sa liste n’a pas pu être lue.",
    "outside-health-ranges":
      "La position se trouve hors des plages publiées pour la santé et les produits chimiques.",
    "ruling-elsewhere": "Un autre Centre a traité une décision sur de telles marchandises.",
    "sources-disagree": "Les sources ne concordent pas.",
    "transport-importers": "La liste publiée vaut pour les importateurs du secteur des transports.",
  },
  notesTitle: "Bon à savoir",
  rulings: "Décisions vues",
  ruling: (center, goods, importer, date, inferred) =>
    `traitée par ${center} : ${goods} (${importer} ; ${date}${inferred ? " ; position déduite de la marchandise" : ""})`,
  dateAfter: (date) => `date non indiquée, après le ${date}`,
  dateBy: (date) => `date non indiquée, au plus tard le ${date}`,
  dateUnknown: "date non indiquée",
  who: "Qui fait quoi : le Centre ou le port",
  agencies: "Autres organismes qui réglementent souvent ces marchandises",
  agency: (name, why) => `${name} : ${why}`,
  agenciesLead: "Une indication, pas une obligation déclarative.",

  openSince: (date) => `Date d’ouverture : ${date}.`,
  proposed: "Seulement en projet : ce Centre n’était pas encore ouvert.",

  reused: (year, goods, to) =>
    `Avant ${year}, ce numéro désignait : ${goods}. Ces marchandises sont maintenant dans ${to}.`,

  next: "Que faire ensuite",
  steps: [
    "Consultez l’identifiant de Centre (Center ID) que le Service des douanes et de la protection des frontières des États-Unis (CBP) détient pour vous. C’est un champ d’ACE depuis le 16 mars 2019 ; votre courtier en douane l’obtient aussi par une requête Importer/Bond Query.",
    "Le troisième chiffre du numéro d’équipe (team number) de vos déclarations récapitulatives (entry summaries) indique aussi votre Centre.",
    "Si vos marchandises ou votre activité désignent un autre Centre, vous pouvez faire appel de votre rattachement : par écrit, à tout moment. La marche à suivre est donnée ici de connaissance générale ; vérifiez-la dans 19 CFR 101.10.",
  ],
  steps2012:
    "Telle était la situation au début de 2012. Pour ce qui vaut aujourd’hui, choisissez l’édition « En vigueur ».",
  directory: "Annuaire des Centres du CBP",
  rulingsOn: (heading) => `Décisions du CBP sur la position ${heading}`,
  newTab: "(ouvre un nouvel onglet)",
  copy: "Copier en texte",
  copied: "La réponse est copiée.",
  copyHand: "Copiez ce texte",
  print: "Imprimer",
  link: "Lien vers cette réponse",
  last: "Ceci n’est pas un avis juridique ; ce qui décide est l’identifiant de Centre (Center ID) que le CBP détient pour vous dans ACE.",

  announcement: (number, center, basis, edition, others) =>
    `${number} : ${center}. ${basis}. ${edition}. ${others ? othersLead(others) : ""}`,
  sentences: (list) => list.join(" "),
  english:
    "Les titres des chapitres et des positions et les noms de marchandises que l’on peut chercher sont en anglais.",
  facts,
};
