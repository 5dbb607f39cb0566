//! The forms of names and other short texts: what a rule tests, and what an editor is told of it beforehand.

use crate::model::{DOCS_PLACEHOLDERS, Version};

/// A form that a text must have.
#[derive(Debug)]
pub struct Form {
    /// Whether a text has it.
    pub is_good: fn(&str) -> bool,
    /// The same as a regular expression, in the syntax that ECMAScript and Rust share.
    pub pattern: &'static str,
    /// The longest such text, in characters, if there is a limit.
    pub longest: Option<usize>,
    /// Says how to write one: a sentence.
    pub hint: &'static str,
    /// One of them.
    pub example: &'static str,
}

impl Form {
    /// Whether a text has the form, and is not too long.
    #[must_use]
    pub fn accepts(&self, text: &str) -> bool {
        (self.is_good)(text) && self.longest.is_none_or(|longest| text.len() <= longest)
    }
}

/// The longest name, in characters, of what files are called by, and of fields, which stand in messages.
const LONGEST_NAME: usize = 80;
/// The longest name of an error or a reason: long enough for every published one.
const LONGEST_OF_ERROR: usize = 255;

/// A name of lower-case words of letters and digits, joined by hyphens.
pub const KEBAB: Form = Form {
    is_good: is_kebab,
    pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    longest: Some(LONGEST_NAME),
    hint: "Write lower-case words of ASCII letters and digits, joined by hyphens: `short-words`.",
    example: "short-words",
};

/// A name of capitalised words of letters and digits.
pub const PASCAL: Form = Form {
    is_good: is_pascal,
    pattern: "^[A-Z][A-Za-z0-9]*$",
    longest: Some(LONGEST_OF_ERROR),
    hint: "Write capitalised words of ASCII letters and digits: `CapitalisedWords`.",
    example: "CapitalisedWords",
};

/// The same, with a small first letter.
pub const CAMEL: Form = Form {
    is_good: is_camel,
    pattern: "^[a-z][A-Za-z0-9]*$",
    longest: Some(LONGEST_NAME),
    hint: "Write words of ASCII letters and digits, capitalised but for the first: `smallFirstWord`.",
    example: "smallFirstWord",
};

/// The name of an error, alone or after that of its domain and a dot.
pub const ERROR: Form = Form {
    is_good: |text| {
        text.split_once('.').map_or(is_pascal(text), |(domain, error)| is_kebab(domain) && is_pascal(error))
    },
    pattern: r"^([a-z][a-z0-9]*(-[a-z0-9]+)*\.)?[A-Z][A-Za-z0-9]*$",
    longest: None,
    hint: "Write the name of an error, or of a domain and an error: `session.SessionIsFull`.",
    example: "SessionIsFull",
};

/// The word for a language of code.
pub const LANGUAGE: Form = Form {
    is_good: |text| {
        text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+#_-".contains(&byte))
    },
    pattern: "^[A-Za-z][A-Za-z0-9+#_-]*$",
    longest: Some(32),
    hint: "Write the word that stands above code in Markdown: `swift`.",
    example: "swift",
};

/// A version of the catalogue.
pub const VERSION: Form = Form {
    is_good: |text| Version::parse(text).is_some(),
    pattern: r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$",
    longest: None,
    hint: "Write three numbers: `1.2.3`.",
    example: "1.2.3",
};

/// Labels of letters, digits and hyphens, joined by dots.
pub const NAMESPACE: Form = Form {
    is_good: is_namespace,
    pattern: r"^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z][A-Za-z0-9-]*)*$",
    longest: None,
    hint: "Write a reverse DNS name: `com.example.vox`.",
    example: "com.example.vox",
};

/// An absolute URL to which a path and a fragment can be added.
const URL: Form = Form {
    is_good: is_url,
    pattern: r"^https?:///*[A-Za-z0-9._~:@!$&'()*+,;=%\[\]-][A-Za-z0-9._~:/@!$&'()*+,;=%\[\]-]*$",
    longest: None,
    hint: "Write a URL without a query or a fragment.",
    example: "https://example.com",
};

