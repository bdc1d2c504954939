/**
 * Makes something once for all who ask; after a failure the next one who asks tries again. The
 * arguments of the first count.
 */
export function once<T, A extends unknown[]>(
  make: (...given: A) => Promise<T>,
): (...given: A) => Promise<T> {
  let made: Promise<T> | undefined;
  return (...given) =>
    (made ??= make(...given).catch((error) => {
      made = undefined;
      throw error;
    }));
}
