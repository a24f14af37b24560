/// Why pictures could not be drawn, and what helps.
package enum ChartRendererFault: Error, Hashable, CustomStringConvertible {
    /// There is no Python of that name.
    case noPython(name: String)
    /// That Python does not have vl-convert-python.
    case noPackage(python: String)
    /// That Python has another version, which would draw other bytes.
    case otherVersion(python: String, found: String)
    /// The operating system does not start that Python.
    case notStarted(python: String, reason: String)
    /// A picture could not be drawn, by its position.
    case notDrawn(picture: Int, reason: String)

    private static let wanted = "vl-convert-python \(ChartRenderer.packageVersion)"

    private static let remedy =
        "python3 -m venv ~/finsam-python && ~/finsam-python/bin/pip install vl-convert-python==\(ChartRenderer.packageVersion), then set FINSAM_PYTHON=~/finsam-python/bin/python"

    /// What is wrong and what helps, on one line.
    package var description: String {
        switch self {
        case .noPython(let name):
            "pictures need Python with \(Self.wanted), and there is no program “\(name)”; get it with apt install python3-venv && \(Self.remedy)"
        case .noPackage(let python):
            "pictures need \(Self.wanted), which \(python) does not have; get it with \(Self.remedy)"
        case .otherVersion(let python, let found):
            "pictures need \(Self.wanted), but \(python) has \(found), which draws otherwise; get it with \(Self.remedy)"
        case .notStarted(let python, let reason): "\(python) cannot be started: \(reason)"
        case .notDrawn(let picture, let reason): "picture \(picture + 1) could not be drawn: \(reason)"
        }
    }
}
