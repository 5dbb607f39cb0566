//! What findings are about: so that whoever asks need not look into texts, or at places.

use crate::source::{FileId, Place, Step};

/// What a finding is about, by the names that the catalogue's author gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Subject<'f> {
    /// The file, which tells the domain: each file holds one.
    pub file: FileId,
    /// The entry of the catalogue.
    pub about: About<'f>,
    /// Which of the entry's keys; `None` where it is about the entry itself, or its name.
    pub key: Option<&'f str>,
}

/// An entry of a catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum About<'f> {
    /// The catalogue: its manifest.
    Catalogue,
    /// A category of the manifest.
    Category(&'f str),
    /// A platform of the manifest.
    Platform(&'f str),
    /// An output of the manifest, counted from 0.
    Output(usize),
    /// The domain of the file.
    Domain,
    /// An error of the domain.
    Error(&'f str),
    /// A field of an error.
    Field(&'f str, &'f str),
    /// A reason of an error.
    Reason(&'f str, &'f str),
    /// A retired error of the domain, counted from 0.
    Retired(usize),
}

impl<'f> Subject<'f> {
    /// What stands at a place: the innermost entry that holds it.
    #[must_use]
    pub fn at(place: &'f Place) -> Self {
        let (entry, rest) = if place.file.is_manifest() { in_manifest(&place.steps) } else { in_domain(&place.steps) };
        Self { file: place.file, about: entry, key: rest.first().and_then(key) }
    }

    /// The error that it is, or is a part of.
    #[must_use]
    pub fn error(&self) -> Option<&'f str> {
        match self.about {
            About::Error(error) | About::Field(error, _) | About::Reason(error, _) => Some(error),
            _ => None,
        }
    }
}

/// The entry of the manifest that these steps lead into, and how they go on from it.
fn in_manifest(steps: &[Step]) -> (About<'_>, &[Step]) {
    let entry = match steps {
        [list, Step::Key(name), ..] if key(list) == Some("categories") => About::Category(name),
        [list, Step::Key(name), ..] if key(list) == Some("platforms") => About::Platform(name),
        [list, Step::Item(index), ..] if key(list) == Some("outputs") => About::Output(*index),
        _ => return (About::Catalogue, steps),
    };
    (entry, &steps[2..])
}

/// The entry of a domain that these steps lead into, and how they go on from it.
fn in_domain(steps: &[Step]) -> (About<'_>, &[Step]) {
    match steps {
        [list, Step::Item(index), rest @ ..] if key(list) == Some("retired") => (About::Retired(*index), rest),
        [list, Step::Key(error), rest @ ..] if key(list) == Some("errors") => match rest {
            [list, Step::Key(name), rest @ ..] if key(list) == Some("fields") => (About::Field(error, name), rest),
            [list, Step::Key(name), rest @ ..] if key(list) == Some("reasons") => (About::Reason(error, name), rest),
            _ => (About::Error(error), rest),
        },
        _ => (About::Domain, steps),
    }
}

/// The platform whose entry of a domain, or of an error, holds a place.
pub(super) fn platform_at(place: &Place) -> Option<&str> {
    if place.file.is_manifest() {
        return match Subject::at(place).about {
            About::Platform(name) => Some(name),
            _ => None,
        };
    }
    let (About::Domain | About::Error(_), [list, Step::Key(name), ..]) = in_domain(&place.steps) else { return None };
    matches!(key(list), Some("names" | "codes" | "texts")).then_some(name)
}

fn key(step: &Step) -> Option<&str> {
    match step {
        Step::Key(key) => Some(key),
        Step::Entry(_) | Step::Item(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Subject;
    use crate::source::{Place, Sources};

    #[test]
    fn an_entry_is_the_innermost_that_holds_a_place() {
        let mut sources = Sources::default();
        let manifest = Place::top(sources.add("catalogue.yaml".into(), String::new()));
        let domain = Place::top(sources.add("session.yaml".into(), String::new()));
        let of = |place: &Place| {
            let subject = Subject::at(place);
            format!("{:?} {}", subject.about, subject.key.unwrap_or("-"))
        };
        assert_eq!(of(&manifest), "Catalogue -");
        assert_eq!(of(&manifest.clone().get("acronyms").item(1)), "Catalogue acronyms");
        assert_eq!(of(&manifest.clone().get("categories").get("a").key()), "Category(\"a\") -");
        assert_eq!(of(&manifest.clone().get("platforms").get("web").get("title")), "Platform(\"web\") title");
        assert_eq!(of(&manifest.get("outputs").item(2).get("path")), "Output(2) path");
        assert_eq!(of(&domain), "Domain -");
        assert_eq!(of(&domain.clone().get("errors").key()), "Domain errors");
        assert_eq!(of(&domain.clone().get("retired").item(1).get("code")), "Retired(1) code");
        let error = domain.get("errors").get("Full");
        assert_eq!(of(&error), "Error(\"Full\") -");
        assert_eq!(of(&error.clone().get("fields")), "Error(\"Full\") fields");
        assert_eq!(of(&error.clone().get("fields").get("a").get("type")), "Field(\"Full\", \"a\") type");
        assert_eq!(of(&error.clone().get("reasons").get("B").key()), "Reason(\"Full\", \"B\") -");
        assert_eq!(Subject::at(&error.get("reasons").get("B")).error(), Some("Full"));
    }
}
