//! Catalogues that grow in one dimension: what `tests/scaling.rs` doubles, and `benches/limits.rs` takes to its limit.

/// The files of a catalogue, by name.
pub type Files = Vec<(String, String)>;

/// A way in which a catalogue can be large.
pub struct Dimension {
    /// What there is more and more of.
    pub name: &'static str,
    /// How much of it `tests/scaling.rs` takes first: then it doubles that three times.
    pub small: usize,
    /// How much of it there may be; of mistakes, as many as are reported, or what makes as many.
    pub most: usize,
    /// The catalogue with so much of it.
    pub files: fn(usize) -> Files,
}

macro_rules! dimensions {
    ($($name:literal, $small:literal..$most:literal, $files:expr;)*) => {
        &[$(Dimension { name: $name, small: $small, most: $most, files: $files }),*]
    };
}

/// What may be large in a catalogue without mistakes.
pub const CLEAN: &[Dimension] = dimensions! {
    "errors", 100..100_000, |n| spread(n, "");
    "errors, in four outputs", 50..100_000, |n| spread(n, OUTPUTS);
    "domains, in four outputs", 20..2500, |n| domains(n, OUTPUTS);
    "fields", 200..100_000, |n| fields(n, "");
    "fields of an error", 16..256, |n| fields(n, OUTPUTS);
    "reasons", 200..100_000, |n| reasons(n, "");
    "reasons, in four outputs", 100..100_000, |n| reasons(n, OUTPUTS);
    "situations, in four outputs", 200..500_000, |n| situations(n, OUTPUTS);
    "categories of errors, in four outputs", 200..400_000, |n| labels(n, OUTPUTS);
    "categories in each of 100 domains, in four outputs", 5..1000, |n| categories_and_domains(n, 100);
    "acronyms, with 1000 errors", 100..1000, |n| acronyms(n, 1000);
    "errors, with 1000 acronyms", 100..100_000, |n| acronyms(1000, n);
    "platforms of 200 errors", 8..64, |n| platforms(n, 200, "{camel}");
    "errors of 64 platforms", 50..15_625, |n| platforms(64, n, "{camel}");
    "bytes of names that patterns make", 32..256, |n| platforms(64, 100, &format!("{{camel}}{}", "x".repeat(n - 8)));
    "outputs of 100 errors", 5..64, |n| outputs(n, 100);
    "errors of 64 outputs", 5..7812, |n| outputs(64, n);
    "bytes that platforms take over", 20_000..67_000_000, taken_over;
    "placeholders of messages", 32..256, |n| one(shown(n));
    "text codes", 100..100_000, texts;
    "ranges of codes", 125..1000, ranges;
    "retired errors", 500..100_000, |n| one(plain(0, "") + &retired(n));
    "waivers", 200..70_000, |n| one(numbered(n, |n| plain(n, "    allow: { missing-fix: Yes. }\n")));
    "values by aliases", 2000..3_000_000, alias_files;
    "bytes of comments", 20_000..130_000_000, comments;
};

/// What may be wrong with a catalogue, and how often.
pub const MISTAKEN: &[Dimension] = dimensions! {
    "unknown categories", 200..100_000, unknown_categories;
    "unknown platforms", 200..100_000, unknown_platforms;
    "unknown targets", 8..64, unknown_targets;
    "unknown rules", 125..1000, unknown_rules;
    "unknown waivers", 200..60_000, |n| one(numbered(n, |n| plain(n, "    allow: { mising-fix: Yes. }\n")));
    "unknown keys", 500..100_000, |n| one(plain(0, &numbered(n, |n| format!("    mesage{n}: 1\n"))));
    "unknown placeholders", 500..100_000, unknown_placeholders;
    "unknown `use`", 200..60_000, |n| one(numbered(n, |n| plain(n, &format!("    deprecated: {{ since: 1.0.0, use: Errer{n} }}\n"))));
    "duplicate keys", 500..100_000, |n| one(plain(0, &"    since: 1.0.0\n".repeat(n)));
    "duplicate names", 200..80_000, |n| one(numbered(n, |n| plain(n, "").replace(&format!("Error{n}:"), &cased(n))));
    "duplicate codes", 200..80_000, |n| one(numbered(n, |n| plain(n, "").replace(&format!("code: {n}\n"), "code: 1\n")));
    "duplicate messages", 200..80_000, |n| one(numbered(n, |n| plain(n, "").replace(&format!("Request {n} "), "It ")));
    "duplicate reasons", 125..1000, |n| one(plain(0, &reasons_of(n, |_| 0)));
    "duplicate domains", 50..9000, |n| domains(n, "").into_iter().map(|(file, text)| (file, renamed(&text))).collect();
    "duplicate platform codes", 200..50_000, platform_codes;
    "names that collide", 200..50_000, |n| named(n, |_| "same".to_owned());
    "names that are reserved", 200..50_000, |n| named(n, |n| format!("'a-{n}'"));
    "overlapping ranges", 50..9000, overlapping;
    "empty errors", 100..25_000, |n| one(numbered(n, |n| format!("  Error{n}: {{}}\n")));
    "values of a wrong type", 500..100_000, |n| one(plain(0, &list("occurs", n, "1")));
};

