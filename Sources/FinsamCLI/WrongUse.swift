import ArgumentParser

/// Wrong use that shows only when the study has been read: as ArgumentParser tells it, but without the list of all options,
/// which would hide the answer.
enum WrongUse {
    /// Says what is wrong and gives the exit code to throw.
    static func tell(_ message: String) -> ExitCode {
        Streams.error("Error: \(message)\n")
        return .validationFailure
    }
}