/// The URL of the folder of docs, or a pattern of [`DocsAddress`].
pub const DOCS: Form = Form {
    is_good: is_docs,
    pattern: concat!(
        r"^https?:///*[A-Za-z0-9._~:@!$&'()*+,;=%\[\]-]",
        r"([A-Za-z0-9._~:/@!$&'()*+,;=%\[\]-]*|",
        r"([A-Za-z0-9._~:/@!$&'()*+,;=%\[\]?#-]*\{(code|domain|kebab|name|number)\})+",
        r"[A-Za-z0-9._~:/@!$&'()*+,;=%\[\]?#-]*)$"
    ),
    hint: "Write the URL of a folder, or the address of an error's page: `https://docs.example.com/errors/{code}`.",
    example: "https://docs.example.com/errors",
    longest: None,
};

/// The URL of a repository.
pub const REPOSITORY: Form = Form { example: "https://github.com/example/errors", ..URL };

/// The characters of <https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/>.
pub const LICENSE: Form = Form {
    is_good: |text| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.+() :".contains(&byte)),
    pattern: "^[A-Za-z0-9.+() :-]+$",
    longest: None,
    hint: "Write an SPDX expression: `MIT OR Apache-2.0`.",
    example: "MIT OR Apache-2.0",
};

/// A word of letters and digits that keeps its spelling.
pub const ACRONYM: Form = Form {
    is_good: |text| text.starts_with(|c: char| c.is_ascii_alphabetic()) && is_alphanumeric(text),
    pattern: "^[A-Za-z][A-Za-z0-9]*$",
    longest: None,
    hint: "Write one word of ASCII letters and digits: `URL`.",
    example: "URL",
};

/// A word by which registries find packages: <https://doc.rust-lang.org/cargo/reference/manifest.html#the-keywords-field>.
pub const KEYWORD: Form = Form {
    is_good: is_keyword,
    pattern: "^[A-Za-z0-9][A-Za-z0-9_+-]*$",
    longest: Some(20),
    hint: "Write one word of ASCII letters and digits, at most 20 of them: `errors`.",
    example: "errors",
};

/// A system of Apple's, as a manifest of SwiftPM calls it:
/// <https://docs.swift.org/package-manager/PackageDescription/PackageDescription.html#supportedplatform>.
pub const SYSTEM: Form = Form {
    is_good: |text| SYSTEMS.contains(&text),
    pattern: "^(iOS|macOS|macCatalyst|tvOS|visionOS|watchOS)$",
    longest: None,
    hint: "Write `iOS`, `macOS`, `macCatalyst`, `tvOS`, `visionOS` or `watchOS`.",
    example: "iOS",
};

/// Each [`SYSTEM`].
pub const SYSTEMS: &[&str] = &["iOS", "macOS", "macCatalyst", "tvOS", "visionOS", "watchOS"];

/// The version of a system.
pub const SYSTEM_VERSION: Form = Form {
    is_good: is_system_version,
    pattern: r"^[1-9][0-9]?\.[0-9]{1,2}(\.[0-9]{1,2})?$",
    longest: None,
    hint: "Write a version in quotes: `\"16.0\"`.",
    example: "16.0",
};

/// The version of the tools that a Swift package is for.
pub const TOOLS: Form = Form { hint: "Write a version in quotes: `\"6.1\"`.", example: "6.1", ..SYSTEM_VERSION };

