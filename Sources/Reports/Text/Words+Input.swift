/// The keys of inputs as they stand in a sentence.
extension Words {
    /// The input that a key is of, where it has a name that readers know; else the key.
    func input(_ key: String) -> String {
        let parts = key.split(separator: ".")
        if parts.count == 3, parts[1] == "appropriation-changes" {
            return self(
                "ändringen av statens anslag \(parts[2])", "the change of the state's appropriation in \(parts[2])")
        }
        if parts.first == "factors", parts.count == 4, parts[3] == "mean" || parts[3] == "median" {
            let name = parts[1]
            return parts[3] == "mean"
                ? self("medelvärdet av \(name)", "the mean of \(name)")
                : self("medianen av \(name)", "the median of \(name)")
        }
        switch parts.last {
        case "counted-share": return self("den medräknade andelen", "the counted share")
        case "utilisation": return self("förbrukningsgraden", "utilisation")
        case "base-amount-sek": return self("grundtilldelningen", "the base amount")
        case "appropriation-sek": return self("statens anslag", "the state's appropriation")
        case "buffer-share-of-income":
            return self("bufferten som andel av årets intäkter", "the buffer's share of income")
        case "opening-balance-sek": return self("det ingående balanserade resultatet", "the opening balance")
        default: return key
        }
    }
}
