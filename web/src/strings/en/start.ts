/**
 * English for what a tariff number and its answer need. Core answers with codes; these are the
 * sentences for them. Every language has the same keys, see `index.ts`.
 */
const one = (n: number, single: string, many: string): string => (n === 1 ? single : many);

export const start = {
  views: {
    goods: "My goods",
    business: "My business",
    history: "My import history",
    about: "About the Centers",
  },
  edition: "Edition",
  editions: { cee: "In force", "iic-2012": "As proposed in early 2012" },
  editionLong: {
    cee: "In force: Centers of Excellence and Expertise",
    "iic-2012": "As proposed in early 2012: Industry Integration Centers",
  },

  label: "Goods or tariff number",
  hint: "What you import, such as leather wallet, or 2 to 10 digits of the tariff (HTSUS), such as 8703.23.01.10",
  find: "Find the Center",
  clear: "Clear the field",
  suggestions: "Suggestions",
  /** A form that needs a Center says this while none is known. */
  required: "Find the Center first: type what the goods are, or their tariff number.",
  browse: "Browse chapters and headings",
  typed: (text: string) => `You typed “${text}”.`,
  back: "See what else it may mean",

  repairs: {
    "leading-zero": "We put back the leading zero that a spreadsheet had dropped.",
    "decimal-tail": "We took away the “.0” that a spreadsheet had added.",
    "surrounding-text": "We read the number out of the text around it.",
    "full-width": "We read full-width digits as plain ones.",
  } as Record<string, string>,
  readAs: (number: string) => `Read as ${number}.`,

  start: {
    "wasm-blocked":
      "Center Finder cannot run here: the security policy of this page, or the browser, blocks WebAssembly. The policy needs 'wasm-unsafe-eval' in script-src.",
    "wasm-missing":
      "Center Finder cannot run here: a file did not load. Check the connection. center-finder.wasm must lie beside the script, and connect-src in the policy must allow it.",
    "wasm-broken": "Center Finder cannot run here: a file is damaged or of another version.",
  } as Record<string, string>,
  retry: "Try again",
  loading: "Loading…",

  how: "How sure this is",
  basis: {
    stated: "Published by CBP",
    operational: "CBP working document",
    evidence: "Seen in rulings or orders",
    named: "Named in CBP’s words",
    derived: "Our reading",
    supplied: "This site’s table",
  },
  why: {
    stated: "A CBP notice lists these numbers for the Center, as the trade press summarised it.",
    operational: "A CBP working document of 2015 lists these numbers for the Center.",
    evidence:
      "A ruling or an order names the Center for such goods. That is proof for its importer only.",
    named:
      "CBP’s words for the Center’s industry, or its name, name such goods. No list of numbers could be read.",
    derived: "No source names these goods. This is how we read the Centers’ industries.",
    supplied: "The answer comes from a table that this site has loaded.",
  },
  supplied: (table: string, says: string) => `Table “${table}”${says ? `: ${says}` : ""}`,
  sources: (n: number) => one(n, "Source", "Sources"),
  seen: (where: string) => `seen: ${where}`,
  others: "What would decide",
  othersLead: (n: number): string =>
    `${one(n, "One other Center is", `${n} other Centers are`)} plausible.`,
  if: (condition: string) => `, if ${condition}`,
  conditions: {
    "apparel-business": "your business is mainly clothing, footwear or textiles",
    "chemical-business": "your business is mainly chemicals, medicines or health goods",
    "electronics-use":
      "the goods are mainly for electronics or computing, or that is your business",
    "energy-business": "your business is mainly petroleum, gas or minerals",
    "farm-business": "your business is mainly farm or food products",
    "health-use": "the goods are mainly for medicine, health or a laboratory",
    "home-use": "the goods are mainly for the home, or you are a general retailer",
    "industrial-use": "the goods are mainly for machines, workshops or industry",
    "materials-business":
      "your business is mainly plastics, rubber, leather, wood, paper, stone, glass or similar materials",
    "metal-business": "your business is mainly steel or other metals",
    "vehicle-use": "the goods are mainly for cars, aircraft or other transport equipment",
  } as Record<string, string>,
  notes: {
    "automotive-list-skips": "The published automotive list leaves this heading out.",
    "cosmetics-named-2013":
      "A trade association counted cosmetics among consumer products in 2013.",
    "doped-wafers": "Doped wafers are what makers of semiconductors buy.",
    "household-articles": "These are household articles.",
    "iic-derived":
      "No list of numbers is known for the 2012 industries. This follows from the Centers in force.",
    "is-a-fuel": "The goods are a fuel.",
    "left-base-metals-2014":
      "The heading left the Base Metals Center in 2014. Where it went could not be read.",
    "medical-gloves": "Medical gloves point to health.",
    "moved-from-machinery-2014": "The heading came from the Machinery Center in 2014.",
    "newer-than-list":
      "The heading is newer than the published ranges; it was cut out of numbers that they hold.",
    "no-source": "No source names these goods.",
    "order-label-health":
      "In CBP’s forced-labor orders, makers of such goods carry the health label.",
    "order-label-materials":
      "In CBP’s forced-labor orders, makers of such goods carry the materials label.",
    "other-transport-unread":
      "CBP names other transport equipment, but its list could not be read.",
    "outside-health-ranges": "The heading lies outside the published health and chemicals ranges.",
    "ruling-elsewhere": "A ruling on such goods was handled by another Center.",
    "sources-disagree": "The sources disagree.",
    "transport-importers": "The published list holds for importers of the transport industries.",
  } as Record<string, string>,
  notesTitle: "Good to know",
  rulings: "Rulings seen",
  /** `date` is a date or words. `inferred` says that the ruling names no heading. */
  ruling: (center: string, goods: string, importer: string, date: string, inferred: boolean) =>
    `went to ${center}: ${goods} (${importer}; ${date}${inferred ? "; heading inferred from the goods" : ""})`,
  dateAfter: (date: string) => `date not shown, after ${date}`,
  dateBy: (date: string) => `date not shown, ${date} at the latest`,
  dateUnknown: "date not shown",
  who: "Who does what: the Center or the port",
  agencies: "Other agencies that often regulate such goods",
  agency: (name: string, why: string) => `${name}: ${why}`,
  agenciesLead: "A pointer, not a filing requirement.",

  openSince: (date: string) => `Open since ${date}.`,
  proposed: "Only proposed: this Center was not open yet.",

  reused: (year: number, goods: string, to: string) =>
    `Before ${year} this number stood for ${goods}, which are now in ${to}.`,

  next: "What to do next",
  steps: [
    "Look up the Center ID that CBP holds for you. It has been a field in ACE since March 16, 2019; your broker also gets it by an Importer/Bond Query.",
    "The third digit of the team number on your entry summaries points to your Center, too.",
    "If your goods or your business point elsewhere, you may appeal your assignment: in writing, at any time. How an appeal works is told here from general knowledge; check 19 CFR 101.10.",
  ],
  steps2012:
    "This is how things stood in early 2012. For what holds today, switch the edition to “In force”.",
  directory: "CBP’s directory of the Centers",
  rulingsOn: (heading: string) => `CBP’s rulings on heading ${heading}`,
  newTab: "(opens a new tab)",
  copy: "Copy as text",
  copied: "The answer is copied.",
  copyHand: "Copy this text",
  print: "Print",
  link: "Link to this answer",
  last: "This is not legal advice; the Center ID that CBP holds for you in ACE decides.",

  /** What a screen reader announces when an answer is there. */
  announcement: (
    number: string,
    center: string,
    basis: string,
    edition: string,
    others: number,
  ): string =>
    `${number}: ${center}. ${basis}. ${edition}. ${others ? start.othersLead(others) : ""}`,
  /** Joins sentences to one text. */
  sentences: (list: string[]) => list.join(" "),
  /** A sentence that says what stays English in this language. */
  english: "",
  /** Translations of the texts of core's tables, by their English. */
  facts: {} as Record<string, string>,
};

export type Strings = typeof start;
