//! Small catalogues that show a rule: one that breaks it, and the same one mended.

#[cfg(feature = "cli")]
mod embedded;

#[cfg(feature = "cli")]
pub use embedded::{Example, MANIFEST};

use std::collections::BTreeMap;

/// The files of a catalogue that is written as one.
///
/// The text is a domain, and becomes `domain.yaml`. Each line such as `#--- room.yaml` begins another file. Where none
/// of them is `catalogue.yaml`, `manifest` becomes it.
#[must_use]
pub fn files(text: &[u8], manifest: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut name = "domain.yaml".to_owned();
    let mut files = BTreeMap::from([("catalogue.yaml".to_owned(), manifest.to_owned())]);
    if text.is_empty() {
        files.insert(name.clone(), Vec::new());
    }
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(b"#--- ") {
            Some(next) => {
                String::from_utf8_lossy(next).trim().clone_into(&mut name);
                files.insert(name.clone(), Vec::new());
            }
            None => files.entry(name.clone()).or_default().extend_from_slice(line),
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::files;

    fn named(text: &str) -> Vec<(String, String)> {
        let text_of = |bytes| String::from_utf8(bytes).expect("UTF-8");
        files(text.as_bytes(), b"errspec: 1").into_iter().map(|(name, bytes)| (name, text_of(bytes))).collect()
    }

    #[test]
    fn a_text_is_one_file_or_several() {
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let manifest = pair("catalogue.yaml", "errspec: 1");
        assert_eq!(named(""), [manifest.clone(), pair("domain.yaml", "")]);
        assert_eq!(
            named("a: 1\n#--- b.yaml\nb: 2\n"),
            [pair("b.yaml", "b: 2\n"), manifest, pair("domain.yaml", "a: 1\n")]
        );
        assert_eq!(
            named("#--- catalogue.yaml\nerrspec: 2\n#--- empty.yaml\n"),
            [pair("catalogue.yaml", "errspec: 2\n"), pair("empty.yaml", "")]
        );
    }
}
