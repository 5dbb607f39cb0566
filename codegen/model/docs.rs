//! Where the docs of errors are published.

use super::{Code, Domain, Error};

/// The addresses of the pages that describe errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocsAddress {
    /// A URL with [`DOCS_PLACEHOLDERS`] in it.
    pattern: String,
}

/// What stands for a part of an error's address, each in braces.
pub const DOCS_PLACEHOLDERS: [&str; 5] = ["{code}", "{domain}", "{kebab}", "{name}", "{number}"];

impl DocsAddress {
    /// A pattern as written. A URL without placeholders is that of the folder in which the generated docs are.
    #[must_use]
    pub fn new(written: &str) -> Self {
        if written.contains('{') {
            return Self { pattern: written.to_owned() };
        }
        Self { pattern: format!("{}/{{page}}#{{kebab}}", written.trim_end_matches('/')) }
    }

    /// The page where all docs begin: what stands before the first part that differs.
    #[must_use]
    pub fn home(&self) -> &str {
        let same = self.pattern.split('{').next().unwrap_or_default();
        let folder = same.rfind('/').map_or(same, |end| &same[..end]);
        // Nothing but the scheme is no address.
        if folder.ends_with('/') || folder.ends_with(':') { same } else { folder }
    }

    /// The page of an error. What a URL cannot hold of a code is encoded: <https://www.rfc-editor.org/rfc/rfc3986#section-2.1>.
    #[must_use]
    pub fn of(&self, domain: &Domain, error: &Error) -> String {
        let mut url = String::with_capacity(self.pattern.len() + 32);
        let mut rest = &self.pattern[..];
        while let Some(start) = rest.find('{') {
            let end = rest[start..].find('}').map_or(rest.len(), |length| start + length + 1);
            url.push_str(&rest[..start]);
            match &rest[start..end] {
                "{code}" => push_encoded(&error.code.to_string(), &mut url),
                "{domain}" => url.push_str(domain.name.as_str()),
                // Of the generated docs: no author can write it.
                "{page}" => url.push_str(domain.name_in_code().as_str()),
                "{kebab}" => url.push_str(&error.name.kebab()),
                "{name}" => url.push_str(error.name.as_str()),
                "{number}" => url.extend(number(error).map(|number| number.to_string())),
                other => url.push_str(other),
            }
            rest = &rest[end..];
        }
        url.push_str(rest);
        url
    }
}

/// The integer that stands for an error: its own, or its code where that is one.
fn number(error: &Error) -> Option<i64> {
    error.number.or(match error.code {
        Code::Number(number) => Some(number),
        Code::Text(_) => None,
    })
}

fn push_encoded(text: &str, to: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            to.push(byte.into());
        } else {
            to.push('%');
            to.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DocsAddress;

    #[test]
    fn home_is_where_nothing_differs() {
        for (written, home) in [
            ("https://a.example/errors/", "https://a.example/errors"),
            ("https://a.example", "https://a.example"),
            ("https://a.example/errors/{code}", "https://a.example/errors"),
            ("https://a.example/e?id={code}#{name}", "https://a.example"),
            ("https://a.example/errors/E{number}.html", "https://a.example/errors"),
            ("https://a.example{name}", "https://a.example"),
        ] {
            assert_eq!(DocsAddress::new(written).home(), home, "{written}");
        }
    }
}
