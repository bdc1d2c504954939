/** English for the search by names of goods: suggestions, what was understood, questions. */
const quoted = (words: string[]): string[] => words.map((word) => `“${word}”`);
const and = new Intl.ListFormat("en");
const or = new Intl.ListFormat("en", { type: "disjunction" });

export const words = {
  count: (n: number) =>
    n === 1
      ? "1 suggestion. Press Down to reach it."
      : `${n} suggestions. Press Down to reach them.`,
  none: "No suggestions for these words yet.",
  by: "matches",
  /** A probability from 0 to 1. */
  chance: (p: number): string =>
    p >= 0.8 ? "very likely" : p >= 0.5 ? "likely" : p >= 0.2 ? "possible" : "less likely",
  about: (percent: string) => `about ${percent}`,

  likely: "Most likely:",
  unsure: "These words fit several Centers",
  vague: "These words do not say which goods",
  unknown: "These words name no goods that are known here",
  unsureHelp:
    "None of them stands out. Answer the question, choose a heading, or say more: what the thing is, what it is made of, what it is for.",
  unsureNoQuestion:
    "None of them stands out. Choose a heading, or say more: what the thing is, what it is made of, what it is for.",
  likelyHelp:
    "Judged by the words alone. The heading that you choose gives the answer with its sources.",
  nothingHelp:
    "Try the everyday name of the goods, such as “coffee maker” or “steel bolt”, type 2 to 10 digits of their tariff number, or browse for them.",
  english: "Only English names of goods are known.",
  browse: "Browse for them",
  centers: "Centers that the words fit",

  asked: (text: string) => `You asked about “${text}”.`,
  read: (word: string, as: string[]) => `Read “${word}” as ${or.format(quoted(as))}.`,
  passed: (words: string[], more: number) =>
    `Passed over, as no name of goods known here: ${and.format([...quoted(words), ...(more ? [`${more} more`] : [])])}.`,
  excluded: (words: string[]) =>
    `Counted against, as you exclude it: ${and.format(quoted(words))}.`,

  choose: "Which heading are your goods?",
  more: (n: number) => (n === 1 ? "Show 1 more" : `Show ${n} more`),
  number: "The number in your text",

  question: "One question would help",
  questionAnnouncement: (question: string) => `One question would help: ${question}`,
  dontKnow: "I don’t know",
  now: "(your answer so far)",

  likelyAnnouncement: (center: string, percent: string) =>
    `Most likely ${center}, about ${percent}.`,
  unsureAnnouncement: (centers: string[]) =>
    `These words fit several Centers: ${centers.join("; ")}.`,
};

export type WordStrings = typeof words;
