//! The serde support.

use crate::targets::rust::lower::Package;
use crate::targets::rust::runtime::{CATEGORY, CATEGORY_TYPE, SERDE};
use crate::targets::rust::source::{Source, tokens};
use quote::quote;

/// Adds its module: what is the same in every package, and the error types.
pub fn push(package: &Package<'_>, to: &mut Source) {
    // Imports stand together.
    let end = SERDE.text.rfind("\nuse ").map_or(0, |at| SERDE.text[at + 1..].find('\n').map_or(0, |end| at + end + 2));
    let (imports, items) = SERDE.text.split_at(end);
    to.lines(imports);
    to.line(&["use super::", &package.umbrella_module, "::", &package.umbrella, ";"]);
    if !package.categories.is_empty() {
        to.line(&["use super::", CATEGORY, "::", CATEGORY_TYPE, ";"]);
    }
    if let Some(types) = package.handling() {
        to.line(&["use ", types, ";"]);
    }
    for domain in &package.domains {
        to.line(&["use super::", &domain.module, "::", &domain.kind, ";"]);
    }
    to.lines(items);
    let umbrella = tokens(&package.umbrella);
    let kinds: Vec<_> = package.domains.iter().map(|domain| tokens(&domain.kind)).collect();
    let labels = package.labels().map(|(kind, _)| {
        let kind = tokens(kind);
        quote! {
            impl Serialize for #kind {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }

            impl<'de> Deserialize<'de> for #kind {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    String::deserialize(deserializer)?.parse().map_err(Error::custom)
                }
            }
        }
    });
    let items = quote! {
        #(#labels)*

        impl Serialize for #umbrella {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Problem::from(self).serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for #umbrella {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Problem::deserialize(deserializer).map(Self::from)
            }
        }

        #(
            impl Serialize for #kinds {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    Problem::from(self).serialize(serializer)
                }
            }

            impl<'de> Deserialize<'de> for #kinds {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let problem = Problem::deserialize(deserializer)?;
                    Self::try_from(problem).map_err(|problem| {
                        Error::custom(format_args!("not an error of the domain `{}`: {problem}", Self::DOMAIN))
                    })
                }
            }
        )*
    };
    to.items(items, &[]);
}
