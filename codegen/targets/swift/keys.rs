//! The keys of an `NSError`'s `userInfo`, the same for Swift and Objective-C.

use crate::plan::Edition;

/// The key of `what`: `com.example.vox.reason`.
pub fn key(edition: &Edition<'_>, what: &str) -> String {
    format!("{}.{what}", edition.catalogue.namespace)
}

/// What stands before a field's name in its key: `com.example.vox.data.`.
pub fn data_prefix(edition: &Edition<'_>) -> String {
    key(edition, "data.")
}
