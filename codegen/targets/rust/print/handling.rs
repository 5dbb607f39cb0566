//! How errors are handled, as the catalogue says: what there is to ask of each, and a column of the tables for it.

use crate::model::Handling;
use crate::targets::rust::literal::integer;
use crate::targets::rust::lower::{Label, Package};
use crate::targets::rust::source::{Source, tokens};
use proc_macro2::TokenStream;
use quote::quote;

/// Something to ask of an error.
pub struct Fact {
    pub docs: &'static str,
    /// The function.
    pub name: TokenStream,
    /// The column.
    pub column: TokenStream,
    pub kind: TokenStream,
    /// What is said of an error that this build does not know.
    pub otherwise: TokenStream,
}

/// What there is to ask, where the catalogue says it of some error.
pub fn facts(package: &Package<'_>) -> impl Iterator<Item = Fact> {
    let fact = |docs, [name, column, kind, otherwise]: [&str; 4]| Fact {
        docs,
        name: tokens(name),
        column: tokens(column),
        kind: tokens(kind),
        otherwise: tokens(otherwise),
    };
    let facts = [
        package.uses.terminal.then(|| {
            let docs = " Whether it ends what it belongs to: no other request can succeed there.";
            fact(docs, ["is_terminal", "terminal", "bool", "false"])
        }),
        package.uses.retry_after.then(|| {
            let docs = " After how long the same request may succeed, where that is known.";
            fact(docs, ["retry_after", "retry_after", "Option<Duration>", "None"])
        }),
        (!package.actions.is_empty()).then(|| {
            let docs = " What a program does about it, where the catalogue says so.";
            fact(docs, ["action", "action", "Option<Action>", "None"])
        }),
        (!package.severities.is_empty()).then(|| {
            let docs = " How grave it is, where the catalogue says so.";
            fact(docs, ["severity", "severity", "Option<Severity>", "None"])
        }),
    ];
    facts.into_iter().flatten()
}

/// The columns of the tables.
pub fn columns(package: &Package<'_>) -> TokenStream {
    let columns = facts(package).map(|Fact { docs, column, kind, .. }| {
        quote! {
            #[doc = #docs]
            pub(super) #column: #kind,
        }
    });
    columns.collect()
}

/// Adds what the columns say of an error.
pub fn push_columns(package: &Package<'_>, handling: &Handling, to: &mut Source) {
    if package.uses.terminal {
        to.line(&["terminal: ", if handling.is_terminal { "true" } else { "false" }, ","]);
    }
    if package.uses.retry_after {
        push_option(
            "retry_after",
            handling.retry_after.map(|wait| format!("Duration::from_secs({})", integer(wait.into()))),
            to,
        );
    }
    let label = |kind, labels: &[Label<'_>], id: u8| Some(format!("{kind}::{}", labels.get(usize::from(id))?.variant));
    if !package.actions.is_empty() {
        push_option("action", handling.action.and_then(|id| label("Action", &package.actions, id)), to);
    }
    if !package.severities.is_empty() {
        push_option("severity", handling.severity.and_then(|id| label("Severity", &package.severities, id)), to);
    }
}

fn push_option(column: &str, value: Option<String>, to: &mut Source) {
    match value {
        Some(value) => to.line(&[column, ": Some(", &value, "),"]),
        None => to.line(&[column, ": None,"]),
    }
}
