internal import Foundation

/// A program outside finsam that draws or converts.
package enum ExternalProgram: String, CaseIterable, Sendable {
    /// Python with the package vl-convert-python, which draws pictures.
    case python
    /// Writes Word documents.
    case pandoc
    /// Prints web pages as PDF.
    case chromium

    /// The name for messages.
    package var name: String {
        switch self {
        case .python: "Python 3"
        case .pandoc: "pandoc"
        case .chromium: "Chromium"
        }
    }

    /// The variable of the environment that names the program, and the names that it has by itself.
    private var places: (variable: String, names: [String]) {
        switch self {
        case .python: ("FINSAM_PYTHON", ["python3"])
        case .pandoc: ("FINSAM_PANDOC", ["pandoc"])
        case .chromium: ("FINSAM_CHROMIUM", ["chromium", "chromium-browser", "google-chrome"])
        }
    }

    /// Where the program is.
    ///
    /// - Throws: ``RenderingFailure/missing(_:)``
    func path() throws(RenderingFailure) -> String {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment[places.variable], !named.isEmpty {
            guard FileManager.default.isExecutableFile(atPath: named) else { throw .missing(self) }
            return named
        }
        for folder in (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":") where folder.hasPrefix("/") {
            for name in places.names {
                let path = "\(folder)/\(name)"
                if FileManager.default.isExecutableFile(atPath: path) { return path }
            }
        }
        throw .missing(self)
    }
}
