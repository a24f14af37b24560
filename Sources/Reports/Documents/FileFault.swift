package import Finsam

/// What is wrong with a file that finsam has written and reads again: results, the answer to a question.
package struct FileFault: Error, Hashable {
    /// What is wrong.
    package enum What: Hashable, Sendable {
        /// It is not JSON: where it stops being it.
        case syntax(LocalText)
        /// It has another format.
        case schema(found: String, allowed: String)
        /// It is of another study, or of the study as it was before its files were changed.
        case study(found: String, hashFound: String, study: String, hash: String)
        /// It was made by another version of the engine.
        case engine(found: String, version: String)
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
    package enum Kind: Hashable, Sendable { case number, wholeNumber, text, flag, list, object }

    /// The keys that lead to it, such as `result.worlds[2].name`; empty if it is the file as a whole.
    package let place: String
    /// What is wrong.
    package let what: What

    /// Something that is wrong at a place.
    package init(place: String, what: What) {
        self.place = place
        self.what = what
    }

    /// The fault in words, to stand behind the file's name.
    ///
    /// - Parameter remedy: what to do about it, a sentence
    package func text(remedy: LocalText, in language: Language) -> String {
        (place.isEmpty ? "" : "\(place): ") + sentence(in: Words(language: language)) + " " + remedy.text(in: language)
    }

    private func sentence(in words: Words) -> String {
        switch what {
        case .syntax(let text): words("är inte JSON (\(text.swedish)).", "is not JSON (\(text.english)).")
        case .schema(let found, let allowed):
            words(
                "har formatet ”\(found)”; här läses ”\(allowed)”.",
                "has the format “\(found)”; what is read here is “\(allowed)”.")
        case .study(let found, let hashFound, let study, let hash):
            words(
                "är av en annan studie eller en annan version av den: ”\(found)” med kontrollsumman \(hashFound.prefix(12))…, inte ”\(study)” med \(hash.prefix(12))….",
                "is of another study or another version of it: “\(found)” with the hash \(hashFound.prefix(12))…, not “\(study)” with \(hash.prefix(12))…."
            )
        case .engine(let found, let version):
            words(
                "är gjord av finsam \(found), och detta är finsam \(version).",
                "was made by finsam \(found), and this is finsam \(version).")
        case .missing: words("saknas.", "is missing.")
        case .kind(let kind): words("ska vara ", "should be ") + Self.name(kind, words) + "."
        case .word(let found, let allowed):
            words(
                "”\(found)” är inget av \(allowed.map { "”\($0)”" }.joined(separator: ", ")).",
                "“\(found)” is none of \(allowed.map { "“\($0)”" }.joined(separator: ", ")).")
        case .count(let found, let expected):
            words("har \(found) värden, ska ha \(expected).", "has \(found) values, should have \(expected).")
        case .rule(let rule): rule.text(in: words.language)
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