fn is_alphanumeric(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_kebab(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn is_pascal(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && is_alphanumeric(name)
}

fn is_camel(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) && is_alphanumeric(name)
}

fn is_namespace(text: &str) -> bool {
    text.split('.').all(|label| {
        label.starts_with(|c: char| c.is_ascii_alphabetic())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}

/// What is no placeholder has the characters of a URL, and the host is none.
fn is_docs(text: &str) -> bool {
    if !text.contains('{') {
        return is_url(text);
    }
    let bare = DOCS_PLACEHOLDERS.iter().fold(text.to_owned(), |bare, placeholder| bare.replace(placeholder, "?"));
    let rest = bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://"));
    let rest = rest.map(|rest| rest.trim_start_matches('/'));
    rest.is_some_and(|rest| {
        !rest.starts_with(['?', '#'])
            && !rest.is_empty()
            && rest.bytes().all(|byte| is_url_byte(byte) || b"?#".contains(&byte))
    })
}

fn is_keyword(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte))
}

fn is_system_version(text: &str) -> bool {
    let is_number = |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
    !text.starts_with('0') && matches!(text.split('.').count(), 2 | 3) && text.split('.').all(is_number)
}

fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.trim_end_matches('/').is_empty() && rest.bytes().all(is_url_byte))
}

/// <https://www.rfc-editor.org/rfc/rfc3986#section-2>, less the marks of a query and a fragment
fn is_url_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/@!$&'()*+,;=%[]".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::{
        ACRONYM, CAMEL, DOCS, ERROR, Form, KEBAB, KEYWORD, LANGUAGE, LICENSE, NAMESPACE, PASCAL, REPOSITORY, SYSTEM,
        SYSTEM_VERSION, TOOLS, VERSION,
    };
    use regex_lite::Regex;

    const FORMS: [&Form; 15] = [
        &KEBAB,
        &PASCAL,
        &CAMEL,
        &VERSION,
        &NAMESPACE,
        &DOCS,
        &ERROR,
        &REPOSITORY,
        &LICENSE,
        &ACRONYM,
        &KEYWORD,
        &SYSTEM,
        &SYSTEM_VERSION,
        &TOOLS,
        &LANGUAGE,
    ];

    /// Texts near the borders of the forms.
    const TEXTS: &[&str] = &[
        "a",
        "A",
        "a1",
        "1a",
        "a-b",
        "a--b",
        "a-",
        "-a",
        "a-1",
        "a_b",
        "a.B",
        "a.b",
        "A.B",
        "a.B.C",
        "aB",
        "Ab",
        "AB",
        "é",
        "aé",
        "a b",
        " a",
        "a\n",
        "1.2.3",
        "0.0.0",
        "01.2.3",
        "1.2",
        "1.2.3.4",
        "1.2.3-a",
        "1..3",
        "com.example",
        "com..example",
        ".com",
        "com.",
        "com.1a",
        "com.a-",
        "https://a",
        "http://a/b/",
        "https://",
        "https:///",
        "https:////a",
        "https://a?b",
        "https://a#b",
        "https://a b",
        "https://[::1]/",
        "https://a/{code}",
        "https://a/{code}/{name}?b#{kebab}{number}",
        "https://a.{domain}",
        "https://{domain}",
        "https:///?{domain}",
        "https://a/{codes}",
        "https://a/{code",
        "https://a/{code}}",
        "https://a/?b",
        "ftp://a",
        "MIT OR Apache-2.0",
        "(MIT)",
        "MIT\nOR",
        "LicenseRef-a:b+",
        "URL",
        "U-R-L",
        "c++",
        "+c",
        "iOS",
        "iOS 15",
        "15",
        "15.0",
        "15.0.1.2",
        "05.0",
        "115.0",
        "15.",
    ];

    #[test]
    fn patterns_say_what_the_rules_test() {
        for form in FORMS {
            let pattern = Regex::new(form.pattern).expect("a pattern");
            for text in TEXTS {
                assert_eq!(pattern.is_match(text), (form.is_good)(text), "{text:?} and {}", form.pattern);
            }
        }
    }

    #[test]
    fn examples_have_their_form() {
        for form in FORMS {
            assert!((form.is_good)(form.example), "{}", form.example);
        }
    }
}