const MANIFEST: &str = "errspec: 1\nname: sample\ntitle: Sample\nversion: 1.2.0\nnamespace: com.example.demo\ndocs: https://example.com/docs\n";
/// Every target, for the whole catalogue.
const OUTPUTS: &str = "outputs:\n  - { target: rust, path: ../out/rust }\n  - { target: swift, path: ../out/swift }\n  \
                       - { target: typescript, path: ../out/typescript }\n  - { target: markdown, path: ../out/markdown }\n";

/// What `each` says of the numbers up to `n`.
pub fn numbered(n: usize, each: impl Fn(usize) -> String) -> String {
    (0..n).map(each).collect()
}

/// The manifest, with more of its lines.
pub fn catalogue(more: &str) -> (String, String) {
    ("catalogue.yaml".to_owned(), format!("{MANIFEST}{more}"))
}

fn with(manifest: &str, domain: String) -> Files {
    vec![catalogue(manifest), ("demo.yaml".to_owned(), domain)]
}

/// Errors in domains of 5000, so that no file is too large.
pub fn spread(n: usize, manifest: &str) -> Files {
    spread_each(n, 5000, manifest, |n| plain(n, ""))
}

fn spread_each(n: usize, each: usize, manifest: &str, error: impl Fn(usize) -> String) -> Files {
    let files = (0..n).step_by(each).enumerate().map(|(file, first)| {
        let errors = numbered((n - first).min(each), |at| error(first + at));
        (format!("d{file}.yaml"), domain(&format!("d{file}"), &format!("{first}..{}", first + each - 1), &errors))
    });
    files.chain([catalogue(manifest)]).collect()
}

/// A domain with these errors.
pub fn domain(name: &str, codes: &str, errors: &str) -> String {
    format!("domain: {name}\ntitle: Demo\nsummary: Raised at times.\ncodes: {codes}\nerrors:\n{errors}")
}

/// A catalogue of one domain with these errors.
pub fn one(errors: impl AsRef<str>) -> Files {
    with("", domain("demo", "0..9999999", errors.as_ref()))
}

/// An error without mistakes, and more of its lines.
pub fn plain(n: usize, more: &str) -> String {
    let mut text = format!("  Error{n}:\n    code: {n}\n    message: Request {n} was refused.\n");
    if !more.contains("occurs:") {
        text += "    occurs: [A participant asks for it.]\n";
    }
    if !more.contains("missing-fix:") {
        text += "    fix: Ask again.\n";
    }
    text + more
}

/// A list of so many equal items.
pub fn list(key: &str, n: usize, item: &str) -> String {
    format!("    {key}:\n{}", format!("      - {item}\n").repeat(n))
}

fn domains(n: usize, manifest: &str) -> Files {
    let mut files = with(manifest, domain("demo", "0", &plain(0, "")));
    files.extend((1..n).map(|n| (format!("d{n}.yaml"), domain(&format!("domain{n}"), &n.to_string(), &plain(n, "")))));
    files
}

/// The same name for every domain.
fn renamed(text: &str) -> String {
    text.split_once('\n')
        .filter(|(first, _)| first.starts_with("domain:"))
        .map_or_else(|| text.to_owned(), |(_, rest)| format!("domain: same\n{rest}"))
}

/// So many entries of the manifest.
pub fn declared(key: &str, n: usize, value: &str) -> String {
    format!("{key}:\n{}", numbered(n, |n| format!("  {key}{n}: {value}\n")))
}

/// So many labels, on errors of 64 each.
fn labels(n: usize, outputs: &str) -> Files {
    let manifest = declared("categories", 64, "It has to do with it.") + outputs;
    let labels = |n| format!("    categories: [{}]\n", numbered(n, |n| format!("categories{n}, ")));
    spread_each(n.div_ceil(64), 1000, &manifest, |at| plain(at, &labels((n - 64 * at).min(64))))
}

