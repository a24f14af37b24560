internal import Finsam
internal import Simulation

/// A quantity's values as readers see them: amounts in hundreds of kronor, ratios with enough decimals.
struct QuantityFormat: Sendable {
    let format: NumberFormat
    private let quantity: Quantity

    init(_ quantity: Quantity, language: Language) {
        self.quantity = quantity
        format = NumberFormat(language: language)
    }

    private var isShare: Bool {
        if case .association(let outcome, _) = quantity.measure { return outcome.isRatio }
        return false
    }

    /// What values are rounded to multiples of.
    private var step: Double { isShare ? 0.0001 : quantity.isRatio ? 0.001 : 100 }

    /// The unit, to stand above a table.
    var unit: String {
        let words = Words(language: format.language)
        return isShare
            ? words("procent; skillnader i procentenheter", "percent; differences in percentage points")
            : quantity.isRatio ? words("kronor per krona", "kronor per krona") : words("kronor", "SEK")
    }

    /// Numbers rounded so that they still add up to their rounded sum.
    func adding(_ values: [Double]) -> [Double] { ControlledRounding.row(values, unit: step) }

    func text(ofRounded value: Double) -> String {
        isShare ? format.number(value * 100, decimals: 2) : format.number(value, decimals: quantity.isRatio ? 3 : 0)
    }

    func signedText(ofRounded value: Double) -> String {
        isShare ? format.signed(value * 100, decimals: 2) : format.signed(value, decimals: quantity.isRatio ? 3 : 0)
    }

    func text(_ value: Double) -> String { text(ofRounded: rounded(value)) }
    func signedText(_ value: Double) -> String { signedText(ofRounded: rounded(value)) }

    /// With the unit, for a sentence.
    func sentence(_ text: String) -> String {
        let words = Words(language: format.language)
        return isShare
            ? text + words("\u{A0}procentenheter", "\u{A0}percentage points")
            : quantity.isRatio ? text + words("\u{A0}kr per krona", "\u{A0}per krona") : format.withUnit(text)
    }

    private func rounded(_ value: Double) -> Double { (value / step).rounded() * step }
}
