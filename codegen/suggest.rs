//! "Did you mean …?"

/// The one of `known` that `given` is most likely a misspelling of.
pub fn closest<'k>(given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    if given.len() > LONGEST {
        return None;
    }
    let folded = given.to_lowercase();
    known
        .into_iter()
        .take(MANY)
        .filter(|candidate| given.len().abs_diff(candidate.len()) <= given.len().max(candidate.len()) / 3)
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= given.len().max(candidate.len()) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The longest name that is compared with others, in bytes: the time it takes grows with its square.
const LONGEST: usize = 120;
/// How many names one is compared with.
const MANY: usize = 1000;

/// ``did you mean `x`?``, or `otherwise` where nothing is close.
pub fn did_you_mean<'k>(
    given: &str,
    known: impl IntoIterator<Item = &'k str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    closest(given, known).map_or_else(otherwise, |known| format!("did you mean `{known}`?"))
}

/// How many names are listed.
const LISTED: usize = 24;

/// `` `a`, `b` and `c` ``, or the first of many: `` `a`, `b` and 90 more ``
pub fn listed<'k>(items: impl IntoIterator<Item = &'k str>) -> String {
    let mut items = items.into_iter();
    let mut quoted: Vec<String> = items.by_ref().take(LISTED).map(|item| format!("`{item}`")).collect();
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
