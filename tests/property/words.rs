//! Names made of words that some language keeps for itself, or has given a meaning.

use crate::random::Random;

/// Keywords, types and members that every program sees, in Rust, Swift, TypeScript and JavaScript, Objective-C and C;
/// and what the generated packages declare themselves.
const WORDS: &str = "
    abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if impl
    in let loop macro match mod move mut override priv pub ref return self Self static struct super trait true try type
    typeof union unsafe unsized use virtual where while yield raw safe auto default macro_rules
    Option Some None Result Ok Err Box Vec String Cow Copy Clone Debug Default Drop Eq Fn FnMut FnOnce From Into Iterator
    Hash Ord PartialEq PartialOrd Send Sync Sized ToOwned ToString TryFrom TryInto AsRef AsMut Extend usize isize u8 i32
    i64 f64 bool char str u16 core std alloc fmt borrow format vec panic assert write matches clone eq cmp hash
    to_string to_owned into from try_from try_into type_id borrow_mut source cause description provide index row code
    from_code name docs_url status is_retryable categories message is_recognized decode any_code problem field insert
    Any Protocol Type actor any associatedtype borrowing case catch class consuming defer deinit didSet willSet get set
    dynamic each extension fallthrough fileprivate func guard import indirect infix init inout internal is isolated lazy
    left mutating nil none nonisolated nonmutating open operator optional package postfix precedence prefix
    precedencegroup private protocol public repeat required rethrows right sending some subscript switch throw throws
    typealias unowned var weak consume copy discard then macro weak precedence associativity lazy convenience
    Error Int Int64 Double Bool Character Array Dictionary Set Optional Never Void Codable Decodable Encodable Encoder
    Decoder Hashable Hasher Equatable Comparable Identifiable Sendable CustomNSError LocalizedError NSError NSObject Data
    Date URL UUID Bundle JSONDecoder JSONEncoder JSONValue Payload Problem Code CatalogError DomainError TextCodes
    UnrecognizedError ErrorUserInfoKey RawRepresentable RawValue rawValue hashValue debugDescription
    localizedDescription errorDescription failureReason recoverySuggestion helpAnchor errorCode errorDomain
    errorUserInfo userInfo nsError domain data reason title catalogVersion known codes number wireCode namespace
    deprecatedCases unrecognized Unrecognized encode allCases Foundation Swift XCTest URLError CocoaError POSIXError
    MachError DecodingError EncodingError CancellationError members value payload shortest print abs min max swap zip
    arguments boolean constructor debugger declare delete eval export extends finally function implements infer
    instanceof interface keyof module namespace never new null object of out package protected readonly satisfies
    symbol this undefined unique unknown using void with accessor assert asserts bigint global require string
    hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString valueOf __proto__ __defineGetter__
    __defineSetter__ __lookupGetter__ __lookupSetter__ prototype toJSON then length caller apply bind call stack
    globalThis window document process Object Function Number Boolean Symbol BigInt Math JSON Map WeakMap WeakSet
    WeakRef Promise Proxy Reflect RegExp Intl ArrayBuffer DataView Infinity NaN AggregateError EvalError RangeError
    ReferenceError SyntaxError TypeError URIError Partial Readonly Record Pick Omit Exclude Extract Parameters
    ReturnType Awaited Capitalize Envelope Json Members Shape Fields Guard ErrorOptions readEnvelope readKnown dataMember
    isDomainError isString isInteger isNumber isBoolean isStrings orMissing DOCS PLAIN shapeOf options wire name_
    id BOOL YES NO SEL IMP nil Nil int long short unsigned signed float register volatile goto sizeof switch typedef
    auto char inline restrict bool errno stdin stdout main NULL TRUE FALSE EOF assert NSString NSInteger NS_ENUM
    lib serde_impls table category categories readme index con prn aux nul com1 lpt1 errors payload history properties
    Readonly error errors value Value Row Category Umbrella ROWS CODES DOMAIN other first last test tests benches
    a b x z0 a1 http2 ipv6 iOS macOS i18n e2e utf8
";

/// The parts of a word: `has`, `own`, `property`.
fn parts(word: &str) -> Vec<String> {
    let name = errspec::name::Name::new(word.trim_matches('_'), &[]);
    name.snake().split('_').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn word(random: &mut Random) -> Vec<String> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut parts = parts(random.pick(&words));
    if random.once_in(6) {
        parts.extend(self::parts(random.pick(&words)));
    }
    parts
}

fn capitalised(part: &str) -> String {
    let (first, rest) = part.split_at(1);
    first.to_uppercase() + rest
}

/// `HasOwnProperty`, `Hasownproperty` or `HASOWNPROPERTY`: an error or a reason.
pub fn pascal(random: &mut Random) -> String {
    let parts = word(random);
    let name: String = match random.below(6) {
        0 => capitalised(&parts.concat()),
        1 => parts.concat().to_uppercase(),
        _ => parts.iter().map(|part| capitalised(part)).collect(),
    };
    letter_first(name, 'N')
}

/// `hasOwnProperty`, `hasownproperty` or `hASOWNPROPERTY`: a field.
pub fn camel(random: &mut Random) -> String {
    let pascal = pascal(random);
    let first = if pascal.chars().all(|c| !c.is_ascii_lowercase()) && random.once_in(2) { pascal.len() } else { 1 };
    pascal[..first].to_lowercase() + &pascal[first..]
}

/// `has-own-property` or `hasownproperty`: a domain, a category or a catalogue.
pub fn kebab(random: &mut Random) -> String {
    let parts = word(random);
    letter_first(parts.join(if random.once_in(4) { "" } else { "-" }), 'n')
}

/// An identifier that a platform's users see, in whatever form.
pub fn given(random: &mut Random) -> String {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let word = random.pick(&words);
    match random.below(4) {
        0 => word.to_uppercase(),
        1 => format!("k{}", capitalised(word)),
        _ => word.to_owned(),
    }
}

fn letter_first(name: String, letter: char) -> String {
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name } else { format!("{letter}{name}") }
}
