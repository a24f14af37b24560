/// Reads a range: `-0.2,0.1`.
enum RangeArgument {
    /// The range; ends with what is wrong with it.
    static func range(_ text: String, option: String, example: String) throws -> ClosedRange<Double> {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
            Double($0.filter { $0 != " " })
        }
        guard parts.count == 2, let low = parts[0], let high = parts[1], low.isFinite, high.isFinite, low < high else {
            throw WrongUse.tell(
                "\(option): “\(text)” is not a range; write the lower and the higher end with a comma, such as \(example)."
            )
        }
        return low...high
    }
}
