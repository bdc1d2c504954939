
/** How sure an answer to words is. */
export type Certainty = "nothing" | "unsure" | "likely" | "sure";
export interface WordUse {
  /** Where it stands in the text, in UTF-16 units. */
  place: [number, number];
  understood: "known" | "corrected" | "split" | "begun" | "unknown" | "excluded";
  /** The stems that it was read as, where they are not its own. */
  readAs: string[];
}
export interface HeadingSuggestion {
  heading: Heading;
  /** 0 to 1. */
  probability: number;
  center: Center | null;
  basis: Basis | null;
  /** Places in `words`, the strongest first. */
  because: number[];
}
export interface QuestionOption {
  id: string;
  text: string;
  source: string;
}
export interface Question {
  id: string;
  text: string;
  /** Two to five; "I don't know" is always one more. */
  options: QuestionOption[];
}
export interface Suggestions {
  edition: EditionId;
  headings: HeadingSuggestion[];
  centers: { center: Center; probability: number }[];
  certainty: Certainty;
  words: WordUse[];
  question: Question | null;
}
/** An answer to a question; an empty option means "I don't know". */
export interface QuestionAnswer {
  question: string;
  option: string;
}
export interface SuggestOptions {
  edition?: EditionId;
  /** The most headings; 8 unless told. */
  most?: number;
  /** Whether the last word may be unfinished. */
  typing?: boolean;
  answers?: QuestionAnswer[];
}
