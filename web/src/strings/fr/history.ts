/** French for My import history. */
import type { HistoryStrings } from "../en/history.js";
import type { Translation } from "../translation.js";

const rules = new Intl.PluralRules("fr");
const one = (n: number, single: string, many: string): string =>
  rules.select(n) === "one" ? single : many;

export const history: Translation<HistoryStrings> = {
  title: "Vers où pointent vos propres importations",
  lead: "Le CBP rattache un importateur à un seul Centre d’après les marchandises prédominantes qu’il importe. Votre historique d’importation montre quel Centre cela peut être.",
  private:
    "Le fichier est lu sur votre appareil, dans cette page. Il n’est envoyé nulle part et n’est pas conservé.",
  drop: "Déposez le fichier ici, ou choisissez-le",
  choose: "Choisir un fichier",
  kinds:
    "Le rapport ES-003 d’ACE (Entry Summary Line Tariff Details), l’export du système d’un courtier, ou une table à vous, en CSV ou en classeur (.xlsx). Une colonne doit contenir des numéros tarifaires.",
  sample: "Essayer un fichier d’exemple",
  sampleLead: "Dans l’exemple, tous les noms et numéros sont inventés.",
  sampleName: "Fichier d’exemple (inventé)",
  unnamed: "Historique d’importation",
  sampleNote: "Voici le fichier d’exemple : tous les noms et numéros qu’il contient sont inventés.",
  onlyFirst: (_, shown) => `Vous avez déposé ${shown} fichiers. Seul le premier est lu.`,
  another: "Choisir un autre fichier",
  again: "Relire",

  reading: (file) => `Lecture de ${file}`,
  cancel: "Annuler",
  cancelled: "La lecture a été annulée.",
  rows: (n, shown) => one(n, `${shown} ligne`, `${shown} lignes`),
  rowsPerSecond: (shown) => `${shown} lignes par seconde`,
  bytesOf: (read, total) => `${read} sur ${total}`,
  soFar: "L’état actuel",

  isA: {
    "an empty file": "Le fichier est vide.",
    "binary data": "Il contient des données binaires.",
    "a zip file, such as an .xlsx workbook": "C’est un fichier zip.",
    "a zip file": "C’est un fichier zip vide.",
    "a PNG picture": "C’est une image PNG.",
    "a JPEG picture": "C’est une image JPEG.",
    "a GIF picture": "C’est une image GIF.",
    "a PDF document": "C’est un document PDF.",
    "an old Excel workbook (.xls)": "C’est un ancien classeur Excel (.xls).",
    "a gzip file": "C’est un fichier gzip.",
    "a RAR file": "C’est un fichier RAR.",
    "a 7-Zip file": "C’est un fichier 7-Zip.",
    "a web page": "C’est une page web.",
    "an XML file": "C’est un fichier XML.",
    "an RTF document": "C’est un document RTF.",
  },

  errors: {
    "worker-died":
      "La partie de cette page qui lit les fichiers s’est arrêtée. Cela arrive quand la mémoire manque ou quand le navigateur y met fin. Rien du fichier n’a été conservé.",
    internal:
      "Un élément de cette page a échoué pendant la lecture du fichier. L’erreur vient de la page, pas du fichier. Rien du fichier n’a été conservé.",
    "file-gone":
      "Le fichier ne peut plus être lu. Il a été déplacé, modifié ou fermé pendant la lecture. Choisissez-le de nouveau.",
    "xlsx-unread":
      "La partie qui lit les classeurs n’a pas été chargée. Réessayez, ou ouvrez le fichier dans un tableur, enregistrez-le en CSV et choisissez ce fichier.",
    "xlsx-broken":
      "Le classeur est endommagé, ou c’est un autre type de fichier sous un nom de classeur. Enregistrez-le en CSV et choisissez ce fichier.",
    "xlsx-no-sheet":
      "Aucune feuille du classeur n’a de colonne de numéros tarifaires. Enregistrez la bonne feuille en CSV et choisissez ce fichier.",
    "xlsx-too-large":
      "Le classeur est trop grand pour être décompressé ici. Enregistrez-le en CSV et choisissez ce fichier.",
    "xlsx-protected":
      "Le classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe, ou en CSV, et choisissez ce fichier.",
    "not-a-table":
      "Ce n’est pas une table en texte. Les images, les PDF et les archives ne peuvent pas être lus. Enregistrez le rapport en CSV et choisissez ce fichier.",
    "no-hts-column":
      "Aucune colonne de numéros tarifaires n’a été trouvée. Indiquez ci-dessous laquelle c’est, et relisez le fichier.",
  },

  pointsTo: (center) => `Vos marchandises désignent ${center}`,
  disagree: "Les mesures désignent des Centres différents",
  countedBy: (center, measures) => `${center}, mesuré par ${measures}`,
  tie: "Aucun Centre ne vient en tête : il y a égalité",
  noGoods: "Aucune ligne de marchandises dans ce que vous avez choisi",
  announcement: (title, rows) => `${title}. Lu : ${rows}.`,

  filters: "Ce qui est compté",
  countBy: "Mesurer par",
  measures: {
    entries: "Déclarations",
    lines: "Lignes de déclaration",
    value: "Valeur",
    quantity: "Quantité",
  },
  quantityIn: (unit) => `Quantité (${unit})`,
  importer: "Importateur",
  allImporters: (_, shown) => `Tous les importateurs (${shown})`,
  from: "De",
  until: "À",
  firstMonth: "le début",
  lastMonth: "la fin",
  noMonth: "Sans date",
  chosen: (importer, from, until) =>
    [
      importer && `Importateur ${importer}`,
      from && `à partir de ${from}`,
      until && `jusqu’à ${until}`,
    ]
      .filter(Boolean)
      .join(", "),
  someImporters: (shown) => `Les importateurs qui ont le plus de lignes sont affichés : ${shown}.`,

  sum: "Chaque ligne est comptée",
  sumIs: (rows, goods, attached, unread) => `${rows} = ${goods} + ${attached} + ${unread}`,
  goodsRows: (n, shown) =>
    one(n, `${shown} ligne de marchandises`, `${shown} lignes de marchandises`),
  attachedRows: (n, shown) =>
    one(
      n,
      `${shown} ligne de droits (chapitre 98 ou 99) rattachée à sa ligne`,
      `${shown} lignes de droits (chapitres 98 et 99) rattachées à leurs lignes`,
    ),
  unreadRows: (n, shown) =>
    one(n, `${shown} ligne qui n’a pas pu être lue`, `${shown} lignes qui n’ont pas pu être lues`),
  skipped: {
    titles: (n, shown) => one(n, `${shown} ligne de titre`, `${shown} lignes de titre`),
    headers: (n, shown) => one(n, `${shown} en-tête`, `${shown} en-têtes`),
    blank: (n, shown) => one(n, `${shown} ligne vide`, `${shown} lignes vides`),
    totals: (n, shown) => one(n, `${shown} ligne de totaux`, `${shown} lignes de totaux`),
  },
  besides: (list) => `En outre : ${list}.`,
  notes: {
    leadingZeros: (n, shown) =>
      one(
        n,
        `Dans ${shown} numéro tarifaire, nous avons rétabli le zéro initial qu’un tableur avait supprimé.`,
        `Dans ${shown} numéros tarifaires, nous avons rétabli le zéro initial qu’un tableur avait supprimé.`,
      ),
    decimalTails: (n, shown) =>
      one(
        n,
        `De ${shown} numéro tarifaire, nous avons retiré le « .0 » qu’un tableur avait ajouté.`,
        `De ${shown} numéros tarifaires, nous avons retiré le « .0 » qu’un tableur avait ajouté.`,
      ),
    other: (n, shown) =>
      one(
        n,
        `${shown} numéro tarifaire a été extrait du texte qui l’entoure.`,
        `${shown} numéros tarifaires ont été extraits du texte qui les entoure.`,
      ),
    treatmentOnly: (n, shown) =>
      one(
        n,
        `${shown} ligne n’a que des numéros du chapitre 98 ou 99 : elle n’a pas de position propre et ne compte pour aucun Centre.`,
        `${shown} lignes n’ont que des numéros des chapitres 98 et 99 : elles n’ont pas de position propre et ne comptent pour aucun Centre.`,
      ),
    withoutValue: (n, shown) =>
      one(
        n,
        `${shown} ligne de marchandises n’a pas de valeur.`,
        `${shown} lignes de marchandises n’ont pas de valeur.`,
      ),
    badDates: (n, shown) =>
      one(
        n,
        `${shown} date n’a pas pu être lue : sa ligne n’est dans aucun mois.`,
        `${shown} dates n’ont pas pu être lues : leurs lignes ne sont dans aucun mois.`,
      ),
    farApart: (n, shown) =>
      one(
        n,
        `${shown} ligne est venue bien après sa déclaration : elle compte comme une ligne de plus de cette déclaration.`,
        `${shown} lignes sont venues bien après leurs déclarations : elles comptent comme des lignes de plus de ces déclarations.`,
      ),
  },
  bounded:
    "Le fichier a plus de déclarations ou d’importateurs qu’on ne peut en distinguer ici : certains sont comptés moins exactement.",

  byMeasure: "Le Centre prédominant, selon chaque mesure",
  byMeasureLead:
    "Aucune définition de « prédominant » n’a été trouvée. L’essai du CBP de 2012 à 2014 parlait de déclarations, un rapport de 2017 de valeur. Chacune est donc montrée, et aucune n’est choisie pour vous.",
  measureHead: {
    measure: "Mesure",
    center: "Vient en tête",
    share: "Part",
    margin: "Avance",
    range: "Au pire et au mieux",
    change: "Ce qui changerait cela",
  },
  tied: (centers) => `Égalité : ${centers}`,
  second: (center, share) => `deuxième : ${center}, ${share}`,
  points: (shown) => `${shown} points`,
  range: (worst, best) => `de ${worst} à ${best}`,
  robust: "Reste en tête, où que pointent les lignes douteuses.",
  fragile: "Les lignes douteuses pourraient changer l’ordre.",
  changeBy: {
    entries: (n, shown, center) =>
      one(
        n,
        `${shown} déclaration de plus avec des marchandises de ${center}`,
        `${shown} déclarations de plus avec des marchandises de ${center}`,
      ),
    lines: (n, shown, center) =>
      one(
        n,
        `${shown} ligne de plus de marchandises de ${center}`,
        `${shown} lignes de plus de marchandises de ${center}`,
      ),
    value: (_, shown, center) => `${shown} de plus de marchandises de ${center}`,
    quantity: (_, shown, center) => `une quantité de ${shown} de plus de marchandises de ${center}`,
  },
  rangeNote: (n, shown, total) =>
    one(
      n,
      `${shown} sur ${total} pourrait aussi aller à un autre Centre. « Au pire » est la part si c’était le cas, « au mieux » la part si toutes celles qui peuvent relever du premier Centre en relèvent.`,
      `${shown} sur ${total} pourraient aussi aller à un autre Centre. « Au pire » est la part si toutes y allaient, « au mieux » la part si toutes celles qui peuvent relever du premier Centre en relèvent.`,
    ),
  lines: (n, shown) => one(n, `${shown} ligne`, `${shown} lignes`),
  entries: (n, shown) => one(n, `${shown} déclaration`, `${shown} déclarations`),

  marks: "Ce que disent les marques du CBP dans le fichier",
  noMarks:
    "Le fichier n’a ni identifiants de Centre (Center ID) ni numéros d’équipe (team number).",
  current: (center) => `Aujourd’hui, votre Centre est ${center}.`,
  knownFrom: {
    "": "",
    "center-id": "Les identifiants de Centre (Center ID) du fichier le disent.",
    team: "Le troisième chiffre des numéros d’équipe de révision le dit.",
    "team-guess":
      "C’est une supposition d’après le troisième chiffre des numéros d’équipe de révision.",
  },
  differs: (measures) =>
    `Les marchandises pointent ailleurs, mesuré par ${measures}. Cela peut être une raison de faire appel.`,
  sameAsGoods: "Les marchandises désignent le même Centre selon toutes les mesures.",
  varies:
    "Les chiffres d’équipe varient d’une déclaration à l’autre : il n’y avait pas encore de Centre.",
  unknownCurrent: "Elles ne disent pas quel est votre Centre aujourd’hui.",
  markHead: { mark: "Marque", center: "Centre", entries: "Déclarations", latest: "Dernière" },
  centerId: (code) => `Identifiant de Centre (Center ID) ${code}`,
  team: (digit) => `Numéro d’équipe dont le troisième chiffre est ${digit}`,
  pending: { NOTELG: "non admissible", PNDING: "en attente" },
  guess: "une supposition",

  mix: "Les marchandises par Centre",
  mixLead: "Ouvrez un Centre pour ses positions, une position pour ses chiffres.",
  mixHead: {
    center: "Centre",
    heading: "Position",
    entries: "Déclarations",
    lines: "Lignes",
    value: "Valeur",
    share: "Part",
  },
  entriesNote:
    "Une déclaration compte pour chaque Centre dont elle contient des marchandises ; les déclarations de tous les Centres peuvent donc être plus nombreuses qu’il n’y en a.",
  noCenter: "Dans aucun Centre de cette table",
  alsoPlausible: "Également plausibles",
  showLines: "Afficher ses premières lignes",
  linesLead: (n, shown) =>
    one(
      n,
      "La première ligne de cette position",
      `Les ${shown} premières lignes de cette position`,
    ),
  linesAll: (n, shown) =>
    one(n, "La seule ligne de cette position", `Les ${shown} lignes de cette position`),
  linesNote:
    "Pour les afficher, le fichier a été lu une seconde fois. Chaque ligne est retenue selon son propre importateur et sa propre date.",
  lineNumber: "Ligne",
  basis: "Degré de certitude de ces positions",

  months: "Par mois",
  monthsTable: "La même chose en tableau",
  monthsLabel: (from, until) =>
    `Barres, mois par mois, de ${from} à ${until}. Le tableau ci-dessous donne les mêmes chiffres.`,
  month: "Mois",
  others: "Autres Centres",
  byLinesInstead:
    "Les mois sont comptés par lignes de déclaration : les quantités ne sont pas suivies par mois.",

  ports: {
    cee: (n, shown) =>
      one(
        n,
        `Avant et après : travail à ${shown} port, maintenant à un seul Centre`,
        `Avant et après : travail à ${shown} ports, maintenant à un seul Centre`,
      ),
    "iic-2012": (n, shown) =>
      one(
        n,
        `Avant et après : travail à ${shown} port, à un seul Centre selon le projet`,
        `Avant et après : travail à ${shown} ports, à un seul Centre selon le projet`,
      ),
  },
  portsLead: {
    cee: "Avant les Centres, le travail après mainlevée se faisait à chaque port d’entrée. Avec eux, il se fait à un seul Centre ; la mainlevée du fret reste aux ports.",
    "iic-2012":
      "Avant les Centres, le travail après mainlevée se faisait à chaque port d’entrée. Selon le projet, il devait se faire à un seul Centre pour les opérateurs de confiance ; la mainlevée du fret devait rester aux ports.",
  },
  before: "Avant",
  after: { cee: "Maintenant", "iic-2012": "Selon le projet" },
  postRelease: (n, shown) =>
    one(n, `Travail après mainlevée à ${shown} port`, `Travail après mainlevée à ${shown} ports`),
  oneCenter: "Travail après mainlevée à un seul Centre",
  atOneOf: "Lequel, les mesures ne s’accordent pas",
  byOnly: (measure) => `Mesuré par ${measure}.`,
  port: "Port",
  portIs: (code) => `Port ${code}`,
  noPort: "Sans port",
  morePorts: (n, shown) =>
    one(n, `Afficher ${shown} port de plus`, `Afficher ${shown} ports de plus`),

  columns: "Les colonnes, telles qu’elles ont été lues",
  columnsLead:
    "Choisissez ce que contient une colonne là où nous nous sommes trompés, et relisez le fichier.",
  columnHead: ["Colonne", "Contient", "Reconnue par", "Premières cellules"],
  columnIs: (n) => `Colonne ${n}`,
  nothing: "Rien qui soit compté",
  how: { name: "son nom", content: "ses cellules", user: "votre choix" },
  holds: {
    hts: "Numéro tarifaire",
    entry: "Numéro de déclaration",
    filer: "Code du déclarant (filer code)",
    line: "Numéro de ligne",
    ordinal: "Rang du numéro tarifaire",
    value: "Valeur",
    quantity: "Quantité",
    unit: "Unité de quantité",
    port: "Port d’entrée",
    "entry-date": "Date d’entrée",
    "summary-date": "Date de la déclaration récapitulative",
    "import-date": "Date d’importation",
    "importer-number": "Numéro d’importateur",
    "importer-name": "Nom de l’importateur",
    center: "Identifiant de Centre (Center ID)",
    team: "Numéro d’équipe de révision",
    "entry-type": "Type de déclaration",
    origin: "Pays d’origine",
    description: "Désignation des marchandises",
  },
  needHts: "Choisissez la colonne qui contient les numéros tarifaires.",
  twice: (what) => `Deux colonnes ne peuvent pas contenir toutes deux : ${what}.`,
  format: (encoding, delimiter, header) =>
    `Lu en ${encoding}, cellules séparées par ${delimiter}, ${header}.`,
  encodings: {
    "utf-8": "UTF-8",
    "utf-8-marked": "UTF-8 avec marque",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16 (big-endian)",
    "windows-1252": "Windows-1252",
  },
  delimiters: {
    ",": "des virgules",
    "\t": "des tabulations",
    ";": "des points-virgules",
    "|": "des barres verticales",
  },
  headerLine: (line) => `en-tête à la ligne ${line}`,
  noHeader: "sans en-tête",

  unread: (n, shown) =>
    one(n, `${shown} ligne qui n’a pas pu être lue`, `${shown} lignes qui n’ont pas pu être lues`),
  unreadHead: ["Ligne", "Pourquoi", "Texte"],
  unreadFirst: (shown) =>
    `Les ${shown} premières sont affichées ici ; le fichier des lignes non lues en contient jusqu’à 10 000.`,
  reasons: {
    "chapter-only": "Deux chiffres sont un chapitre : ils ne nomment aucune position.",
    value: "La valeur n’est pas un nombre.",
    "cut-row": "La ligne s’arrête au milieu.",
    "extra-fields":
      "La ligne a plus de cellules que l’en-tête : une cellule qui contient le séparateur est sans guillemets.",
    "open-quote": "Un guillemet est ouvert et n’est pas fermé.",
    "row-too-long": "La ligne dépasse 128 Kio.",
  },

  out: "À emporter",
  annotated: "Le fichier avec Centre et position pour chaque ligne (CSV)",
  summaryCsv: "Le résumé (CSV)",
  unreadCsv: "Les lignes non lues (CSV)",
  writing: (read) => `Écriture… ${read}`,
  written: (file) => `${file} est écrit.`,
  notWritten: "Le fichier n’a pas pu être écrit.",
  outNote:
    "Les cellules qu’un tableur prendrait pour une formule reçoivent une apostrophe au début.",
  inMemory:
    "Ce navigateur ne peut pas écrire un fichier morceau par morceau : il le garde jusqu’à l’enregistrement, ce qui peut échouer pour de très grands fichiers.",

  appeal: "Préparer un appel",
  appealLead:
    "Un importateur peut faire appel de son rattachement à tout moment, par écrit, auprès du CBP. Ceci prépare une lettre à compléter, en anglais : ce qui n’est pas connu reste en blanc, rien n’est inventé.",
  appealCheck:
    "Ce qui porte un * repose sur des connaissances générales : le texte du règlement n’a pas pu être lu ici. Vérifiez-le dans 19 CFR 101.10 avant d’envoyer la lettre.",
  currentCenter: "Votre Centre aujourd’hui",
  preferredCenter: "Le Centre que vous demandez",
  notKnown: "Laisser en blanc",
  ifAgree: "Celui que désignent les marchandises de l’année, si toutes les mesures s’accordent",
  fromFile: (center) => `${center}, d’après le fichier`,
  iorNumbers: "Numéros d’importateur officiel (importer of record), un par ligne",
  factors: "Raisons, selon les facteurs du règlement",
  factor: {
    "predominant-goods": "Le nombre prédominant de marchandises",
    "business-practice": "Les pratiques commerciales dans un secteur",
    "intended-use": "L’usage prévu des marchandises prédominantes",
    "high-value": "La valeur relative élevée des marchandises",
  },
  lastMonthOfYear: "Dernier mois de l’année qui est détaillée",
  make: "Préparer la lettre",
  letter: "La lettre",
  printLetter: "Imprimer la lettre",
  letterMade: "La lettre est ci-dessous.",
};
