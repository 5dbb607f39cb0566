//! What a language makes of the types of fields: one row of facts for each.

use crate::model::FieldType;
use std::ops::Index;

/// A value for each type of fields.
#[derive(Debug, Clone, Copy)]
pub struct PerType<T> {
    /// For texts.
    pub string: T,
    /// For whole numbers.
    pub integer: T,
    /// For numbers with a fraction.
    pub number: T,
    /// For truth values.
    pub boolean: T,
    /// For lists of texts.
    pub strings: T,
}

impl<T> Index<FieldType> for PerType<T> {
    type Output = T;

    fn index(&self, kind: FieldType) -> &T {
        match kind {
            FieldType::String => &self.string,
            FieldType::Integer => &self.integer,
            FieldType::Number => &self.number,
            FieldType::Boolean => &self.boolean,
            FieldType::Strings => &self.strings,
        }
    }
}
