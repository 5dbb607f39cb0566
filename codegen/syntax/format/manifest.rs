//! The keys of `catalogue.yaml`.

use super::{OPTIONAL, REQUIRED, ValueKind};
use crate::form::{
    ACRONYM, CAMEL, DOCS, KEBAB, KEYWORD, LICENSE, NAMESPACE, PASCAL, REPOSITORY, SYSTEM, SYSTEM_VERSION, TOOLS,
    VERSION,
};
use crate::model::{Access, Layout};

table! {
    /// `catalogue.yaml`, the manifest: what the catalogue is called, who ships its errors, and what is generated.
    Manifest "the manifest" {
        /// The version of the format.
        FormatVersion "errspec": REQUIRED, ValueKind::FormatVersion, "1";
        /// The name of the catalogue, in lower case. Packages, modules and the type that joins all domains are called
        /// by it.
        Name "name": REQUIRED, ValueKind::Formed(&KEBAB), "vox";
        /// The title of the catalogue, as people read it.
        Title "title": REQUIRED, ValueKind::Text, "Vox SDK errors";
        /// The version of the catalogue, stamped into every output. Raise it with each change that is published.
        Version "version": REQUIRED, ValueKind::Formed(&VERSION), "1.2.3";
        /// The prefix of `NSError` domains, as a reverse DNS name: the errors of `session` are in
        /// `com.example.vox.session`.
        Namespace "namespace": REQUIRED, ValueKind::Formed(&NAMESPACE), "com.example.vox";
        /// The URL of the folder in which the generated docs are published, or the address of an error's page with
        /// `{code}`, `{domain}`, `{kebab}`, `{name}` or `{number}` in it. With it, every error links to its page.
        Docs "docs": OPTIONAL, ValueKind::Formed(&DOCS), "https://docs.example.com/errors";
        /// The licence of the generated packages, as an SPDX expression. They carry its text, with their authors as its
        /// holders.
        License "license": OPTIONAL, ValueKind::Formed(&LICENSE), "MIT OR Apache-2.0";
        /// The URL of the repository that holds the generated packages.
        Repository "repository": OPTIONAL, ValueKind::Formed(&REPOSITORY), "https://github.com/example/vox-errors";
        /// Words that keep their capitals where a language wants it: with `URL`, the error `InvalidURL` is
        /// `invalidURL` in Swift.
        Acronyms "acronyms": OPTIONAL, ValueKind::List(&ValueKind::Formed(&ACRONYM)), "[ICE, URL]";
        /// The labels that errors may carry, each with one sentence that says what such errors have in common.
        /// Generated code can ask for them.
        Categories "categories": OPTIONAL, ValueKind::Map(&KEBAB, &ValueKind::TextOr(Category::TABLE)),
            "{ network: A connection could not be opened or was lost. }";
        /// How grave errors may be, the least grave first, each with one sentence that says what it means. Generated code
        /// compares them.
        Severities "severities": OPTIONAL, ValueKind::Map(&KEBAB, &ValueKind::Text),
            "{ warning: Something still works., fatal: The app cannot go on. }";
        /// What programs do about errors, each with one sentence that says what is to be done. An error has at most one.
        Actions "actions": OPTIONAL, ValueKind::Map(&KEBAB, &ValueKind::Text), "{ reauthenticate: The user must sign in again. }";
        /// Who ships errors, each with its own names, codes and words where they differ.
        Platforms "platforms": OPTIONAL, ValueKind::Map(&KEBAB, &ValueKind::Table(Platform::TABLE)), "{ web: { title: Web SDK } }";
        /// What is generated, and where.
        Outputs "outputs": OPTIONAL, ValueKind::List(&ValueKind::Table(Output::TABLE)),
            "[{ target: swift, platform: ios, path: ../generated/swift }]";
        /// The level of rules, where it is to be another than the rule's own: `off`, `warning` or `error`.
        Rules "rules": OPTIONAL, ValueKind::Levels, "{ missing-fix: error }";
    }
}

