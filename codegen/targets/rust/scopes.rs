//! Every identifier that the Rust target declares, so that clashes are found before anything is written.

use super::reserved::{FUNCTIONS, IMPORTS, PATHS, refuse, refuse_type};
use super::runtime::{ACTION_TYPE, CATEGORY, CATEGORY_TYPE, HANDLING, INFO, RUNTIME, SERDE, SEVERITY_TYPE, TABLE};
use super::{lower, names};
use crate::edition::{Edition, EditionDomain, EditionError, Uses};
use crate::model::{Catalogue, CodeSpace};
use crate::targets::{Namespace, Origin, Rules, ScopeId};

const RULES: Rules = Rules::new(refuse);

/// What every domain has to look up, and the umbrella where there are domains.
const LOOK_UPS: &[&str] = &["all", "because", "find", "info", "info_of", "text_key", "user", "user_with"];
/// What makes errors, where some carry nothing that they must have.
const MAKERS: &[&str] = &["from_code", "from_name"];

/// Allocates what the package of `edition` declares.
pub fn allocate(edition: &Edition<'_>, namespace: &mut Namespace) {
    let catalogue = edition.catalogue;
    let umbrella = names::umbrella(catalogue);
    let has_categories = !catalogue.categories.is_empty();
    let has_domains = edition.domains().next().is_some();

    let modules = namespace.scope("the modules of the package", RULES);
    namespace.provide(modules, RUNTIME.iter().chain([&SERDE]).map(|runtime| runtime.module));
    namespace.provide(modules, has_categories.then_some(CATEGORY));
    namespace.provide(modules, has_domains.then_some(TABLE));
    let Uses { actions: has_actions, severities: has_severities, .. } = edition.uses();
    namespace.provide(modules, (has_actions || has_severities).then_some(HANDLING));
    namespace.avoid(modules, &[CATEGORY, HANDLING, TABLE]);
    namespace.declare(modules, names::umbrella_module(catalogue), Origin::Catalogue);

    let types = namespace.scope("the types of the package", RULES);
    namespace.provide(types, RUNTIME.iter().flat_map(|runtime| runtime.types).copied());
    namespace.provide(types, has_categories.then_some(CATEGORY_TYPE));
    namespace.provide(types, has_domains.then_some(INFO));
    namespace.provide(types, has_actions.then_some(ACTION_TYPE));
    namespace.provide(types, has_severities.then_some(SEVERITY_TYPE));
    namespace.avoid(types, &[ACTION_TYPE, CATEGORY_TYPE, INFO, SEVERITY_TYPE]);
    namespace.declare(types, umbrella.as_str(), Origin::Catalogue);

    let variants = namespace.scope(format!("the variants of `{umbrella}`"), RULES);
    namespace.provide(variants, [names::UNRECOGNIZED]);
    let of_all = of_all(catalogue, edition.uses());
    let functions = functions(&umbrella, catalogue, &of_all, namespace);
    namespace.provide(functions, ["domain"]);
    namespace.provide(functions, has_domains.then_some(LOOK_UPS).into_iter().flatten().copied());
    let errors = || edition.domains().flat_map(|domain| &domain.errors);
    let is_made = errors().any(|error| lower::is_made_from_code(error.error));
    namespace.provide(functions, is_made.then_some(MAKERS).into_iter().flatten().copied());
    let categories = namespace.scope("the variants of `Category`", RULES);
    for (id, category) in catalogue.categories.iter().enumerate() {
        namespace.declare(categories, names::label_variant(&category.name), Origin::Category(id));
    }
    let actions = namespace.scope("the variants of `Action`", RULES);
    for (id, action) in catalogue.actions.iter().enumerate() {
        namespace.declare(actions, names::label_variant(&action.name), Origin::Action(id));
    }
    let severities = namespace.scope("the variants of `Severity`", RULES);
    for (id, severity) in catalogue.severities.iter().enumerate() {
        namespace.declare(severities, names::label_variant(&severity.name), Origin::Severity(id));
    }
    for domain in edition.domains() {
        namespace.declare(modules, names::module(domain.domain), domain.origin());
        namespace.declare(types, names::type_name(domain.domain), domain.origin());
        namespace.declare(variants, names::domain_variant(domain.domain), domain.origin());
        namespace.declare(functions, names::accessor(domain.domain), domain.origin());
    }
    for domain in edition.domains() {
        of_domain(catalogue, domain, &of_all, namespace);
    }
}

