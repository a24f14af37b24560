internal import Finsam
internal import Simulation

extension Quantity {
    /// The unit as the file of an answer names it: `sek`, `share` (of a whole), `ratio` or `probability`.
    var unitKey: String {
        if isIndicator { return "probability" }
        if case .association(let outcome, _) = measure, outcome.isRatio { return "share" }
        return isRatio ? "ratio" : "sek"
    }
}