table! {
    /// One of `categories`: a text alone is its `about`. What it says besides holds for its errors where they do not say it
    /// themselves.
    Category "a category" {
        /// What the errors with this label have in common: one sentence.
        About "about": REQUIRED, ValueKind::Text, "The user is not signed in.";
        /// The HTTP status of its errors.
        Status "status": OPTIONAL, ValueKind::Status, "401";
        /// Whether the same request may succeed later, without a change.
        Retryable "retryable": OPTIONAL, ValueKind::Boolean, "false";
        /// What a program does about its errors: one of the manifest's `actions`.
        Action "action": OPTIONAL, ValueKind::Formed(&KEBAB), "reauthenticate";
    }
}

table! {
    /// One of `platforms`: its key is the name by which the rest of the catalogue calls it.
    Platform "a platform" {
        /// The title of the platform, as people read it.
        Title "title": REQUIRED, ValueKind::Text, "Web SDK";
        /// The rules that do not hold for what errors and domains say of this platform, each with the reason.
        Allow "allow": OPTIONAL, ValueKind::Waivers, "{ platform-code: The web SDK shipped its own numbers first. }";
    }
}

table! {
    /// One of `outputs`: a target, written for a platform into a folder.
    Output "an output" {
        /// The language or document to write.
        Target "target": REQUIRED, ValueKind::Target, "swift";
        /// The platform for which it is written: it gets the errors, names, codes and words of that platform. Without
        /// one, it gets the whole catalogue.
        Platform "platform": OPTIONAL, ValueKind::Formed(&KEBAB), "ios";
        /// The folder into which it is written, relative to the catalogue's folder, and beside it. No other output may
        /// have it.
        Path "path": REQUIRED, ValueKind::Path, "../generated/swift";
        /// The name of the package, where it is to be another than the one that the target makes from `name`.
        Package "package": OPTIONAL, ValueKind::Text, "VoxErrors";
        /// Whether it holds the errors for internal use too.
        Internal "internal": OPTIONAL, ValueKind::Boolean, "true";
        /// What is written: a whole `package`, or its `sources` alone, for a package or a crate that is there already. For
        /// Rust, Swift and TypeScript.
        Layout "layout": OPTIONAL, ValueKind::OneOf(&Layout::NAMES), "sources";
        /// Who may use the declarations: everybody (`public`), the modules of the same `package`, or the module alone
        /// (`internal`). For Swift.
        Access "access": OPTIONAL, ValueKind::OneOf(&Access::NAMES), "internal";
        /// A type that all others stand in, so that their names are free outside of it: an enum without cases. So the errors of
        /// several catalogues can be sources of one module. For Swift.
        Within "within": OPTIONAL, ValueKind::Formed(&PASCAL), "Vox";
        /// The authors of the package. For Rust and TypeScript.
        Authors "authors": OPTIONAL, ValueKind::List(&ValueKind::Text), "[Vox team <sdk@example.com>]";
        /// The words by which a registry finds the package: crates.io takes five. For Rust and TypeScript.
        Keywords "keywords": OPTIONAL, ValueKind::List(&ValueKind::Formed(&KEYWORD)), "[errors, video]";
        /// The systems that the package needs, each with its oldest version; iOS 15 and macOS 12 where this is left out.
        /// For Swift.
        Requires "requires": OPTIONAL, ValueKind::Map(&SYSTEM, &ValueKind::Formed(&SYSTEM_VERSION)), "{ iOS: \"16.0\" }";
        /// The oldest Swift whose tools can read the package: its `swift-tools-version`, 6.0 where this is left out, which is
        /// what the generated code needs. For Swift.
        Tools "tools": OPTIONAL, ValueKind::Formed(&TOOLS), "\"6.1\"";
        /// Where and how npm publishes the package: its `publishConfig`. For TypeScript.
        Publish "publish": OPTIONAL, ValueKind::Map(&CAMEL, &ValueKind::Text), "{ access: restricted }";
        /// Whether the package can be had through CocoaPods too: its `podspec`, for which `repository` must be given. For Swift.
        Podspec "podspec": OPTIONAL, ValueKind::Boolean, "true";
    }
}
