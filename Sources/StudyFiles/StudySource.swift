internal import Finsam

/// The files of a study as bytes and as one tree.
struct StudySource: Sendable {
    /// Names without folders, in the order of reading, with the bytes as they were read: for a hash of the study that
    /// does not depend on where it lies.
    let files: [(name: String, bytes: [UInt8])]
    /// The top levels of all files together.
    let root: SourceNode

    /// A file in memory: how the user named it, its name without folders, its bytes.
    struct File: Sendable {
        let path: String
        let name: String
        let bytes: [UInt8]
    }

    /// Reads files that are in memory already.
    ///
    /// Reports every problem of every file. Gives nothing when some file cannot be read at all, for then the rest would
    /// only seem to lack what is in it; problems that can be stepped over (a double key, an alias, a tag) are reported,
    /// and reading can go on so that the user is told of the others too.
    init?(_ files: [File], into problems: inout DiagnosticCollector) {
        self.files = files.map { ($0.name, $0.bytes) }
        var roots: [SourceNode] = []
        var nodesLeft = Limits.nodeCount
        for file in files {
            guard file.bytes.count <= Limits.byteCount else {
                problems.report(.fileTooLarge, at: Place(wholeOf: file.path))
                continue
            }
            guard let text = SourceText(file: file.path, bytes: file.bytes, into: &problems) else { continue }
            let faultCount = problems.count
            let composition = Composition(text, into: &problems)
            guard let node = composition.root else {
                if problems.count == faultCount {
                    problems.report(.emptyFile, at: Place(wholeOf: file.path))
                }
                continue
            }
            var reader = SourceReader(composition, problems: problems, nodesLeft: max(0, nodesLeft))
            let root = reader.node(node)
            problems = reader.problems
            let isCutOff = reader.nodesLeft < 0
            nodesLeft = reader.nodesLeft
            switch root.content {
            case .map where !isCutOff: roots.append(root)
            case .map, .refused: break
            case .scalar(let text, isPlain: true) where PlainReading(text) == .nothing:
                problems.report(.emptyFile, at: Place(wholeOf: file.path))
            case .scalar, .list: problems.report(.topIsNotMap(found: root.found), at: root.place)
            }
            if isCutOff { break }
        }
        guard roots.count == files.count, let first = roots.first else { return nil }
        root = roots.count == 1 ? first : Self.merged(roots, into: &problems)
    }

    /// One map of the keys of all files.
    private static func merged(_ roots: [SourceNode], into problems: inout DiagnosticCollector) -> SourceNode {
        var pairs: [SourceNode.Pair] = []
        var places: [String: Place] = [:]
        for case .map(let added) in roots.lazy.map(\.content) {
            for pair in added {
                if Provenance.keysInBothLanguages.contains(pair.key) {
                    problems.report(.provenanceOfSeveralFiles(pair.key), at: pair.keyPlace, path: pair.key)
                } else if let first = places[pair.key] {
                    problems.report(.keyInTwoFiles(pair.key, first: first), at: pair.keyPlace, path: pair.key)
                } else {
                    places[pair.key] = pair.keyPlace
                    pairs.append(pair)
                }
            }
        }
        return SourceNode(place: roots[0].place, content: .map(pairs))
    }
}
