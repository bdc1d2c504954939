/**
 * What a language holds: the shape of English. That nothing is missing is checked by `strings.mjs`,
 * which says it key by key.
 */
export type Translation<T> = T extends (...args: infer A) => unknown
  ? (...args: A) => string
  : T extends readonly unknown[] | string
    ? T
    : { [K in keyof T]?: Translation<T[K]> };
