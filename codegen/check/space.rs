//! The numbers of a domain: which it owns, and which is free next. Both are asked for once an error, so neither may
//! look at all of them each time.

use crate::syntax::{Code, Codes, Domain};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// The number that stands for no error: clients that do not know an error have it in place of a code.
pub(super) const NO_CODE: i64 = i32::MIN as i64;

/// Ranges in order, none overlapping the next.
fn merged(mut ranges: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    ranges.sort_unstable();
    let mut merged: Vec<(i64, i64)> = Vec::with_capacity(ranges.len());
    for (first, last) in ranges {
        match merged.last_mut() {
            Some((_, end)) if first <= *end => *end = last.max(*end),
            _ => merged.push((first, last)),
        }
    }
    merged
}

/// The ranges without those that are taken out; both in order.
fn without(ranges: Vec<(i64, i64)>, taken: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let mut left = Vec::with_capacity(ranges.len());
    for (mut first, last) in ranges {
        let from = taken.partition_point(|(_, end)| *end < first);
        for (start, end) in taken[from..].iter().take_while(|(start, _)| *start <= last) {
            if first < *start {
                left.push((first, start - 1));
            }
            first = end + 1;
        }
        if first <= last {
            left.push((first, last));
        }
    }
    left
}

/// The numbers of a domain.
pub(super) struct Space<'a> {
    domain: &'a Domain<'a>,
    /// The ranges in order, none overlapping the next.
    ranges: Vec<(i64, i64)>,
    next: OnceCell<String>,
}

impl<'a> Space<'a> {
    pub fn new(domain: &'a Domain) -> Self {
        let written = match &domain.codes {
            Some(Codes::Numbers(ranges)) => ranges.clone(),
            Some(Codes::Text) | None => Vec::new(),
        };
        let reserved = domain.reserved.iter().flat_map(|entry| &entry.ranges).copied().collect();
        Self { domain, ranges: without(merged(written), &merged(reserved)), next: OnceCell::new() }
    }

    /// The ranges that the domain owns, in order.
    pub fn ranges(&self) -> &[(i64, i64)] {
        &self.ranges
    }

    /// Whether the domain owns this number.
    pub fn holds(&self, number: i64) -> bool {
        let after = self.ranges.partition_point(|(first, _)| *first <= number);
        after > 0 && number <= self.ranges[after - 1].1
    }

    /// The range that was meant by two numbers in a list, if it holds this one: `[200, 299]` is no `200..299`.
    pub fn meant_range(&self, number: i64) -> Option<(i64, i64)> {
        match &self.domain.codes {
            Some(Codes::Numbers(codes)) => match codes[..] {
                [(first, one), (last, other)] if first == one && last == other => {
                    (first..=last).contains(&number).then_some((first, last))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The number after the highest of the domain, or else the smallest that is neither used nor retired, as text.
    pub fn next_free(&self) -> &str {
        self.next.get_or_init(|| {
            let errors = self.domain.errors.iter().map(|error| &error.code);
            let retired = self.domain.retired.iter().map(|entry| &entry.code);
            let used: BTreeSet<i64> = errors
                .chain(retired)
                .filter_map(|code| match code {
                    Some(Code::Number(number)) => Some(*number),
                    _ => None,
                })
                .chain([NO_CODE])
                .collect();
            let after = used.last().map(|highest| highest + 1).filter(|next| self.holds(*next));
            let smallest =
                || self.ranges.iter().find_map(|&(first, last)| (first..=last).find(|number| !used.contains(number)));
            match (after.or_else(smallest), &self.domain.codes) {
                (Some(number), _) => number.to_string(),
                (None, Some(Codes::Numbers(_))) => "none, the range is full: widen `codes`".to_owned(),
                (None, _) => "none".to_owned(),
            }
        })
    }
}
