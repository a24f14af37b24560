import Yams

/// Turns the Yams tree of a file into source nodes, and reports what YAML has and this format has not.
struct SourceReader {
    let composition: Composition
    var problems: DiagnosticCollector
    /// Nodes that may still be read.
    var nodesLeft: Int
    private var hasReportedCount = false

    init(_ composition: Composition, problems: DiagnosticCollector, nodesLeft: Int) {
        self.composition = composition
        self.problems = problems
        self.nodesLeft = nodesLeft
    }

    /// The node with everything in it.
    mutating func node(_ node: Yams.Node, depth: Int = 1, path: String = "") -> SourceNode {
        let place = place(of: node)
        guard count(at: place, path: path) else { return SourceNode(place: place, content: .refused) }
        reportProperties(at: place, path: path)
        switch node {
        case .scalar(let scalar):
            // What stood for an alias while parsing has been reported.
            if isAlias(at: place) { return SourceNode(place: place, content: .refused) }
            let isPlain = scalar.style == .plain
            return SourceNode(
                place: place, content: .scalar(composition.original(scalar.string), isPlain: isPlain))
        case .alias:
            problems.report(.alias, at: place, path: path)
            return SourceNode(place: place, content: .refused)
        case .sequence, .mapping:
            guard depth <= Limits.depth else {
                problems.report(.tooDeep, at: place, path: path)
                return SourceNode(place: place, content: .refused)
            }
            return container(node, place: place, depth: depth, path: path)
        }
    }

    private mutating func container(_ node: Yams.Node, place: Place, depth: Int, path: String) -> SourceNode {
        guard case .mapping(let mapping) = node else {
            var members: [SourceNode] = []
            for (index, member) in (node.sequence ?? []).enumerated() {
                members.append(self.node(member, depth: depth + 1, path: "\(path)[\(index + 1)]"))
                if nodesLeft < 0 { break }
            }
            return SourceNode(place: place, content: .list(members))
        }
        var pairs: [SourceNode.Pair] = []
        var places: [String: Place] = [:]
        for (key, value) in mapping {
            if nodesLeft < 0 { break }
            let keyPlace = self.place(of: key)
            guard count(at: keyPlace, path: path) else { break }
            guard case .scalar(let scalar) = key, scalar.style != .literal, scalar.style != .folded else {
                problems.report(.keyIsNotText, at: keyPlace, path: path)
                continue
            }
            if isAlias(at: keyPlace) { continue }
            let text = composition.original(scalar.string)
            let keyPath = joinedPath(path, text)
            reportProperties(at: keyPlace, path: keyPath)
            let isPlain = scalar.style == .plain
            if isPlain, text == "<<" {
                problems.report(.mergeKey, at: keyPlace, path: path)
                continue
            }
            if text.isEmpty || isPlain && text == "~" {
                problems.report(.keyIsNotText, at: keyPlace, path: path)
                continue
            }
            let child = self.node(value, depth: depth + 1, path: keyPath)
            if let first = places[text] {
                problems.report(.duplicateKey(text, first: first), at: keyPlace, path: keyPath)
            } else {
                places[text] = keyPlace
                pairs.append(SourceNode.Pair(key: text, isKeyPlain: isPlain, keyPlace: keyPlace, value: child))
            }
        }
        return SourceNode(place: place, content: .map(pairs))
    }

    /// A scalar cannot begin with the sign of an alias, so this is one, made a scalar by `Composition`.
    private func isAlias(at place: Place) -> Bool {
        composition.text.scalar(line: place.line, column: place.column) == "*"
    }

    /// Anchors and tags stand where the node begins.
    private mutating func reportProperties(at place: Place, path: String) {
        switch composition.text.scalar(line: place.line, column: place.column) {
        case "&": problems.report(.anchor, at: place, path: path)
        case "!": problems.report(.tag, at: place, path: path)
        default: break
        }
    }

    private mutating func count(at place: Place, path: String) -> Bool {
        nodesLeft -= 1
        if nodesLeft < 0, !hasReportedCount {
            hasReportedCount = true
            problems.report(.tooManyNodes, at: place, path: path)
        }
        return nodesLeft >= 0
    }

    private func place(of node: Yams.Node) -> Place {
        Place(file: composition.text.file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    }
}
