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
