import Foundation

/// A folder whose files are replaced whole or not at all.
struct OutputFolder {
    let path: String

    /// Why output could not be written.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let reason: String
        var description: String {
            "\(path): \(reason); nothing there was changed. Choose another folder with --out, or make way here."
        }
    }

    /// Writes all files beside their places, and only when every one is complete moves them there. A name may have a folder
    /// before it: `pictures/flow.svg`.
    ///
    /// - Throws: ``Failure`` when a file cannot be written; then all old files are still there.
    func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        try telling(path, "the folder cannot be made") { try SystemCall.makeFolder(path) }
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
                try telling(folder, "the folder cannot be made") { try SystemCall.makeFolder(folder) }
            }
            for (file, place) in zip(files, staged) {
                try telling(place.final, "cannot be written") {
                    try SystemCall.writeFile(file.bytes, at: place.temporary)
                }
            }
            for place in staged where SystemCall.isFolder(place.final) {
                throw Failure(path: place.final, reason: "is a folder where a file is to be written")
            }
            for place in staged {
                try telling(place.final, "cannot be replaced") {
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
    private func telling(_ path: String, _ what: String, _ call: () throws -> Void) throws {
        do { try call() } catch let failure as SystemCall.Failure {
            throw Failure(path: path, reason: "\(what) (\(failure))")
        }
    }
}
