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
}
