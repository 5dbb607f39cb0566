//! Every identifier the Rust target declares, so that clashes are found before anything is written.

use super::names;
use crate::plan::{Edition, EditionDomain, EditionError};
use crate::targets::{Namespace, Origin, Rules};

/// Allocates what the package of `edition` declares.
pub fn allocate(edition: &Edition<'_>, namespace: &mut Namespace) {
    let catalogue = edition.catalogue;
    let umbrella = names::umbrella(catalogue);

    let modules = namespace.scope("the modules of the package", RULES);
    namespace.provide(modules, names::MODULES.iter().copied());
    namespace.declare(modules, names::umbrella_module(catalogue), Origin::Catalogue);

    let types = namespace.scope("the types of the package", RULES);
    namespace.provide(types, TYPES.iter().copied());
    namespace.declare(types, umbrella.as_str(), Origin::Catalogue);

    let variants = namespace.scope(format!("the variants of `{umbrella}`"), RULES);
    namespace.provide(variants, [names::UNRECOGNIZED]);

    let functions = namespace.scope(format!("the functions of `{umbrella}`"), RULES);
    namespace.avoid(functions, FUNCTIONS);
    let categories = namespace.scope("the variants of `Category`", RULES);
    for (id, category) in catalogue.categories.iter().enumerate() {
        namespace.declare(functions, names::predicate(category), Origin::Category(id));
        namespace.declare(categories, names::category_variant(category), Origin::Category(id));
    }
    for domain in edition.domains() {
        namespace.declare(modules, names::module(domain.domain), domain.origin());
        namespace.declare(types, names::type_name(domain.domain), domain.origin());
        namespace.declare(variants, names::domain_variant(domain.domain), domain.origin());
    }
    for domain in edition.domains() {
        of_domain(edition, domain, namespace);
    }
}

const RULES: Rules = Rules::new(names::refuse);

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

fn of_domain(edition: &Edition<'_>, domain: &EditionDomain<'_>, namespace: &mut Namespace) {
    let kind = names::type_name(domain.domain);
    let types = namespace.scope(format!("the types of the module `{}`", names::module(domain.domain)), RULES);
    namespace.avoid(types, IMPORTS);
    namespace.declare(types, kind.as_str(), domain.origin());
    let variants = namespace.scope(format!("the variants of `{kind}`"), RULES);
    namespace.provide(variants, [names::UNRECOGNIZED]);
    namespace.avoid(variants, PATHS);
    let functions = namespace.scope(format!("the functions of `{kind}`"), RULES);
    namespace.avoid(functions, FUNCTIONS);
    for (id, category) in edition.catalogue.categories.iter().enumerate() {
        namespace.declare(functions, names::predicate(category), Origin::Category(id));
    }
    for error in &domain.errors {
        let origin = error.origin();
        let variant = names::variant(*error);
        if !error.error.reasons.is_empty() {
            namespace.declare(types, names::reason_type(&error.error.name), origin);
            of_reasons(*error, namespace);
        }
        if !error.error.fields.is_empty() {
            of_fields(*error, &format!("{kind}::{variant}"), namespace);
        }
        if error.error.fields.iter().filter(|field| !field.optional).count() > 1 {
            namespace.declare(types, names::fields_type(&error.error.name), origin);
        }
        if !error.error.reasons.is_empty() {
            namespace.declare(functions, names::setter(*error, names::REASON), origin);
        }
        for (field, origin) in error.fields().filter(|(field, _)| field.optional) {
            namespace.declare(functions, names::setter(*error, &names::field(field)), origin);
        }
        namespace.declare(functions, names::constructor(*error), origin);
        namespace.declare(variants, variant, origin);
    }
}

fn of_fields(error: EditionError<'_>, path: &str, namespace: &mut Namespace) {
    let scope = namespace.scope(format!("the fields of `{path}`"), RULES);
    if !error.error.reasons.is_empty() {
        namespace.provide(scope, [names::REASON]);
    }
    for (field, origin) in error.fields() {
        namespace.declare(scope, names::field(field), origin);
    }
}

fn of_reasons(error: EditionError<'_>, namespace: &mut Namespace) {
    let scope = namespace.scope(format!("the variants of `{}`", names::reason_type(&error.error.name)), RULES);
    namespace.provide(scope, [names::UNRECOGNIZED]);
    for (reason, origin) in error.reasons() {
        namespace.declare(scope, names::reason_variant(reason), origin);
    }
}

#[cfg(test)]
mod tests {
    use super::PATHS;
    use crate::{Config, Failure, Files, Rust};

    /// Compiles a catalogue whose only error is so called, in general and on its platform.
    fn compile(name: &str, given: &str) -> Result<Files, Failure> {
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
        let files = Config::new(&folder).target(Rust::module()).generate();
        std::fs::remove_dir_all(folder).expect("the folder");
        files
    }

    #[test]
    fn what_is_named_through_the_type_is_no_variant() {
        for name in PATHS {
            let failure = compile("Odd", name).expect_err(name).to_string();
            assert!(failure.contains("name-collision"), "{failure}");
        }
    }

    #[test]
    fn a_constructor_gives_way_to_what_every_type_has_and_to_its_variant() {
        for (name, given, constructor) in
            [("Odd", "Even", "odd"), ("ToOwned", "Even", "to_owned_"), ("Odd", "odd", "odd_")]
        {
            let files = compile(name, given).expect("an accepted catalogue");
            let source = files.get("shop.rs").expect("the module").replace(' ', "");
            assert!(source.contains(&format!("pubconstfn{constructor}()->Self{{")), "{name}, {given}");
        }
    }
}
