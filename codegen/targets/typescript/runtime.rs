//! What the files of the runtime lend to the module of a domain and to the root, listed once: what is imported is printed
//! from these lists, and no name of the catalogue may be one of them.

use crate::targets::PerType;

/// What TypeScript makes of a type of fields.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Its name.
    pub name: &'static str,
    /// The function of `_runtime.ts` that tells whether a value has it.
    pub guard: &'static str,
    /// The function of `_runtime.make.ts` that makes a value fit to travel.
    pub mender: &'static str,
    /// A literal that has it.
    pub sample: &'static str,
    /// A literal that has another.
    pub wrong: &'static str,
}

/// What TypeScript makes of each type of fields.
pub const TYPES: PerType<Row> = PerType {
    string: row(["string", "isString", "mendString", r#""a \"b\" ${c}""#, "1"]),
    integer: row(["number", "isInteger", "mendInteger", "-42", r#""1""#]),
    number: row(["number", "isNumber", "mendNumber", "1.5", r#""1""#]),
    boolean: row(["boolean", "isBoolean", "mendBoolean", "true", r#""true""#]),
    strings: row(["readonly string[]", "isStrings", "mendStrings", r#"["a", "b"]"#, r#""a""#]),
};

const fn row([name, guard, mender, sample, wrong]: [&'static str; 5]) -> Row {
    Row { name, guard, mender, sample, wrong }
}

/// What every module of a domain imports of `_runtime.ts`: values, and types.
pub const VALUES: &[&str] = &["isOf", "readKnown"];
pub const INTERFACES: &[&str] = &["Envelope", "ErrorClass", "Members", "ParseOptions", "Shape"];

/// What it imports of `_runtime.ts` where its errors have fields, and where some field is optional.
pub const FIELDS: &str = "Fields";
pub const OR_MISSING: &str = "orMissing";

/// What it imports of `_runtime.make.ts` where its errors need it.
pub const DATA_MEMBER: &str = "dataMember";
pub const MEND_FIELDS: &str = "mendFields";
pub const MEND_OPTIONAL: &str = "mendOptional";
pub const PRINTABLE: &str = "printable";

/// What it imports of `_runtime.ts` where some of its errors may be retried.
pub const IS_TRANSIENT: &str = "isTransient";

/// All that a module of a domain may import.
pub const IMPORTS: [&[&str]; 5] = [
    VALUES,
    INTERFACES,
    &[FIELDS, OR_MISSING, DATA_MEMBER, MEND_FIELDS, MEND_OPTIONAL, PRINTABLE, IS_TRANSIENT],
    &[TYPES.string.guard, TYPES.integer.guard, TYPES.number.guard, TYPES.boolean.guard, TYPES.strings.guard],
    &[TYPES.string.mender, TYPES.integer.mender, TYPES.number.mender, TYPES.boolean.mender, TYPES.strings.mender],
];

/// What the root exports of `_runtime.ts`: values, and types.
pub const ROOT_VALUES: &[&str] = &["UnrecognizedError"];
pub const ROOT_TYPES: &[&str] = &["Envelope", "ErrorClass", "Json", "OtherDomain", "ParseOptions"];

/// The type it exports of `_runtime.response.ts`.
pub const RESPONSE: &str = "ResponseLike";

/// What the root imports of the runtime besides, for itself.
pub const ROOT_IMPORTS: &[&str] =
    &["domainOf", "findError", "isTransient", "isUnrecognized", "readResponse", "readUnknown"];
