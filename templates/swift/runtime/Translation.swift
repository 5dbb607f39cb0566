import Foundation

#if !canImport(ObjectiveC)
import Synchronization
#endif

// An app's own words for what people read.
extension {{ umbrella }} {
    /// Gives what people who use the app read of an error in its place: asked with a key, as `session.SessionIsFull.user`, and
    /// what the catalogue says to them, if anything. `nil` leaves it so. Fields stand in braces: `{maxUsers}`.
    ///
    /// Where there is none, an app on Apple's systems translates the keys in `{{ table_file }}.strings` or its catalogue of strings.
    public static var translator: (@Sendable (_ key: String, _ text: String?) -> String?)? {
        get { translators.value }
        set {
            translators.value = newValue
#if !canImport(ObjectiveC)
            isTranslating.store(newValue != nil, ordering: .releasing)
#endif
        }
    }

    private static let translators = Translators()

#if canImport(ObjectiveC)
    static var mayTranslate: Bool { true }
#else
    static var mayTranslate: Bool { isTranslating.load(ordering: .acquiring) }

    private static let isTranslating = Atomic<Bool>(false)
#endif

    static func translated(_ key: String, _ text: String?) -> String? {
        if let translator { return translator(key, text) }
#if canImport(ObjectiveC)
        let translated = Bundle.main.localizedString(forKey: key, value: text ?? key, table: {{ table_literal }})
        return translated == key ? nil : translated
#else
        return nil
#endif
    }
}

/// Programs set it once, and errors are described on every thread.
private final class Translators: @unchecked Sendable {
    private let lock = NSLock()
    private var current: (@Sendable (String, String?) -> String?)?

    var value: (@Sendable (String, String?) -> String?)? {
        get { lock.withLock { current } }
        set { lock.withLock { current = newValue } }
    }
}
