/** Spanish for the views that are loaded later. */
import type { MoreStrings } from "../en/more.js";
import type { Translation } from "../translation.js";
import { words } from "./words.js";

const rules = new Intl.PluralRules("es");
const one = (n: number | string, single: string, many: string): string =>
  rules.select(+n) === "one" ? single : many;

export const more: Translation<MoreStrings> = {
  noCenter: "ningún Centro",
  spoken: (parts) => parts.map((part) => (/[.?!:”]$/.test(part) ? part : `${part}.`)).join(" "),
  nearest: "Partidas más cercanas",
  noSuchString: (keys) => `No existen estos textos para reemplazar: ${keys}.`,
  oops: "Algo falló en esta página. Vuelva a cargarla e inténtelo de nuevo.",
  asOf: {
    before: (date) =>
      `Fecha consultada: ${date}. Aún no había Centros. Las respuestas de abajo son de una época posterior.`,
    iic2012: (date) =>
      `Fecha consultada: ${date}. Los Centros de Integración Industrial (Industry Integration Centers) estaban propuestos y los dos primeros estaban abiertos.`,
    test: (date) =>
      `Fecha consultada: ${date}. Los Centros estaban creciendo, primero para voluntarios. Las respuestas de los Centros vigentes son las más cercanas.`,
    "in-force": (date) =>
      `Fecha consultada: ${date}. Los Centros de Excelencia y Experiencia (Centers of Excellence and Expertise) vigentes.`,
  },
  latestStep: (date, step) => `El último paso hasta entonces, ${date}: ${step}`,
  chapterIs: (code, title) => `Capítulo ${code}: ${title}`,
  spread: (n) =>
    one(
      n,
      "Todas las partidas de este capítulo apuntan a un solo Centro.",
      `Las partidas de este capítulo apuntan a ${n} Centros. Con cuatro dígitos hay una sola respuesta.`,
    ),
  headings: (n) => one(n, "1 partida", `${n} partidas`),
  showHeadings: "Mostrar sus partidas",
  treatment: (code) => `Un número del capítulo ${code} no es una mercancía`,
  treatmentText: (code) =>
    `${code === "99" ? "Describe un derecho, un derecho adicional o una exención" : "Describe un tratamiento, como el de las mercancías que regresan"}. La misma línea de la entrada lleva el número de la mercancía misma. Escriba ese.`,
  gone: (heading, year) => `La partida ${heading} no existe desde ${year}.`,
  goneText: (goods) => `Correspondía a ${goods}. Esas mercancías están ahora en:`,

  offices: {
    center: "En el Centro",
    port: "En el puerto de entrada",
    both: "En cualquiera de los dos, o en ambos",
    unknown: "No se sabe por lo que se pudo leer",
  },
  trustedOnly:
    "Para operadores de confianza (trusted traders: C-TPAT nivel 2 o 3, e ISA). Para los demás lo hace el puerto, pero las preguntas pueden dirigirse al Centro.",
  forYou: {
    yes: "En su caso: se tramita en el Centro",
    no: "En su caso: se tramita en los puertos",
  },
  taskNotes: {
    "all-protests-2016": "todas las protestas desde 2016",
    "prior-disclosure-fpf":
      "la norma (19 CFR 162.74) todavía nombra al funcionario de Multas, Sanciones y Decomisos (Fines, Penalties and Forfeitures Officer)",
    "help-at-center": "el Centro puede ayudar",
    "quota-2016": "desde 2016",
    "warehousing-port": "el depósito mismo sigue a cargo del puerto",
    "petitions-fpf":
      "las peticiones sobre sanciones siguen en la oficina de Multas, Sanciones y Decomisos del puerto",
    "single-bond-joint":
      "los requerimientos sobre una fianza de una sola transacción se hacen junto con el puerto",
    "revenue-either": "se pagan en el puerto de entrada o por vía electrónica",
    "drawback-offices": "en las oficinas de drawback",
    "fpf-office": "en la oficina de Multas, Sanciones y Decomisos",
    "owner-uncertain": "las diapositivas que se leyeron no dicen claramente a quién corresponde",
  },
  aside: (text) => ` (${text})`,

  start: "Responda unas pocas preguntas breves. Nada sale de esta página.",
  questions: {
    role: "¿Quién es el importador registrado (importer of record)?",
    ctpat: "¿Es el importador miembro de C-TPAT?",
    isa: "¿Estaba el importador en el programa de autoevaluación Importer Self-Assessment (ISA)?",
    tc: "¿Está el importador en CTPAT Trade Compliance?",
    goods: "¿Qué se importa?",
    business: "¿Pertenece el negocio a la industria de un Centro en particular?",
    use: "¿Se destinan las mercancías principales a la industria de un Centro en particular?",
    worth:
      "¿Tienen algunas mercancías un valor mucho más alto y apuntan a un Centro en particular?",
  },
  short: {
    role: "Importador registrado",
    ctpat: "C-TPAT",
    isa: "ISA",
    tc: "CTPAT Trade Compliance",
    goods: "Mercancías",
    business: "Negocio",
    use: "Uso previsto",
    worth: "Valor alto",
  },
  hints: {
    ctpat:
      "La Alianza Aduanera y Comercial contra el Terrorismo (Customs-Trade Partnership Against Terrorism, hoy CTPAT).",
    isa: "ISA se integró en C-TPAT en 2020 como CTPAT Trade Compliance.",
    tc: "Sucedió a Importer Self-Assessment (ISA) en 2020.",
    goods:
      "Los números arancelarios de las mercancías principales, cada uno con su parte: en porcentaje, en entradas o en valor, igual para todos.",
    business:
      "CBP puede asignar a un importador según sus prácticas comerciales dentro de una industria.",
    use: "CBP puede asignar a un importador según el uso previsto de la mayor parte de sus mercancías.",
    worth: "CBP puede asignar a un importador según el alto valor relativo de ciertas mercancías.",
  },
  options: {
    role: {
      importer: "Un importador, para sus propias mercancías",
      broker: "Un agente de aduanas",
    },
    ctpat: {
      none: "No es miembro",
      tier1: "Nivel 1 (Tier 1)",
      tier2: "Nivel 2 (Tier 2)",
      tier3: "Nivel 3 (Tier 3)",
    },
    isa: { yes: "Sí", no: "No" },
    tc: { yes: "Sí", no: "No" },
  },
  none: "No",
  number: (n) => `Número arancelario ${n}`,
  share: (n) => `Parte ${n}`,
  remove: (n) => `Quitar la fila ${n}`,
  addRow: "Añadir otro número",
  useGoods: (number) => `Usar ${number} de Mis mercancías`,
  proceed: "Continuar",
  change: "Cambiar",
  changeThat: (what) => `Cambiar: ${what}`,
  restart: "Empezar de nuevo",
  yours: "Sus respuestas",
  choose: "Elija una respuesta.",
  needGoods: "Indique al menos un número arancelario.",
  needShare:
    "Indique cada parte como un número que no sea negativo, y al menos una mayor que cero.",
  rowWrong: (n, message) => `Fila ${n}: ${message}`,

  verdicts: {
    "processed-at-center": (c) => `Los documentos se tramitan en el Centro: ${c}`,
    "center-not-open": (c) =>
      `Los documentos se quedan en los puertos de entrada: ${c} solo estaba propuesto`,
    "ports-may-ask": () => "Los documentos se quedan en los puertos de entrada",
    assigned: (c) => `Las mercancías apuntan a un solo Centro: ${c}`,
    depends: (c) => `Lo más probable es ${c}, pero CBP puede decidir otra cosa`,
    tied: (c) => `Las mercancías apuntan por igual a ${c}`,
    "goods-needed": () => "Para responder hacen falta las mercancías",
  },
  ask: (center) => `Las preguntas pueden dirigirse a ${center}.`,
  noAsk: "Aún no había un Centro abierto de esta industria al que preguntar.",
  reasonsTitle: "Por qué, punto por punto",
  favors: { yes: "A favor:", no: "En contra:", info: "Para saber:" },
  reasons: {
    "ctpat-missing": () =>
      "No es miembro de C-TPAT. Los operadores de confianza (trusted traders) eran miembros del nivel 2 o 3.",
    "ctpat-tier-low": () =>
      "El nivel 1 de C-TPAT no bastaba. Los operadores de confianza eran miembros del nivel 2 o 3.",
    "ctpat-tier-ok": (_, fact) =>
      `El nivel ${fact.replace(/\D/g, "")} de C-TPAT es uno de los dos niveles de los operadores de confianza.`,
    "isa-ok": () => "Miembro de Importer Self-Assessment (ISA).",
    "isa-missing": () =>
      "No es miembro de Importer Self-Assessment (ISA). Un operador de confianza necesitaba ambos: C-TPAT nivel 2 o 3, e ISA.",
    "trade-compliance-later": () =>
      "CTPAT Trade Compliance no sucedió a ISA hasta 2020; no cuenta para 2012.",
    "broker-industry": (c) =>
      `Un agente de aduanas que es el importador registrado pertenece a una industria propia: ${c}.`,
    "several-industries": (c, fact) =>
      `Las mercancías pertenecen a ${fact} industrias. La mayoría corresponde a ${c}.`,
    "several-industries-unknown": () =>
      "No se sabe si un importador de varias industrias tenía que unirse a varios Centros; la respuesta de CBP no se pudo leer.",
    "goods-needed": () => "Sin las mercancías no se conoce la industria.",
    "center-open": (c, fact) => `Fecha de apertura de ${c}: ${fact}.`,
    "center-proposed": (c) => `${c} solo estaba propuesto. Aún no podía tramitar documentos.`,
    "may-ask": (c) =>
      `Cualquier importador de la industria puede hacer preguntas a ${c}, sea o no operador de confianza.`,
    "revenue-at-port": () => "Los derechos se pagan en el puerto de entrada en todo caso.",
    "every-importer": () =>
      "Cada importador está asignado a un solo Centro. No hace falta pertenecer a ningún programa.",
    "programs-no-gate": () => "Pertenecer a C-TPAT o a CTPAT Trade Compliance no decide el Centro.",
    "isa-folded": () => "ISA pasó a ser CTPAT Trade Compliance en 2020.",
    "broker-rule-unknown": () =>
      "Hay una regla especial para los agentes de aduanas que son el importador registrado; su texto no se pudo leer.",
    "predominant-goods": (c, fact) =>
      `El ${fact} de las mercancías apunta a ${c}. Deciden las mercancías predominantes.`,
    tied: (c, fact) =>
      `El ${fact} de las mercancías apunta a ${c}, y otro tanto a otro Centro. Ninguna fuente dice cuál elige CBP en ese caso.`,
    "one-center-for-all": (c, fact) =>
      `El ${fact} apunta a ${c}, pero un solo Centro se encarga de todas las mercancías de un importador.`,
    "exception-business": (c) => `El negocio apunta a ${c}. CBP puede guiarse por eso.`,
    "exception-use": (c) => `El uso previsto apunta a ${c}. CBP puede guiarse por eso.`,
    "exception-value": (c) =>
      `Las mercancías de valor alto apuntan a ${c}. CBP puede guiarse por eso.`,
    "agrees-business": (c) => `El negocio también apunta a ${c}.`,
    "agrees-use": (c) => `El uso previsto también apunta a ${c}.`,
    "agrees-value": (c) => `Las mercancías de valor alto también apuntan a ${c}.`,
    "contested-headings": (c, fact) =>
      `Solo el ${fact} de las mercancías apunta a ${c} y a ningún otro. Si las partidas dudosas fueran a otro lado, otro Centro podría quedar primero.`,
    "measure-unknown": () =>
      "Cómo cuenta CBP lo “predominante” no está resuelto en lo que se pudo leer: entradas en la prueba, valor en un informe de 2017, número de mercancías en la norma.",
    "ace-decides": () =>
      "El identificador de Centro (Center ID) que ACE muestra para el importador es el hecho; todo esto es un indicio.",
    "treatments-left-out": (_, fact) =>
      one(
        fact,
        "Se dejó fuera 1 número del capítulo 98 o 99, que no es una mercancía.",
        `Se dejaron fuera ${fact} números del capítulo 98 o 99, que no son mercancías.`,
      ),
    "chapter-only": (_, fact) =>
      one(
        fact,
        "1 número es un capítulo entero y se contó con su Centro más frecuente.",
        `${fact} números son capítulos enteros y se contaron con su Centro más frecuente.`,
      ),
  },
  mixTitle: "Las mercancías por Centro",
  mixHead: ["Centro", "Parte", "De ella, sin otro Centro posible", "Partidas"],
  errors: {
    empty:
      "Aquí no hay nada que buscar. Escriba qué es la mercancía, en inglés, o de 2 a 10 dígitos de su número arancelario.",
    letters: "Esto no es un número arancelario: un número arancelario solo tiene dígitos.",
    exponent:
      "Una hoja de cálculo convirtió este número en una potencia de diez y se perdieron sus dígitos. Dé formato de texto a la columna y vuelva a copiar el número del original.",
    "odd-length":
      "Un número arancelario tiene 2, 4, 6, 8 o 10 dígitos. Compruebe si falta o sobra un dígito.",
    "too-long":
      "Un número arancelario tiene como máximo 10 dígitos. Compruebe si sobra un dígito o si hay dos números juntos.",
    "several-numbers": "Aquí hay más de un número arancelario. Pregunte por uno cada vez.",
    "no-such-chapter": "No existe ese capítulo. Los capítulos van del 01 al 99; el 77 no se usa.",
    "no-such-heading": "No existe esa partida. Revise los primeros cuatro dígitos.",
    "not-a-date": "Esto no es una fecha. Escriba un año, un mes o un día, por ejemplo 2012-03.",
    "no-such-center": "No existe ese Centro.",
    "no-such-edition": "No existe esa edición.",
    "bad-input": "La página dio un valor que no se puede usar.",
    "bad-share": "Indique cada parte como un número, y al menos una mayor que cero.",
    "too-many": "La lista es demasiado larga. Pregunte por partes.",
    "table-columns": "La primera línea de la tabla no nombra sus columnas.",
    "table-row": "Una fila de la tabla no se puede usar.",
    "table-overlap": "Dos filas de la tabla contienen la misma partida.",
    "not-a-table": "El archivo no es una tabla de texto. Guárdelo como CSV y elíjalo de nuevo.",
    "no-hts-column": "Ninguna columna contiene números arancelarios. Elija la columna.",
    "bad-state": "El motor se usó fuera de orden. Empiece de nuevo.",
    "no-such-answer": "No existe esa pregunta o respuesta.",
    "bad-index": "El índice de palabras está dañado o es de otra versión.",
  },

  centersTitle: {
    cee: "Los diez Centros vigentes",
    "iic-2012": "Las diez industrias propuestas a principios de 2012",
  },
  noCity: "sin oficina nombrada",
  stage: {
    open: (date) => (date ? `fecha de apertura: ${date}` : "abierto"),
    proposed: () => "propuesto, previsto en un plazo de tres años",
  },
  grewOutOf: {
    "cee-pilot": "surgió del centro piloto de productos farmacéuticos",
    "account-executive-pilot": "surgió del piloto de ejecutivos de cuenta de electrónica",
  },
  offersTitle: "Qué ofrece un Centro",
  audiences: {
    everyone: "Todos los importadores",
    small: "Importadores pequeños y medianos",
    trusted: "Operadores de confianza (trusted traders)",
    ports: "Puertos de entrada",
    agencies: "Otros organismos",
  },
  whoTitle: "Quién hace qué",
  basesTitle: "Qué tan segura puede ser una respuesta",
  bases: ["stated", "operational", "evidence", "named", "derived"],
  timelineTitle: "De dos pilotos a la norma vigente",
  otherEdition: (title) => `La otra edición: ${title}`,

  words,
};
