/** Numbers, money, months and sizes as a language writes them. */
export interface Formats {
  number(n: number): string;
  /** Exact decimal text, such as `1234.50`. */
  decimal(text: string): string;
  /** The same in dollars, without cents. */
  money(text: string): string;
  /** Hundredths of a percent. */
  percent(hundredths: number): string;
  /** Percentage points, from hundredths. */
  points(hundredths: number): string;
  /** `2024-03`. */
  month(text: string): string;
  bytes(n: number): string;
  list(parts: string[]): string;
}

export function formats(lang: string): Formats {
  const plain = new Intl.NumberFormat(lang);
  const dollars = new Intl.NumberFormat(lang, {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: 0,
  });
  const shares = new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 });
  const tenths = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const months = new Intl.DateTimeFormat(lang, {
    year: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const and = new Intl.ListFormat(lang);
  // `format` writes decimal text exactly. A binary number might round it.
  const exact = (format: Intl.NumberFormat) => (text: string) =>
    format.format(text as unknown as number);
  return {
    number: (n) => plain.format(n),
    decimal: exact(plain),
    money: exact(dollars),
    percent: (hundredths) => shares.format(hundredths / 10_000),
    points: (hundredths) => tenths.format(hundredths / 100),
    month: (text) => months.format(Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1)),
    bytes(n) {
      const [unit, size] =
        n < 1e6
          ? (["kilobyte", n / 1e3] as const)
          : n < 1e9
            ? (["megabyte", n / 1e6] as const)
            : (["gigabyte", n / 1e9] as const);
      return new Intl.NumberFormat(lang, {
        style: "unit",
        unit,
        maximumFractionDigits: size < 10 ? 1 : 0,
      }).format(size);
    },
    list: (parts) => and.format(parts),
  };
}
