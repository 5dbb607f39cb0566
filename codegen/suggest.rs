//! "Did you mean …?"

use std::cell::Cell;

/// Guesses of what was meant by names that nobody knows. They share an allowance of work: a catalogue with thousands of
/// such names is refused with a guess for the first of them.
pub struct Guesses {
    left: Cell<usize>,
}

impl Default for Guesses {
    fn default() -> Self {
        Self { left: Cell::new(WORK) }
    }
}

impl Guesses {
    /// The one of `known` that `given` is most likely a misspelling of.
    pub fn closest<'k>(&self, given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
        self.closest_of(given, &mut known.into_iter())
    }

    // Compiled once, and not for each kind of iterator: that was a twentieth of what build scripts wait for.
    fn closest_of<'k>(&self, given: &str, known: &mut dyn Iterator<Item = &'k str>) -> Option<&'k str> {
        if given.len() > LONGEST {
            return None;
        }
        let (folded, own) = (given.to_lowercase(), letters(given));
        let most = |candidate: &str| given.len().max(candidate.len()) / 3;
        known
            .take(MANY)
            .take_while(|candidate| self.spend(candidate.len()))
            .filter(|candidate| given.len().abs_diff(candidate.len()) <= most(candidate))
            // Each change of a letter adds one kind of letters and removes one, at most.
            .filter(|candidate| (own ^ letters(candidate)).count_ones() as usize <= 2 * most(candidate))
            .take_while(|candidate| self.spend(given.len() * candidate.len()))
            .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
            .filter(|(distance, candidate)| *distance <= most(candidate))
            .min_by_key(|(distance, _)| *distance)
            .map(|(_, candidate)| candidate)
    }

    /// ``did you mean `x`?``, or `otherwise` where nothing is close.
    pub fn did_you_mean<'k>(
        &self,
        given: &str,
        known: impl IntoIterator<Item = &'k str>,
        otherwise: impl FnOnce() -> String,
    ) -> String {
        self.closest(given, known).map_or_else(otherwise, |known| format!("did you mean `{known}`?"))
    }

    /// All of `known`, as [`listed`]; `None` once the allowance is used up: thousands of findings need not say it.
    pub fn listed<'k>(&self, known: impl IntoIterator<Item = &'k str, IntoIter: Clone>) -> Option<String> {
        let known = known.into_iter();
        let bytes: usize = known.clone().take(LISTED).map(str::len).sum();
        self.spend(LETTER * bytes).then(|| listed(known))
    }

    /// Takes this much of what is left; `false` if nothing is.
    fn spend(&self, work: usize) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(work));
        left > 0
    }
}

/// The longest name that is compared with others, in bytes: the time it takes grows with its square.
const LONGEST: usize = 120;
/// How many names one is compared with.
const MANY: usize = 1000;
/// How many pairs of letters are compared in all: some tenths of a second.
const WORK: usize = 1 << 25;

/// What a byte of a list costs of that: it is kept until it is shown.
const LETTER: usize = 16;

/// Which letters a text has, whatever their case: one bit for several of them.
fn letters(text: &str) -> u64 {
    text.chars().flat_map(char::to_lowercase).fold(0, |letters, c| letters | 1 << (u32::from(c) % 64))
}

/// The one of `known` that `given` is most likely a misspelling of, where few names are asked for.
pub fn closest<'k>(given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    Guesses::default().closest(given, known)
}

/// ``did you mean `x`?``, or `otherwise` where nothing is close; where few names are asked for.
pub fn did_you_mean<'k>(
    given: &str,
    known: impl IntoIterator<Item = &'k str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    Guesses::default().did_you_mean(given, known, otherwise)
}

/// How many names are listed.
const LISTED: usize = 24;

/// `` `a`, `b` and `c` ``, or the first of many: `` `a`, `b` and 90 more ``
pub fn listed<'k>(items: impl IntoIterator<Item = &'k str>) -> String {
    list(&mut items.into_iter())
}

fn list(mut items: &mut dyn Iterator<Item = &str>) -> String {
    let mut quoted: Vec<String> = (&mut items).take(LISTED).map(|item| format!("`{item}`")).collect();
    match items.count() {
        0 => {}
        more => quoted.push(format!("{more} more")),
    }
    match quoted.split_last() {
        None => "none".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}
