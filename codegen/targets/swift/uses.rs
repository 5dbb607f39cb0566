//! What a package has more than others, by what its catalogue uses.

use super::members::RUNTIME;
use crate::edition::Uses;

/// The files that the package's runtime has.
pub fn files(uses: Uses) -> impl Iterator<Item = &'static str> {
    RUNTIME.iter().map(|(file, _)| *file).chain(uses.handling().then_some("Handling"))
}

/// What errors and codes have besides what all have.
pub fn members(uses: Uses) -> impl Iterator<Item = &'static str> {
    uses.shown_codes.then_some("shownCode").into_iter().chain(handling(uses))
}

/// What errors and codes say more of what is to be done than whether to try again.
pub fn handling(uses: Uses) -> impl Iterator<Item = &'static str> {
    let members = [
        (uses.severities, "severity"),
        (uses.actions, "action"),
        (uses.terminal, "isTerminal"),
        (uses.retry_after, "retryAfter"),
    ];
    members.into_iter().filter_map(|(is_there, name)| is_there.then_some(name))
}
