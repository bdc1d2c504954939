//! Search in the generated tables, which are sorted.

/// Binary search by reference.
pub(crate) fn find<T>(
    rows: &'static [T],
    by: impl FnMut(&T) -> core::cmp::Ordering,
) -> Option<&'static T> {
    rows.binary_search_by(by).ok().and_then(|i| rows.get(i))
}
