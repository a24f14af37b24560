import ArgumentParser
import Finsam
import StudyFiles

/// What a user wrote and cannot be read: a study, a catalogue, a change on the command line.
enum BadData {
    /// What is read, or the end with every problem told.
    static func telling<Value>(in language: Language, _ read: () throws(Diagnostics) -> Value) throws -> Value {
        do throws(Diagnostics) {
            return try read()
        } catch {
            Streams.error(error.text(in: language) + "\n")
            throw ExitCode.badData
        }
    }
}
