import Foundation
{%- if severities %}

extension {{ umbrella }} {
    /// How grave an error is: the graver, the greater.
    public struct Severity: RawRepresentable, Comparable, Hashable, Sendable, CaseIterable, CustomStringConvertible {
        public let rawValue: String
        private let rank: Int
        public var description: String { rawValue }

        private init(_ name: String, _ rank: Int) {
            rawValue = name
            self.rank = rank
        }

        /// The severity of this name in the catalogue; `nil` where this release has none.
        public init?(rawValue: String) {
            for severity in Self.allCases where severity.rawValue == rawValue {
                self = severity
                return
            }
            return nil
        }

        /// Those that this release has, the least grave first.
        public static var allCases: [Self] {
            [
{%- for severity in severities %}
                .{{ severity.case_name }},
{%- endfor %}
            ]
        }

        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
{% for severity in severities %}
        /// {{ severity.about }}
        public static var {{ severity.case_name }}: Self { Self({{ severity.label }}, {{ loop.index0 }}) }
{%- endfor %}
    }
}
{%- endif %}
{%- if actions %}

extension {{ umbrella }} {
    /// What a program does about an error. A later release may have more: end a `switch` in `default`.
    public struct Action: RawRepresentable, Hashable, Sendable, CaseIterable, CustomStringConvertible {
        public let rawValue: String
        public var description: String { rawValue }

        private init(_ name: String) {
            rawValue = name
        }

        /// The action of this name in the catalogue; `nil` where this release has none.
        public init?(rawValue: String) {
            for action in Self.allCases where action.rawValue == rawValue {
                self = action
                return
            }
            return nil
        }

        /// Those that this release has, by their names.
        public static var allCases: [Self] {
            [
{%- for action in actions %}
                .{{ action.case_name }},
{%- endfor %}
            ]
        }
{% for action in actions %}
        /// {{ action.about }}
        public static var {{ action.case_name }}: Self { Self({{ action.label }}) }
{%- endfor %}
    }
}
{%- endif %}

extension CatalogError {
{%- if severities %}
    /// How grave it is; `nil` where the catalogue does not say it, or the error is not recognized.
    public var severity: {{ umbrella }}.Severity? { content.isRecognized ? content.severity : nil }
{%- endif %}
{%- if actions %}
    /// What a program does about it; `nil` where the catalogue does not say it, or the error is not recognized.
    public var action: {{ umbrella }}.Action? { content.isRecognized ? content.action : nil }
{%- endif %}
{%- if has_terminal %}
    /// Whether nothing more can succeed in what it ended, such as a session.
    public var isTerminal: Bool { content.isRecognized && content.isTerminal }
{%- endif %}
{%- if has_retry_after %}
    /// After how many seconds to try again; `nil` where the catalogue does not say it, or the error is not recognized.
    public var retryAfter: TimeInterval? { content.isRecognized ? content.retryAfter : nil }
{%- endif %}
}

extension ErrorCode {
{%- if severities %}
    /// How grave the error is; `nil` where the catalogue does not say it.
    public var severity: {{ umbrella }}.Severity? { content.severity }
{%- endif %}
{%- if actions %}
    /// What a program does about the error; `nil` where the catalogue does not say it.
    public var action: {{ umbrella }}.Action? { content.action }
{%- endif %}
{%- if has_terminal %}
    /// Whether nothing more can succeed in what the error ended, such as a session.
    public var isTerminal: Bool { content.isTerminal }
{%- endif %}
{%- if has_retry_after %}
    /// After how many seconds to try again; `nil` where the catalogue does not say it.
    public var retryAfter: TimeInterval? { content.retryAfter }
{%- endif %}
}

extension ErrorUserInfoKey {
{%- if severities %}
    /// How grave the error is: a `String`.
    public static let severity = {{ keys.severity }}
{%- endif %}
{%- if actions %}
    /// What a program does about the error: a `String`.
    public static let action = {{ keys.action }}
{%- endif %}
{%- if has_terminal %}
    /// Whether nothing more can succeed in what the error ended: a `Bool`.
    public static let isTerminal = {{ keys.terminal }}
{%- endif %}
{%- if has_retry_after %}
    /// After how many seconds to try again: a `Double`.
    public static let retryAfter = {{ keys.retry_after }}
{%- endif %}
}

// What the catalogue says of the error's code, whether the error is recognized or not.
extension ErrorContent {
{%- if severities %}
    fileprivate var severity: {{ umbrella }}.Severity? { text(.severity).flatMap({{ umbrella }}.Severity.init) }
{%- endif %}
{%- if actions %}
    fileprivate var action: {{ umbrella }}.Action? { text(.action).flatMap({{ umbrella }}.Action.init) }
{%- endif %}
{%- if has_terminal %}
    fileprivate var isTerminal: Bool { text(.terminal) != nil }
{%- endif %}
{%- if has_retry_after %}
    fileprivate var retryAfter: TimeInterval? {
        guard let table, let row else { return nil }
        return table.integer(row, .retryAfter).map(TimeInterval.init)
    }
{%- endif %}

    /// What an `NSError` has of it.
    var handling: [String: Any] {
        guard isRecognized else { return [:] }
        var info: [String: Any] = [:]
{%- if severities %}
        info[ErrorUserInfoKey.severity] = severity?.rawValue
{%- endif %}
{%- if actions %}
        info[ErrorUserInfoKey.action] = action?.rawValue
{%- endif %}
{%- if has_terminal %}
        info[ErrorUserInfoKey.isTerminal] = isTerminal
{%- endif %}
{%- if has_retry_after %}
        info[ErrorUserInfoKey.retryAfter] = retryAfter
{%- endif %}
        return info
    }
}
