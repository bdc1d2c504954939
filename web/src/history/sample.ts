/**
 * The sample file. Every name and number of an importer, an entry or a value in it is
 * invented; the tariff headings are real. It has what real files have: titles above the header, duty rows,
 * lost zeros, ruined numbers, a row of totals. Always the same bytes.
 */
const PORTS = ["2704", "3001", "4601", "1001", "5301", "2809", "0401", "1703", "3901", "2304", "1401", "5201", "2720", "3801"];
/** Number, unit, weight, value of a line in dollars. */
const GOODS: [string, string, number, number][] = [
  ["8517.13.0000", "NO", 14, 4_000], ["8471.30.0100", "NO", 12, 6_500], ["8528.52.0000", "NO", 9, 3_800], ["8544.42.9090", "KG", 10, 900], ["8504.40.9550", "NO", 8, 1_200],
  ["8413.70.2040", "NO", 6, 38_000], ["8481.80.3090", "KG", 5, 22_000], ["8483.40.5010", "NO", 4, 41_000], ["8708.29.5160", "KG", 4, 3_000], ["4202.92.9100", "NO", 5, 800],
  ["3926.90.9985", "KG", 6, 500], ["9403.20.0090", "NO", 5, 1_400], ["0901.21.0010", "KG", 2, 1_100],
];
const HEADER = "Importer Name,Importer Number,Filer Code,Entry Summary Number,Entry Summary Line Number,Tariff Ordinal Number,Port of Entry Code,Entry Date,Review Team Number,Country of Origin Code,HTS Number - Full,Line Tariff Quantity (1),Line Tariff UOM (1) Code,Line Tariff Goods Value Amount,Center ID";
const IMPORTERS = [["EXAMPLE IMPORTS, INC.", "12-345678900"], ["EXAMPLE PARTS, LLC", "98-765432100"]] as const;

export function sample(rows = 2500): string {
  // A small generator of our own, so that the sample never changes.
  let seed = 20_120_214;
  const below = (n: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 4_294_967_296) * n);
  };
  const weights = GOODS.reduce((sum, [, , weight]) => sum + weight, 0);
  const pick = () => {
    let at = below(weights);
    return GOODS.find(([, , weight]) => (at -= weight) < 0)!;
  };
  const two = (n: number) => String(n).padStart(2, "0");
  const lines = ["ES-003 Entry Summary Line Tariff Details", "A sample file: every name and number in it is invented", "", HEADER];
  let entry = 10_004_217;
  let cents = 0;
  for (let made = 0; made < rows;) {
    entry += 1 + below(9);
    const [name, number] = IMPORTERS[+(below(8) === 0)]!;
    const day = new Date(Date.UTC(2024, 0, 1 + below(540)));
    const date = `${two(day.getUTCMonth() + 1)}/${two(day.getUTCDate())}/${day.getUTCFullYear()}`;
    const port = PORTS[Math.min(below(PORTS.length), below(PORTS.length))]!;
    for (let line = 1, of = 1 + below(6); line <= of && made < rows; line++) {
      const [hts, unit, , worth] = pick();
      const value = Math.round(worth * (50 + below(100))) + below(100);
      const written = made % 211 === 210 ? "8.5171E+09" : hts.startsWith("0") ? hts.slice(1).replaceAll(".", "") : hts;
      if (written !== "8.5171E+09") cents += value;
      const row = (ordinal: number, hts: string, quantity: number, value: string) =>
        lines.push(`"${name}",${number},XQZ,${entry},${line},${ordinal},${port},${date},150,CN,${hts},${quantity},${unit},${value},CEE010`);
      const money = value % 3 ? (value / 100).toFixed(2) : `"$${(value / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}"`;
      row(1, written, 1 + below(900), money);
      made++;
      if (below(3) === 0 && made < rows) {
        row(2, below(3) ? "9903.88.03" : "9903.01.24", 0, "0");
        made++;
      }
    }
  }
  lines.push(`Totals,,,,,,,,,,,,,${(cents / 100).toFixed(2)},`);
  return `${lines.join("\r\n")}\r\n`;
}
