/** What a typesetter of a language would mark in a text. */

const FAULTS = {
  en: [],
  es: [
    [/^[^¿]*\?/, "a question without ¿"],
    [/^[^¡]*!/, "an exclamation without ¡"],
  ],
  fr: [
    [/[ \u00a0][:;?!»%]/, "no narrow no-break space before : ; ? ! » or %"],
    [/[^\u202f][;?!»]|[\p{L}\d][:](?!\/\/)/u, "no space before : ; ? ! or »"],
    [/«[^\u202f]/, "no narrow no-break space after «"],
    [/\p{L}'\p{L}/u, "a straight apostrophe"],
  ],
  zh: [
    [/\p{Script=Han} \p{Script=Han}/u, "a space between Han characters"],
    [
      /[\p{Script=Han}⟧] ?[,;:?!()]|[,;:?!()] ?\p{Script=Han}|\p{Script=Han}\.(?!\d)/u,
      "punctuation of half width",
    ],
  ],
};

/** The faults of a text, each as words that follow "has". */
export function faults(language, text) {
  const found = FAULTS[language].filter(([pattern]) => pattern.test(text)).map(([, what]) => what);
  return /[<>]/.test(text) ? ["markup", ...found] : found;
}
