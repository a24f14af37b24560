/// Why a workbook could not be made.
package enum WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A name that a sheet may not have.
    case sheetName(String)
    /// Two sheets with the same name, small and capital letters being the same.
    case sheetNameTaken(String)
    /// A workbook without sheets.
    case noSheets
    /// A text longer than a cell holds, with its length in UTF-16 units.
    case textTooLong(Int, limit: Int, at: String)
    /// A text with the character 0, at which the file's text would end.
    case zeroInText(at: String)
    /// A number that is not finite, which a file cannot hold.
    case notFinite(at: String)
    /// A cell, width or height outside what a sheet has.
    case outside(String)
    /// What the library refused, in its words.
    case library(String, at: String)
    /// What the machine refused, in its words.
    case file(String)

    package var description: String {
        switch self {
        case .sheetName(let name):
            "“\(name)” cannot name a sheet: 1 to 31 characters, none of [ ] : * ? / \\, no ' at an end, no cell's name"
        case .sheetNameTaken(let name): "two sheets have the name “\(name)”"
        case .noSheets: "a workbook needs at least one sheet"
        case .textTooLong(let length, let limit, let place):
            "\(place): the text has \(length) characters; at most \(limit) fit"
        case .zeroInText(let place): "\(place): the text has the character 0 in it"
        case .notFinite(let place): "\(place): the number is not finite"
        case .outside(let place): "\(place) is outside what a sheet has"
        case .library(let problem, let place): "\(place): \(problem)"
        case .file(let problem): "the workbook could not be written: \(problem)"
        }
    }
}
