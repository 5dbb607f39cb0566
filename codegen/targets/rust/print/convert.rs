//! Between the typed errors of a domain and the envelope.

use super::accepted::Accepted;
use super::facts::json;
use crate::targets::rust::literal::literal;
use crate::targets::rust::lower::{Domain, Error};
use crate::targets::rust::names;
use crate::targets::rust::source::{Source, tokens};
use crate::targets::rust::types::{CodeType, wrap};
use proc_macro2::TokenStream;
use quote::quote;

/// Adds both ways.
pub fn push(domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    push_from_problem(domain, errors, to);
    push_to_problem(domain, errors, to);
}

fn push_from_problem(domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    let kind = tokens(&domain.kind);
    let is_text = domain.codes == CodeType::Text;
    let borrowed = if is_text { quote!(&&**code) } else { quote!(&code) };
    let found = if errors.iter().any(Error::has_other_code) {
        quote!(BY_WIRE_CODE.binary_search_by_key(#borrowed, |(code, _)| *code).ok().map(|at| BY_WIRE_CODE[at].1))
    } else {
        quote!(CODES.binary_search(#borrowed).ok())
    };
    let accepted = Accepted::of(domain);
    let decodes = errors.iter().any(Error::has_payload);
    let made = if decodes {
        quote!(.and_then(|index| Self::decode(index, &problem)))
    } else {
        quote!(.and_then(Self::from_index))
    };
    let reader = tokens(domain.codes.facts().reader);
    let or_accepted = (!accepted.is_empty()).then(|| quote!(.or_else(|| accepted(problem.code()))));
    let (code, known, unrecognized) = if !is_text {
        (Some(quote!(let code = problem.#reader();)), quote!(#found #or_accepted #made), quote!(code))
    } else if accepted.is_empty() {
        let known = quote!(match problem.code() { Code::Text(code) => #found #made, Code::Number(_) => None, });
        (None, known, quote!(problem.#reader()))
    } else {
        let own = quote!(let own = match problem.code() { Code::Text(code) => #found, Code::Number(_) => None, };);
        (Some(own), quote!(own #or_accepted #made), quote!(problem.#reader()))
    };
    let functions = accepted.functions(domain.codes);
    let decode = decodes.then(|| decode(domain, errors));
    let items = quote! {
        impl TryFrom<Problem> for #kind {
            /// The problem, if it is of another domain.
            type Error = Problem;

            fn try_from(problem: Problem) -> Result<Self, Problem> {
                if problem.domain() != Self::DOMAIN {
                    return Err(problem);
                }
                #code
                let known = #known;
                if let Some(known) = known {
                    return Ok(known);
                }
                Ok(Self::Unrecognized(Unrecognized::new(#unrecognized, problem)))
            }
        }

        #decode

        #functions
    };
    let payloads = |to: &mut Source| {
        for (index, error) in errors.iter().enumerate().filter(|(_, error)| error.has_payload()) {
            push_decoding(index, error, to);
        }
    };
    to.items(items, &[("SLOT_PAYLOADS", &payloads)]);
}

/// `decode(index, problem)`: the error at a position of the tables, if `problem` has what it carries.
fn decode(domain: &Domain<'_>, errors: &[Error<'_>]) -> TokenStream {
    let kind = tokens(&domain.kind);
    let rest = if errors.iter().all(Error::has_payload) {
        quote!(return None)
    } else {
        quote!(return Self::from_index(index))
    };
    quote! {
        impl #kind {
            /// The error at this position of the tables, if the problem has what it carries.
            fn decode(index: usize, problem: &Problem) -> Option<Self> {
                let error = match index {
                    SLOT_PAYLOADS => {}
                    _ => #rest,
                };
                Some(error)
            }
        }
    }
}

/// Adds the arm of `decode` for an error.
fn push_decoding(index: usize, error: &Error<'_>, to: &mut Source) {
    let push_option = |ident: &str, found: [&str; 3], to: &mut Source| {
        to.line(&[ident, ": match problem.", found[0], " {"]);
        to.line(&["    Some(", found[1], ") => Some(", found[2], "),"]);
        to.lines("    None => None,\n},");
    };
    to.line(&[&index.to_string(), " => {"]);
    to.within(1, |to| {
        // Where every field may be missing, `data` must still be an object.
        if !error.fields.is_empty() && error.is_made_from_code() {
            to.line(&["problem.data()?;"]);
        }
        to.line(&["Self::", &error.variant, "(Box::new(", &error.payload_type(), " {"]);
        to.within(1, |to| {
            for field in &error.fields {
                let name = literal(field.model.name.as_str());
                let read = format!("problem.{}({name})?", field.kind().reader);
                if field.model.optional {
                    push_option(&field.ident, [&format!("field({name})"), "_", &read], to);
                } else {
                    to.line(&[&field.ident, ": ", &read, ","]);
                }
            }
            if error.reasons.is_some() {
                push_option(names::REASON, ["get(\"reason\")", "value", "value.as_str()?.into()"], to);
            }
        });
        to.line(&["}))"]);
    });
    to.line(&["}"]);
}

fn push_to_problem(domain: &Domain<'_>, errors: &[Error<'_>], to: &mut Source) {
    let kind = tokens(&domain.kind);
    let with_fields: Vec<&Error<'_>> = errors.iter().filter(|error| !error.fields.is_empty()).collect();
    let has_reasons = errors.iter().any(|error| error.reasons.is_some());
    let code = if errors.iter().any(Error::has_other_code) { quote!(WIRE_CODES[index]) } else { quote!(CODES[index]) };
    let made = quote!(ROWS[index].problem(#kind::DOMAIN, #code, error.message()));
    let reason = has_reasons.then(|| {
        quote! {
            if let Some(reason) = error.reason() {
                problem.insert("reason", reason);
            }
        }
    });
    let fields = match with_fields.len() {
        0 => None,
        1 => Some(quote!(SLOT_FIELDS();)),
        // In braces, so that rustfmt leaves the commas, at which the layout of one file breaks lines.
        _ => Some(quote! { match error { SLOT_FIELDS => {}, _ => {}, } }),
    };
    let made = if reason.is_none() && fields.is_none() {
        made
    } else {
        quote!(let mut problem = #made; #reason #fields problem)
    };
    let read = quote!(Self::try_from(Problem::from_json(text)?).map_err(|_| Malformed::OTHER_DOMAIN));
    let json = json("If it is no `Problem`, or one of another domain.", &read);
    let items = quote! {
        impl #kind {
            #json
        }

        impl From<&#kind> for Problem {
            fn from(error: &#kind) -> Self {
                let index = match error.index() {
                    Ok(index) => index,
                    Err(error) => return error.problem().clone(),
                };
                #made
            }
        }

        impl From<#kind> for Problem {
            fn from(error: #kind) -> Self {
                match error {
                    #kind::Unrecognized(error) => error.into_problem(),
                    known => Self::from(&known),
                }
            }
        }
    };
    let (head, tail) = if with_fields.len() == 1 { ("if let ", " = error {") } else { ("", " => {") };
    let inserts = |to: &mut Source| {
        for error in &with_fields {
            to.line(&[head, &domain.kind, "::", &error.variant, "(payload)", tail]);
            for field in &error.fields {
                let kind = field.kind();
                let wrapped = if field.model.optional { kind.to_optional_value } else { kind.to_value };
                let (name, value) = (literal(field.model.name.as_str()), format!("payload.{}", field.ident));
                to.line(&["    problem.insert_field(", &name, ", ", &wrap(wrapped, &value), ");"]);
            }
            to.line(&["}"]);
        }
    };
    to.items(items, &[("SLOT_FIELDS", &inserts)]);
}
