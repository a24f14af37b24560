import Finsam
import Foundation

/// A folder whose files are replaced whole or not at all.
struct OutputFolder {
    let path: String

    /// Why output could not be written.
    struct Failure: Error {
        /// What could not be done.
        enum What { case makeFolder, write, replace, isFolder }

        let path: String
        let what: What
        /// Why, in the system's own words.
        var reason: SystemCall.Failure?

        func text(in say: Language) -> String {
            let failed =
                switch what {
                case .makeFolder: say("mappen kan inte skapas", "the folder cannot be made")
                case .write: say("kan inte skrivas", "cannot be written")
                case .replace: say("kan inte ersättas", "cannot be replaced")
                case .isFolder: say("är en mapp där en fil ska stå", "is a folder where a file is to be written")
                }
            return "\(path): \(failed)\(reason.map { " (\($0))" } ?? ""); "
                + say(
                    "inget där har ändrats. Välj en annan mapp med --out, eller flytta det som står i vägen.",
                    "nothing there was changed. Choose another folder with --out, or move what is in the way.")
        }
    }

    /// Writes all files beside their places, and only when every one is complete moves them there. A name may have a folder
    /// before it: `pictures/flow.svg`.
    ///
    /// - Throws: ``Failure`` when a file cannot be written; then all old files are still there.
    func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        try telling(path, .makeFolder) { try SystemCall.makeFolder(path) }
        let staged = files.map { file in
            let parts = file.name.split(separator: "/").map(String.init)
            let folder = ([path] + parts.dropLast()).joined(separator: "/")
            let name = parts.last ?? ""
            return (
                folder: folder, final: "\(folder)/\(name)",
                temporary: "\(folder)/.\(name).\(ProcessInfo.processInfo.processIdentifier).part"
            )
        }
        do {
            for folder in Set(staged.map(\.folder)).sorted() {
                try telling(folder, .makeFolder) { try SystemCall.makeFolder(folder) }
            }
            for (file, place) in zip(files, staged) {
                try telling(place.final, .write) {
                    try SystemCall.writeFile(file.bytes, at: place.temporary)
                }
            }
            for place in staged where SystemCall.isFolder(place.final) {
                throw Failure(path: place.final, what: .isFolder)
            }
            for place in staged {
                try telling(place.final, .replace) {
                    try SystemCall.replace(place.final, with: place.temporary)
                }
            }
        } catch {
            for place in staged { SystemCall.remove(place.temporary) }
            for folder in Set(staged.map(\.folder)) where folder != path { SystemCall.removeEmptyFolder(folder) }
            throw error
        }
    }

    /// Says of what a call of the system failed.
    private func telling(_ path: String, _ what: Failure.What, _ call: () throws -> Void) throws {
        do { try call() } catch let failure as SystemCall.Failure {
            throw Failure(path: path, what: what, reason: failure)
        }
    }
}
