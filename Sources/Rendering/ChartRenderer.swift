internal import Foundation

/// Draws pictures with vl-convert, all of them in one process of Python.
///
/// *Bildritare.* The same specification gives the same SVG wherever vl-convert has this version, since the font that it
/// measures with is its own. A PNG also depends on which version of that font, Liberation Sans, the system has, if any.
package struct ChartRenderer: Sendable {
    /// The version of vl-convert-python; `scripts/report-requirements.txt` names the same.
    package static let packageVersion = "1.9.0.post1"
    /// The version of Vega-Lite, of those that vl-convert contains.
    package static let vegaLiteVersion = "5.21"
    /// How many pixels of a PNG there are to a point.
    package static let scale = 2

    /// A picture as it came from vl-convert.
    package struct Drawing: Sendable {
        /// The drawing as text.
        package let svg: String
        /// The drawing as points.
        package let png: [UInt8]
    }

    private let environment: [String: String]

    /// A renderer that uses the Python that `FINSAM_PYTHON` names, else `python3` in `PATH`.
    package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
    }

    /// Draws pictures.
    ///
    /// - Parameters:
    ///   - specifications: in Vega-Lite, as JSON
    ///   - progress: is told several times a second how many pictures have been drawn, and returns whether to go on
    /// - Returns: a drawing for each specification, or nothing if told to stop
    /// - Throws: what is missing, and how to get it
    package func draw(
        _ specifications: [String], progress: (Int) -> Bool = { _ in true }
    ) throws(ChartRendererFault) -> [Drawing]? {
        guard !specifications.isEmpty else { return [] }
        let name = environment["FINSAM_PYTHON"].flatMap { $0.isEmpty ? nil : $0 } ?? "python3"
        guard let python = ChildProcess.path(of: name, in: environment) else { throw .noPython(name: name) }
        let program = String(decoding: PackageResources.draw_py, as: UTF8.self)
        // No bytecode is left in the user's folders.
        let child = ChildProcess(
            program: python,
            arguments: ["-B", "-c", program, Self.packageVersion, Self.vegaLiteVersion, "\(Self.scale)"])
        var frames = DrawingFrames()
        let end: ChildProcess.End
        do {
            end = try child.run(
                input: Array("[\(specifications.joined(separator: ","))]".utf8), received: { frames.append($0) },
                isWanted: { progress(frames.drawings.count) })
        } catch {
            throw .notStarted(python: python, reason: "\(error)")
        }
        switch end {
        case .stopped: return nil
        case .exited(0, _) where frames.drawings.count == specifications.count: return frames.drawings
        case .exited(3, _): throw .noPackage(python: python)
        case .exited(4, let found):
            throw .otherVersion(python: python, found: found.trimmingCharacters(in: .whitespacesAndNewlines))
        case .exited(let code, let error):
            let last = error.split(separator: "\n").last.map(String.init) ?? "exit code \(code)"
            // Ctrl-C reaches the child as well.
            if !progress(frames.drawings.count) { return nil }
            throw .notDrawn(picture: frames.drawings.count, reason: last)
        }
    }
}

/// Takes the child's output apart: a line with the lengths of SVG and PNG, and then both, for each picture.
struct DrawingFrames {
    private(set) var drawings: [ChartRenderer.Drawing] = []
    private var rest: [UInt8] = []

    mutating func append(_ bytes: [UInt8]) {
        rest += bytes
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let lengths = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
            guard lengths.count == 2 else { return }
            let start = end + 1
            let (middle, last) = (start + lengths[0], start + lengths[0] + lengths[1])
            guard rest.count >= last else { return }
            drawings.append(
                ChartRenderer.Drawing(
                    svg: String(decoding: rest[start..<middle], as: UTF8.self), png: Array(rest[middle..<last])))
            rest.removeSubrange(..<last)
        }
    }
}