/// What all error types have.
fn of_all(catalogue: &Catalogue, uses: Uses) -> Vec<&'static str> {
    #[rustfmt::skip]
    let mut names = vec![
        "code", "fix", "from_json", "is_recognized", "is_retryable", "message", "name", "reason", "status", "title",
        "to_json",
    ];
    let (shows_codes, categories) = (uses.shown_codes, !catalogue.categories.is_empty());
    let where_said = [
        ("action", uses.actions),
        ("categories", categories),
        ("docs_url", catalogue.docs.is_some()),
        ("info_by_shown_code", shows_codes),
        ("is_terminal", uses.terminal),
        ("retry_after", uses.retry_after),
        ("severity", uses.severities),
        ("shown_code", shows_codes),
    ];
    names.extend(where_said.into_iter().filter_map(|(name, is_said)| is_said.then_some(name)));
    names
}

/// The functions of an error type, with those that all of them have.
fn functions(kind: &str, catalogue: &Catalogue, of_all: &[&'static str], namespace: &mut Namespace) -> ScopeId {
    let functions = namespace.scope(format!("the functions of `{kind}`"), RULES);
    namespace.avoid(functions, FUNCTIONS);
    namespace.provide(functions, of_all.iter().copied());
    for (id, category) in catalogue.categories.iter().enumerate() {
        namespace.declare(functions, names::predicate(&category.name), Origin::Category(id));
    }
    functions
}

fn of_domain(catalogue: &Catalogue, domain: &EditionDomain<'_>, of_all: &[&'static str], namespace: &mut Namespace) {
    let kind = names::type_name(domain.domain);
    let types =
        namespace.scope(format!("the types of the module `{}`", names::module(domain.domain)), Rules::new(refuse_type));
    namespace.avoid(types, IMPORTS);
    namespace.declare(types, kind.as_str(), domain.origin());
    let variants = namespace.scope(format!("the variants of `{kind}`"), RULES);
    namespace.provide(variants, [names::UNRECOGNIZED]);
    namespace.avoid(variants, PATHS);
    let functions = functions(&kind, catalogue, of_all, namespace);
    let errors = || domain.errors.iter().map(|error| error.error);
    namespace.provide(functions, LOOK_UPS.iter().chain(&["DOMAIN", "codes", "index", "info_at", "row"]).copied());
    namespace.provide(functions, (domain.domain.codes == CodeSpace::Text).then_some("any_code"));
    namespace.provide(functions, errors().any(lower::has_payload).then_some("decode"));
    if errors().any(lower::is_made_from_code) {
        namespace.provide(functions, MAKERS.iter().chain(&["from_index"]).copied());
    }
    for error in &domain.errors {
        let origin = error.origin();
        let variant = names::variant(*error);
        if !error.error.reasons.is_empty() {
            let reasons = names::reason_type(&error.error.name);
            of_reasons(*error, &reasons, namespace);
        }
        if !error.error.fields.is_empty() {
            of_fields(*error, &format!("{kind}::{variant}"), namespace);
        }
        for (name, origin) in std::iter::once((&error.error.name, origin)).chain(error.aliases()) {
            if !error.error.reasons.is_empty() {
                namespace.declare(types, names::reason_type(name), origin);
                namespace.declare(functions, names::setter(name, names::REASON), origin);
            }
            if lower::has_payload(error.error) {
                namespace.declare(types, names::payload_type(name), origin);
            }
            if names::takes_fields_by_name(*error) {
                namespace.declare(types, names::fields_type(name), origin);
            }
            for (field, of_field) in error.fields().filter(|(field, _)| field.optional) {
                // The setter of an earlier name is its alias's.
                let origin = if matches!(origin, Origin::Alias(..)) { origin } else { of_field };
                namespace.declare(functions, names::setter(name, &names::field(field)), origin);
            }
            namespace.declare(functions, names::constructor(name, &variant), origin);
            namespace.declare(functions, names::constant(name, &variant), origin);
        }
        namespace.declare(variants, variant, origin);
    }
}

fn of_fields(error: EditionError<'_>, path: &str, namespace: &mut Namespace) {
    let scope = namespace.scope(format!("the fields of `{path}`"), RULES);
    namespace.provide(scope, (!error.error.reasons.is_empty()).then_some(names::REASON));
    for (field, origin) in error.fields() {
        namespace.declare(scope, names::field(field), origin);
    }
}

fn of_reasons(error: EditionError<'_>, kind: &str, namespace: &mut Namespace) {
    let scope = namespace.scope(format!("the variants of `{kind}`"), RULES);
    namespace.provide(scope, [names::UNRECOGNIZED]);
    for (reason, origin) in error.reasons() {
        namespace.declare(scope, names::reason_variant(reason), origin);
    }
}

#[cfg(test)]
mod tests {
    use super::super::reserved::PATHS;
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
            assert!(source.contains(&format!("pubfn{constructor}()->Self{{")), "{name}, {given}");
        }
    }
}
