// Made by `cargo xtask generate` from the types of core.

/**
 * An agency that often regulates the goods of a range of headings. All rows rest
 * on general knowledge of customs practice, and are shown so.
 */
export type Agency = {
  /** Its usual abbreviation. */
  code: string;
  /** Its full name. */
  name: string;
  /** What of the goods concerns it, in English. */
  why: string;
};

/** Another plausible Center and the condition that would decide for it. */
export type Alternative = {
  /** The other Center. */
  center: Center;
  /** What would decide for it. */
  condition: Condition | null;
};

/** What held at a date. */
export type AsOf = {
  /** The date that was asked about. */
  date: DateText;
  /** The edition whose answers fit best; `null` before there were Centers. */
  edition: EditionId | null;
  /** The stretch of time. */
  period: Period;
  /** The latest step of the timeline at that date. */
  latest: Step | null;
};

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

/** Whom an offer is for. */
export type Audience = "everyone" | "small" | "trusted" | "ports" | "agencies";

/** What an answer rests on, the strongest first. */
export type Basis = "stated" | "operational" | "evidence" | "named" | "derived" | "supplied";

/** What a Center offers, and to whom. */
export type Benefit = {
  /** Whom it is for. */
  audience: Audience;
  /** A stable name. */
  code: string;
  /** The offer as an English sentence. */
  text: string;
  /** Where this is known from. */
  source: Source;
};

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

