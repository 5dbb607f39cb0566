//! What Rust makes of the types of fields and of codes.

use crate::targets::PerType;

/// The facts about a type of fields.
#[derive(Debug, Clone, Copy)]
pub struct Type {
    /// The type of what an error holds.
    pub held: &'static str,
    /// The type of what a program gives.
    pub given: &'static str,
    /// The same for the parameter of a function.
    pub parameter: &'static str,
    /// What the module of a domain imports for it.
    pub import: Option<&'static str>,
    /// From what a program passes to what is held: what no reader would read is mended.
    pub from_parameter: Wrap,
    /// The same for what a program gives by name.
    pub from_given: Wrap,
    /// The same for what may be missing.
    pub from_optional: Wrap,
    /// From what is held to what travels.
    pub to_value: Wrap,
    /// The same for what may be missing.
    pub to_optional_value: Wrap,
    /// The same within the text of a message; `None` where it is shown as it is.
    pub to_text: Option<Wrap>,
    /// The function of the envelope that reads it, and from the value what is held.
    pub reader: &'static str,
    /// How that makes it of a value.
    pub read: &'static str,
}

/// What stands before and after an expression.
pub type Wrap = (&'static str, &'static str);

const AS_IS: Wrap = ("", "");

/// The facts, by type.
pub static TYPES: PerType<Type> = PerType {
    string: Type {
        held: "String",
        given: "String",
        parameter: "impl Into<String>",
        import: None,
        from_parameter: ("", ".into()"),
        from_given: AS_IS,
        from_optional: ("Some(", ".into())"),
        to_value: ("", ".as_str()"),
        to_optional_value: ("", ".as_deref()"),
        to_text: None,
        reader: "string_field",
        read: "as_str().map(String::from)",
    },
    integer: Type {
        held: "i64",
        given: "i64",
        parameter: "i64",
        import: Some("super::value::Value"),
        from_parameter: ("Value::nearest(", ")"),
        from_given: ("Value::nearest(", ")"),
        from_optional: ("Some(Value::nearest(", "))"),
        to_value: ("Value::nearest(", ")"),
        to_optional_value: ("", ".map(Value::nearest)"),
        to_text: None,
        reader: "integer_field",
        read: "as_integer()",
    },
    number: Type {
        held: "Number",
        given: "f64",
        parameter: "f64",
        import: Some("super::number::Number"),
        from_parameter: ("Number::new(", ")"),
        from_given: ("Number::new(", ")"),
        from_optional: ("Number::unless_nan(", ")"),
        to_value: AS_IS,
        to_optional_value: AS_IS,
        to_text: None,
        reader: "number_field",
        read: "as_number().map(Number::new)",
    },
    boolean: Type {
        held: "bool",
        given: "bool",
        parameter: "bool",
        import: None,
        from_parameter: AS_IS,
        from_given: AS_IS,
        from_optional: ("Some(", ")"),
        to_value: AS_IS,
        to_optional_value: AS_IS,
        to_text: None,
        reader: "boolean_field",
        read: "as_bool()",
    },
    strings: Type {
        held: "Vec<String>",
        given: "Vec<String>",
        parameter: "impl IntoIterator<Item = impl Into<String>>",
        import: Some("alloc::vec::Vec"),
        from_parameter: ("", ".into_iter().map(Into::into).collect()"),
        from_given: AS_IS,
        from_optional: ("Some(", ".into_iter().map(Into::into).collect())"),
        to_value: ("", ".as_slice()"),
        to_optional_value: ("", ".as_deref()"),
        to_text: Some(("", ".join(\", \")")),
        reader: "strings_field",
        read: "as_strings()",
    },
};

/// The type of a domain's codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeType {
    I32,
    I64,
    Text,
}

/// The facts about a type of codes.
#[derive(Debug)]
pub struct Codes {
    /// The type of what an error holds.
    pub held: &'static str,
    /// The same in tables, without the lifetime that a static implies.
    pub in_tables: &'static str,
    /// The type of a constant.
    pub constant: &'static str,
    /// What it is called in the README.
    pub title: &'static str,
    /// What the code is of an error whose code this type does not hold.
    pub otherwise: &'static str,
    /// The function of the envelope that reads it, and what that gives of a number and of a text.
    pub reader: &'static str,
    pub of_number: &'static str,
    pub of_text: &'static str,
}

impl CodeType {
    pub const ALL: [Self; 3] = [Self::I32, Self::I64, Self::Text];

    /// The facts about it.
    pub fn facts(self) -> &'static Codes {
        match self {
            Self::I32 => &Codes {
                held: "i32",
                in_tables: "i32",
                constant: "i32",
                title: "`i32`",
                otherwise: "Where a peer sent none that an `i32` holds, it is `i32::MIN`, which no error has.",
                reader: "i32_code",
                of_number: "i32::try_from(*code).unwrap_or(i32::MIN)",
                of_text: "i32::MIN",
            },
            Self::I64 => &Codes {
                held: "i64",
                in_tables: "i64",
                constant: "i64",
                title: "`i64`",
                otherwise: "Where a peer sent a text, it is that of `i32::MIN`, which no error has.",
                reader: "i64_code",
                of_number: "*code",
                of_text: "i32::MIN.into()",
            },
            Self::Text => &Codes {
                held: "String",
                in_tables: "&str",
                constant: "&'static str",
                title: "text",
                otherwise: "Where a peer sent a number, it is its digits.",
                reader: "text_code",
                of_number: "code.to_string()",
                of_text: "code.clone().into_owned()",
            },
        }
    }
}

/// An expression with what stands around it.
pub fn wrap((before, after): Wrap, expression: &str) -> String {
    [before, expression, after].concat()
}
