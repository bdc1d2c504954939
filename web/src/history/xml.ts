/**
 * As much XML as workbooks have, read in pieces: tags, their attributes as text, and the text
 * between.
 */

import { XlsxError } from "./zip.js";

export interface Tags {
  /** A tag that opens; one that closes itself is closed at once. The name has no prefix. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * The longest tag or text. A cell holds at most 32,767 characters, of which each may be written as
 * up to ten.
 */
const MOST = 1 << 20;

export class Xml {
  private rest = "";

  constructor(private tags: Tags) {}

  push(piece: string): void {
    const all = this.rest + piece;
    const { tags } = this;
    let at = 0;
    for (;;) {
      const start = all.indexOf("<", at);
      if (start < 0) break;
      let end = all.indexOf(">", start);
      if (end < 0) break;
      const second = all.charCodeAt(start + 1);
      if (second === 33 || second === 63) {
        const next = this.special(all, at, start, second);
        if (next < 0) break;
        at = next;
        continue;
      }
      if (start > at) tags.text(all.slice(at, start));
      if (second === 47) {
        tags.close(local(all.slice(start + 2, end).trimEnd()));
      } else {
        let stop = start + 1;
        while (stop < end && !isEnd(all.charCodeAt(stop))) stop++;
        const name = local(all.slice(start + 1, stop));
        let itself = false;
        let attributes = "";
        if (stop < end) {
          // Inside a value a `>` is nothing special.
          while (end >= 0 && !isWhole(all, stop, end)) end = all.indexOf(">", end + 1);
          if (end < 0) {
            at = start;
            break;
          }
          itself = all.charCodeAt(end - 1) === 47;
          attributes = all.slice(stop, itself ? end - 1 : end);
        }
        tags.open(name, attributes);
        if (itself) tags.close(name);
      }
      at = end + 1;
    }
    this.rest = all.slice(at);
    if (this.rest.length > MOST) throw new XlsxError("xlsx-too-large", "a cell is too long");
  }

  /**
   * Comments, instructions, unescaped text; where to go on, or -1 where the end has not come. Own
   * kinds of entities are refused.
   */
  private special(all: string, at: number, start: number, second: number): number {
    const data = all.startsWith("<![CDATA[", start);
    const mark = second === 63 ? "?>" : all.startsWith("<!--", start) ? "-->" : data ? "]]>" : "";
    if (!mark) {
      if (all.length - start < 9) return -1;
      throw new XlsxError("xlsx-broken", "a part of the workbook declares a document type");
    }
    const end = all.indexOf(mark, start + 2);
    if (end < 0) return -1;
    if (start > at) this.tags.text(all.slice(at, start));
    if (data) this.tags.text(all.slice(start + 9, end).replaceAll("&", "&amp;"));
    return end + mark.length;
  }
}

/** Whether attributes end here: behind a quote, or there are none. */
const isWhole = (all: string, from: number, end: number) => {
  const last = all.charCodeAt(all.charCodeAt(end - 1) === 47 ? end - 2 : end - 1);
  return last === 34 || last === 39 || /(^|["'])\s*\/?$/.test(all.slice(from, end));
};

const isEnd = (code: number) =>
  code === 32 || code === 47 || code === 10 || code === 13 || code === 9;

const local = (name: string) => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

const patterns = new Map<string, RegExp>();

/** An attribute's value, or "". With a prefix, where the tag has both (`id` and `r:id`). */
export function attribute(attributes: string, name: string): string {
  const mark = ` ${name}="`;
  const at = attributes.indexOf(mark);
  if (at >= 0) {
    const value = attributes.slice(at + mark.length, attributes.indexOf('"', at + mark.length));
    return value.includes("&") ? unescapeXml(value) : value;
  }
  if (attributes.length < 4) return "";
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? "") : "";
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text as it was meant: XML's escapes, and Excel's own for what XML cannot hold (`_x000D_`). */
export function unescapeXml(text: string): string {
  if (text.includes("&")) {
    text = text.replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
      (all, hex, decimal, name) => {
        if (name) return NAMED[name.toLowerCase()] ?? all;
        const code = hex ? parseInt(hex, 16) : Number(decimal);
        return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
      },
    );
  }
  return text.includes("_x")
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