fn categories_and_domains(n: usize, count: usize) -> Files {
    let manifest = declared("categories", n, "It has to do with it.") + OUTPUTS;
    let mut files = domains(count, "");
    files[0] = catalogue(&manifest);
    files
}

fn acronyms(n: usize, errors: usize) -> Files {
    let manifest = format!("acronyms: [{}]\n", numbered(n, |n| format!("ERR{n}, ")));
    spread_each(errors, 5000, &manifest, |n| plain(n, "").replace("Error", "ERRErrERROrr"))
}

fn platforms(platforms: usize, errors: usize, pattern: &str) -> Files {
    let manifest = declared("platforms", platforms, "{ title: Platform }");
    let names = format!("names:\n{}", numbered(platforms, |n| format!("  platforms{n}: \"{pattern}\"\n")));
    with(&manifest, domain("demo", "0..9999999", &(numbered(errors, |n| plain(n, "")) + &names)))
}

fn outputs(outputs: usize, errors: usize) -> Files {
    let targets = ["rust", "swift", "typescript", "markdown", "conformance"];
    let manifest = numbered(outputs, |n| format!("  - {{ target: {}, path: ../out/{n} }}\n", targets[n % 5]));
    with(&format!("outputs:\n{manifest}"), domain("demo", "0..9999999", &numbered(errors, |n| plain(n, ""))))
}

/// Errors whose 64 platforms have one word of their own, and take over so many bytes of the others.
fn taken_over(n: usize) -> Files {
    let manifest = declared("platforms", 64, "{ title: Platform }");
    let texts = format!("    texts:\n{}", numbered(64, |n| format!("      platforms{n}: {{ fix: Ask later. }}\n")));
    let occurs = list("occurs", 20, "A participant does something that is not allowed at that time.");
    spread_each(n.div_ceil(64 * 20 * 100), 1000, &manifest, |n| plain(n, &format!("{occurs}{texts}")))
}

/// So many fields, in errors of 256 each.
fn fields(n: usize, outputs: &str) -> Files {
    spread_each(n.div_ceil(256), 50, outputs, |at| plain(at, &fields_of((n - 256 * at).min(256))))
}

fn fields_of(n: usize) -> String {
    let field = |n| format!("      field{n}: {{ type: string, optional: true, about: It is that. }}\n");
    format!("    fields:\n{}", numbered(n, field))
}

/// So many reasons, in errors of 100 each.
fn reasons(n: usize, outputs: &str) -> Files {
    spread_each(n.div_ceil(100), 50, outputs, |at| plain(at, &reasons_of((n - 100 * at).min(100), |n| n)))
}

fn reasons_of(n: usize, code: fn(usize) -> usize) -> String {
    let reason = |n| format!("      Reason{n}: {{ code: R{}, message: It is that. }}\n", code(n));
    format!("    reasons:\n{}", numbered(n, reason))
}

/// So many situations, in errors of 256 each.
fn situations(n: usize, outputs: &str) -> Files {
    spread_each(n.div_ceil(256), 100, outputs, |at| plain(at, &list("occurs", (n - 256 * at).min(256), "It occurs.")))
}

/// A message that shows a field so many times.
fn shown(n: usize) -> String {
    let error = plain(0, "    fields: { a: { type: string } }\n");
    error.replace("Request 0 was refused.", &format!("\"It is {}.\"", "{a}".repeat(n)))
}

fn texts(n: usize) -> Files {
    let error =
        |n| plain(n, &format!("    number: {n}\n")).replace(&format!("code: {n}\n"), &format!("code: error.{n}\n"));
    let mut files = spread_each(n, 5000, "", error);
    for (_, text) in &mut files {
        let numbers: String = text.lines().filter(|line| line.starts_with("codes: ")).collect();
        *text = text.replace(&numbers, if numbers.is_empty() { "" } else { "codes: text" });
    }
    files
}

fn ranges(n: usize) -> Files {
    let codes = format!("[{}]", numbered(n, |n| format!("{}..{}, ", 10 * n, 10 * n + 5)));
    with(
        "",
        domain(
            "demo",
            &codes,
            &numbered(n, |n| plain(n, "").replace(&format!("code: {n}\n"), &format!("code: {}\n", 10 * n))),
        ),
    )
}

fn retired(n: usize) -> String {
    format!(
        "retired:\n{}",
        numbered(n, |n| format!("  - {{ name: Gone{n}, code: {}, removed: 1.1.0, why: It is gone. }}\n", n + 10))
    )
}

