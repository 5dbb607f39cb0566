//! What a catalogue has that most have not: a package has more where it does, and nothing of it where it does not.

use super::Edition;
use crate::model::{Domain, Error};

/// What the packages of a catalogue have more than those of others.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
#[non_exhaustive]
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
    /// What programs call is the same on each platform; what is only read is there where an error is shipped that has it.
    pub(super) fn of(edition: &Edition<'_>) -> Self {
        let catalogue = edition.catalogue;
        let is_known = |error: &&Error| !error.internal || edition.internal;
        let known = |domain: &'_ Domain, is: fn(&Error) -> bool| domain.errors.iter().filter(is_known).any(is);
        let has = |is| catalogue.domains.iter().any(|domain| known(domain, is));
        let ships = |is: fn(&Error) -> bool| {
            edition.domains().flat_map(|domain| &domain.errors).any(|shipped| is(shipped.error))
        };
        Self {
            shown_codes: catalogue.domains.iter().any(|domain| domain.shown.is_some())
                || has(|error| error.shown.is_some()),
            accepted_codes: ships(|error| !error.accepts.is_empty()),
            aliases: ships(|error| !error.aliases.is_empty()),
            severities: !catalogue.severities.is_empty(),
            actions: !catalogue.actions.is_empty(),
            terminal: has(|error| error.handling.is_terminal),
            retry_after: has(|error| error.handling.retry_after.is_some()),
        }
    }

    /// Whether errors say more of what is to be done about them than whether to try again.
    #[must_use]
    pub fn handling(self) -> bool {
        self.severities || self.actions || self.terminal || self.retry_after
    }
}
