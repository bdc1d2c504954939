/**
 * The type of a translation: the keys of English, with texts and functions where English has them.
 * Keys may be missing as far as the compiler is concerned; `strings.mjs` reports them one by one.
 */
export type Translation<T> = T extends (...args: infer A) => unknown
  ? (...args: A) => string
  : T extends readonly unknown[] | string
    ? T
    : { [K in keyof T]?: Translation<T[K]> };
