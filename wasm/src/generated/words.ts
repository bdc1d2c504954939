// Made by `cargo xtask generate` from the types of core.

/** A Center and how likely the goods are its. */
export type CenterChance = {
  /** The Center. */
  center: Center;
  /**
   * How likely it is, 0 to 1: calibrated, so that of answers with 0.8 about eight in ten are
   * right.
   */
  probability: number;
};

/** How sure an answer is, by the probability of its likeliest Center. */
export type Certainty = "nothing" | "unsure" | "likely" | "sure";

/** A heading that the words may mean. */
export type HeadingSuggestion = {
  /** The heading. */
  heading: Heading;
  /**
   * How likely it is, 0 to 1. Headings share the probability of their Center, and the shares are
   * given to the headings that are shown in the order of their scores.
   */
  probability: number;
  /** Its Center in the router's edition; `null` where a replacing table leaves it out. */
  center: Center | null;
  /** The basis of that Center. */
  basis: Basis | null;
  /** The words that led here, as indices in `Suggestions::words`, the strongest first. */
  because: Array<number>;
};

/**
 * A question to ask, with the options worth offering, the likeliest first. "I don't know" is
 * always one more.
 */
export type Question = {
  /** Two to five of its options; "I don't know" is always one more. */
  options: Array<QuestionOption>;
  /** A stable name, such as `made-of`. */
  id: string;
  /** The question in English. */
  text: string;
};

/** An option of a question. */
export type QuestionOption = {
  /** A stable name within the question, such as `plastic`. */
  id: string;
  /** The option in English. */
  text: string;
  /** Where in the tariff the distinction comes from. */
  source: string;
};

/** The answer to words. */
export type Suggestions = {
  /** The edition of the Centers. */
  edition: EditionId;
  /** Likely headings, the likeliest first. */
  headings: Array<HeadingSuggestion>;
  /** Likely Centers, the likeliest first; those under one in a hundred are left out. */
  centers: Array<CenterChance>;
  /** How sure the answer is. */
  certainty: Certainty;
  /** The words of the text and how they were understood. */
  words: Array<WordUse>;
  /** A question whose answer would tell most about the Center, where the answer is not sure. */
  question: Question | null;
};

/** How a word of the text was understood. */
export type Understood = "known" | "corrected" | "split" | "begun" | "unknown" | "excluded";

/** A word of the text and how it was understood. */
export type WordUse = {
  /** Where it stands in the text: the start and the end. */
  span: [number, number];
  /** How it was understood. */
  understood: Understood;
  /** The stems that it was read as, where they are not its own. */
  readAs: Array<string>;
};
