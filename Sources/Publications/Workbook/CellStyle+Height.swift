internal import Workbooks

extension CellStyle {
    /// The height that a text takes where it runs over several lines, in points.
    ///
    /// Programs disagree on whether rows fit themselves to their texts, so heights are stated. An estimate that leaves a
    /// little air: letters of 10 points are on average somewhat narrower than the digits of 11 that widths are counted in.
    func height(of text: String, width: Double) -> Double {
        let perLine = max(1, Int(width * 1.15 * 10 / size * (isBold ? 0.92 : 1)))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            $0 + Self.lineCount($1, perLine: perLine)
        }
        return min(409, (Double(lines) * size * 1.28 + 2.5).rounded(.up))
    }

    /// How wide a column of a width is on the screen, in points of which 96 are an inch: 7 for each digit, 5 for the edges.
    static func points(ofWidth width: Double) -> Double { (width * 7 + 5).rounded() }

    /// Words to a line as long as they fit; a longer word is broken.
    private static func lineCount(_ text: Substring, perLine: Int) -> Int {
        var (lines, used) = (1, 0)
        for word in text.split(separator: " ") {
            let needed = used == 0 ? word.count : used + 1 + word.count
            if needed <= perLine {
                used = needed
            } else {
                let broken = (word.count + perLine - 1) / perLine
                lines += used == 0 ? broken - 1 : broken
                used = word.count - (broken - 1) * perLine
            }
        }
        return lines
    }
}
