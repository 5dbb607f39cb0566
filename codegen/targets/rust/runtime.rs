//! The modules that are the same in every package: their texts are part of this program.

/// A module whose text is part of this program.
#[derive(Debug, Clone, Copy)]
pub struct Runtime {
    /// Its name.
    pub module: &'static str,
    /// What it is about: a line of Markdown.
    pub docs: &'static str,
    /// Its items, imports first.
    pub text: &'static str,
    /// What programs see of it.
    pub types: &'static [&'static str],
}

/// A module of `templates/rust/`, which has the file of its name.
macro_rules! runtime {
    ($module:literal, $docs:literal, $types:expr) => {
        Runtime {
            module: $module,
            docs: $docs,
            text: include_str!(concat!("../../../templates/rust/", $module, ".rs")),
            types: &$types,
        }
    };
}

/// Those of every package, in the order in which they are read.
pub const RUNTIME: &[Runtime] = &[
    runtime!("wire", "The envelope in which errors travel, as plain data.", ["Code", "Problem"]),
    runtime!("received", "Errors as they arrived.", ["Received", "Unrecognized"]),
    runtime!("caused", "Errors with what caused them.", ["Caused"]),
    runtime!("text", "Texts that show fields.", []),
    runtime!("value", "The values that envelopes hold.", ["Value"]),
    runtime!("members", "The members of objects.", ["Members"]),
    runtime!("number", "Numbers with a fraction.", ["Number"]),
    runtime!("json", "Envelopes as JSON text.", ["Malformed"]),
    runtime!("escape", "What peers say, made safe to print.", []),
];

/// The serde support.
pub const SERDE: Runtime = runtime!("serde_impls", "Errors and envelopes through serde.", []);

/// The module of the categories, where there are any.
pub const CATEGORY: &str = "category";
/// The type of the categories, where there are any.
pub const CATEGORY_TYPE: &str = "Category";
/// The module of how errors are handled, where the catalogue has words for that.
pub const HANDLING: &str = "handling";
/// The type of what programs do about errors, where the catalogue says so.
pub const ACTION_TYPE: &str = "Action";
/// The type of how grave errors are, where the catalogue says so.
pub const SEVERITY_TYPE: &str = "Severity";
/// The module of what domains share, where there are any.
pub const TABLE: &str = "table";
/// The type of what the catalogue says of an error, where there are any.
pub const INFO: &str = "Info";

/// The names of all modules that no domain may have, but for that of the umbrella.
pub fn modules() -> impl Iterator<Item = &'static str> {
    RUNTIME.iter().map(|runtime| runtime.module).chain([SERDE.module, CATEGORY, HANDLING, TABLE])
}
