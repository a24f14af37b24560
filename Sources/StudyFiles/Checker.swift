internal import Finsam

/// The walk over what is written and the form that it must have, side by side.
struct Checker {
    var problems: DiagnosticCollector
    /// What has come of the keys that end in `*`, by their paths; see `overlay`.
    var patterns: [String: PatternUse] = [:]

    /// What a part inherits from the parts around it.
    struct Scope {
        var path: String
        var provenance: Provenance?
        var isPartial: Bool

        /// The scope of the value under a key.
        func under(_ key: String) -> Scope {
            Scope(path: joinedPath(path, key), provenance: provenance, isPartial: isPartial)
        }
    }

    /// A part of any form.
    mutating func item(_ node: SourceNode, as shape: Shape, in scope: Scope) -> Item {
        switch (shape, node.content) {
        case (_, .refused): return invalid(node, scope)
        case (.difference(let inner), _):
            return item(node, as: inner, in: Scope(path: scope.path, provenance: scope.provenance, isPartial: true))
        case (.object(let object), .map(let pairs)):
            return self.object(object, pairs: pairs, at: node.place, in: scope)
        case (.map(let key, let shape), .map(let pairs)):
            return map(key, of: shape, pairs: pairs, at: node.place, in: scope)
        case (.list(let shape), .list(let nodes)):
            let members = nodes.enumerated().map { index, member in
                let path = "\(scope.path)[\(index + 1)]"
                return item(
                    member, as: shape, in: Scope(path: path, provenance: scope.provenance, isPartial: false))
            }
            return Item(path: scope.path, place: node.place, provenance: scope.provenance, content: .list(members))
        case (.number, .map(let pairs)), (.quantity, .map(let pairs)):
            return single(shape, pairs: pairs, at: node.place, in: scope)
        case (.object, _), (.map, _), (.list, _), (_, .map), (_, .list):
            report(
                node.isNothing ? .noValue(wanted: shape.wanted) : .wrongType(wanted: shape.wanted, found: node.found),
                at: node, scope)
            return invalid(node, scope)
        case (_, .scalar(let text, let isPlain)):
            let content = scalar(Scalar(text: text, isPlain: isPlain), as: shape) { checker, problem in
                checker.report(problem, at: node, scope)
            }
            if case .number = shape { requireProvenance(of: node, in: scope) }
            // A factor's name needs none here: where its distribution comes from stands with the factor.
            if case .quantity = shape, case .number = content { requireProvenance(of: node, in: scope) }
            return Item(path: scope.path, place: node.place, provenance: scope.provenance, content: content)
        }
    }

    /// A value with a provenance of its own: `{value: 3.2, published: "document, table"}`.
    private mutating func single(
        _ shape: Shape, pairs: [SourceNode.Pair], at place: Place, in scope: Scope
    ) -> Item {
        let wrapper = ObjectShape(
            "a value with its provenance", "Ett värde med egen uppgift om varifrån det kommer.",
            "A value with a provenance of its own.", keys: [Key("value", "Värdet.", "The value.", shape)])
        var whole = scope
        whole.isPartial = false
        let value = object(wrapper, pairs: pairs, at: place, in: whole)["value"]
        return Item(path: scope.path, place: value.place, provenance: value.provenance, content: value.content)
    }

    mutating func report(_ problem: Problem, at node: SourceNode, _ scope: Scope) {
        problems.report(problem, at: node.place, path: scope.path)
    }

    private func invalid(_ node: SourceNode, _ scope: Scope) -> Item {
        Item(path: scope.path, place: node.place, provenance: scope.provenance, content: .invalid)
    }

    private mutating func requireProvenance(of node: SourceNode, in scope: Scope) {
        if scope.provenance == nil, !node.isNothing { report(.noProvenance, at: node, scope) }
    }
}