/** A Center and how many headings of a chapter point to it. */
export type CenterCount = {
  /** The Center. */
  center: Center;
  /** The number of headings. */
  headings: number;
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

/** How the headings of a chapter are spread over Centers. */
export type ChapterRouting = {
  /** The chapter. */
  chapter: Chapter;
  /** The Centers, the one with most headings first. */
  centers: Array<CenterCount>;
  /** The number as understood. */
  number: HtsNumber;
  /** The edition of the answer. */
  edition: EditionId;
  /** What had to be mended to read the number. */
  repairs: Array<Repair>;
};

/** What would decide for one Center against another. */
export type Condition = {
  /** A stable name, such as `vehicle-use`. */
  code: string;
  /** The factor of the rule. */
  factor: Factor;
};

/** Standing in the Customs-Trade Partnership Against Terrorism (C-TPAT, now CTPAT). */
export type Ctpat = "none" | "tier1" | "tier2" | "tier3";

/** A year, a month of a year, or a day. */
export type DateText = string;

/** A state of the rules with dates. Every answer names its edition. */
export type EditionId = "iic-2012" | "cee";

/** What went wrong, where, and what would mend it. */
export type ErrorFields = {
  code: string;
  message: string;
  /** What would mend it, in English. */
  hint: string;
  /** The start and the end of what is wrong, as offsets into the text that was given. */
  span: [number, number] | null;
  /** What was found there, at most 60 characters. */
  found: string;
  /** The line of a table or file, counted from 1. */
  line: number | null;
  /** Existing headings near the one that was meant, nearest first. */
  nearest: Array<Heading>;
};

/** Which factor of 19 CFR 101.10 a condition belongs to. */
export type Factor = "business-practice" | "intended-use";

/** Where goods of a heading point, and why. The first four digits decide. */
export type GoodsRouting = {
  /** The heading. */
  heading: Heading;
  /** The Center that such goods most likely go to. */
  center: Center;
  /** What would decide for it, where others are plausible. */
  condition: Condition | null;
  /** The other plausible Centers, best first. */
  also: Array<Alternative>;
  /** What the answer rests on. */
  basis: Basis;
  /** Where it is known from. */
  sources: Array<Source>;
  /** Remarks. */
  notes: Array<NoteCode>;
  /** The loaded table that gave the answer, if one did. */
  supplied: Supplied | null;
  /** Rulings on such goods; only in force. */
  rulings: Array<Ruling>;
  /** Other agencies that often regulate such goods. */
  agencies: Array<Agency>;
  /** What the number stood for in an earlier edition of the tariff, if it was given new goods. */
  former: Moved | null;
  /** The number as understood. */
  number: HtsNumber;
  /** The edition of the answer. */
  edition: EditionId;
  /** What had to be mended to read the number. */
  repairs: Array<Repair>;
};

/** Goods of an importer: a number and how much of its imports they are. */
export type GoodsShare = {
  /** The tariff number. */
  number: HtsNumber;
  /**
   * A weight: percent, entries, dollars, whatever is the same for all goods of the profile.
   * Weights above `ImporterProfile::MOST_SHARE` count as that. As data it is any number that
   * is not negative, and counts in thousandths.
   */
  share: number;
};

/** One of the 1,228 headings of chapters 01 to 97 of the HTSUS 2026. */
export type Heading = {
  /** Four digits. */
  code: string;
  title: string;
};

/** A heading of a chapter and where its goods point. */
export type HeadingRow = {
  /** Four digits. */
  code: string;
  title: string;
  /** Null where a table that replaces the built-in one leaves the heading out. */
  center: Center | null;
  basis: Basis | null;
  /** Whether other Centers are plausible. */
  contested: boolean;
};

/** A tariff number of 2, 4, 6, 8 or 10 digits whose chapter and heading exist or existed. */
export type HtsNumber = string;

/** A heading of an earlier edition, and where its goods are now. */
export type Moved = {
  /** Four digits. */
  heading: string;
  /** The edition of the Harmonized System that took it away, as a year. */
  since: number;
  /** Whether the number has other goods now. */
  reused: boolean;
  /** What it stood for. */
  goods: string;
  /** The headings that hold the goods now. */
  to: Array<Heading>;
  source: Source;
};

/** Where the goods of a former heading are now. */
export type MovedRouting = {
  /** What is known of the former heading. */
  moved: Moved;
  /** The answers for the headings that hold the goods now. */
  to: Array<GoodsRouting>;
  /** The number as understood. */
  number: HtsNumber;
  /** The edition of the answer. */
  edition: EditionId;
  /** What had to be mended to read the number. */
  repairs: Array<Repair>;
};

/** A remark on a row, by its stable code; as data it is that code. */
export type NoteCode = string;

/** Who does a thing. */
export type Office = "center" | "port" | "both" | "unknown";

/** Which stretch of time a date falls in. */
export type Period = "before" | "iic2012" | "test" | "in-force";

/** What decides on eligibility and assignment. */
export type Profile = {
  /** The role. */
  role?: Role;
  /** C-TPAT standing. */
  ctpat?: Ctpat;
  /** Member of Importer Self-Assessment (until 2020). */
  isa?: boolean;
  /** Member of CTPAT Trade Compliance, which followed ISA in 2020. */
  tradeCompliance?: boolean;
  /** What is imported; at most `ImporterProfile::MOST_GOODS`. */
  goods?: Array<GoodsShare>;
  /** The Center whose industry fits the business, if the importer says so. */
  businessPractice?: string | null;
  /**
   * The Center whose industry fits the intended use of the predominant goods, if the importer
   * says so.
   */
  intendedUse?: string | null;
  /** The Center of goods of high relative value, if the importer says so. */
  highValue?: string | null;
};

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

/** What was mended while reading a number. Every repair is shown to the user. */
export type Repair = "leading-zero" | "decimal-tail" | "surrounding-text" | "full-width";

/** In which role somebody is importer of record. */
export type Role = "importer" | "broker";

/** The answer for a tariff number. */
export type Routing =
  | { "kind": "goods" } & GoodsRouting
  | { "kind": "chapter" } & ChapterRouting
  | { "kind": "moved" } & MovedRouting
  | { "kind": "treatment" } & TreatmentRouting;

/**
 * A headquarters ruling addressed to a Center. A Center follows the importer, not the
 * article: a ruling is proof for that importer only.
 */
export type Ruling = {
  /** The number, such as `H275806`. */
  number: string;
  /** The date; empty where none is shown. */
  date: string;
  /** What is known in the place of a date that is not shown. */
  undated: Undated | null;
  /** The Center that it names. */
  center: Center;
  /** The goods, in our words. */
  goods: string;
  /** The importer and its trade. */
  importer: string;
  /** Whether the heading stands in the readable text; otherwise we read it off the goods. */
  given: boolean;
};

/** A document, a ruling, or "our reading", named by every row of every table. */
export type Source = {
  /** The stable name, such as `fr-2014-13322` or `hq-H275806`. */
  id: string;
  /** What sort of document it is. */
  kind: SourceKind;
  /** The date, as much of it as is known; empty where it has none or none is shown. */
  date: string;
  /** What is known in the place of a date that is not shown. */
  undated: Undated | null;
  /** What it is, in English. */
  title: string;
  /** Where it was seen; empty where nothing was. */
  seen: string;
};

/** What sort of document a source is. */
export type SourceKind =
  | "cbp"
  | "federal-register"
  | "regulation"
  | "statute"
  | "ruling"
  | "trade-press"
  | "general"
  | "own";

/** How far a Center had come in its edition. */
export type Stage = "open" | "proposed";

/** A step of the timeline from the pilots to the rule in force. */
export type Step = {
  /** As much of the date as is known, such as `2012-08-28` or `2012`. */
  date: string;
  /** A stable name. */
  code: string;
  /** What happened, in English. */
  text: string;
  /** Where this is known from. */
  source: Source;
};

/** The loaded table that an answer comes from. */
export type Supplied = {
  /** The name under which the program loaded it. */
  table: string;
  /** What its row says of source and note. */
  says: string;
};

/** A thing that an importer needs done, and who does it in an edition. */
export type Task = {
  code: string;
  name: string;
  office: Office;
  /** Who does it for an importer that is not processed at a Center. */
  otherwise: Office;
  /** A remark as a stable code, or empty. */
  note: string;
  sources: Array<Source>;
};

/** What a text is: what a search field does with it. */
export type TextKind = "empty" | "number" | "words";

/** A number of chapter 98 or 99. */
export type TreatmentRouting = {
  /** Chapter 98 (special treatment) or 99 (additional or temporary duty). */
  chapter: Chapter;
  /** The number as understood. */
  number: HtsNumber;
  /** The edition of the answer. */
  edition: EditionId;
  /** What had to be mended to read the number. */
  repairs: Array<Repair>;
};

/** What is known of the date of a document that shows none. */
export type Undated =
  | { "how": "after"; "what": string }
  | { "how": "by"; "what": string }
  | { "how": "remark"; "what": string };

/** The outcome in one word. */
export type Verdict =
  | "processed-at-center"
  | "center-not-open"
  | "ports-may-ask"
  | "assigned"
  | "depends"
  | "tied"
  | "goods-needed";
