package import Finsam

/// Words that bend: number and genitive.
package struct Words: Sendable {
    package let language: Language

    package init(language: Language) { self.language = language }

    /// The Swedish or the English text.
    package func callAsFunction(_ swedish: String, _ english: String) -> String {
        language(swedish, english)
    }

    /// A count with its noun: 1 insats, 2 insatser.
    package func count(_ count: Int, swedish: (one: String, many: String), english: (one: String, many: String))
        -> String
    {
        let noun = language == .swedish ? swedish : english
        return "\(NumberFormat(language: language).number(Double(count)))\u{A0}\(count == 1 ? noun.one : noun.many)"
    }

    /// Whose: Vaggeryds, Borås; Vaggeryd's.
    ///
    /// Swedish adds no s to a name that ends in s, x or z (Svenska skrivregler).
    package func genitive(_ name: String) -> String {
        guard language == .swedish else { return name + "'s" }
        return name.last.map { "sxz".contains($0.lowercased()) } == true ? name : name + "s"
    }

    /// A name in quotation marks: ”Kvar”, “Stay”.
    package func quoted(_ name: LocalText) -> String { self("”\(name.swedish)”", "“\(name.english)”") }

    /// Where a value comes from, in a word.
    package func kind(_ provenance: Provenance) -> String {
        switch provenance {
        case .published: self("publicerat", "published")
        case .derived: self("härlett", "derived")
        case .assumption: self("antagande", "assumption")
        case .standard: self("förval", "default")
        }
    }

    /// Names in a sentence: a; a och b; a, b och c.
    package func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + callAsFunction(" och ", " and ") + last
    }
}
