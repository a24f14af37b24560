import Stochastics

/// The same value on eight paths.
func lanes(_ value: Double) -> Lanes { Lanes(repeating: value) }

/// Up to eight values, one a path; the rest are 0.
func lanes(_ values: [Double]) -> Lanes {
    var result = Lanes(repeating: 0)
    for (lane, value) in values.enumerated() { result[lane] = value }
    return result
}

/// The first values of eight.
func values(_ lanes: Lanes, _ count: Int = 8) -> [Double] { (0..<count).map { lanes[$0] } }

extension Lanes {
    /// Whether all eight paths have the value, up to a rounding of the last digits.
    func are(_ value: Double) -> Bool {
        values(self).allSatisfy { ($0 - value).magnitude <= 4e-15 * Swift.max(1, value.magnitude) }
    }
}
