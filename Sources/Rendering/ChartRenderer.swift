internal import Foundation

/// Draws Vega-Lite specifications with vl-convert, all in one process of Python.
package enum ChartRenderer {
    /// A drawing.
    package struct Drawing: Sendable {
        /// An `<svg>` element as text.
        package let svg: String
        /// The same as points, at twice the size.
        package let png: [UInt8]
    }

    /// What the program ends with when Python has no vl-convert.
    private static let packageIsMissing: Int32 = 3

    /// Draws.
    ///
    /// - Parameters:
    ///   - specifications: Vega-Lite specifications as JSON, with their data in them
    ///   - wait: told every few hundredths of a second how many are drawn; returns whether to go on
    /// - Returns: the drawings in the same order, or why one could not be drawn, which costs no other
    package static func draw(
        _ specifications: [String], wait: (Int) -> Bool
    ) throws(RenderingFailure) -> [Result<Drawing, RenderingFailure>] {
        guard !specifications.isEmpty else { return [] }
        let workspace = try Workspace()
        try workspace.write(
            Array(("[" + specifications.joined(separator: ",\n") + "]").utf8), to: "specifications.json")
        try workspace.write(PackageResources.draw_py, to: "draw.py")
        var drawn = 0
        do {
            // -I: neither the folder nor the user's own packages and settings have a say in what is run.
            try workspace.run(.python, ["-I", "-B", "draw.py"]) {
                while drawn < specifications.count, workspace.has("\(drawn).svg") || workspace.has("\(drawn).fault") {
                    drawn += 1
                }
                return wait(drawn)
            }
        } catch .failed(.python, Self.packageIsMissing, _) {
            throw .missing(.python)
        }
        return specifications.indices.map { number in
            if let svg = workspace.read("\(number).svg"), let png = workspace.read("\(number).png") {
                return .success(Drawing(svg: String(decoding: svg, as: UTF8.self), png: png))
            }
            let fault = workspace.read("\(number).fault").map { String(decoding: $0, as: UTF8.self) }
            return .failure(.failed(.python, status: 0, message: fault ?? "it drew nothing"))
        }
    }
}
