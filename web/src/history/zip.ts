/**
 * The outer shell of a workbook: a zip file, of which parts are read one by one, in pieces, and
 * never held whole.
 *
 * The platform inflates (`DecompressionStream`); what is here only finds the parts. Nothing is
 * believed of what the file says of itself: a part ends where its bytes end, and whoever reads it
 * says how many may come.
 */

export type XlsxCode = "xlsx-too-large" | "xlsx-broken" | "xlsx-protected" | "xlsx-no-sheet";

/** An error that the page has words for. */
export class XlsxError extends Error {
  readonly code: XlsxCode;

  constructor(code: XlsxCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "XlsxError";
    this.code = code;
  }
}

interface Entry {
  offset: number;
  packed: number;
  size: number;
  method: number;
  flags: number;
}

/**
 * What the platform's inflater is given at once: deflate makes at most 1,032 bytes of one, so this
 * bounds what it holds.
 */
const PIECE = 32 * 1024;
/** The longest list of parts that is read; Excel's own take some kilobytes. */
const MOST_DIRECTORY = 8 << 20;
/**
 * A part of this size may not have been packed more tightly than that; rows of a table reach about
 * a tenth of it.
 */
const SUSPICIOUS = 64 << 20;
const MOST_RATIO = 250;

const view = async (file: Blob, from: number, to: number) =>
  new DataView(await file.slice(Math.max(0, from), to).arrayBuffer());

export class Zip {
  private constructor(
    private file: Blob,
    private entries: Map<string, Entry>,
  ) {}

  static async open(file: Blob): Promise<Zip> {
    const head = await view(file, 0, 8);
    if (head.byteLength >= 4 && head.getUint32(0) === 0xd0cf11e0) throw await compound(file);
    if (head.byteLength < 4 || head.getUint32(0) !== 0x504b0304)
      throw new XlsxError(
        "xlsx-broken",
        "this is no workbook: it does not begin as a zip file does",
      );
    // The directory's end is marked, and at most a comment of 64 KiB lies behind it.
    const start = Math.max(0, file.size - 65_557);
    const tail = await view(file, start, file.size);
    let at = tail.byteLength - 22;
    while (at >= 0 && tail.getUint32(at) !== 0x504b0506) at--;
    if (at < 0) throw new XlsxError("xlsx-broken", "the end of the file is missing");
    let size = tail.getUint32(at + 12, true);
    let offset = tail.getUint32(at + 16, true);
    if (
      at >= 20 &&
      tail.getUint32(at - 20) === 0x504b0607 &&
      (offset === 0xffffffff || size === 0xffffffff)
    ) {
      const end = await view(
        file,
        Number(tail.getBigUint64(at - 12, true)),
        Number(tail.getBigUint64(at - 12, true)) + 56,
      );
      if (end.byteLength < 56 || end.getUint32(0) !== 0x504b0606)
        throw new XlsxError("xlsx-broken", "the list of parts cannot be found");
      size = Number(end.getBigUint64(40, true));
      offset = Number(end.getBigUint64(48, true));
    }
    if (size > MOST_DIRECTORY)
      throw new XlsxError("xlsx-too-large", "the list of parts is too long");
    return new Zip(file, directory(await view(file, offset, offset + size)));
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The bytes of a part, in pieces; more than `most` are an error. */
  async *read(name: string, most: number, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new XlsxError("xlsx-broken", `${name} is missing`);
    if (entry.flags & 1) throw new XlsxError("xlsx-protected", `${name} is encrypted`);
    if (entry.method !== 0 && entry.method !== 8)
      throw new XlsxError("xlsx-broken", `${name} is packed in an unknown way`);
    const local = await view(this.file, entry.offset, entry.offset + 30);
    if (local.byteLength < 30 || local.getUint32(0) !== 0x504b0304)
      throw new XlsxError("xlsx-broken", `${name} is not where it should be`);
    const start = entry.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    if (start + entry.packed > this.file.size) throw new XlsxError("xlsx-broken", `${name} is cut`);
    let at = start;
    const packed = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: async (to) => {
          const end = Math.min(at + PIECE, start + entry.packed);
          if (at < end) to.enqueue(new Uint8Array(await this.file.slice(at, end).arrayBuffer()));
          if (end === start + entry.packed) to.close();
          at = end;
        },
      },
      { highWaterMark: 1 },
    );
    const bytes =
      entry.method === 0 ? packed : packed.pipeThrough(new DecompressionStream("deflate-raw"));
    const reader = bytes.getReader();
    let seen = 0;
    try {
      for (;;) {
        signal?.throwIfAborted();
        let step: ReadableStreamReadResult<Uint8Array>;
        try {
          step = await reader.read();
        } catch (error) {
          throw new XlsxError("xlsx-broken", `${name} cannot be unpacked`, error);
        }
        if (step.done) break;
        seen += step.value.length;
        if (seen > most || (seen > SUSPICIOUS && seen > entry.packed * MOST_RATIO))
          throw new XlsxError("xlsx-too-large", `${name} holds too much`);
        yield step.value;
      }
      if (seen !== entry.size)
        throw new XlsxError("xlsx-broken", `${name} is not as long as it should be`);
    } finally {
      reader.cancel().catch(() => {});
    }
  }
}

/** The parts by name, in small letters: names differ in nothing else. */
function directory(list: DataView): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const broken = () => new XlsxError("xlsx-broken", "the list of parts is damaged");
  let at = 0;
  while (at + 46 <= list.byteLength && list.getUint32(at) === 0x504b0102) {
    const [name, extra, comment] = [28, 30, 32].map((o) => list.getUint16(at + o, true)) as [
      number,
      number,
      number,
    ];
    const end = at + 46 + name + extra;
    if (end > list.byteLength) throw broken();
    const entry = {
      flags: list.getUint16(at + 8, true),
      method: list.getUint16(at + 10, true),
      packed: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      offset: list.getUint32(at + 42, true),
    };
    // What does not fit into 32 bits stands in an extra field, in this order.
    for (
      let field = at + 46 + name;
      field + 4 <= end;
      field += 4 + list.getUint16(field + 2, true)
    ) {
      if (list.getUint16(field, true) !== 1) continue;
      let place = field + 4;
      const last = Math.min(end, place + list.getUint16(field + 2, true));
      for (const key of ["size", "packed", "offset"] as const) {
        if (entry[key] !== 0xffffffff) continue;
        if (place + 8 > last) throw broken();
        entry[key] = Number(list.getBigUint64(place, true));
        place += 8;
      }
    }
    const text = new TextDecoder().decode(
      new Uint8Array(list.buffer, list.byteOffset + at + 46, name),
    );
    entries.set(text.replaceAll("\\", "/").replace(/^\//, "").toLowerCase(), entry);
    at = end + comment;
  }
  if (entries.size === 0) throw broken();
  return entries;
}

/**
 * Old workbooks and encrypted new ones are both compound files; the encrypted ones say so in their
 * directory.
 */
async function compound(file: Blob): Promise<XlsxError> {
  const wanted = [..."EncryptedPackage"].join("\0");
  const step = 1 << 20;
  for (let at = 0; at < Math.min(file.size, 64 * step); at += step) {
    const bytes = await file.slice(at, at + step + 64).arrayBuffer();
    if (new TextDecoder("latin1").decode(bytes).includes(wanted))
      return new XlsxError("xlsx-protected", "the workbook is protected by a password");
  }
  return new XlsxError("xlsx-broken", "this is an old workbook (.xls)");
}
