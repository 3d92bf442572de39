//! Sorting in little code: each instantiation of the standard library's would add 5 kB to the program.

use std::cmp::Ordering;

/// The numbers below `count`, sorted stably by `compare`, by binary insertion: it compares as seldom as any other sort, and moving the
/// numbers takes milliseconds for as many as a report may have.
pub fn sorted_indices(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(count);
    for index in 0..count {
        let place = order.partition_point(|other| compare(*other, index).is_le());
        order.insert(place, index);
    }
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
