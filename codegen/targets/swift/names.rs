//! Swift identifiers, by what they name.

use super::reserved;
use crate::model::{Category, Domain, Field, Reason};
use crate::name::Name;
use crate::plan::{Edition, EditionError};

/// The module and the package: `VoxErrors`.
pub fn module(edition: &Edition<'_>) -> String {
    let derived = || format!("{}Errors", edition.catalogue.name.pascal_acronyms());
    edition.package.map_or_else(derived, str::to_owned)
}

/// The enum of all domains: `VoxError`.
pub fn umbrella(edition: &Edition<'_>) -> String {
    format!("{}Error", edition.catalogue.name.pascal_acronyms())
}

/// The enum of a domain: `SessionError`.
pub fn type_name(domain: &Domain) -> String {
    format!("{}Error", domain.name.pascal_acronyms())
}

/// The umbrella's case for a domain: `session`.
pub fn domain_case(domain: &Domain) -> String {
    domain.name.camel_acronyms()
}

/// The case of an error: `sessionIsFull`.
pub fn case_name(error: EditionError<'_>) -> String {
    error.given_name().map_or_else(|| error.error.name.camel_acronyms(), str::to_owned)
}

/// The enum of an error's reasons: `NotAllowedReason`.
pub fn reason_type(name: &Name) -> String {
    format!("{}Reason", name.pascal_acronyms())
}

/// The case of a reason: `noVisitorsLobby`.
pub fn reason_case(reason: &Reason) -> String {
    reason.name.camel_acronyms()
}

/// The label of a payload: `maxUsers`.
pub fn label(field: &Field) -> String {
    field.name.camel_acronyms()
}

/// The label of a payload's reason.
pub const REASON: &str = "reason";

/// The predicate of a category: `isPermission`.
pub fn predicate(category: &Category) -> String {
    format!("is{}", category.name.pascal_acronyms())
}

/// The identifier as it stands in source: in backticks where it is a keyword.
pub fn escaped(name: &str) -> String {
    if reserved::is_keyword(name) { format!("`{name}`") } else { name.to_owned() }
}

/// Names in the Objective-C header.
pub mod objc {
    use super::{Domain, Edition, EditionError, Field};

    /// The module: `VoxErrorsObjC`.
    pub fn module(edition: &Edition<'_>) -> String {
        format!("{}ObjC", super::module(edition))
    }

    /// The enum of a domain's codes: `VoxSessionError`.
    pub fn type_name(edition: &Edition<'_>, domain: &Domain) -> String {
        format!("{}{}", prefix(edition), super::type_name(domain))
    }

    /// The constant of an `NSError` domain: `VoxSessionErrorDomain`.
    pub fn domain(edition: &Edition<'_>, domain: &Domain) -> String {
        format!("{}Domain", type_name(edition, domain))
    }

    /// The code of an error: `VoxSessionErrorSessionIsFull`.
    pub fn code(edition: &Edition<'_>, domain: &Domain, error: EditionError<'_>) -> String {
        let case = super::case_name(error);
        let mut letters = case.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        format!("{}{first}{}", type_name(edition, domain), letters.as_str())
    }

    /// The `userInfo` key of `what`: `VoxErrorReasonKey`.
    pub fn key(edition: &Edition<'_>, what: &str) -> String {
        format!("{}Error{what}Key", prefix(edition))
    }

    /// The `userInfo` key of a field: `VoxErrorDataMaxUsersKey`.
    pub fn field_key(edition: &Edition<'_>, field: &Field) -> String {
        key(edition, &format!("Data{}", field.name.pascal_acronyms()))
    }

    fn prefix(edition: &Edition<'_>) -> String {
        edition.catalogue.name.pascal_acronyms()
    }
}
