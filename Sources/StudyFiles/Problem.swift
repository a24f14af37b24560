internal import Finsam

/// What can be wrong with a study below the rules of the domain: facts only, the words are in `Problem+Words.swift`.
enum Problem: Hashable, Sendable {
    // Files
    case noSuchPath
    case notAFile
    case unreadable(reason: String)
    case notYAMLName
    case folderWithoutYAML
    case tooManyFiles(Int)
    case linkOutOfFolder
    case fileTooLarge
    case notUTF8(byte: UInt8)
    case emptyFile
    case controlCharacter(UInt32)
    case topIsNotMap(found: LocalText)
    case keyInTwoFiles(String, first: Place)
    case provenanceOfSeveralFiles(String)

    // YAML
    case syntax(YAMLSyntaxFault)
    case anotherDocument
    case anchor
    case alias
    case tag
    case mergeKey
    case keyIsNotText
    case ambiguousKey(String)
    case duplicateKey(String, first: Place)
    case tooDeep
    case tooManyNodes

    // Keys
    case unknownKey(String, closest: String?, allowed: [String])
    case missingKey(String, meaning: LocalText)
    case noneOf([String])
    case moreThanOneOf([String], written: String, first: String, firstPlace: Place)
    case notIdentifierKey(String, closest: String?, mayEndInStar: Bool)
    case starOutsideDifference(String)
    case starMatchesNothing(String, keys: [String])
    case notYearKey(String, ClosedRange<Int>)
    case quotedYearKey(String)
    /// What follows the comma.
    case commaInFlow(String)

    // Values
    case noValue(wanted: LocalText)
    case notOneLineValue
    case wrongType(wanted: LocalText, found: LocalText)
    case blankText
    case ambiguousText(String, wanted: LocalText)
    case notIdentifier(String, closest: String?)
    case notChoice(String, closest: String?, allowed: [String])
    case notFlag(String, write: String?)
    case quotedFlag(String)
    case notDate(String, DateSyntax.Fault)
    case notNumber(String, NumberFault, wanted: LocalText)
    case quotedNumber(String)
    case outOfRange(String, suffix: LocalText, broken: LocalText, closest: String?)

    // Provenance
    case noProvenance
    case twoProvenances(written: String, first: String, firstPlace: Place)
    case englishAlone(String, of: String)
}
