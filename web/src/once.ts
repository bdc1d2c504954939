/**
 * Runs a function once and shares its result. After a failure the next call tries again. Only the
 * arguments of the call that runs it count.
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
