//! One type around all that a package declares: templates and printers write for a module, and an output may say otherwise.

use std::collections::HashSet;

/// The type that everything stands in, and the names of what stands in it.
pub struct Within {
    outer: String,
    types: HashSet<String>,
}

impl Within {
    /// The type `outer`, around `types`.
    pub fn new(outer: String, types: HashSet<String>) -> Self {
        Self { outer, types }
    }

    /// A file of sources with what it declares in the type: extensions stand beside it, and Swift does not look into the type
    /// for what they name.
    pub fn enclose(&self, text: &str) -> String {
        let mut enclosed = String::with_capacity(text.len() + text.len() / 8);
        let mut comment = String::new();
        let mut lines = text.split_inclusive('\n');
        while let Some(line) = lines.next() {
            let Some(begin) = Begin::of(line) else {
                let is_comment = line.starts_with("//") || line.starts_with('@');
                if !is_comment {
                    enclosed.push_str(&std::mem::take(&mut comment));
                }
                if is_comment { &mut comment } else { &mut enclosed }.push_str(line);
                continue;
            };
            let mut chunk = std::mem::take(&mut comment) + line;
            if !line.ends_with("}\n") {
                // What ends a declaration is the first brace that is not indented.
                for line in lines.by_ref() {
                    chunk.push_str(line);
                    if line == "}\n" {
                        break;
                    }
                }
            }
            match begin {
                Begin::Extension => enclosed.push_str(&self.qualify(&chunk)),
                Begin::Type => self.push_nested(&chunk, &mut enclosed),
            }
        }
        enclosed + &comment
    }

    fn push_nested(&self, chunk: &str, to: &mut String) {
        to.extend(["extension ", &self.outer, " {\n"]);
        for line in chunk.split_inclusive('\n') {
            to.push_str(if line == "\n" { "" } else { "    " });
            // What a file keeps to itself is of use to it beside the type too.
            let declared = line.strip_prefix("private ");
            to.push_str(if declared.is_some() { "fileprivate " } else { "" });
            to.push_str(declared.unwrap_or(line));
        }
        to.push_str("}\n");
    }

    /// Code that stands beside the type, with the type's name before what it names of it.
    pub fn qualify(&self, code: &str) -> String {
        let mut qualified = String::with_capacity(code.len() + code.len() / 16);
        let mut before = Before::Other;
        // For each text that the place is in: how many parentheses are open in what is filled into it.
        let mut texts: Vec<Option<usize>> = Vec::new();
        let mut at = 0;
        while let Some(c) = code[at..].chars().next() {
            let rest = &code[at..];
            let mut length = c.len_utf8();
            match (texts.last_mut(), c) {
                (Some(filled @ None), '\\') => {
                    length += rest[1..].chars().next().map_or(0, char::len_utf8);
                    if rest.starts_with("\\(") {
                        *filled = Some(1);
                    }
                }
                (Some(None), '"') => drop(texts.pop()),
                (Some(None), _) => {}
                (_, '"') => texts.push(None),
                (_, '/') if rest.starts_with("//") => length = rest.find('\n').unwrap_or(rest.len()),
                (_, c) if c.is_alphanumeric() || c == '_' => {
                    length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
                    let word = &rest[..length];
                    if before == Before::Other && self.types.contains(word) {
                        qualified.extend([&self.outer, "."]);
                    }
                    before = if matches!(word, "var" | "func" | "case") { Before::Declaration } else { Before::Other };
                }
                (Some(Some(open)), '(') => *open += 1,
                (Some(filled @ Some(1)), ')') => *filled = None,
                (Some(Some(open)), ')') => *open -= 1,
                _ => {}
            }
            if !(c.is_alphanumeric() || c == '_' || c.is_whitespace()) {
                before = if c == '.' { Before::Member } else { Before::Other };
            }
            qualified.push_str(&rest[..length]);
            at += length;
        }
        qualified
    }
}

/// What stands before a word.
#[derive(PartialEq)]
enum Before {
    /// The dot of a member.
    Member,
    /// What makes the word the name of a declaration.
    Declaration,
    Other,
}

/// What a line that is not indented begins.
enum Begin {
    Type,
    Extension,
}

impl Begin {
    fn of(line: &str) -> Option<Self> {
        line.split(' ').find_map(|word| match word {
            "struct" | "enum" | "class" | "protocol" => Some(Some(Self::Type)),
            "extension" => Some(Some(Self::Extension)),
            "public" | "private" | "final" => None,
            _ => Some(None),
        })?
    }
}

#[cfg(test)]
mod tests {
    use super::Within;

    #[test]
    fn types_are_enclosed_and_extensions_name_them() {
        let types = ["Problem", "Reader"].map(str::to_owned);
        let within = Within::new("Vox".to_owned(), types.into());
        let text = r#"import Foundation

/// A problem.
public struct Problem: Hashable
where Self: Sendable
{
    let text = """
        Problem

        """
}

/// A Problem of others.
extension Problem: Codable {
    /// A `Problem`.
    var Problem: Code { Problem.Code("a Problem \(f(Problem.b, "\(Problem())")) Problem \" Problem") }  // Problem
}

extension Reader: Error {}

private final class Reader {
}
"#;
        let expected = r#"import Foundation

extension Vox {
    /// A problem.
    public struct Problem: Hashable
    where Self: Sendable
    {
        let text = """
            Problem

            """
    }
}

/// A Problem of others.
extension Vox.Problem: Codable {
    /// A `Problem`.
    var Problem: Code { Vox.Problem.Code("a Problem \(f(Vox.Problem.b, "\(Vox.Problem())")) Problem \" Problem") }  // Problem
}

extension Vox.Reader: Error {}

extension Vox {
    fileprivate final class Reader {
    }
}
"#;
        assert_eq!(within.enclose(text), expected);
    }
}
