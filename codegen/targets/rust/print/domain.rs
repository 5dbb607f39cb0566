//! The module of a domain.

use super::accepted::Accepted;
use super::{constructor, convert, former, kind, message, methods, table};
use crate::model::{FieldType, Segment};
use crate::targets::rust::lower::{Domain, Error, Package};
use crate::targets::rust::source::Source;
use crate::targets::rust::types::{CodeType, TYPES};

/// Adds the module.
pub fn push(package: &Package<'_>, domain: &Domain<'_>, to: &mut Source) {
    let errors = &domain.errors()[..];
    push_imports(package, domain, errors, to);
    kind::push(package, domain, errors, to);
    for error in errors {
        kind::push_payload(domain, error, to);
        kind::push_reasons(domain, error, to);
    }
    for error in errors {
        constructor::push_fields(domain, error, to);
        former::push_types(error, to);
    }
    methods::push(package, domain, errors, to);
    message::push_display(package, domain, errors, to);
    convert::push(domain, errors, to);
    table::push(package, domain, errors, to);
}

/// What the module needs, and no more.
fn push_imports(package: &Package<'_>, domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    let is_formatted = |error: &Error<'_>| match error.shipped.texts().message.segments[..] {
        [Segment::Field(only)] => !matches!(error.fields[only].model.kind, FieldType::String | FieldType::Strings),
        _ => error.plain_message().is_none(),
    };
    let accepts = !Accepted::of(domain).is_empty();
    let uses = |kind: FieldType| TYPES[kind].import.filter(|_| domain.holds(kind));
    to.imports([
        (!package.categories.is_empty()).then_some("super::category::Category"),
        Some("super::caused::{Caused, chain, held}"),
        Some("super::escape::Escaped"),
        package.handling(),
        Some("super::json::Malformed"),
        uses(FieldType::Number),
        Some("super::received::Unrecognized"),
        Some(if accepts || former::has_names(domain) {
            "super::table::{Info, Row, found}"
        } else {
            "super::table::{Info, Row}"
        }),
        Some("super::text::filled"),
        uses(FieldType::Integer),
        Some(if accepts || domain.codes == CodeType::Text {
            "super::wire::{Code, Problem}"
        } else {
            "super::wire::Problem"
        }),
        Some("alloc::borrow::Cow"),
        Some("alloc::boxed::Box"),
        errors.iter().any(is_formatted).then_some("alloc::format"),
        Some("alloc::string::String"),
        uses(FieldType::Strings),
        Some("core::fmt"),
        package.uses.retry_after.then_some("core::time::Duration"),
    ]);
}