/// So many values, most of them in errors that take their situations from the first of their file.
fn alias_files(n: usize) -> Files {
    spread_each(n.div_ceil(110), 100, "", |at| {
        let first = list("occurs", 100, "It occurs at times.").replacen("occurs:", "occurs: &all", 1);
        plain(at, if at % 100 == 0 { &first } else { "    occurs: *all\n" })
    })
}

fn comments(bytes: usize) -> Files {
    let comment = "# There is nothing here that anyone would want to read.\n";
    let mut files = with("", domain("demo", "0", &plain(0, "")));
    let comments = |n: usize| comment.repeat(n.min(14_000_000) / comment.len());
    files.extend((0..bytes).step_by(14_000_000).enumerate().map(|(at, from)| {
        let code = at + 1;
        (
            format!("d{at}.yaml"),
            comments(bytes - from) + &domain(&format!("d{at}"), &code.to_string(), &plain(code, "")),
        )
    }));
    files
}

fn unknown_categories(n: usize) -> Files {
    let manifest = declared(&format!("categories-{}", "of-a-kind-".repeat(8)), 1000, "It has to do with it.").replacen(
        &format!("categories-{}:", "of-a-kind-".repeat(8)),
        "categories:",
        1,
    );
    let labels = |at, n| {
        format!("    categories: [{}]\n", numbered(n, |n| format!("kategories-{}{at}{n}, ", "of-a-kind-".repeat(8))))
    };
    spread_each(n.div_ceil(64), 1000, &manifest, |at| plain(at, &labels(at, (n - 64 * at).min(64))))
}

fn unknown_platforms(n: usize) -> Files {
    let manifest = declared("platforms", 64, "{ title: Platform }");
    let names = |at, n| format!("    names: {{{}}}\n", numbered(n, |n| format!("blatforms{at}{n}: A, ")));
    spread_each(n.div_ceil(64), 1000, &manifest, |at| plain(at, &names(at, (n - 64 * at).min(64))))
}

fn unknown_targets(n: usize) -> Files {
    let outputs = numbered(n, |n| format!("  - {{ target: rast{n}, path: ../out/{n} }}\n"));
    with(&format!("outputs:\n{outputs}"), domain("demo", "0..9", &plain(0, "")))
}

fn unknown_rules(n: usize) -> Files {
    with(
        &format!("rules:\n{}", numbered(n, |n| format!("  unused-feld{n}: off\n"))),
        domain("demo", "0..9", &plain(0, "")),
    )
}

fn unknown_placeholders(n: usize) -> Files {
    spread_each(n.div_ceil(100), 1000, "", |at| {
        let error = plain(at, &fields_of((n - 100 * at).min(100)));
        let shown = numbered((n - 100 * at).min(100), |n| format!("{{feld{n}}}"));
        error.replace(&format!("Request {at} was refused."), &format!("\"It is {shown}.\""))
    })
}

/// A name that differs from those of other numbers in letter case only.
fn cased(n: usize) -> String {
    let letters = "abcdefghijklmnopqrst".char_indices();
    let letters = letters.map(|(bit, c)| if n >> bit & 1 == 1 { c.to_ascii_uppercase() } else { c });
    format!("E{}:", letters.collect::<String>())
}

fn platform_codes(n: usize) -> Files {
    let manifest = declared("platforms", 1, "{ title: Platform }");
    with(&manifest, domain("demo", "0..9999999", &numbered(n, |n| plain(n, "    codes: { platforms0: 7 }\n"))))
}

/// Errors that one platform calls what `name` says.
fn named(n: usize, name: fn(usize) -> String) -> Files {
    let manifest = declared("platforms", 1, "{ title: Platform }")
        + "outputs: [{ target: swift, platform: platforms0, path: ../out/swift }]\n";
    with(
        &manifest,
        domain(
            "demo",
            "0..9999999",
            &numbered(n, |n| plain(n, &format!("    names: {{ platforms0: {} }}\n", name(n)))),
        ),
    )
}

fn overlapping(n: usize) -> Files {
    let mut files = with("", domain("demo", "0..9", &plain(0, "")));
    files.extend((1..n).map(|n| (format!("d{n}.yaml"), domain(&format!("domain{n}"), "0..9", &plain(0, "")))));
    files
}

/// Writes the files into a folder.
pub fn write(files: &Files, folder: &std::path::Path) {
    std::fs::create_dir_all(folder).expect("a folder");
    for (name, text) in files {
        std::fs::write(folder.join(name), text).expect("a file");
    }
}
