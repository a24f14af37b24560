internal import Foundation

/// A folder of our own for an outside program to work in, which is removed with all that is in it.
package final class Workspace {
    /// Where it is.
    package let path: String

    /// Makes the folder; nobody else may look into it.
    package init() throws(RenderingFailure) {
        let pattern = FileManager.default.temporaryDirectory.appendingPathComponent("finsam-XXXXXX").path
        var bytes = Array(pattern.utf8CString)
        guard unsafe mkdtemp(&bytes) != nil else {
            throw .noWorkspace(reason: unsafe String(cString: strerror(errno)))
        }
        path = String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in it.
    package func place(of name: String) -> String { "\(path)/\(name)" }

    /// Writes a file.
    package func write(_ bytes: [UInt8], to name: String) throws(RenderingFailure) {
        do { try Data(bytes).write(to: URL(fileURLWithPath: place(of: name))) } catch {
            throw .noWorkspace(reason: "\(error.localizedDescription)")
        }
    }

    /// Whether a file is there.
    package func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: place(of: name)) }

    /// What is in a file; `nil` if there is none.
    package func read(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: place(of: name)))).map { Array($0) }
    }
}
