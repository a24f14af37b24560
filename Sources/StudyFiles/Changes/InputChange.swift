internal import Finsam

/// A change of one input of a study, as a user writes it: `state.base-amount-sek=0`.
///
/// *Ändrad uppgift.* The key is that of ``InputRecord/path``: the keys from the top joined by full stops, where `*` at the
/// end of a name that the user chose stands for all that begin so (`associations.*.initiatives.*.utilisation=1`). The
/// value is what a study file could have there, on one line.
public struct InputChange: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The change as a map of maps from the top of a study.
    let node: SourceNode

    /// Reads a change.
    ///
    /// - Parameters:
    ///   - text: `key=value`
    ///   - source: where the user wrote it, such as `--shock`; messages name it
    /// - Throws: what is wrong with the text; whether the study has such a key is found when it is laid over one.
    public init(_ text: String, source: String) throws(Diagnostics) {
        var problems = DiagnosticCollector()
        let place = Place(wholeOf: "\(source) \(text)")
        guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
            problems.report(
                LocalText(
                    swedish:
                        "ska ha en nyckel, ”=” och ett värde, som state.base-amount-sek=0; finsam keys listar en studies "
                        + "nycklar",
                    english:
                        "needs a key, “=” and a value, such as state.base-amount-sek=0; finsam keys lists the keys of a "
                        + "study"),
                at: place, path: "")
            throw problems.diagnostics
        }
        let key = String(text[..<sign])
        let value = String(text[text.index(after: sign)...])
        guard let node = Self.value(value, place: place, into: &problems), problems.isEmpty else {
            throw problems.diagnostics
        }
        self.init(key: key, node: node)
    }

    /// A change of a number.
    ///
    /// - Parameter source: where the user asked for it, such as `--set`; messages name it
    public init(key: String, value: Double, source: String) {
        let text = plainDecimal(value)
        let place = Place(wholeOf: "\(source) \(key)=\(text)")
        self.init(key: key, node: SourceNode(place: place, content: .scalar(text, isPlain: true)))
    }

    private init(key: String, node value: SourceNode) {
        self.key = key
        node = key.split(separator: ".", omittingEmptySubsequences: false).reversed().reduce(value) { inner, key in
            let pair = SourceNode.Pair(
                key: String(key), isKeyPlain: true, keyPlace: value.place, value: inner)
            return SourceNode(place: value.place, content: .map([pair]))
        }
    }

    private static func value(
        _ text: String, place: Place, into problems: inout DiagnosticCollector
    ) -> SourceNode? {
        guard !text.contains(where: \.isNewline) else {
            problems.report(.notOneLineValue, at: place)
            return nil
        }
        let composition = Composition(SourceText(file: place.file, text: text), into: &problems)
        guard let root = composition.root else {
            if problems.isEmpty { problems.report(.emptyFile, at: place) }
            return nil
        }
        var reader = SourceReader(composition, problems: problems, nodesLeft: Limits.nodeCount)
        let node = reader.node(root)
        problems = reader.problems
        return node.moved(to: place)
    }
}

extension SourceNode {
    /// The same with everything at one place: a line and a column mean nothing to somebody who wrote a single word.
    fileprivate func moved(to place: Place) -> SourceNode {
        switch content {
        case .scalar, .refused: SourceNode(place: place, content: content)
        case .list(let members): SourceNode(place: place, content: .list(members.map { $0.moved(to: place) }))
        case .map(let pairs):
            SourceNode(
                place: place,
                content: .map(
                    pairs.map {
                        Pair(key: $0.key, isKeyPlain: $0.isKeyPlain, keyPlace: place, value: $0.value.moved(to: place))
                    }))
        }
    }
}
