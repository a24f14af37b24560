/// What a cell calculates, from cells of its own sheet.
///
/// There is no formula of free text, so that no text of a study can become one.
package enum Formula: Hashable, Sendable {
    /// The value of another cell.
    case cell(Position)
    /// The sum of all numbers in some areas.
    case sum([Area])
    /// The first less the second.
    case difference(Position, Position)
    /// The first divided by the second, and 0 where the second is 0.
    case share(Position, of: Position)

    /// As the file writes it; readers see it in their own language.
    package var text: String {
        switch self {
        case .cell(let cell): "=\(cell.name)"
        case .sum(let areas): areas.isEmpty ? "=0" : "=SUM(\(areas.map(\.name).joined(separator: ",")))"
        case .difference(let one, let other): "=\(one.name)-\(other.name)"
        case .share(let part, let whole): "=IF(\(whole.name)=0,0,\(part.name)/\(whole.name))"
        }
    }
}
