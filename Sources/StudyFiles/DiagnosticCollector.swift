internal import Finsam

/// Gathers problems while reading goes on, so that the user is told all of them at once.
struct DiagnosticCollector: Sendable {
    private var collected: [Diagnostic] = []

    init() {}

    /// Whether nothing was wrong so far.
    var isEmpty: Bool { collected.isEmpty }

    /// How often something was reported.
    var count: Int { collected.count }

    /// The problems so far, sorted, each once.
    var diagnostics: Diagnostics { Diagnostics(collected) }

    /// Adds a problem in words of the caller's own: a rule of the study format rather than of reading.
    mutating func report(_ message: LocalText, at place: Place, path: String) {
        collected.append(
            Diagnostic(
                file: place.file, line: place.line, column: place.column, path: shown(path, length: 200),
                message: message))
    }

    /// Adds a problem of the reading layer.
    mutating func report(_ problem: Problem, at place: Place, path: String = "") {
        report(LocalText(problem.words), at: place, path: path)
    }

    /// Adds the problems of another pass over a study, such as that of a further scenario, but none where something was
    /// told before: it is probably the same problem, and its correction shows what remains.
    ///
    /// - Parameter context: what is put before the message of a problem at a path.
    mutating func add(_ pass: DiagnosticCollector, context: (_ path: String) -> LocalText) {
        let told = Set(collected.map(Self.site))
        for problem in pass.collected where !told.contains(Self.site(problem)) {
            collected.append(
                Diagnostic(
                    file: problem.file, line: problem.line, column: problem.column, path: problem.path,
                    message: LocalText { context(problem.path).text(in: $0) + problem.message.text(in: $0) }))
        }
    }

    private static func site(_ problem: Diagnostic) -> Diagnostic {
        Diagnostic(file: problem.file, line: problem.line, column: problem.column, path: problem.path, message: "")
    }

    /// Ends the reading.
    ///
    /// - Throws: all problems, if there is any.
    func finish() throws(Diagnostics) {
        if !collected.isEmpty { throw diagnostics }
    }
}
