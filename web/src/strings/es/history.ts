/** Spanish for My import history. */
import type { HistoryStrings } from "../en/history.js";
import type { Translation } from "../translation.js";

const rules = new Intl.PluralRules("es");
const one = (n: number, single: string, many: string): string =>
  rules.select(n) === "one" ? single : many;

export const history: Translation<HistoryStrings> = {
  title: "Adónde apuntan sus propias importaciones",
  lead: "CBP asigna un importador a un solo Centro por las mercancías predominantes que importa. Su historial de importaciones muestra cuál puede ser ese Centro.",
  private:
    "El archivo se lee en su equipo, en esta página. No se envía a ningún lado ni se guarda.",
  drop: "Suelte aquí el archivo, o elíjalo",
  choose: "Elegir un archivo",
  kinds:
    "El informe ES-003 de ACE (Entry Summary Line Tariff Details), la exportación del sistema de un agente de aduanas o una tabla propia, en CSV o como libro de cálculo (.xlsx). Una columna debe contener números arancelarios.",
  sample: "Probar un archivo de muestra",
  sampleLead: "En la muestra, todos los nombres y números son inventados.",
  sampleName: "Archivo de muestra (inventado)",
  unnamed: "Historial de importaciones",
  sampleNote:
    "Este es el archivo de muestra: todos los nombres y números que contiene son inventados.",
  onlyFirst: (_, shown) => `Usted soltó ${shown} archivos. Solo se lee el primero.`,
  another: "Elegir otro archivo",
  again: "Leer de nuevo",

  reading: (file) => `Leyendo ${file}`,
  cancel: "Cancelar",
  cancelled: "Se canceló la lectura.",
  rows: (n, shown) => one(n, "1 fila", `${shown} filas`),
  rowsPerSecond: (shown) => `${shown} filas por segundo`,
  bytesOf: (read, total) => `${read} de ${total}`,
  soFar: "El panorama hasta ahora",

  isA: {
    "an empty file": "El archivo está vacío.",
    "binary data": "Contiene datos binarios.",
    "a zip file, such as an .xlsx workbook": "Es un archivo zip.",
    "a zip file": "Es un archivo zip vacío.",
    "a PNG picture": "Es una imagen PNG.",
    "a JPEG picture": "Es una imagen JPEG.",
    "a GIF picture": "Es una imagen GIF.",
    "a PDF document": "Es un documento PDF.",
    "an old Excel workbook (.xls)": "Es un libro antiguo de Excel (.xls).",
    "a gzip file": "Es un archivo gzip.",
    "a RAR file": "Es un archivo RAR.",
    "a 7-Zip file": "Es un archivo 7-Zip.",
    "a web page": "Es una página web.",
    "an XML file": "Es un archivo XML.",
    "an RTF document": "Es un documento RTF.",
  },

  errors: {
    "worker-died":
      "La parte de esta página que lee archivos se detuvo. Eso ocurre cuando se agota la memoria o cuando el navegador la cierra. No se guardó nada del archivo.",
    internal:
      "Algo en esta página falló mientras leía el archivo. El error es de la página, no del archivo. No se guardó nada del archivo.",
    "file-gone":
      "El archivo ya no se puede leer. Se movió, cambió o cerró mientras se leía. Elíjalo de nuevo.",
    "xlsx-unread":
      "La parte que lee libros de cálculo no se cargó. Inténtelo de nuevo, o abra el archivo en una hoja de cálculo, guárdelo como CSV y elija ese archivo.",
    "xlsx-broken":
      "El libro de cálculo está dañado, o es otro tipo de archivo con nombre de libro. Guárdelo como CSV y elija ese archivo.",
    "xlsx-no-sheet":
      "Ninguna hoja del libro tiene una columna con números arancelarios. Guarde la hoja correcta como CSV y elija ese archivo.",
    "xlsx-too-large":
      "El libro de cálculo es demasiado grande para descomprimirlo aquí. Guárdelo como CSV y elija ese archivo.",
    "xlsx-protected":
      "El libro de cálculo está protegido con contraseña. Guárdelo sin ella, o como CSV, y elija ese archivo.",
    "not-a-table":
      "Esto no es una tabla de texto. No se pueden leer imágenes, archivos PDF ni archivos comprimidos. Guarde el informe como CSV y elija ese archivo.",
    "no-hts-column":
      "No se encontró ninguna columna con números arancelarios. Indique abajo cuál es y lea el archivo de nuevo.",
  },

  pointsTo: (center) => `Sus mercancías apuntan a ${center}`,
  disagree: "Las medidas apuntan a Centros distintos",
  countedBy: (center, measures) => `${center}, contado por ${measures}`,
  tie: "Ningún Centro queda primero: hay un empate",
  noGoods: "En lo que usted eligió no hay ninguna fila con mercancías",
  announcement: (title, rows) => `${title}. Leído: ${rows}.`,

  filters: "Qué se cuenta",
  countBy: "Contar por",
  measures: {
    entries: "Entradas",
    lines: "Líneas de entrada",
    value: "Valor",
    quantity: "Cantidad",
  },
  quantityIn: (unit) => `Cantidad (${unit})`,
  importer: "Importador",
  allImporters: (_, shown) => `Todos los importadores (${shown})`,
  from: "Desde",
  until: "Hasta",
  firstMonth: "el comienzo",
  lastMonth: "el final",
  noMonth: "Sin fecha",
  chosen: (importer, from, until) =>
    [importer && `Importador ${importer}`, from && `desde ${from}`, until && `hasta ${until}`]
      .filter(Boolean)
      .join(", "),
  someImporters: (shown) => `Se muestran los importadores con más líneas: ${shown}.`,

  sum: "Cada fila se cuenta",
  sumIs: (rows, goods, attached, unread) => `${rows} = ${goods} + ${attached} + ${unread}`,
  goodsRows: (n, shown) => one(n, "1 fila de mercancías", `${shown} filas de mercancías`),
  attachedRows: (n, shown) =>
    one(
      n,
      "1 fila de derechos (capítulo 98 o 99) que pertenece a su línea",
      `${shown} filas de derechos (capítulos 98 y 99) que pertenecen a sus líneas`,
    ),
  unreadRows: (n, shown) =>
    one(n, "1 fila que no se pudo leer", `${shown} filas que no se pudieron leer`),
  skipped: {
    titles: (n, shown) => one(n, "1 línea de título", `${shown} líneas de título`),
    headers: (n, shown) => one(n, "1 encabezado", `${shown} encabezados`),
    blank: (n, shown) => one(n, "1 línea en blanco", `${shown} líneas en blanco`),
    totals: (n, shown) => one(n, "1 línea de totales", `${shown} líneas de totales`),
  },
  besides: (list) => `Además: ${list}.`,
  notes: {
    leadingZeros: (n, shown) =>
      one(
        n,
        "En 1 número arancelario repusimos el cero inicial que una hoja de cálculo había quitado.",
        `En ${shown} números arancelarios repusimos el cero inicial que una hoja de cálculo había quitado.`,
      ),
    decimalTails: (n, shown) =>
      one(
        n,
        "De 1 número arancelario quitamos el “.0” que una hoja de cálculo había añadido.",
        `De ${shown} números arancelarios quitamos el “.0” que una hoja de cálculo había añadido.`,
      ),
    other: (n, shown) =>
      one(
        n,
        "1 número arancelario se tomó del texto que lo rodea.",
        `${shown} números arancelarios se tomaron del texto que los rodea.`,
      ),
    treatmentOnly: (n, shown) =>
      one(
        n,
        "1 línea solo tiene números del capítulo 98 o 99: no tiene partida propia y no cuenta para ningún Centro.",
        `${shown} líneas solo tienen números de los capítulos 98 y 99: no tienen partida propia y no cuentan para ningún Centro.`,
      ),
    withoutValue: (n, shown) =>
      one(
        n,
        "1 línea de mercancías no tiene valor.",
        `${shown} líneas de mercancías no tienen valor.`,
      ),
    badDates: (n, shown) =>
      one(
        n,
        "1 fecha no se pudo leer: su fila no está en ningún mes.",
        `${shown} fechas no se pudieron leer: sus filas no están en ningún mes.`,
      ),
    farApart: (n, shown) =>
      one(
        n,
        "1 fila llegó mucho después de su entrada: cuenta como una línea más de esa entrada.",
        `${shown} filas llegaron mucho después de sus entradas: cuentan como líneas adicionales de esas entradas.`,
      ),
  },
  bounded:
    "El archivo tiene más entradas o importadores de los que aquí se pueden distinguir: algunos se cuentan con menos exactitud.",

  byMeasure: "El Centro predominante, según cada medida",
  byMeasureLead:
    "No se encontró ninguna definición de “predominante”. La prueba de CBP de 2012 a 2014 hablaba de entradas; un informe de 2017, de valor. Por eso se muestra cada una y no se elige ninguna por usted.",
  measureHead: {
    measure: "Medida",
    center: "Queda primero",
    share: "Parte",
    margin: "Ventaja",
    range: "En el peor y en el mejor caso",
    change: "Qué lo cambiaría",
  },
  tied: (centers) => `Un empate: ${centers}`,
  second: (center, share) => `segundo: ${center}, ${share}`,
  points: (shown) => `${shown} puntos`,
  range: (worst, best) => `de ${worst} a ${best}`,
  robust: "Sigue primero, vayan adonde vayan las líneas dudosas.",
  fragile: "Las líneas dudosas podrían cambiar el orden.",
  changeBy: {
    entries: (n, shown, center) =>
      one(
        n,
        `1 entrada más con mercancías de ${center}`,
        `${shown} entradas más con mercancías de ${center}`,
      ),
    lines: (n, shown, center) =>
      one(
        n,
        `1 línea más de mercancías de ${center}`,
        `${shown} líneas más de mercancías de ${center}`,
      ),
    value: (_, shown, center) => `${shown} más de mercancías de ${center}`,
    quantity: (_, shown, center) => `una cantidad de ${shown} más de mercancías de ${center}`,
  },
  rangeNote: (n, shown, total) =>
    one(
      n,
      `1 de ${total} podría ir también a otro Centro. “En el peor caso” es la parte si así fuera; “en el mejor caso”, la parte si todas las que pueden pertenecer al primer Centro le correspondieran.`,
      `${shown} de ${total} podrían ir también a otro Centro. “En el peor caso” es la parte si todas fueran a otro; “en el mejor caso”, la parte si todas las que pueden pertenecer al primer Centro le correspondieran.`,
    ),
  lines: (n, shown) => one(n, "1 línea", `${shown} líneas`),
  entries: (n, shown) => one(n, "1 entrada", `${shown} entradas`),

  marks: "Qué dicen las marcas de CBP en el archivo",
  noMarks:
    "El archivo no tiene identificadores de Centro (Center ID) ni números de equipo (team number).",
  current: (center) => `Hoy su Centro es ${center}.`,
  knownFrom: {
    "": "",
    "center-id": "Así lo dicen los identificadores de Centro (Center ID) del archivo.",
    team: "Así lo dice el tercer dígito de los números de equipo de revisión.",
    "team-guess":
      "Eso es una suposición por el tercer dígito de los números de equipo de revisión.",
  },
  differs: (measures) =>
    `Las mercancías apuntan a otro lado, contado por ${measures}. Eso puede ser motivo de apelación.`,
  sameAsGoods: "Las mercancías apuntan al mismo Centro según todas las medidas.",
  varies: "Los dígitos de equipo varían de una entrada a otra: aún no había Centro.",
  unknownCurrent: "No dicen cuál es hoy su Centro.",
  markHead: { mark: "Marca", center: "Centro", entries: "Entradas", latest: "Última" },
  centerId: (code) => `Identificador de Centro (Center ID) ${code}`,
  team: (digit) => `Número de equipo con tercer dígito ${digit}`,
  pending: { NOTELG: "no elegible", PNDING: "pendiente" },
  guess: "una suposición",

  mix: "Las mercancías por Centro",
  mixLead: "Abra un Centro para ver sus partidas, y una partida para ver sus cifras.",
  mixHead: {
    center: "Centro",
    heading: "Partida",
    entries: "Entradas",
    lines: "Líneas",
    value: "Valor",
    share: "Parte",
  },
  entriesNote:
    "Una entrada cuenta para cada Centro del que contiene mercancías, así que las entradas de todos los Centros pueden sumar más de las que hay.",
  noCenter: "En ningún Centro de esta tabla",
  alsoPlausible: "También posibles",
  showLines: "Mostrar sus primeras líneas",
  linesLead: (n, shown) =>
    one(n, "La primera línea de esta partida", `Las primeras ${shown} líneas de esta partida`),
  linesAll: (n, shown) =>
    one(n, "La única fila de esta partida", `Las ${shown} filas de esta partida`),
  linesNote:
    "Para mostrarlas, el archivo se leyó por segunda vez. Cada fila se muestra según su propio importador y su propia fecha.",
  lineNumber: "Línea",
  basis: "Qué tan seguras son estas partidas",

  months: "Por mes",
  monthsTable: "Lo mismo en una tabla",
  monthsLabel: (from, until) =>
    `Barras, mes por mes, de ${from} a ${until}. La tabla de abajo tiene las mismas cifras.`,
  month: "Mes",
  others: "Otros Centros",
  byLinesInstead:
    "Los meses se cuentan por líneas de entrada: las cantidades no se llevan por mes.",

  ports: {
    cee: (n, shown) =>
      one(
        n,
        "Antes y después: trabajo en 1 puerto, ahora en un solo Centro",
        `Antes y después: trabajo en ${shown} puertos, ahora en un solo Centro`,
      ),
    "iic-2012": (n, shown) =>
      one(
        n,
        "Antes y después: trabajo en 1 puerto, en un solo Centro según la propuesta",
        `Antes y después: trabajo en ${shown} puertos, en un solo Centro según la propuesta`,
      ),
  },
  portsLead: {
    cee: "Antes de los Centros, el trabajo posterior al levante se hacía en cada puerto de entrada. Con ellos se hace en un solo Centro; la carga se sigue liberando en los puertos.",
    "iic-2012":
      "Antes de los Centros, el trabajo posterior al levante se hacía en cada puerto de entrada. Según la propuesta, para los operadores de confianza se haría en un solo Centro; la carga se seguiría liberando en los puertos.",
  },
  before: "Antes",
  after: { cee: "Ahora", "iic-2012": "Según la propuesta" },
  postRelease: (n, shown) =>
    one(
      n,
      "Trabajo posterior al levante en 1 puerto",
      `Trabajo posterior al levante en ${shown} puertos`,
    ),
  oneCenter: "Trabajo posterior al levante en un solo Centro",
  atOneOf: "En cuál Centro, las medidas no coinciden",
  byOnly: (measure) => `Contado por ${measure}.`,
  port: "Puerto",
  portIs: (code) => `Puerto ${code}`,
  noPort: "Sin puerto",
  morePorts: (n, shown) => one(n, "Mostrar 1 puerto más", `Mostrar ${shown} puertos más`),

  columns: "Las columnas, tal como se leyeron",
  columnsLead: "Elija qué contiene una columna donde nos equivocamos y lea el archivo de nuevo.",
  columnHead: ["Columna", "Contiene", "Reconocida por", "Primeras celdas"],
  columnIs: (n) => `Columna ${n}`,
  nothing: "Nada que se cuente",
  how: { name: "su nombre", content: "sus celdas", user: "su elección" },
  holds: {
    hts: "Número arancelario",
    entry: "Número de entrada",
    filer: "Código del declarante (filer code)",
    line: "Número de línea",
    ordinal: "Ordinal del arancel",
    value: "Valor",
    quantity: "Cantidad",
    unit: "Unidad de la cantidad",
    port: "Puerto de entrada",
    "entry-date": "Fecha de entrada",
    "summary-date": "Fecha del resumen de entrada",
    "import-date": "Fecha de importación",
    "importer-number": "Número de importador",
    "importer-name": "Nombre del importador",
    center: "Identificador de Centro (Center ID)",
    team: "Número de equipo de revisión",
    "entry-type": "Tipo de entrada",
    origin: "País de origen",
    description: "Descripción de la mercancía",
  },
  needHts: "Elija la columna que contiene los números arancelarios.",
  twice: (what) => `Dos columnas no pueden contener ambas: ${what}.`,
  format: (encoding, delimiter, header) =>
    `Leído como ${encoding}, celdas separadas por ${delimiter}, ${header}.`,
  encodings: {
    "utf-8": "UTF-8",
    "utf-8-marked": "UTF-8 con marca",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16 (big-endian)",
    "windows-1252": "Windows-1252",
  },
  delimiters: {
    ",": "comas",
    "\t": "tabuladores",
    ";": "puntos y comas",
    "|": "barras verticales",
  },
  headerLine: (line) => `el encabezado en la línea ${line}`,
  noHeader: "sin encabezado",

  unread: (n, shown) =>
    one(n, "1 fila que no se pudo leer", `${shown} filas que no se pudieron leer`),
  unreadHead: ["Línea", "Por qué", "Texto"],
  unreadFirst: (shown) =>
    `Aquí se muestran las primeras ${shown}; el archivo de filas no leídas tiene hasta 10 000.`,
  reasons: {
    "chapter-only": "Dos dígitos son un capítulo: no nombran ninguna partida.",
    value: "El valor no es un número.",
    "cut-row": "La fila termina a la mitad.",
    "extra-fields":
      "La fila tiene más celdas que el encabezado: una celda que contiene el separador está sin comillas.",
    "open-quote": "Una comilla se abre y no se cierra.",
    "row-too-long": "La fila tiene más de 128 KiB.",
  },

  out: "Lléveselo",
  annotated: "El archivo con Centro y partida en cada fila (CSV)",
  summaryCsv: "El resumen (CSV)",
  unreadCsv: "Las filas no leídas (CSV)",
  writing: (read) => `Escribiendo… ${read}`,
  written: (file) => `${file} está escrito.`,
  notWritten: "No se pudo escribir el archivo.",
  outNote:
    "Las celdas que una hoja de cálculo tomaría por una fórmula llevan un apóstrofo delante.",
  inMemory:
    "Este navegador no puede escribir en un archivo por partes: lo retiene hasta que se guarda, lo que puede fallar con archivos muy grandes.",

  appeal: "Preparar una apelación",
  appealLead:
    "Un importador puede apelar su asignación en cualquier momento, por escrito, ante CBP. Esto hace una carta para completar, en inglés: lo que no se sabe queda en blanco, nada se inventa.",
  appealCheck:
    "Lo que lleva * se basa en conocimiento general: el texto de la norma no se pudo leer aquí. Compruébelo en 19 CFR 101.10 antes de enviar la carta.",
  currentCenter: "Su Centro hoy",
  preferredCenter: "El Centro que usted pide",
  notKnown: "Dejar en blanco",
  ifAgree: "El que indican las mercancías del año, si todas las medidas coinciden",
  fromFile: (center) => `${center}, como dice el archivo`,
  iorNumbers: "Números de importador registrado (importer of record), uno por línea",
  factors: "Motivos, según los factores de la norma",
  factor: {
    "predominant-goods": "El número predominante de mercancías",
    "business-practice": "Las prácticas comerciales dentro de una industria",
    "intended-use": "El uso previsto de las mercancías predominantes",
    "high-value": "El alto valor relativo de las mercancías",
  },
  lastMonthOfYear: "Último mes del año que se enumera",
  make: "Hacer la carta",
  letter: "La carta",
  printLetter: "Imprimir la carta",
  letterMade: "La carta está abajo.",
};
