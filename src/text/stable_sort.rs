//! Sorting, by index, so that the sort is compiled only once: each instantiation for a further type would add 6 kB.

use std::cmp::Ordering;

/// The numbers below `count`, sorted stably by `compare`.
pub fn sorted_indices(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// `items`, sorted stably by `compare`.
pub fn sorted<'a, T>(items: &[&'a T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<&'a T> {
    let at = |index: usize| items.get(index).copied();
    let by_place = |a, b| match (at(a), at(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    };
    sorted_indices(items.len(), &by_place).into_iter().filter_map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_keeps_the_order_of_equals() {
        let (a, b, c) = ((2, 'a'), (1, 'b'), (2, 'c'));
        assert_eq!(sorted(&[&a, &b, &c], |x, y| x.0.cmp(&y.0)), [&b, &a, &c]);
    }
}
