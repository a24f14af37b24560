/// Whether a figure is the one worked by hand, but for the last digits.
func agree(_ value: Double, _ byHand: Double) -> Bool { (value - byHand).magnitude < 1e-6 }

/// Whether all figures are the ones worked by hand, and as many.
func agree(_ values: [Double], _ byHand: [Double]) -> Bool {
    values.count == byHand.count && zip(values, byHand).allSatisfy { agree($0, $1) }
}
