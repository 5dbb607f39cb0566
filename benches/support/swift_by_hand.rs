//! What people write in Swift for the same errors: an enum, and an exhaustive `switch` with `return` for each property.

use super::catalogue::{CATEGORIES, Sample};
use std::fmt::Write;

/// One file with the type `HandError`: NSError domain, code and userInfo, the four texts, title, status, retryability,
/// categories, Codable, and reading an `NSError` back.
pub fn file(samples: &[Sample], domain: &str) -> String {
    let mut text = "import Foundation\n\npublic enum HandError: Error, Hashable, Sendable {\n".to_owned();
    for sample in samples {
        let payload = if sample.has_field { "(item: String)" } else { "" };
        text += &format!("    /// {}\n    case {}{payload}\n", sample.message, sample.camel());
    }
    text += "}\n\nextension HandError: CustomNSError, LocalizedError {\n";
    text += &format!("    public static var errorDomain: String {{ \"com.example.bench.{domain}\" }}\n");
    let quoted = |value: &str| format!("\"{}\"", value.replace('\n', "\\n"));
    let mut property = |name: &str, kind: &str, value: &dyn Fn(&Sample) -> String| {
        text += &format!("\n    public var {name}: {kind} {{\n        switch self {{\n");
        for sample in samples {
            let value = value(sample);
            let binding = if value.contains("\\(item)") { "(let item)" } else { "" };
            text += &format!("        case .{}{binding}: return {value}\n", sample.camel());
        }
        text += "        }\n    }\n";
    };
    property("errorCode", "Int", &|sample| sample.number.to_string());
    property("name", "String", &|sample| quoted(&sample.pascal()));
    property("title", "String", &|sample| quoted(&sample.words.join(" ")));
    property("errorDescription", "String?", &|sample| quoted(&sample.message.replace("{item}", "\\(item)")));
    property("failureReason", "String?", &|sample| quoted(&sample.occurs.join("\n")));
    property("recoverySuggestion", "String?", &|sample| quoted(&sample.fix));
    property("helpAnchor", "String?", &|sample| quoted(&sample.docs_url(domain)));
    property("status", "Int?", &|sample| sample.status.map_or_else(|| "nil".to_owned(), |status| status.to_string()));
    predicate(&mut text, "isRetryable", samples, |sample| sample.retryable);
    for (id, category) in CATEGORIES.iter().enumerate() {
        let name = format!("is{}{}", category[..1].to_uppercase(), &category[1..]);
        predicate(&mut text, &name, samples, |sample| sample.categories.contains(&id));
    }
    text += USER_INFO;
    let with_item: Vec<String> = (samples.iter().filter(|sample| sample.has_field))
        .map(|sample| format!("        case .{}(let item): return item\n", sample.camel()))
        .collect();
    text += &format!(
        "\n    public var item: String? {{\n        switch self {{\n{}        default: return nil\n        }}\n    }}\n",
        with_item.concat()
    );
    text += "\n    public init?(code: Int, item: String?) {\n        switch code {\n";
    for sample in samples {
        if sample.has_field {
            let _ = write!(text, "        case {}:\n            guard let item else {{ return nil }}\n", sample.number);
            let _ = writeln!(text, "            self = .{}(item: item)", sample.camel());
        } else {
            let _ = writeln!(text, "        case {}: self = .{}", sample.number, sample.camel());
        }
    }
    text += "        default: return nil\n        }\n    }\n}\n";
    text += &CODABLE.replace("DOMAIN", domain);
    text
}

/// The least that has codes: an enum with raw values.
pub fn plain(samples: &[Sample]) -> String {
    let cases = samples.iter().map(|sample| format!("    case {} = {}\n", sample.camel(), sample.number));
    format!("public enum PlainError: Int, Error, Codable {{\n{}}}\n", cases.collect::<String>())
}

fn predicate(text: &mut String, name: &str, samples: &[Sample], holds: impl Fn(&Sample) -> bool) {
    let cases: Vec<String> =
        samples.iter().filter(|sample| holds(sample)).map(|sample| format!(".{}", sample.camel())).collect();
    let cases = cases.join(",\n            ");
    *text += &format!("\n    public var {name}: Bool {{\n        switch self {{\n        case {cases}: return true\n");
    *text += "        default: return false\n        }\n    }\n";
}

const USER_INFO: &str = "
    public var errorUserInfo: [String: Any] {
        var info: [String: Any] = [:]
        info[NSLocalizedDescriptionKey] = errorDescription
        info[NSLocalizedFailureReasonErrorKey] = failureReason
        info[NSLocalizedRecoverySuggestionErrorKey] = recoverySuggestion
        info[NSHelpAnchorErrorKey] = helpAnchor
        info[\"com.example.bench.item\"] = item
        return info
    }

    public init?(_ error: NSError) {
        guard error.domain == Self.errorDomain else { return nil }
        self.init(code: error.code, item: error.userInfo[\"com.example.bench.item\"] as? String)
    }
";

const CODABLE: &str = "
extension HandError: Codable {
    private enum Key: String, CodingKey { case domain, code, data, type, title, status, detail }
    private enum DataKey: String, CodingKey { case item }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let code = try container.decode(Int.self, forKey: .code)
        let data = try? container.nestedContainer(keyedBy: DataKey.self, forKey: .data)
        guard try container.decode(String.self, forKey: .domain) == \"DOMAIN\",
            let error = HandError(code: code, item: try data?.decodeIfPresent(String.self, forKey: .item))
        else {
            throw DecodingError.dataCorruptedError(forKey: .code, in: container, debugDescription: \"unknown\")
        }
        self = error
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(\"DOMAIN\", forKey: .domain)
        try container.encode(errorCode, forKey: .code)
        try container.encode(title, forKey: .title)
        try container.encodeIfPresent(helpAnchor, forKey: .type)
        try container.encodeIfPresent(status, forKey: .status)
        try container.encodeIfPresent(errorDescription, forKey: .detail)
        if let item {
            var data = container.nestedContainer(keyedBy: DataKey.self, forKey: .data)
            try data.encode(item, forKey: .item)
        }
    }
}
";
