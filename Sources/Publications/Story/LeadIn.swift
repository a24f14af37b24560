/// The name at the beginning of an item of a list, for formats that set it in bold: “Byte till Finnveden:” before what
/// follows from it.
struct LeadIn {
    /// The name with its colon; empty if the item has none.
    let name: String
    /// All after it.
    let rest: String

    /// Chosen: a name of an alternative is shorter; a longer text before a colon is a sentence.
    private static let longestName = 60

    /// The items of a list. Where only some begin with a name, none does: what looks like one is then part of a
    /// sentence or of a reference.
    static func of(_ items: [String]) -> [LeadIn] {
        let leadIns = items.map(LeadIn.init(found:))
        return leadIns.allSatisfy { !$0.name.isEmpty } ? leadIns : items.map { LeadIn(name: "", rest: $0) }
    }

    private init(name: String, rest: String) { (self.name, self.rest) = (name, rest) }

    private init(found item: String) {
        guard let colon = item.firstIndex(of: ":"), item.distance(from: item.startIndex, to: colon) <= Self.longestName,
            item[colon...].dropFirst().first == " ", !item[..<colon].contains(". ")
        else {
            (name, rest) = ("", item)
            return
        }
        name = String(item[...colon])
        rest = String(item[colon...].dropFirst())
    }
}
