//! What a catalogue has that most have not: a package has more where it does, and nothing of it where it does not.

use super::members::RUNTIME;
use crate::edition::Edition;
use crate::model::Error;

/// What a package has more than others.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
pub struct Uses {
    /// Whether codes are shown to people otherwise than they are.
    pub shown_codes: bool,
    /// Whether errors are read by codes that they do not have.
    pub accepted_codes: bool,
    /// Whether errors had other names.
    pub aliases: bool,
    /// Whether there is a scale of severities.
    pub severities: bool,
    /// Whether there are actions.
    pub actions: bool,
    /// Whether what some errors belong to is over.
    pub terminal: bool,
    /// Whether it is known of some errors when to try again.
    pub retry_after: bool,
}

impl Uses {
    /// What the edition's package has. What programs see of it is the same on each platform.
    pub fn of(edition: &Edition<'_>) -> Self {
        let catalogue = edition.catalogue();
        let has = |is: fn(&Error) -> bool| catalogue.domains.iter().flat_map(|domain| &domain.errors).any(is);
        let ships = |is: fn(&Error) -> bool| {
            edition.domains().flat_map(|domain| &domain.errors).any(|shipped| is(shipped.error))
        };
        Self {
            shown_codes: catalogue.has_shown_codes(),
            accepted_codes: ships(|error| !error.accepts.is_empty()),
            aliases: ships(|error| !error.aliases.is_empty()),
            severities: !catalogue.severities.is_empty(),
            actions: !catalogue.actions.is_empty(),
            terminal: has(|error| error.handling.is_terminal),
            retry_after: has(|error| error.handling.retry_after.is_some()),
        }
    }

    /// Whether errors say more of what is to be done about them than whether to try again.
    pub fn handling(self) -> bool {
        self.severities || self.actions || self.terminal || self.retry_after
    }

    /// The files that the package's runtime has.
    pub fn files(self) -> impl Iterator<Item = &'static str> {
        RUNTIME.iter().map(|(file, _)| *file).chain(self.handling().then_some("Handling"))
    }

    /// What errors and codes have besides what all have.
    pub fn members(self) -> impl Iterator<Item = &'static str> {
        self.shown_codes.then_some("shownCode").into_iter().chain(self.handling_members())
    }

    /// What errors and codes say more of what is to be done than whether to try again.
    pub fn handling_members(self) -> impl Iterator<Item = &'static str> {
        let members = [
            (self.severities, "severity"),
            (self.actions, "action"),
            (self.terminal, "isTerminal"),
            (self.retry_after, "retryAfter"),
        ];
        members.into_iter().filter_map(|(is_there, name)| is_there.then_some(name))
    }
}
