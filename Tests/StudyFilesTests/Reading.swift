@testable import StudyFiles

/// What the reading layer makes of a text: the checked item and the diagnostics.
struct Reading {
    let item: Item
    let problems: [Diagnostic]

    /// The problems in English.
    var diagnostics: [String] { problems.map(\.description) }

    init(_ yaml: String, as shape: Shape = .object(SampleShapes.world), file: String = "study.yaml") {
        self.init([(file, yaml)], as: shape)
    }

    init(_ texts: [(name: String, yaml: String)], as shape: Shape) {
        self.init(bytes: texts.map { ($0.name, Array($0.yaml.utf8)) }, as: shape)
    }

    init(bytes files: [(name: String, bytes: [UInt8])], as shape: Shape) {
        var problems = DiagnosticCollector()
        let source = StudySource(
            files.map { StudySource.File(path: $0.name, name: $0.name, bytes: $0.bytes) }, into: &problems)
        item =
            source.map { check($0.root, as: shape, into: &problems) }
            ?? Item(path: "", place: Place(wholeOf: ""), provenance: nil, content: .invalid)
        self.problems = problems.diagnostics.all
    }
}
