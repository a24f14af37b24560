internal import Finsam
internal import Reports
internal import Stochastics

/// What all answers say of themselves.
struct AnswerBasis: Decodable {
    let engineVersion: String
    let mode: String
    let seed: UInt64
    let paths: Int
    /// How the paths were chosen.
    let sampling: Sampling
    /// The scenario that the question was asked in, by index.
    let scenario: ScenarioName
    let title: BothLanguages
    let sentences: Sentences

    struct Sentences: Decodable {
        let sv: [String]
        let en: [String]

        func text(in language: Language) -> [String] { language == .swedish ? sv : en }
    }

    private enum CodingKeys: String, CodingKey {
        case mode, seed, paths, sampling, scenario, title, sentences
        case engineVersion = "engine-version"
    }

    /// Where the figures come from, a line below them.
    func line(verb: String, study: Study, _ words: Words) -> String {
        let scenario = study.scenarios[scenario.index].name.text(in: words.language)
        let paths = words.count(
            paths, swedish: ("slumpad bana", "slumpade banor"), english: ("random path", "random paths"))
        return words(
            "Underlag: \(verb).json, scenariot ”\(scenario)”, \(paths), frö \(seed), finsam \(engineVersion).",
            "Basis: \(verb).json, the scenario “\(scenario)”, \(paths), seed \(seed), finsam \(engineVersion).")
    }
}

/// A text in Swedish and in English.
struct BothLanguages: Decodable, Hashable {
    let sv: String
    let en: String

    func text(in language: Language) -> String { language(sv, en) }
}

/// The name of a scenario of the study.
struct ScenarioName: Decodable {
    let index: Int
    init(from decoder: any Decoder) throws { index = try decoder.index(among: \.scenarios) }
}

/// The name of an alternative of the study.
struct AlternativeName: Decodable, Hashable {
    let index: Int
    init(from decoder: any Decoder) throws { index = try decoder.index(among: \.alternatives) }
}

/// The name of a threshold of the study.
struct ThresholdName: Decodable, Hashable {
    let index: Int
    init(from decoder: any Decoder) throws { index = try decoder.index(among: \.thresholds) }
}

/// A number and how far chance may have moved it.
struct AnswerEstimate: Decodable, Hashable {
    let value: Double
    let standardError: Double?

    private enum CodingKeys: String, CodingKey {
        case value
        case standardError = "standard-error"
    }
}

/// One of some words.
protocol AnswerWord: RawRepresentable<String>, CaseIterable, Decodable {}

extension AnswerWord {
    init(from decoder: any Decoder) throws {
        let text = try String(from: decoder)
        guard let word = Self(rawValue: text) else {
            throw decoder.fault(.word(text, allowed: Self.allCases.map(\.rawValue)))
        }
        self = word
    }
}

extension Sampling: AnswerWord {}

/// What a number is measured in.
enum AnswerUnit: String, AnswerWord {
    case kronor = "sek"
    case probability, share, ratio
}
