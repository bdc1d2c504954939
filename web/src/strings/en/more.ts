/**
 * English for the views that are loaded later. `center` is a name with its id. `fact` is a parameter
 * that core gives with a reason.
 */
import type { AsOf, Basis, Office, Verdict } from "../../engine.js";
import { words } from "./words.js";

const one = (n: number, single: string, many: string): string => (n === 1 ? single : many);

type Say = (center: string, fact: string) => string;

export const more = {
  noCenter: "no Center",
  /** Titles and sentences for a screen reader, one after the other. */
  spoken: (parts: string[]) =>
    parts.map((part) => (/[.?!:”]$/.test(part) ? part : `${part}.`)).join(" "),
  nearest: "Nearest headings",
  /** For the developer of a page that overrides sentences. */
  noSuchString: (keys: string) => `There are no such texts to replace: ${keys}.`,
  oops: "Something went wrong in this page. Reload it and try again.",
  /** What was in force at the date that a host asks about, by core's periods. */
  asOf: {
    before: (date) =>
      `As of ${date}: there were no Centers yet. The answers below are those of a later time.`,
    iic2012: (date) =>
      `As of ${date}: the Industry Integration Centers were proposed, and the first two were open.`,
    test: (date) =>
      `As of ${date}: the Centers were growing, first for volunteers. The answers of the Centers in force come nearest.`,
    "in-force": (date) => `As of ${date}: the Centers of Excellence and Expertise in force.`,
  } as Record<AsOf["period"], (date: string) => string>,
  latestStep: (date: string, step: string) => `The latest step by then, ${date}: ${step}`,
  chapterIs: (code: string, title: string) => `Chapter ${code}: ${title}`,
  spread: (n: number) =>
    n === 1
      ? "All headings of this chapter point to one Center."
      : `The headings of this chapter point to ${n} Centers. Four digits give one answer.`,
  headings: (n: number) => one(n, "1 heading", `${n} headings`),
  showHeadings: "Show its headings",
  treatment: (code: string) => `A chapter ${code} number is not goods`,
  treatmentText: (code: string) =>
    `${code === "99" ? "It describes a duty, an added duty or an exemption" : "It describes a treatment, such as goods that return"}. The same entry line carries the number of the goods themselves. Type that one.`,
  gone: (heading: string, year: number) => `Heading ${heading} has not existed since ${year}.`,
  goneText: (goods: string) => `It stood for ${goods}. Those goods are now in:`,

  offices: {
    center: "At the Center",
    port: "At the port of entry",
    both: "At either, or by both",
    unknown: "Not known from what could be read",
  } as Record<Office, string>,
  trustedOnly:
    "For trusted traders (C-TPAT Tier 2 or 3, and ISA). For everyone else the port does it, but questions may go to the Center.",
  forYou: { yes: "For you, as processed at the Center", no: "For you, as processed at the ports" },
  taskNotes: {
    "all-protests-2016": "all protests since 2016",
    "prior-disclosure-fpf":
      "the rule (19 CFR 162.74) still names the Fines, Penalties and Forfeitures Officer",
    "help-at-center": "the Center may help with it",
    "quota-2016": "since 2016",
    "warehousing-port": "warehousing itself stays with the port",
    "petitions-fpf":
      "penalty petitions stay with the port’s Fines, Penalties and Forfeitures office",
    "single-bond-joint": "demands on a single-transaction bond are made together with the port",
    "revenue-either": "paid at the port of entry or electronically",
    "drawback-offices": "at the drawback offices",
    "fpf-office": "at the Fines, Penalties and Forfeitures office",
    "owner-uncertain": "the slides that were read do not say clearly whose it is",
  } as Record<string, string>,
  aside: (text: string) => ` (${text})`,

  start: "Answer a few short questions. Nothing leaves this page.",
  questions: {
    role: "Who is the importer of record?",
    ctpat: "Is the importer a member of C-TPAT?",
    isa: "Was the importer in Importer Self-Assessment (ISA)?",
    tc: "Is the importer in CTPAT Trade Compliance?",
    goods: "What is imported?",
    business: "Does the business belong to the industry of a particular Center?",
    use: "Are the main goods for use in the industry of a particular Center?",
    worth: "Are some goods of much higher value, and do they point to a particular Center?",
  } as Record<string, string>,
  short: {
    role: "Importer of record",
    ctpat: "C-TPAT",
    isa: "ISA",
    tc: "CTPAT Trade Compliance",
    goods: "Goods",
    business: "Business",
    use: "Intended use",
    worth: "High value",
  } as Record<string, string>,
  hints: {
    ctpat: "The Customs-Trade Partnership Against Terrorism (now CTPAT).",
    isa: "ISA joined C-TPAT in 2020 as CTPAT Trade Compliance.",
    tc: "It followed Importer Self-Assessment (ISA) in 2020.",
    goods:
      "The tariff numbers of the main goods, each with its share: in percent, or entries, or value, the same for all.",
    business: "CBP may place an importer by its business practice within an industry.",
    use: "CBP may place an importer by the intended use of most of its goods.",
    worth: "CBP may place an importer by the high relative value of goods.",
  } as Record<string, string>,
  options: {
    role: { importer: "An importer, for its own goods", broker: "A customs broker" },
    ctpat: { none: "Not a member", tier1: "Tier 1", tier2: "Tier 2", tier3: "Tier 3" },
    isa: { yes: "Yes", no: "No" },
    tc: { yes: "Yes", no: "No" },
  } as Record<string, Record<string, string>>,
  none: "No",
  number: (n: number) => `Tariff number ${n}`,
  share: (n: number) => `Share ${n}`,
  remove: (n: number) => `Remove row ${n}`,
  addRow: "Add another number",
  useGoods: (number: string) => `Use ${number} from My goods`,
  proceed: "Continue",
  change: "Change",
  changeThat: (what: string) => `Change: ${what}`,
  restart: "Start again",
  yours: "Your answers",
  choose: "Choose an answer.",
  needGoods: "Give at least one tariff number.",
  needShare: "Give each share as a number that is not negative, and at least one above zero.",
  rowWrong: (n: number, message: string) => `Row ${n}: ${message}`,

  verdicts: {
    "processed-at-center": (c) => `Documents are processed at the Center: ${c}`,
    "center-not-open": (c) => `Documents stay at the ports of entry: ${c} was only proposed`,
    "ports-may-ask": () => "Documents stay at the ports of entry",
    assigned: (c) => `The goods point to one Center: ${c}`,
    depends: (c) => `Most likely ${c}, but CBP may decide otherwise`,
    tied: (c) => `The goods point equally to ${c}`,
    "goods-needed": () => "The goods are needed for an answer",
  } as Record<Verdict, (center: string) => string>,
  ask: (center: string) => `Questions may go to ${center}.`,
  noAsk: "There was no open Center of this industry to ask yet.",
  reasonsTitle: "Why, one by one",
  /** For screen readers, before a reason. */
  favors: { yes: "Speaks for it:", no: "Speaks against it:", info: "To know:" },
  reasons: {
    "ctpat-missing": () => "Not a member of C-TPAT. Trusted traders were members of Tier 2 or 3.",
    "ctpat-tier-low": () =>
      "C-TPAT Tier 1 did not suffice. Trusted traders were members of Tier 2 or 3.",
    "ctpat-tier-ok": (_, fact) =>
      `C-TPAT Tier ${fact.replace(/\D/g, "")} is one of the two tiers of trusted traders.`,
    "isa-ok": () => "A member of Importer Self-Assessment (ISA).",
    "isa-missing": () =>
      "Not a member of Importer Self-Assessment (ISA). A trusted trader needed both: C-TPAT Tier 2 or 3, and ISA.",
    "trade-compliance-later": () =>
      "CTPAT Trade Compliance followed ISA only in 2020; it does not count for 2012.",
    "broker-industry": (c) =>
      `A customs broker as importer of record belongs to an industry of its own: ${c}.`,
    "several-industries": (c, fact) =>
      `The goods fall into ${fact} industries. Most of them belong to ${c}.`,
    "several-industries-unknown": () =>
      "Whether an importer of several industries had to join several Centers is not known; CBP’s answer could not be read.",
    "goods-needed": () => "Without the goods, the industry is not known.",
    "center-open": (c, fact) => `${c} has been open since ${fact}.`,
    "center-proposed": (c) => `${c} was only proposed. It could not process documents yet.`,
    "may-ask": (c) =>
      `Any importer of the industry may put questions to ${c}, trusted trader or not.`,
    "revenue-at-port": () => "Duties are paid at the port of entry in any case.",
    "every-importer": () =>
      "Every importer is assigned to one Center. No program membership is needed.",
    "programs-no-gate": () =>
      "Membership of C-TPAT or CTPAT Trade Compliance does not decide the Center.",
    "isa-folded": () => "ISA became CTPAT Trade Compliance in 2020.",
    "broker-rule-unknown": () =>
      "There is a special rule for brokers as importer of record; its text could not be read.",
    "predominant-goods": (c, fact) =>
      `${fact} of the goods point to ${c}. The predominant goods decide.`,
    tied: (c, fact) =>
      `${fact} of the goods point to ${c}, and as many to another Center. No source says which one CBP chooses then.`,
    "one-center-for-all": (c, fact) =>
      `${fact} point to ${c}, but one Center handles all goods of an importer.`,
    "exception-business": (c) => `The business points to ${c}. CBP may go by that.`,
    "exception-use": (c) => `The intended use points to ${c}. CBP may go by that.`,
    "exception-value": (c) => `Goods of high value point to ${c}. CBP may go by that.`,
    "agrees-business": (c) => `The business points to ${c}, too.`,
    "agrees-use": (c) => `The intended use points to ${c}, too.`,
    "agrees-value": (c) => `Goods of high value point to ${c}, too.`,
    "contested-headings": (c, fact) =>
      `Only ${fact} of the goods point to ${c} and nowhere else. If the doubtful headings went elsewhere, another Center could come first.`,
    "measure-unknown": () =>
      "How CBP counts “predominant” is not settled in what could be read: entries in the test, value in a report of 2017, number of goods in the rule.",
    "ace-decides": () =>
      "The Center ID that ACE shows for the importer is the fact; all this is an indication.",
    "treatments-left-out": (_, fact) =>
      `Left out: ${fact === "1" ? "1 number" : `${fact} numbers`} of chapter 98 or 99, which are not goods.`,
    "chapter-only": (_, fact) =>
      `${fact === "1" ? "1 number is" : `${fact} numbers are`} a whole chapter and counted with its most frequent Center.`,
  } as Record<string, Say>,
  mixTitle: "The goods by Center",
  mixHead: ["Center", "Share", "Of it, no other Center plausible", "Headings"],
  errors: {
    empty:
      "There is nothing to look up here. Type what the goods are, or 2 to 10 digits of their tariff number.",
    letters: "This is not a tariff number: a tariff number has digits only.",
    exponent:
      "A spreadsheet turned this number into a power of ten, and its digits are gone. Format the column as text and copy the number from the original again.",
    "odd-length":
      "A tariff number has 2, 4, 6, 8 or 10 digits. Check for a missing or an extra digit.",
    "too-long":
      "A tariff number has at most 10 digits. Check for an extra digit, or for two numbers run together.",
    "several-numbers": "There is more than one tariff number here. Ask about one at a time.",
    "no-such-chapter": "There is no such chapter. Chapters go from 01 to 99; 77 is not in use.",
    "no-such-heading": "There is no such heading. Check the first four digits.",
    "not-a-date": "This is not a date. Write a year, a month or a day, such as 2012-03.",
    "no-such-center": "There is no such Center.",
    "no-such-edition": "There is no such edition.",
    "bad-input": "The page gave a value that cannot be used.",
    "bad-share": "Give each share as a number, and at least one above zero.",
    "too-many": "The list is too long. Ask in parts.",
    "table-columns": "The table’s first line does not name its columns.",
    "table-row": "A row of the table cannot be used.",
    "table-overlap": "Two rows of the table hold the same heading.",
    "not-a-table": "The file is not a table of text. Save it as CSV and choose it again.",
    "no-hts-column": "No column holds tariff numbers. Choose the column.",
    "bad-state": "The engine was called out of order. Start again.",
    "no-such-answer": "There is no such question or answer.",
    "bad-index": "The word index is damaged or of another version.",
  } as Record<string, string>,

  centersTitle: {
    cee: "The ten Centers in force",
    "iic-2012": "The ten industries as proposed in early 2012",
  },
  noCity: "no office named",
  stage: {
    open: (date: string) => (date ? `open since ${date}` : "open"),
    proposed: () => "proposed, to come within three years",
  },
  grewOutOf: {
    "cee-pilot": "grew out of the pilot center for pharmaceuticals",
    "account-executive-pilot": "grew out of the account executive pilot for electronics",
  } as Record<string, string>,
  offersTitle: "What a Center offers",
  audiences: {
    everyone: "Every importer",
    small: "Small and medium importers",
    trusted: "Trusted traders",
    ports: "Ports of entry",
    agencies: "Other agencies",
  },
  whoTitle: "Who does what",
  basesTitle: "How sure an answer can be",
  bases: ["stated", "operational", "evidence", "named", "derived"] as Basis[],
  timelineTitle: "From two pilots to the rule in force",
  otherEdition: (title: string) => `The other edition: ${title}`,

  words,
};

export type MoreStrings = typeof more;
