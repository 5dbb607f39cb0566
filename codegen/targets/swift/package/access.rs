//! Who may use the declarations of a file: templates and printers write `public`, and an output may say otherwise.

use crate::model::Access;

/// `text` with `public` of its declarations as the output has it.
pub fn restrict(text: String, access: Access) -> String {
    let word = match access {
        Access::Public => return text,
        Access::Package => "package ",
        Access::Internal => "",
    };
    let mut restricted = String::with_capacity(text.len());
    let mut is_in_text = false;
    for line in text.split_inclusive('\n') {
        let code = line.trim_start();
        let is_code = !is_in_text && !code.starts_with("//");
        // A text over several lines begins and ends in a line of its own, see `literal`.
        if is_code || is_in_text {
            is_in_text ^= code.matches("\"\"\"").count() % 2 == 1;
        }
        match public(line).filter(|_| is_code) {
            Some(at) => restricted.extend([&line[..at], word, &line[at + PUBLIC.len()..]]),
            None => restricted.push_str(line),
        }
    }
    restricted
}

const PUBLIC: &str = "public ";

/// Where a line of code declares something as public: at its beginning, or after attributes, whose texts may hold any word.
fn public(line: &str) -> Option<usize> {
    let mut is_in_text = false;
    let mut is_escaped = false;
    for (at, c) in line.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = is_in_text,
            '"' => is_in_text = !is_in_text,
            _ if is_in_text => {}
            'p' if line[at..].starts_with(PUBLIC) => {
                let before = line[..at].trim_start();
                return (before.is_empty() || before.starts_with('@') && before.ends_with(' ')).then_some(at);
            }
            '{' | '=' => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::restrict;
    use crate::model::Access;

    #[test]
    fn declarations_alone_are_restricted() {
        let text = "\
/// A public type.
public struct A {
    @available(*, deprecated, message: \"A \\\" public one.\") public let a: Int
    let texts = \"\"\"
        public words
        \"\"\"
    public init() { print(\"public words\") }
}
";
        let restricted = restrict(text.to_owned(), Access::Internal);
        assert_eq!(
            restricted,
            "\
/// A public type.
struct A {
    @available(*, deprecated, message: \"A \\\" public one.\") let a: Int
    let texts = \"\"\"
        public words
        \"\"\"
    init() { print(\"public words\") }
}
"
        );
        assert_eq!(
            restrict(text.to_owned(), Access::Package),
            restricted
                .replace("struct A", "package struct A")
                .replace("let a", "package let a")
                .replace("init", "package init")
        );
        assert_eq!(restrict(text.to_owned(), Access::Public), text);
    }
}
