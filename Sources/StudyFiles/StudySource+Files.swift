import Foundation

extension StudySource {
    /// Reads a study from one YAML file, or from all YAML files of a folder, sorted by name.
    ///
    /// Subfolders and names that begin with a dot are left out. A link inside a folder is followed only within it.
    ///
    /// - Parameter path: As the user gave it; diagnostics name files by it.
    /// - Returns: Nothing when some file cannot be read; `problems` then says why.
    static func read(_ path: String, into problems: inout DiagnosticCollector) -> StudySource? {
        var shown = path
        while shown.count > 1, shown.hasSuffix("/") { shown.removeLast() }
        guard !path.isEmpty else {
            problems.report(.noSuchPath, at: Place(wholeOf: "“”"))
            return nil
        }
        switch kind(of: path) {
        case nil:
            problems.report(.noSuchPath, at: Place(wholeOf: shown))
            return nil
        case .typeRegular:
            guard hasYAMLName(shown) else {
                problems.report(.notYAMLName, at: Place(wholeOf: shown))
                return nil
            }
            return bytes(of: shown, into: &problems).flatMap { StudySource([$0], into: &problems) }
        case .typeDirectory:
            return readFolder(shown, into: &problems)
        default:
            problems.report(.notAFile, at: Place(wholeOf: shown))
            return nil
        }
    }

    private static func readFolder(_ folder: String, into problems: inout DiagnosticCollector) -> StudySource? {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { hasYAMLName($0) && !$0.hasPrefix(".") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            problems.report(.unreadable(reason: reason(of: error)), at: Place(wholeOf: folder))
            return nil
        }
        let paths = names.map { folder == "/" ? "/\($0)" : "\(folder)/\($0)" }.filter { kind(of: $0) != .typeDirectory }
        guard !paths.isEmpty else {
            problems.report(.folderWithoutYAML, at: Place(wholeOf: folder))
            return nil
        }
        guard paths.count <= Limits.fileCount else {
            problems.report(.tooManyFiles(paths.count), at: Place(wholeOf: folder))
            return nil
        }
        let home = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        let files = paths.compactMap { path -> File? in
            guard kind(of: path) != nil else {
                problems.report(.noSuchPath, at: Place(wholeOf: path))
                return nil
            }
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
            guard target.deletingLastPathComponent().path == home else {
                problems.report(.linkOutOfFolder, at: Place(wholeOf: path))
                return nil
            }
            return bytes(of: path, into: &problems)
        }
        let source = StudySource(files, into: &problems)
        return files.count == paths.count ? source : nil
    }

    private static func hasYAMLName(_ path: String) -> Bool {
        [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
    }

    /// What is at a path after following links; nothing at the end of a broken one.
    private static func kind(of path: String) -> FileAttributeType? {
        // Not FileManager's attributes, which look up the owner's name in the system's lists each time.
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .typeRegular
        case S_IFDIR: return .typeDirectory
        default: return .typeUnknown
        }
    }

    /// The content of a regular file, of which never more than the limit and one byte is read.
    private static func bytes(of path: String, into problems: inout DiagnosticCollector) -> File? {
        guard kind(of: path) == .typeRegular else {
            problems.report(.notAFile, at: Place(wholeOf: path))
            return nil
        }
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            let data = try handle.read(upToCount: Limits.byteCount + 1) ?? Data()
            return File(path: path, name: URL(fileURLWithPath: path).lastPathComponent, bytes: Array(data))
        } catch {
            problems.report(.unreadable(reason: reason(of: error)), at: Place(wholeOf: path))
            return nil
        }
    }

    /// Why the system refused, in its own words rather than in Foundation's, which name no cause.
    private static func reason(of error: any Error) -> String {
        let refusal = error as NSError
        if let system = refusal.userInfo[NSUnderlyingErrorKey] as? NSError, system.domain == NSPOSIXErrorDomain {
            return unsafe String(cString: strerror(Int32(system.code)))
        }
        return (error as? CocoaError)?.code == .fileReadNoPermission
            ? unsafe String(cString: strerror(EACCES)) : refusal.localizedDescription
    }
}
