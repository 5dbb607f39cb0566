//! Swift identifiers, by what they name.

use super::members::RUNTIME;
use super::reserved;
use crate::edition::{Edition, EditionError};
use crate::model::{Category, Domain, Error, Field, Reason};
use crate::name::Name;
use crate::targets::Origin;
use std::collections::HashSet;

/// The module and the package: `VoxErrors`.
pub fn module(edition: &Edition<'_>) -> String {
    let derived = || format!("{}Errors", edition.catalogue().name.pascal_acronyms());
    edition.package().map_or_else(derived, str::to_owned)
}

/// The module of its tests: `VoxErrorsTests`.
pub fn tests(module: &str) -> String {
    format!("{module}Tests")
}

/// The type of all domains: `VoxError`.
pub fn umbrella(edition: &Edition<'_>) -> String {
    format!("{}Error", edition.catalogue().name.pascal_acronyms())
}

/// A file that every package has, without its extension: `VoxError+Problem`.
pub fn runtime_file(edition: &Edition<'_>, what: &str) -> String {
    edition.options().within.as_ref().map_or_else(|| format!("{}+{what}", umbrella(edition)), |_| file(edition, what))
}

/// The file of a type, without its extension: `SessionError`, or `Vox+SessionError`, for Swift has no two files of one name
/// in a module.
pub fn file(edition: &Edition<'_>, type_name: &str) -> String {
    edition.options().within.as_ref().map_or_else(|| type_name.to_owned(), |outer| format!("{outer}+{type_name}"))
}

/// The types of the package: those that every one has, and its own.
pub fn types(edition: &Edition<'_>) -> HashSet<String> {
    let runtime = RUNTIME.iter().flat_map(|(_, types)| types.iter().map(|name| (*name).to_owned()));
    let own = edition.domains().map(|domain| type_name(domain.domain)).chain([umbrella(edition)]);
    runtime.chain(own).collect()
}

/// The type of a domain: `SessionError`.
pub fn type_name(domain: &Domain) -> String {
    format!("{}Error", domain.name_in_code().pascal_acronyms())
}

/// The umbrella's property for a domain: `session`.
pub fn domain_case(domain: &Domain) -> String {
    domain.name_in_code().camel_acronyms()
}

/// The codes that an error had by the names that it had before, each with what it comes of: those that are another than it
/// has now.
pub fn former_cases(error: EditionError<'_>) -> impl Iterator<Item = (String, Origin)> {
    let now = case_name(error);
    let given = error.given_aliases();
    let former = error.aliases().enumerate().map(|(at, (name, origin))| {
        let former = given.get(at).cloned().unwrap_or_else(|| name.camel_acronyms());
        (former, origin)
    });
    former.filter(move |(former, _)| *former != now)
}

/// The same of its types of one kind, such as [`payload_type`].
pub fn former_types(error: EditionError<'_>, of: fn(&Name) -> String) -> impl Iterator<Item = (String, Origin)> {
    let now = of(&error.error.name);
    error.aliases().map(move |(name, origin)| (of(name), origin)).filter(move |(former, _)| *former != now)
}

/// The code of an error: `sessionIsFull`.
pub fn case_name(error: EditionError<'_>) -> String {
    error.given_name().map_or_else(|| error.error.name.camel_acronyms(), str::to_owned)
}

/// Whether an error has fields or reasons.
pub fn carries_something(error: &Error) -> bool {
    !error.fields.is_empty() || !error.reasons.is_empty()
}

/// The type of what an error carries: `OverconstrainedPayload`.
pub fn payload_type(name: &Name) -> String {
    format!("{}Payload", name.pascal_acronyms())
}

/// The type of an error's reasons: `NotAllowedReason`.
pub fn reason_type(name: &Name) -> String {
    format!("{}Reason", name.pascal_acronyms())
}

/// The constant of a reason: `noVisitorsLobby`.
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

/// The constant of a category: `permission`.
pub fn category_case(category: &Category) -> String {
    category.name.camel_acronyms()
}

/// The constant of an action or a severity: `askCustomer`.
pub fn handling_case(name: &Name) -> String {
    name.camel_acronyms()
}

/// The identifier as it stands in source: in backticks where it is a keyword.
pub fn escaped(name: String) -> String {
    if reserved::is_keyword(&name) { format!("`{name}`") } else { name }
}

/// Names in the Objective-C header.
pub mod objc {
    use super::{Domain, Edition, Field, Name, Reason};

    /// The module: `VoxErrorsObjC`.
    pub fn module(module: &str) -> String {
        format!("{module}ObjC")
    }

    /// The enum of a domain's codes: `VoxSessionError`.
    pub fn type_name(edition: &Edition<'_>, domain: &Domain) -> String {
        format!("{}{}", prefix(edition), super::type_name(domain))
    }

    /// The constant of an `NSError` domain: `VoxSessionErrorDomain`.
    pub fn domain(type_name: &str) -> String {
        format!("{type_name}Domain")
    }

    /// The code that is `case` in Swift: `VoxSessionErrorSessionIsFull`.
    pub fn code(type_name: &str, case: &str) -> String {
        let mut code = String::with_capacity(type_name.len() + case.len());
        let mut letters = case.chars();
        code.push_str(type_name);
        code.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        code.push_str(letters.as_str());
        code
    }

    /// The constant of a reason of the error with this code: `VoxConferenceErrorNotAllowedReasonGeneral`.
    pub fn reason(code: &str, reason: &Reason) -> String {
        format!("{code}Reason{}", reason.name.pascal_acronyms())
    }

    /// The `userInfo` key of `what`: `VoxErrorReasonKey`.
    pub fn key(edition: &Edition<'_>, what: &str) -> String {
        format!("{}Error{what}Key", prefix(edition))
    }

    /// The `userInfo` key of a field: `VoxErrorDataMaxUsersKey`.
    pub fn field_key(edition: &Edition<'_>, field: &Field) -> String {
        key(edition, &format!("Data{}", field.name.pascal_acronyms()))
    }

    /// The constant of an action: `VoxErrorActionReauthenticate`.
    pub fn action(edition: &Edition<'_>, name: &Name) -> String {
        format!("{}ErrorAction{}", prefix(edition), name.pascal_acronyms())
    }

    /// The constant of a severity: `VoxErrorSeverityWarning`.
    pub fn severity(edition: &Edition<'_>, name: &Name) -> String {
        format!("{}ErrorSeverity{}", prefix(edition), name.pascal_acronyms())
    }

    fn prefix(edition: &Edition<'_>) -> String {
        edition.catalogue().name.pascal_acronyms()
    }
}
