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
