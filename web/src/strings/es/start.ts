/** Spanish for what a tariff number and its answer need. */
import type { Strings } from "../en/start.js";
import type { Translation } from "../translation.js";
import { facts } from "./facts.js";

const rules = new Intl.PluralRules("es");
const one = (n: number, single: string, many: string): string =>
  rules.select(n) === "one" ? single : many;
const othersLead = (n: number): string =>
  one(n, "Otro Centro es posible.", `Otros ${n} Centros son posibles.`);

export const start: Translation<Strings> = {
  views: {
    goods: "Mis mercancías",
    business: "Mi empresa",
    history: "Mi historial de importación",
    about: "Sobre los Centros",
  },
  edition: "Edición",
  editions: { cee: "Vigente", "iic-2012": "Propuesta de 2012" },
  editionLong: {
    cee: "Vigente: Centros de Excelencia y Experiencia (Centers of Excellence and Expertise)",
    "iic-2012":
      "Propuesta a principios de 2012: Centros de Integración Industrial (Industry Integration Centers)",
  },

  label: "Mercancía o número arancelario",
  hint: "Lo que usted importa, en inglés, por ejemplo leather wallet, o de 2 a 10 dígitos del arancel de EE. UU. (HTSUS), por ejemplo 8703.23.01.10.",
  find: "Buscar el Centro",
  clear: "Vaciar el campo",
  suggestions: "Sugerencias",
  required:
    "Busque primero el Centro: escriba qué es la mercancía, en inglés, o su número arancelario.",
  browse: "Recorrer capítulos y partidas",
  typed: (text) => `Usted escribió “${text}”.`,
  back: "Ver qué más puede significar",

  repairs: {
    "leading-zero": "Repusimos el cero inicial que una hoja de cálculo había quitado.",
    "decimal-tail": "Quitamos el “.0” que una hoja de cálculo había añadido.",
    "surrounding-text": "Tomamos el número del texto que lo rodea.",
    "full-width": "Leímos los dígitos de ancho completo como dígitos normales.",
  },
  readAs: (number) => `Leído como ${number}.`,

  start: {
    "wasm-blocked":
      "Center Finder no puede funcionar aquí: la política de seguridad de esta página, o el navegador, bloquea WebAssembly. La política necesita 'wasm-unsafe-eval' en script-src.",
    "wasm-missing":
      "Center Finder no puede funcionar aquí: un archivo no se cargó. Revise la conexión. center-finder.wasm debe estar junto al script, y connect-src debe permitirlo en la política.",
    "wasm-broken":
      "Center Finder no puede funcionar aquí: un archivo está dañado o es de otra versión.",
  },
  retry: "Intentar de nuevo",
  loading: "Cargando…",

  how: "Qué tan seguro es",
  basis: {
    stated: "Publicado por CBP",
    operational: "Documento de trabajo de CBP",
    evidence: "Visto en resoluciones u órdenes",
    named: "Nombrado en palabras de CBP",
    derived: "Lectura nuestra",
    supplied: "Tabla de este sitio",
  },
  why: {
    stated:
      "Un aviso de CBP enumera estos números para el Centro, según lo resumió la prensa especializada.",
    operational: "Un documento de trabajo de CBP de 2015 enumera estos números para el Centro.",
    evidence:
      "Una resolución (ruling) o una orden nombra al Centro para tales mercancías. Eso solo prueba algo para su importador.",
    named:
      "Las palabras de CBP para la industria del Centro, o el nombre de este, mencionan tales mercancías. No se pudo leer ninguna lista de números.",
    derived:
      "Ninguna fuente nombra estas mercancías. Así interpretamos nosotros las industrias de los Centros.",
    supplied: "La respuesta viene de una tabla que este sitio ha cargado.",
  },
  supplied: (table, says) => `Tabla “${table}”${says ? `: ${says}` : ""}`,
  sources: (n) => one(n, "Fuente", "Fuentes"),
  seen: (where) => `vista en: ${where}`,
  others: "Qué lo decidiría",
  othersLead,
  if: (condition) => `, si ${condition}`,
  conditions: {
    "apparel-business": "su negocio es sobre todo de ropa, calzado o textiles",
    "chemical-business":
      "su negocio es sobre todo de productos químicos, medicamentos o artículos de salud",
    "electronics-use":
      "las mercancías son sobre todo para electrónica o informática, o ese es su negocio",
    "energy-business": "su negocio es sobre todo de petróleo, gas o minerales",
    "farm-business": "su negocio es sobre todo de productos agropecuarios o alimenticios",
    "health-use": "las mercancías son sobre todo para la medicina, la salud o un laboratorio",
    "home-use": "las mercancías son sobre todo para el hogar, o usted es un minorista general",
    "industrial-use": "las mercancías son sobre todo para máquinas, talleres o la industria",
    "materials-business":
      "su negocio es sobre todo de plásticos, caucho, cuero, madera, papel, piedra, vidrio o materiales similares",
    "metal-business": "su negocio es sobre todo de acero u otros metales",
    "vehicle-use":
      "las mercancías son sobre todo para automóviles, aeronaves u otro equipo de transporte",
  },
  notes: {
    "automotive-list-skips": "La lista publicada del sector automotor no incluye esta partida.",
    "cosmetics-named-2013":
      "Una asociación comercial contaba los cosméticos entre los productos de consumo en 2013.",
    "doped-wafers": "Las obleas dopadas son lo que compran los fabricantes de semiconductores.",
    "household-articles": "Son artículos para el hogar.",
    "iic-derived":
      "No se conoce ninguna lista de números para las industrias de 2012. Esto se deduce de los Centros vigentes.",
    "is-a-fuel": "La mercancía es un combustible.",
    "left-base-metals-2014":
      "La partida salió del Centro de metales comunes (Base Metals) en 2014. No se pudo leer adónde pasó.",
    "medical-gloves": "Los guantes médicos apuntan a la salud.",
    "moved-from-machinery-2014": "La partida venía del Centro de maquinaria (Machinery) en 2014.",
    "newer-than-list":
      "La partida es más nueva que los rangos publicados; se separó de números que estos contienen.",
    "no-source": "Ninguna fuente nombra estas mercancías.",
    "order-label-health":
      "En las órdenes de CBP sobre trabajo forzoso, los fabricantes de tales mercancías llevan la etiqueta de salud.",
    "order-label-materials":
      "En las órdenes de CBP sobre trabajo forzoso, los fabricantes de tales mercancías llevan la etiqueta de materiales.",
    "other-transport-unread":
      "CBP nombra otro equipo de transporte, pero su lista no se pudo leer.",
    "outside-health-ranges":
      "La partida queda fuera de los rangos publicados de salud y productos químicos.",
    "ruling-elsewhere": "Otro Centro se encargó de una resolución sobre tales mercancías.",
    "sources-disagree": "Las fuentes no coinciden.",
    "transport-importers":
      "La lista publicada vale para importadores de las industrias del transporte.",
  },
  notesTitle: "Conviene saber",
  rulings: "Resoluciones vistas",
  ruling: (center, goods, importer, date, inferred) =>
    `correspondió a ${center}: ${goods} (${importer}; ${date}${inferred ? "; partida deducida de la mercancía" : ""})`,
  dateAfter: (date) => `fecha no indicada, posterior al ${date}`,
  dateBy: (date) => `fecha no indicada, a más tardar el ${date}`,
  dateUnknown: "fecha no indicada",
  who: "Quién hace qué: el Centro o el puerto",
  agencies: "Otros organismos que suelen regular estas mercancías",
  agency: (name, why) => `${name}: ${why}`,
  agenciesLead: "Es una orientación, no un requisito de declaración.",

  openSince: (date) => `Fecha de apertura: ${date}.`,
  proposed: "Solo propuesto: este Centro aún no funcionaba.",

  reused: (year, goods, to) =>
    `Antes de ${year} este número correspondía a ${goods}, que ahora están en ${to}.`,

  next: "Qué hacer ahora",
  steps: [
    "Consulte el identificador de Centro (Center ID) que la Oficina de Aduanas y Protección Fronteriza de EE. UU. (CBP) tiene asignado a su empresa. Es un campo de ACE desde el 16 de marzo de 2019; su agente de aduanas también lo obtiene con una consulta Importer/Bond Query.",
    "El tercer dígito del número de equipo (team number) en sus resúmenes de entrada (entry summaries) también indica su Centro.",
    "Si sus mercancías o su negocio apuntan a otro Centro, puede apelar la asignación: por escrito y en cualquier momento. Cómo se apela se cuenta aquí por conocimiento general; compruébelo en 19 CFR 101.10.",
  ],
  steps2012:
    "Así estaban las cosas a principios de 2012. Para lo que rige hoy, cambie la edición a “Vigente”.",
  directory: "Directorio de los Centros de CBP",
  rulingsOn: (heading) => `Resoluciones de CBP sobre la partida ${heading}`,
  newTab: "(se abre en otra pestaña)",
  copy: "Copiar como texto",
  copied: "La respuesta está copiada.",
  copyHand: "Copie este texto",
  print: "Imprimir",
  link: "Enlace a esta respuesta",
  last: "Esto no es asesoría legal; decide el identificador de Centro (Center ID) que CBP tiene en ACE para usted.",

  announcement: (number, center, basis, edition, others) =>
    `${number}: ${center}. ${basis}. ${edition}. ${others ? othersLead(others) : ""}`,
  sentences: (list) => list.join(" "),
  english:
    "Los títulos de capítulos y partidas y los nombres de mercancías que se pueden buscar están en inglés.",
  facts,
};
