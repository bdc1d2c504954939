/** Spanish for the search by names of goods. */
import type { WordStrings } from "../en/words.js";
import type { Translation } from "../translation.js";

const rules = new Intl.PluralRules("es");
const one = (n: number, single: string, many: string): string =>
  rules.select(n) === "one" ? single : many;
const quoted = (words: string[]): string[] => words.map((word) => `“${word}”`);
const and = new Intl.ListFormat("es");
const or = new Intl.ListFormat("es", { type: "disjunction" });

export const words: Translation<WordStrings> = {
  count: (n) =>
    one(
      n,
      "1 sugerencia. Pulse Abajo para llegar a ella.",
      `${n} sugerencias. Pulse Abajo para llegar a ellas.`,
    ),
  none: "Aún no hay sugerencias para estas palabras.",
  by: "coincide con",
  chance: (p) =>
    p >= 0.8 ? "muy probable" : p >= 0.5 ? "probable" : p >= 0.2 ? "posible" : "menos probable",
  about: (percent) => `cerca del ${percent}`,

  likely: "Lo más probable:",
  unsure: "Estas palabras encajan en varios Centros",
  vague: "Estas palabras no dicen qué mercancía es",
  unknown: "Estas palabras no nombran ninguna mercancía conocida aquí",
  unsureHelp:
    "Ninguno destaca. Responda la pregunta, elija una partida o diga más: qué es, de qué está hecho, para qué sirve.",
  unsureNoQuestion:
    "Ninguno destaca. Elija una partida o diga más: qué es, de qué está hecho, para qué sirve.",
  likelyHelp:
    "Juzgado solo por las palabras. La partida que usted elija da la respuesta con sus fuentes.",
  nothingHelp:
    "Pruebe con el nombre corriente de la mercancía en inglés, como “coffee maker” o “steel bolt”, escriba de 2 a 10 dígitos de su número arancelario o búsquela en la lista.",
  english: "Solo se conocen los nombres de mercancías en inglés.",
  browse: "Buscarla en la lista",
  centers: "Centros en los que encajan las palabras",

  asked: (text) => `Usted preguntó por “${text}”.`,
  read: (word, as) => `Se leyó “${word}” como ${or.format(quoted(as))}.`,
  passed: (words, more) =>
    `Se pasó por alto, por no ser nombre de mercancía conocido aquí: ${and.format([...quoted(words), ...(more ? [`${more} más`] : [])])}.`,
  excluded: (words) => `Contado en contra, porque usted lo excluye: ${and.format(quoted(words))}.`,

  choose: "¿Qué partida es su mercancía?",
  more: (n) => one(n, "Mostrar 1 más", `Mostrar ${n} más`),
  number: "El número en su texto",

  question: "Una pregunta ayudaría",
  questionAnnouncement: (question) => `Una pregunta ayudaría: ${question}`,
  dontKnow: "No lo sé",
  now: "(su respuesta hasta ahora)",

  likelyAnnouncement: (center, percent) => `Lo más probable es ${center}, cerca del ${percent}.`,
  unsureAnnouncement: (centers) =>
    `Estas palabras encajan en varios Centros: ${centers.join("; ")}.`,
};
