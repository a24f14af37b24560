import Finsam
import Foundation
import JSONText
import Reports
import StudyFiles

@testable import Publications

/// Files of answers about scenarios/ksau, as small as they may be, with numbers that are easy to follow.
enum AnswerExample {
    static let hash = "5548a3"

    static func study() throws -> Study {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try StudyDocument.read(root.appendingPathComponent("scenarios/ksau").path).study
    }

    /// A file with a result.
    static func file(
        _ verb: String, _ result: String, hash: String = hash, sampling: String = "pseudo"
    ) -> (name: String, bytes: [UInt8]) {
        let text = """
            {"schema": "finsam-\(verb)/1", "study": "ksau", "study-hash": "\(hash)", "engine-version": "0.1.0",
            "mode": "montecarlo", "seed": 7, "paths": 1000, "sampling": "\(sampling)", "scenario": "base",
            "reference": "stay", "focus": "vaggeryd", "options": {},
            "title": {"sv": "Rubriken för \(verb)", "en": "The heading of \(verb)"},
            "sentences": {"sv": ["Svaret."], "en": ["The answer."]}, "result": \(result), "a-later-key": 1}
            """
        return ("\(verb).json", Array(text.utf8))
    }

    private static let settled = #", "change": {"mean": -40000.0, "clarity": "settled"}"#
    private static let unclear = #", "change": {"mean": 20, "clarity": "unclear"}"#
    private static let changed = cell("stay", settled) + ", " + cell("join-finnveden", unclear)

    static let stress = """
        {"worlds": [
        {"world": "base", "name": "Bas", "name-en": "Base", "alternatives": [\(cell("stay", "")), \(cell("join-finnveden", ""))]},
        {"world": "cut", "name": "Sänkt", "name-en": "Cut", "alternatives": [\(changed)]},
        {"world": "cut-again", "name": "Sänkt igen", "name-en": "Cut again", "same-as": "cut", "alternatives": [\(changed)]}]}
        """

    private static func cell(_ alternative: String, _ change: String) -> String {
        let outcomes = [
            ("any-rule", "0.25"), ("curtailment", "90000"), ("closing-balance", "500000"), ("contribution", "230000"),
            ("reach", "470000"), ("net", "240000"),
        ].map { "\"\($0)\": {\"mean\": \($1), \"standard-error\": 1\(change)}" }
        return "{\"alternative\": \"\(alternative)\", \"outcomes\": {\(outcomes.joined(separator: ", "))}}"
    }

    private static let input =
        "{\"name\": \"k\", \"present\": [0], \"subject\": {\"sv\": \"anslaget\", \"en\": \"the money\"}, \"unit\": \"percent\"}"

    private static func point(_ alternative: String, _ change: Double) -> String {
        """
        {"alternative": "\(alternative)", "finding": "found", "change": \(change), "interval-95-near": \(change + 0.01),
        "interval-95-far": \(change - 0.01), "value": {"value": 0.9, "standard-error": 0.01}, "grid": [
        {"change": -0.5, "value": {"value": 1, "standard-error": 0}, "met": true},
        {"change": 0, "value": {"value": 0.65, "standard-error": 0.02}, "met": false}]}
        """
    }

    static let breakingPoint = """
        {"statistic": {"sv": "risken", "en": "the risk"}, "level": 0.9,
        "level-name": {"sv": "minst 90 %", "en": "at least 90%"}, "unit": "probability", "input": \(input),
        "slices": [{"alternatives": [\(point("stay", -0.14)), {"alternative": "county-merger", "finding": "does-not-exist", "grid": []}]}]}
        """

    static let frontier = """
        {"statistic": {"sv": "risken", "en": "the risk"}, "level": 0.9,
        "level-name": {"sv": "minst 90 %", "en": "at least 90%"}, "unit": "probability", "input": \(input),
        "other-input": \(input), "slices": [{"other-change": -0.1, "alternatives": [\(point("stay", -0.3))]},
        {"other-change": 0, "alternatives": [\(point("stay", -0.14))]}]}
        """

