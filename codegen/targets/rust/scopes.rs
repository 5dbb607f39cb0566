//! Every identifier the Rust target declares, so that clashes are found before anything is written.

use super::names;
use crate::model::{Edition, EditionDomain, EditionError};
use crate::targets::{Origin, Scope};

/// The scopes of `edition`.
pub fn scopes(edition: Edition<'_>) -> Vec<Scope> {
    let catalogue = edition.catalogue;
    let umbrella = names::umbrella(catalogue);

    let mut modules = Scope::new("the modules of the package", names::refuse);
    modules.declare_generated(names::MODULES);
    modules.declare(names::umbrella_module(catalogue), Origin::Catalogue);

    let mut types = Scope::new("the types of the package", names::refuse);
    types.declare_generated(TYPES);
    types.declare(&umbrella, Origin::Catalogue);

    let mut variants = Scope::new(format!("the variants of `{umbrella}`"), names::refuse);
    variants.declare_generated(&[names::UNRECOGNIZED]);

    let mut functions = Scope::new(format!("the functions of `{umbrella}`"), names::refuse);
    functions.declare_generated(FUNCTIONS);
    let mut categories = Scope::new("the variants of `Category`", names::refuse);
    for category in &catalogue.categories {
        let origin = Origin::Category(category.name.as_str().to_owned());
        functions.declare(names::predicate(category), origin.clone());
        categories.declare(names::category_variant(category), origin);
    }

    let domains: Vec<EditionDomain<'_>> = edition.domains().collect();
    for domain in &domains {
        let origin = Origin::Domain(domain.domain.name.as_str().to_owned());
        modules.declare(names::module(domain.domain), origin.clone());
        types.declare(names::type_name(domain.domain), origin.clone());
        variants.declare(names::domain_variant(domain.domain), origin);
    }
    let mut scopes = vec![modules, types, variants, functions, categories];
    scopes.extend(domains.iter().flat_map(|domain| of_domain(edition, domain)));
    scopes
}

/// What every error type declares, and what calls of the traits it implements must not find there.
pub const FUNCTIONS: &[&str] = &[
    "any_code",
    "borrow",
    "categories",
    "cause",
    "clone",
    "clone_from",
    "clone_into",
    "cmp",
    "code",
    "codes",
    "decode",
    "description",
    "deserialize",
    "docs_url",
    "domain",
    "eq",
    "fmt",
    "from",
    "from_code",
    "from_index",
    "from_json",
    "hash",
    "index",
    "into",
    "is_recognized",
    "is_retryable",
    "message",
    "name",
    "ne",
    "partial_cmp",
    "provide",
    "row",
    "serialize",
    "source",
    "status",
    "title",
    "to_json",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
    "wire_code",
];

/// What every package declares.
const TYPES: &[&str] =
    &["Category", "Code", "Malformed", "Members", "Number", "Problem", "Received", "Unrecognized", "Value"];

/// What generated code names through a domain's type, as in `Self::DOMAIN`: a variant of that name would hide it.
const PATHS: &[&str] = &["DOMAIN", "decode", "from", "from_code", "from_index", "from_json", "try_from"];

/// What the module of a domain brings into scope.
const IMPORTS: &[&str] = &[
    "Box",
    "Category",
    "Code",
    "Cow",
    "DOMAIN",
    "Err",
    "Escaped",
    "Malformed",
    "None",
    "Number",
    "Ok",
    "Option",
    "Problem",
    "Result",
    "Row",
    "Self",
    "Some",
    "String",
    "Unrecognized",
    "Value",
    "Vec",
];

fn of_domain(edition: Edition<'_>, domain: &EditionDomain<'_>) -> Vec<Scope> {
    let kind = names::type_name(domain.domain);
    let name = domain.domain.name.as_str();
    let mut types = Scope::new(format!("the types of the module `{}`", names::module(domain.domain)), names::refuse);
    types.declare_generated(IMPORTS);
    types.declare(&kind, Origin::Domain(name.to_owned()));
    let mut variants = Scope::new(format!("the variants of `{kind}`"), names::refuse);
    variants.declare_generated(&[names::UNRECOGNIZED]);
    variants.declare_generated(PATHS);
    let mut functions = Scope::new(format!("the functions of `{kind}`"), names::refuse);
    functions.declare_generated(FUNCTIONS);
    for category in &edition.catalogue.categories {
        functions.declare(names::predicate(category), Origin::Category(category.name.as_str().to_owned()));
    }
    let mut scopes = Vec::new();
    for error in &domain.errors {
        let canonical = error.error.name.as_str();
        let origin = Origin::Error(name.to_owned(), canonical.to_owned());
        let variant = names::variant(*error);
        if !error.error.reasons.is_empty() {
            types.declare(names::reason_type(&error.error.name), origin.clone());
            scopes.push(of_reasons(name, *error));
        }
        if !error.error.fields.is_empty() {
            scopes.push(of_fields(name, *error, &format!("{kind}::{variant}")));
        }
        if error.error.fields.iter().filter(|field| !field.optional).count() > 1 {
            types.declare(names::fields_type(&error.error.name), origin.clone());
        }
        declare_functions(&mut functions, name, *error);
        variants.declare(variant, origin);
    }
    scopes.extend([types, variants, functions]);
    scopes
}

