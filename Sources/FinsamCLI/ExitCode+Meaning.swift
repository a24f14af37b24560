import ArgumentParser

/// What finsam's exit codes mean, after BSD's sysexits; wrong use (64) is ArgumentParser's own, and for a processor that the
/// program was not built for 69 is given before Swift has started (`CProcessor`).
extension ExitCode {
    /// The study has problems, or a published figure is replicated worse than it says.
    static let badData = ExitCode(65)
    /// A program that a form of the report needs is missing or failed; everything else is written.
    static let unavailable = ExitCode(69)
    /// A law that holds for every study does not: our own fault.
    static let ownFault = ExitCode(70)
    /// The output could not be written; what was there before is still there.
    static let outputNotWritten = ExitCode(74)
    /// Ctrl-C.
    static let interrupted = ExitCode(130)
}
