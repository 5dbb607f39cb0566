//! The words that JavaScript, Node, npm and Windows keep for themselves, and what is said of a name that is one.

use super::globals::{FUNCTIONS, TYPES, VARIABLES};

/// Says why no constant may have this name.
pub fn refuse_constant(name: &str) -> Option<&'static str> {
    if is_reserved(name) { Some("is a reserved word of JavaScript") } else { refuse_export(name) }
}

/// Says why nothing exported may have this name. Reserved words are no trouble here: see
/// [`declared_factory`](super::names::declared_factory).
pub fn refuse_export(name: &str) -> Option<&'static str> {
    let mut chars = name.chars();
    let starts_well = chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_' || c == '$');
    if !starts_well || !chars.all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$') {
        Some("is no identifier of ASCII letters, digits, `_` and `$`")
    } else if name == "then" {
        Some("would make a promise of its module, and `import()` of it would never end")
    } else if is_one(GLOBALS, name) {
        Some("would hide a global of JavaScript")
    } else {
        None
    }
}

/// Says what happens where the import of a type or a function with this name is forgotten.
pub fn shadowed_export(name: &str) -> Option<&'static str> {
    if is_one(TYPES, name) {
        Some("is a type of browsers or Node too: where its import is forgotten, code compiles and tests for that one")
    } else if is_one(FUNCTIONS, name) {
        Some("is a function of browsers or Node too: where its import is forgotten, code compiles and calls that one")
    } else {
        None
    }
}

/// Says what happens where the import of a constant with this name is forgotten.
pub fn shadowed_constant(name: &str) -> Option<&'static str> {
    is_one(VARIABLES, name).then_some(
        "is a variable of browsers or Node too: where its import is forgotten, code compiles and compares that one",
    )
}

/// Says why no field may have this name: a type with such a member does not fit an object that lacks it.
pub fn refuse_field(name: &str) -> Option<&'static str> {
    is_one(INHERITED, name).then_some("is a member of every object in JavaScript")
}

/// Says why a file may not have this name.
pub fn refuse_file(name: &str) -> Option<&'static str> {
    is_one(DEVICES, name).then_some("is the name of a device on Windows, and of no file")
}

/// Says why npm takes no package of this name: <https://docs.npmjs.com/cli/configuring-npm/package-json#name>.
pub fn refuse_package(name: &str) -> Option<&'static str> {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._".contains(&byte))
    };
    let is_good = match name.strip_prefix('@') {
        Some(scoped) => scoped.split_once('/').is_some_and(|(scope, name)| is_part(scope) && is_part(name)),
        None => is_part(name),
    };
    if name.len() > 214 {
        Some("has more than 214 characters")
    } else if matches!(name, "node_modules" | "favicon.ico") {
        Some("is a name npm refuses")
    } else if is_one(NODE_MODULES, name) {
        Some("is the name of a module of Node, which an import would get in its place")
    } else if is_good {
        None
    } else {
        Some("is not of the form `name` or `@scope/name`, in lower case")
    }
}

/// Whether no declaration of a module may have this name.
pub fn is_reserved(name: &str) -> bool {
    is_one(RESERVED, name)
}

fn is_one(sorted: &[&str], name: &str) -> bool {
    sorted.binary_search(&name).is_ok()
}

/// <https://tc39.es/ecma262/#prod-ReservedWord>, the words that strict mode and modules add
/// (<https://tc39.es/ecma262/#sec-keywords-and-reserved-words>), and the two that
/// <https://tc39.es/ecma262/#sec-identifiers-static-semantics-early-errors> forbids to bind.
#[rustfmt::skip]
const RESERVED: &[&str] = &[
    "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do",
    "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import",
    "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public", "return",
    "static", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield",
];

/// What every program sees without an import: <https://tc39.es/ecma262/#sec-global-object>.
#[rustfmt::skip]
const GLOBALS: &[&str] = &[
    "AggregateError", "Array", "ArrayBuffer", "AsyncDisposableStack", "Atomics", "BigInt", "BigInt64Array",
    "BigUint64Array", "Boolean", "DataView", "Date", "DisposableStack", "Error", "EvalError", "FinalizationRegistry",
    "Float16Array", "Float32Array", "Float64Array", "Function", "Infinity", "Int16Array", "Int32Array", "Int8Array",
    "Intl", "Iterator", "JSON", "Map", "Math", "NaN", "Number", "Object", "Promise", "Proxy", "RangeError",
    "ReferenceError", "Reflect", "RegExp", "Set", "SharedArrayBuffer", "String", "SuppressedError", "Symbol",
    "SyntaxError", "TypeError", "URIError", "Uint16Array", "Uint32Array", "Uint8Array", "Uint8ClampedArray", "WeakMap",
    "WeakRef", "WeakSet", "globalThis", "undefined",
];

/// What every object inherits: <https://tc39.es/ecma262/#sec-properties-of-the-object-prototype-object>.
#[rustfmt::skip]
const INHERITED: &[&str] = &[
    "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
];

/// What `import` finds in Node itself: <https://nodejs.org/api/module.html#modulebuiltinmodules>.
#[rustfmt::skip]
const NODE_MODULES: &[&str] = &[
    "assert", "async_hooks", "buffer", "child_process", "cluster", "console", "constants", "crypto", "dgram",
    "diagnostics_channel", "dns", "domain", "events", "fs", "http", "http2", "https", "inspector", "module", "net",
    "os", "path", "perf_hooks", "process", "punycode", "querystring", "readline", "repl", "stream", "string_decoder",
    "sys", "timers", "tls", "trace_events", "tty", "url", "util", "v8", "vm", "wasi", "worker_threads", "zlib",
];

/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions>
#[rustfmt::skip]
const DEVICES: &[&str] = &[
    "aux", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "lpt0", "lpt1",
    "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul", "prn",
];

#[cfg(test)]
mod tests {
    use super::{
        DEVICES, FUNCTIONS, GLOBALS, INHERITED, NODE_MODULES, RESERVED, TYPES, VARIABLES, refuse_constant,
        refuse_export, refuse_field, refuse_file, refuse_package,
    };

    #[test]
    fn lists_are_sorted() {
        for list in [RESERVED, GLOBALS, INHERITED, NODE_MODULES, DEVICES, TYPES, FUNCTIONS, VARIABLES] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn harmful_names_are_refused() {
        for name in ["delete", "package", "eval", "Error", "undefined", "a-b", "1st", "", "then", "naïve"] {
            assert!(refuse_constant(name).is_some(), "{name}");
        }
        for name in ["SESSION_IS_FULL", "$x", "_", "kUserClosed", "async", "of", "type"] {
            assert_eq!(refuse_constant(name), None, "{name}");
        }
        for name in ["delete", "default", "new"] {
            assert_eq!(refuse_export(name), None, "{name}");
        }
        assert!(refuse_file("aux").is_some() && refuse_field("valueOf").is_some());
    }

    #[test]
    fn npm_takes_these_packages_only() {
        for name in ["vox-errors", "@vox/errors", "a.b_c", "@vox/fs"] {
            assert_eq!(refuse_package(name), None, "{name}");
        }
        for name in ["Vox", "@vox", "@/x", "vox/errors", "_x", ".x", "", "node_modules", "a b", "fs", "domain"] {
            assert!(refuse_package(name).is_some(), "{name}");
        }
    }
}
