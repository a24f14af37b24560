internal import Finsam
internal import Reports

/// Why a file of an answer is not shown.
struct AnswerFault: Error, Hashable {
    /// What is wrong.
    enum What: Hashable {
        /// It is not JSON.
        case syntax(LocalText)
        /// It has another format.
        case schema(found: String, allowed: String)
        /// It is of another study, or of the study as it was before its files were changed.
        case study(found: String, hashFound: String, hash: String)
        /// A key is missing.
        case missing
        /// A value is of another kind.
        case kind(Kind)
        /// A name or word is none of those that are allowed.
        case word(String, allowed: [String])
        /// A list has another length.
        case count(Int, expected: Int)
        /// It breaks a rule of the format, in both languages.
        case rule(LocalText)
    }

    /// A kind of value.
    enum Kind: Hashable { case number, wholeNumber, text, flag, list, object }

    /// The keys that lead to it, such as `result.worlds[2].name`; empty if it is the file as a whole.
    let place: String
    /// What is wrong.
    let what: What

    /// The fault in words, to stand behind the file's name.
    ///
    /// - Parameter verb: the question that makes the file
    func text(verb: String, in language: Language) -> String {
        let words = Words(language: language)
        let again = words(" Ställ frågan igen: finsam \(verb).", " Ask the question again: finsam \(verb).")
        let opening = place.isEmpty ? "" : "\(place): "
        switch what {
        case .syntax(let text):
            return words("är inte JSON (\(text.swedish)).", "is not JSON (\(text.english)).") + again
        case .schema(let found, let allowed):
            return words(
                "har formatet ”\(found)”; här läses ”\(allowed)”.",
                "has the format “\(found)”; what is read here is “\(allowed)”.") + again
        case .study(let found, let hashFound, let hash):
            return words(
                "svarar på en fråga om en annan studie eller en annan version av den: ”\(found)” med kontrollsumman \(hashFound.prefix(12))…, här \(hash.prefix(12))….",
                "answers a question about another study or another version of it: “\(found)” with the hash \(hashFound.prefix(12))…, here \(hash.prefix(12))…."
            ) + again
        case .missing: return opening + words("saknas.", "is missing.") + again
        case .kind(let kind):
            return opening + words("ska vara ", "should be ") + Self.name(kind, words) + "." + again
        case .word(let found, let allowed):
            let list = allowed.joined(separator: ", ")
            return opening
                + words("”\(found)” är inget av \(list).", "“\(found)” is none of \(list).") + again
        case .count(let found, let expected):
            return opening
                + words("har \(found) värden, ska ha \(expected).", "has \(found) values, should have \(expected).")
                + again
        case .rule(let rule): return opening + rule.text(in: language) + again
        }
    }

    private static func name(_ kind: Kind, _ words: Words) -> String {
        switch kind {
        case .number: words("ett tal", "a number")
        case .wholeNumber: words("ett heltal inom sitt område", "a whole number within its range")
        case .text: words("en text", "a text")
        case .flag: words("sant eller falskt", "true or false")
        case .list: words("en lista", "a list")
        case .object: words("ett objekt", "an object")
        }
    }
}
