// Made by `cargo xtask generate` from the types of core.

/** How far a Center had come in its edition. */
export type Stage = "open" | "proposed";

/**
 * One of the ten Centers in force (`CEE001` to `CEE010`), or one of the ten industries of early
 * 2012.
 */
export type Center = {
  /** `CEE001` to `CEE010`, or ours for 2012, such as `IIC-PHC`. */
  id: string;
  name: string;
  /** Empty where no office was named. */
  city: string;
  state: string;
  fieldOffice: string;
  industry: string;
  stage: Stage;
  /** As much of the date as is known; empty for a proposed Center. */
  since: string;
  /** `cee-pilot`, `account-executive-pilot`, or empty. */
  grewOutOf: string;
};

/**
 * A chapter of the tariff, 01 to 97 without 77, or 98 and 99, which hold
 * treatments and duties, not goods.
 */
export type Chapter = {
  /** Two digits. */
  code: string;
  title: string;
  /** A Roman numeral; empty for 98 and 99. */
  section: string;
};

/** One of the 1,228 headings of chapters 01 to 97 of the HTSUS 2026. */
export type Heading = {
  /** Four digits. */
  code: string;
  title: string;
};

/** A document, a ruling, or "our reading", named by every row of every table. */
export type Source = {
  /** The stable name, such as `fr-2014-13322` or `hq-H275806`. */
  id: string;
  /**
   * One of `cbp`, `federal-register`, `regulation`, `statute`, `ruling`, `trade-press`,
   * `general`, `own`.
   */
  kind: string;
  /** The date, as much of it as is known; empty where none is. */
  date: string;
  /** What it is, in English. */
  title: string;
  /** Where it was seen; empty where nothing was. */
  seen: string;
};

/** What an answer rests on, the strongest first. */
export type Basis = "stated" | "operational" | "evidence" | "named" | "derived" | "supplied";

/** A state of the rules with dates. Every answer names its edition. */
export type EditionId = "iic-2012" | "cee";

/** One reason of a verdict: which rule, which fact of the profile, which source. */
export type Reason = {
  /** A stable name; other layers translate it. */
  code: string;
  /**
   * Whether it speaks for processing at a Center (`true`), against it (`false`), or explains
   * (`null`).
   */
  favors: boolean | null;
  /** The Center that it speaks of, if any. */
  center: Center | null;
  /** The fact of the profile, as a short text such as `tier2` or `62%`. */
  fact: string;
  /** Where the rule is known from. */
  source: Source;
};

/** A Center and its part of the goods. */
export type CenterShare = {
  /** The Center. */
  center: Center;
  /** Its part in hundredths of a percent, 0 to 10,000. */
  share: number;
  /**
   * The part of it for which no other Center is plausible, in hundredths of a percent of all
   * goods.
   */
  robust: number;
  /** The headings that point to it, in order. */
  headings: Array<Heading>;
};

/** The outcome in one word. */
export type Verdict = "processed-at-center" | "center-not-open" | "ports-may-ask" | "assigned" | "depends" | "tied" | "goods-needed";

/** The verdict on an importer, with its reasons. */
export type Assessment = {
  /** The edition of the verdict. */
  edition: EditionId;
  /** The outcome. */
  verdict: Verdict;
  /**
   * Whether entry summaries and what follows are handled at a Center. In a tie of 2012 that is
   * not known, and the answer is no.
   */
  processedAtCenter: boolean;
  /** The Center that the verdict is about; `null` for a tie and while the goods are needed. */
  center: Center | null;
  /**
   * The Centers with the largest part of the goods: one, several for a tie, none while the goods
   * are needed.
   */
  leaders: Array<Center>;
  /**
   * The Center that may be asked, whoever processes the documents; `null` where it was not open,
   * and for a tie.
   */
  ask: Center | null;
  /** The Centers by their part of the goods, the largest first. */
  mix: Array<CenterShare>;
  /**
   * Whether the predominant Center stays ahead wherever goods go for which several Centers are
   * plausible.
   */
  robust: boolean;
  /** Why, one by one. */
  reasons: Array<Reason>;
};
