import Yams

/// Parses one file to a Yams node in spite of what Yams stops at or hides.
///
/// Yams throws at the first double key and says where the map begins; it puts the node in place of an alias, so that
/// nobody can tell any more, and compares keys by their whole contents, so that a key that is an alias of aliases of …
/// (an “alias bomb”) would never be done. Therefore:
/// - The first of two equal keys gets a sign of its own as its first letter, and the file is parsed again; the sign is
///   taken back when the tree is read (`original`). No place changes, since one character replaces another.
/// - Anchors are parsed as tags first (`&` and `!` stand in the same places in the grammar), so that aliases have
///   nothing to stand for; Yams then names the place of each. Only a file that turns out to have no anchor is parsed
///   with its `&` as written.
struct Composition {
    let text: SourceText
    private(set) var root: Yams.Node?
    private var renamed: [Unicode.Scalar: Unicode.Scalar] = [:]
    private var used: Set<Unicode.Scalar>
    private var working: SourceText

    /// Reports what keeps the file from being parsed, and aliases.
    init(_ text: SourceText, into problems: inout DiagnosticCollector) {
        self.text = text
        working = text
        used = Set(text.scalars.lazy.filter { $0.value >= Self.firstSign })
        let ampersands = text.scalars.indices.dropLast().filter {
            text.scalars[$0] == "&" && Self.canBeginAnchor(text.scalars[$0 + 1])
        }
        for offset in ampersands { working.replace(at: offset, with: "!") }
        root = compose(into: &problems)
        guard let root, !ampersands.isEmpty, !hasAnchor(root) else { return }
        for offset in ampersands { working.replace(at: offset, with: "&") }
        self.root = compose(into: &problems)
    }

    /// The text of a scalar as the user wrote it.
    func original(_ scalar: String) -> String {
        guard let first = scalar.unicodeScalars.first, let replaced = renamed[first] else { return scalar }
        return String(replaced) + String(scalar.unicodeScalars.dropFirst())
    }

    /// Supplementary private-use characters.
    private static let firstSign: UInt32 = 0xF0000

    /// As the parser's scanner has it.
    private static func canBeginAnchor(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            || scalar == "_" || scalar == "-"
    }

    private func hasAnchor(_ node: Yams.Node) -> Bool {
        if let mark = node.mark, text.scalar(line: mark.line, column: mark.column) == "&" { return true }
        switch node {
        case .mapping(let mapping): return mapping.contains { hasAnchor($0.key) || hasAnchor($0.value) }
        case .sequence(let sequence): return sequence.contains { hasAnchor($0) }
        case .scalar, .alias: return false
        }
    }

    private mutating func compose(into problems: inout DiagnosticCollector) -> Yams.Node? {
        for round in 1...Limits.roundCount {
            do {
                return try Parser(yaml: working.text, resolver: .basic, encoding: .utf8).singleRoot()
            } catch let fault as YamlError {
                guard stepOver(fault, isLastRound: round == Limits.roundCount, into: &problems) else { return nil }
            } catch {
                problems.report(.unreadable(reason: "\(error)"), at: Place(wholeOf: text.file))
                return nil
            }
        }
        return nil
    }

    /// Changes the text so that the next round gets further, or reports why it would not.
    private mutating func stepOver(
        _ fault: YamlError, isLastRound: Bool, into problems: inout DiagnosticCollector
    ) -> Bool {
        switch fault {
        case .duplicatedKeysInMapping(let keys, let context):
            if !isLastRound, rename(keyAt: context.mark) { return true }
            let place = place(of: context.mark)
            problems.report(.duplicateKey(keys.first.map(original) ?? "", first: place), at: place)
        case .composer(_, let problem, let mark, _) where problem.contains("alias"):
            problems.report(.alias, at: place(of: mark))
            guard let offset = text.offset(line: mark.line, column: mark.column), let sign = unusedSign() else {
                return false
            }
            working.replace(at: offset, with: sign)
            return true
        case .composer(_, _, let mark, _):
            problems.report(.anotherDocument, at: place(of: mark))
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            reportSyntax(problem, context: context, mark: mark, into: &problems)
        case .memory:
            problems.report(.tooDeep, at: Place(wholeOf: text.file))
        default:
            problems.report(.unreadable(reason: "\(fault)"), at: Place(wholeOf: text.file))
        }
        return false
    }

    private func reportSyntax(
        _ words: String, context: YamlError.Context?, mark: Mark, into problems: inout DiagnosticCollector
    ) {
        // A fault in or after an anchor or a tag is one of them being there at all.
        for mark in [context?.mark, mark].compactMap({ $0 }) {
            switch text.scalar(line: mark.line, column: mark.column) {
            case "&": return problems.report(.anchor, at: place(of: mark))
            case "!": return problems.report(.tag, at: place(of: mark))
            default: break
            }
        }
        let character = text.scalar(line: mark.line, column: mark.column)
        if words.contains("Maximum nesting level") { return problems.report(.tooDeep, at: place(of: mark)) }
        let fault = YAMLSyntaxFault(
            problem: words, context: context?.text, contextLine: context?.mark.line,
            character: character.map { String($0) })
        problems.report(.syntax(fault), at: place(of: fault.isToldWhereItBegan ? context?.mark ?? mark : mark))
    }

    /// Makes a plain or quoted key differ from its later double; not possible for the rare other forms of keys.
    private mutating func rename(keyAt mark: Mark) -> Bool {
        guard var offset = text.offset(line: mark.line, column: mark.column) else { return false }
        if text.scalars[offset] == "\"" || text.scalars[offset] == "'" {
            let quotationMark = text.scalars[offset]
            offset += 1
            guard offset < text.scalars.count, text.scalars[offset] != quotationMark, text.scalars[offset] != "\\",
                !text.scalars[offset].properties.isWhitespace
            else { return false }
        } else if "[]{},|>?:-!&*#%@`\r\n\t ".unicodeScalars.contains(text.scalars[offset]) {
            return false
        }
        guard let sign = unusedSign() else { return false }
        renamed[sign] = text.scalars[offset]
        working.replace(at: offset, with: sign)
        return true
    }

    private mutating func unusedSign() -> Unicode.Scalar? {
        for value in Self.firstSign..<0xFFFFE {
            if let sign = Unicode.Scalar(value), used.insert(sign).inserted { return sign }
        }
        return nil
    }

    private func place(of mark: Mark) -> Place {
        Place(file: text.file, line: mark.line, column: mark.column)
    }
}
