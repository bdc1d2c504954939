/** Workbooks for tests, made from nothing but the platform: a zip file of XML parts. */
import { crc32, deflateRawSync } from "node:zlib";

/**
 * A zip file. `parts`: name to text or bytes; `change` may alter an entry's fields before they are
 * written.
 */
export function zip(parts, { store = false, change = () => {}, comment = "" } = {}) {
  const chunks = [];
  const list = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = store ? bytes : deflateRawSync(bytes);
    const entry = {
      name,
      flags: 0,
      method: store ? 0 : 8,
      crc: crc32 ? crc32(bytes) : 0,
      packed: packed.length,
      size: bytes.length,
      offset,
    };
    change(entry);
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32BE(0x504b0304, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(entry.flags, 6);
    local.writeUInt16LE(entry.method, 8);
    local.writeUInt32LE(entry.crc, 14);
    local.writeUInt32LE(entry.packed, 18);
    local.writeUInt32LE(entry.size, 22);
    local.writeUInt16LE(label.length, 26);
    chunks.push(local, label, packed);
    offset += 30 + label.length + packed.length;
    const row = Buffer.alloc(46);
    row.writeUInt32BE(0x504b0102, 0);
    row.writeUInt16LE(entry.flags, 8);
    row.writeUInt16LE(entry.method, 10);
    row.writeUInt32LE(entry.crc, 16);
    row.writeUInt32LE(entry.packed, 20);
    row.writeUInt32LE(entry.size, 24);
    row.writeUInt16LE(label.length, 28);
    row.writeUInt32LE(entry.offset, 42);
    list.push(row, label);
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...chunks, directory, end, Buffer.from(comment)]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escaped = (text) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Column letters of a number from 0. */
export const letters = (n) =>
  (n >= 26 ? letters(Math.floor(n / 26) - 1) : "") + String.fromCharCode(65 + (n % 26));

/** A sheet of texts, all inline; a number is a number. */
export const sheet = (rows) =>
  `<sheetData>${rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells
          .map((value, c) => {
            const place = `${letters(c)}${r + 1}`;
            return typeof value === "number"
              ? `<c r="${place}"><v>${value}</v></c>`
              : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
          })
          .join("")}</row>`,
    )
    .join("")}</sheetData>`;

/** The parts of a workbook. `sheets`: name to the XML of its rows. */
export function parts({ sheets, texts = "", styles = "", properties = "" }) {
  const names = Object.keys(sheets);
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": `${XML}<Types/>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}">${names.map((_, i) => relation(`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("")}${relation("t", "sharedStrings", "/xl/sharedStrings.xml")}${relation("y", "styles", "styles.xml")}</Relationships>`,
    ...(texts && { "xl/sharedStrings.xml": `${XML}<sst xmlns="${MAIN}">${texts}</sst>` }),
    ...(styles && { "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${XML}<worksheet xmlns="${MAIN}">${rows}</worksheet>`,
      ]),
    ),
  };
}

export const workbook = (options, how) => zip(parts(options), how);
