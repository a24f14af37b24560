@unsafe @preconcurrency import Glibc

/// Writes text to standard output and standard error.
enum Streams {
    static func out(_ text: String) { unsafe write(text, to: stdout) }
    static func error(_ text: String) { unsafe write(text, to: stderr) }

    private static func write(_ text: String, to stream: UnsafeMutablePointer<FILE>?) {
        guard let stream = unsafe stream else { return }
        unsafe fputs(text, stream)
        unsafe fflush(stream)
    }

    /// Whether a person may be watching standard error.
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
