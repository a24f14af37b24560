/// Why an outside program gave nothing; it costs only what it was to give.
package enum RenderingFailure: Error, Hashable, Sendable {
    /// The program is not there.
    case missing(ExternalProgram)
    /// The program ended with an error, or gave nothing.
    case failed(ExternalProgram, status: Int32, message: String)
    /// There was no place to work in.
    case noWorkspace(reason: String)
    /// It was told to stop.
    case interrupted

    /// What is wrong and what to do, in English.
    package var text: String {
        switch self {
        case .missing(let program): "\(program.name) is not there. \(program.howToGetIt)"
        case .failed(let program, let status, let message):
            "\(program.name) ended with \(status)" + (message.isEmpty ? "." : ": \(message)")
        case .noWorkspace(let reason):
            "no temporary folder could be made (\(reason)); set TMPDIR to a folder that can be written."
        case .interrupted: "interrupted."
        }
    }
}
