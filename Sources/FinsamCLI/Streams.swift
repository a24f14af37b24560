import ArgumentParser
import Glibc

/// Writes text to standard output and standard error.
enum Streams {
    /// Writes to standard output.
    ///
    /// - Throws: ``ArgumentParser/ExitCode/outputNotWritten``, after saying why, when it cannot be written whole: a full
    ///   disk must not look like success. A reader that has gone away ends the process with SIGPIPE, as it does others.
    static func out(_ text: String) throws { try out(Array(text.utf8)) }

    /// Writes a text's bytes to standard output, as ``out(_:)`` does.
    static func out(_ bytes: [UInt8]) throws {
        do {
            try SystemCall.write(bytes, to: STDOUT_FILENO)
        } catch let failure as SystemCall.Failure {
            error("standard output cannot be written (\(failure)); make room or print to another place\n")
            throw ExitCode.outputNotWritten
        }
    }

    /// Writes to standard error, where a failure cannot be told.
    static func error(_ text: String) { try? SystemCall.write(Array(text.utf8), to: STDERR_FILENO) }

    /// Whether a person may be watching standard error.
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
