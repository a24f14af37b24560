/// Why a report cannot be made from a file of results.
package enum ResultsFault: Error, Hashable, Sendable {
    /// It has another format.
    case format(String)
    /// Something in it is wrong.
    case content(place: String, what: String)
    /// It is of another study, or of the study as it was before its files were changed.
    case study(found: String, hashFound: String, hash: String)
    /// It names something that the study does not have.
    case unknown(kind: String, name: String)
    /// It was made by another version of the engine.
    case engine(found: String, version: String)

    /// What is wrong and what to do, in a sentence that begins with what the file is.
    package var text: String {
        switch self {
        case .format(let found):
            "has the format “\(found)”, and a report is made from “\(ResultsFile.schema)”; make it again with finsam run"
        case .content(let place, let what):
            (place.isEmpty ? "\(what)" : "is damaged: \(place) \(what)") + "; make it again with finsam run"
        case .study(let found, let hashFound, let hash):
            "holds results of the study “\(found)” with the hash \(hashFound.prefix(12))…, and the study's files now have \(hash.prefix(12))…; make it again with finsam run, or name the folder of the right results with --of"
        case .unknown(let kind, let name):
            "has the \(kind) “\(name)”, which the study does not have; make it again with finsam run"
        case .engine(let found, let version):
            "was made by finsam \(found), and this is finsam \(version); make it again with finsam run"
        }
    }
}