    static let sweep = """
        {"subject": {"sv": "grundtilldelning", "en": "the base amount"}, "present": [400000], "values": [0, 400000],
        "outcome-names": [{"sv": "insatsmedel", "en": "initiative money"}], "units": ["sek"],
        "alternatives": [{"alternative": "stay", "outcomes": [{"outcome": "reach", "mean": [5000000, 6000000],
        "standard-error": [10, 10], "p05": [4000000, 4500000], "p95": [7000000, null]}]}]}
        """

    static let sensitivity = """
        {"subject": {"sv": "skillnaden", "en": "the difference"}, "unit": "sek", "alternative": "join-finnveden",
        "less": "stay", "inputs": [
        {"meaning": {"sv": "Liten", "en": "Small"}, "total": {"value": 0.125, "low": 0.1, "high": 0.15}},
        {"meaning": {"sv": "Stor", "en": "Large"}, "total": {"value": 0.875, "low": 0.85, "high": 0.9}},
        {"meaning": {"sv": "Ingen", "en": "None"}, "total": {"value": 0, "low": 0, "high": 0}}],
        "factors": [{"meaning": {"sv": "Stor", "en": "Large"}, "at-p05": -100000, "at-p95": 300000}]}
        """

    /// Parts whose roundings one by one would not add up.
    static let explain = """
        {"subject": {"sv": "netto", "en": "net"}, "unit": "sek",
        "from": {"alternative": "stay", "value": 1000049, "standard-error": 1},
        "to": {"alternative": "join-finnveden", "value": 1000196, "standard-error": 1},
        "parts": [\(part("Ett", "One", 349)), \(part("Två", "Two", 49)), \(part("Tre", "Three", -251))]}
        """

    private static func part(_ swedish: String, _ english: String, _ value: Double) -> String {
        """
        {"meaning": {"sv": "\(swedish)", "en": "\(english)"}, "value": \(value), "effect": "clear",
        "quantiles": {"0.05": {"value": -1}, "0.5": {"value": 0}, "0.95": {"value": 1}}}
        """
    }

    static let decide = """
        {"subject": {"sv": "netto", "en": "net"}, "unit": "sek", "alternatives": [
        {"alternative": "stay", "mean": {"value": 1}, "best": {"value": 0.25}, "regret": {"value": 20000},
        "regret-p95": {"value": 40000}},
        {"alternative": "join-finnveden", "mean": {"value": 2}, "best": {"value": 0.75}, "regret": {"value": 1000},
        "regret-p95": {"value": 5000}}]}
        """

    static let all = [
        ("stress", stress), ("breaking-point", breakingPoint), ("sweep", sweep), ("sensitivity", sensitivity),
        ("explain", explain), ("decide", decide),
    ]

    /// The chapters of files.
    static func chapters(
        _ files: [(name: String, bytes: [UInt8])], _ language: Language = .swedish
    ) throws -> AnswerChapters {
        AnswerChapters(files: files, studyHash: hash, study: try study(), language: language)
    }

    /// The pictures of one file.
    static func pictures(_ verb: String, _ result: String, sampling: String = "pseudo") throws -> [Picture] {
        let chapters = try chapters([file(verb, result, sampling: sampling)])
        guard chapters.notes.isEmpty else { throw Left(notes: chapters.notes) }
        return Story(title: "", language: .swedish, blocks: chapters.blocks).pictures
    }

    struct Left: Error { let notes: [String] }
}

extension Picture {
    /// All rows of data that are drawn, by key.
    func rows() throws -> [[String: Any]] {
        func rows(_ value: Any) -> [[String: Any]] {
            if let list = value as? [Any] { return list.flatMap(rows) }
            guard let object = value as? [String: Any] else { return [] }
            if let own = object["values"] as? [[String: Any]] { return own }
            return object.sorted { $0.key < $1.key }.flatMap { rows($0.value) }
        }
        return rows(try JSONSerialization.jsonObject(with: Data(specification.pretty().utf8)))
    }

    /// The numbers of a column.
    func numbers(_ column: String) throws -> [Double] { try rows().compactMap { $0[column] as? Double } }

    /// The texts of a column.
    func texts(_ column: String) throws -> [String] { try rows().compactMap { $0[column] as? String } }
}
