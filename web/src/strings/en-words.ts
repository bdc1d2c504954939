/** English for names of goods: suggestions, what was understood, the question. */
const quoted = (words: string[]): string => words.map((word) => `“${word}”`).join(", ");

export const enWords = {
  count: (n: number) => (n === 1 ? "1 suggestion. Press Down to reach it." : `${n} suggestions. Press Down to reach them.`),
  none: "No suggestions for these words yet.",
  by: "matches",
  /** How likely, from 0 to 1. */
  chance: (p: number) => (p >= 0.8 ? "very likely" : p >= 0.5 ? "likely" : p >= 0.2 ? "possible" : "less likely"),
  about: (percent: string) => `about ${percent}`,

  likely: "Most likely:",
  unsure: "These words fit several Centers",
  vague: "These words do not say which goods",
  unknown: "These words name no goods that are known here",
  unsureHelp: "None of them stands out. Answer the question, choose a heading, or say more: what the thing is, what it is made of, what it is for.",
  unsureNoQuestion: "None of them stands out. Choose a heading, or say more: what the thing is, what it is made of, what it is for.",
  likelyHelp: "Judged by the words alone. The heading that you choose gives the answer with its sources.",
  nothingHelp: "Try the everyday name of the goods, such as “coffee maker” or “steel bolt”, type 2 to 10 digits of their tariff number, or browse for them.",
  english: "Only English names of goods are known.",
  browse: "Browse for them",
  centers: "Centers that the words fit",

  asked: (text: string) => `You asked about “${text}”.`,
  read: (word: string, as: string[]) => `Read “${word}” as ${as.map((other) => `“${other}”`).join(" or ")}.`,
  passed: (words: string[], more: number) => `Passed over, as no name of goods known here: ${quoted(words)}${more ? ` and ${more} more` : ""}.`,
  excluded: (words: string[]) => `Counted against, as you exclude it: ${quoted(words)}.`,

  choose: "Which heading are your goods?",
  more: (n: number) => (n === 1 ? "Show 1 more" : `Show ${n} more`),
  number: "The number in your text",

  question: "One question would help",
  dontKnow: "I don’t know",
  yours: "Your answers",
  change: "Change",
  now: "your answer so far",

  saidLikely: (center: string, percent: string) => `Most likely ${center}, about ${percent}.`,
  saidUnsure: (centers: string[]) => `These words fit several Centers: ${centers.join("; ")}.`,
  saidHeadings: (n: number) => (n === 1 ? "1 heading to choose." : `${n} headings to choose from.`),

  /** Every question and option by name. Empty where core's own English is to be shown; other languages write their own. */
  questions: { kind: "", home: "", "made-of": "", works: "" } as Record<string, string>,
  options: {
    kind: {
      food: "", mineral: "", chemical: "", beauty: "", bag: "", material: "", textile: "", jewelry: "", metal: "", tool: "", machine: "",
      electronic: "", vehicle: "", instrument: "", home: "",
    },
    home: { yes: "", no: "" },
    "made-of": { plastic: "", rubber: "", leather: "", wood: "", paper: "", textile: "", stone: "", glass: "", steel: "", aluminum: "", metal: "" },
    works: { mechanical: "", electric: "", vehicle: "", measures: "", treats: "", plain: "" },
  } as Record<string, Record<string, string>>,
};

export type WordStrings = typeof enWords;