fn declare_functions(functions: &mut Scope, domain: &str, error: EditionError<'_>) {
    let model = error.error;
    let origin = Origin::Error(domain.to_owned(), model.name.as_str().to_owned());
    if !model.reasons.is_empty() {
        functions.declare(names::setter(error, names::REASON), origin.clone());
    }
    for field in model.fields.iter().filter(|field| field.optional) {
        let origin = of_field(domain, error, field);
        functions.declare(names::setter(error, &names::field(field)), origin);
    }
    functions.declare(names::constructor(error), origin);
}

fn of_field(domain: &str, error: EditionError<'_>, field: &crate::model::Field) -> Origin {
    let error = error.error.name.as_str();
    Origin::Field(domain.to_owned(), error.to_owned(), field.name.as_str().to_owned())
}

fn of_fields(domain: &str, error: EditionError<'_>, path: &str) -> Scope {
    let mut scope = Scope::new(format!("the fields of `{path}`"), names::refuse);
    if !error.error.reasons.is_empty() {
        scope.declare_generated(&[names::REASON]);
    }
    for field in &error.error.fields {
        scope.declare(names::field(field), of_field(domain, error, field));
    }
    scope
}

fn of_reasons(domain: &str, error: EditionError<'_>) -> Scope {
    let name = error.error.name.as_str();
    let mut scope = Scope::new(format!("the variants of `{}`", names::reason_type(&error.error.name)), names::refuse);
    scope.declare_generated(&[names::UNRECOGNIZED]);
    for reason in &error.error.reasons {
        let origin = Origin::Reason(domain.to_owned(), name.to_owned(), reason.name.as_str().to_owned());
        scope.declare(names::reason_variant(reason), origin);
    }
    scope
}

#[cfg(test)]
mod tests {
    use super::PATHS;
    use crate::{Checked, Failure, Rust, Target, model::Edition};

    /// Checks a catalogue whose only error is so called, in general and on its platform.
    fn check(name: &str, given: &str) -> Result<Checked, Failure> {
        let folder = std::env::temp_dir().join(format!("errspec-{given}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let manifest = "{ errspec: 1, name: shop, title: Demo, version: 1.0.0, namespace: com.example, \
             platforms: { core: { title: Core } }, outputs: [{ target: rust, platform: core, path: ../rust }] }";
        std::fs::write(folder.join("catalogue.yaml"), manifest).expect("the manifest");
        let domain = format!(
            "{{ domain: demo, title: Demo, summary: Demo., codes: 1..9, \
             errors: {{ {name}: {{ code: 1, message: Odd., names: {{ core: {given} }} }} }} }}"
        );
        std::fs::write(folder.join("demo.yaml"), domain).expect("a domain");
        let checked = crate::check(&folder);
        std::fs::remove_dir_all(folder).expect("the folder");
        checked
    }

    #[test]
    fn what_is_named_through_the_type_is_no_variant() {
        for name in PATHS {
            let failure = check("Odd", name).expect_err(name).to_string();
            assert!(failure.contains("name-collision"), "{failure}");
        }
    }

    #[test]
    fn a_constructor_gives_way_to_what_every_type_has_and_to_its_variant() {
        for (name, given, constructor) in
            [("Odd", "Even", "odd"), ("ToOwned", "Even", "to_owned_"), ("Odd", "odd", "odd_")]
        {
            let checked = check(name, given).expect("an accepted catalogue");
            let catalogue = &checked.catalogue;
            let edition = Edition { catalogue, platform: catalogue.outputs[0].platform, package: None };
            let files = Rust::module().render(edition);
            let source = files.get("shop.rs").expect("the module").replace(' ', "");
            assert!(source.contains(&format!("pubconstfn{constructor}()->Self{{")), "{name}, {given}");
        }
    }
}
