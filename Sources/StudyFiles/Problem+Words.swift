internal import Finsam

/// Every message of the reading layer.
///
/// Form: the user's own text, the rule that it breaks with range and unit, then what to do.
extension Problem {
    var words: String {
        switch self {
        case .noSuchPath: "there is no such file or folder; check the path"
        case .notAFile: "is neither a file nor a folder; name a .yaml file or a folder of them"
        case .unreadable(let reason): "cannot be read (\(reason)); check its permissions"
        case .notYAMLName: "the name does not end in .yaml or .yml; a study is one such file or a folder of them"
        case .folderWithoutYAML:
            "the folder has no file whose name ends in .yaml or .yml; a study is one such file or a folder of them"
        case .tooManyFiles(let count):
            "the folder has \(count) YAML files, at most \(Limits.fileCount) are read; join some or move them away"
        case .linkOutOfFolder:
            "is a symbolic link that leads out of the study's folder; put a copy of the file in the folder"
        case .fileTooLarge:
            "the file is larger than \(Limits.byteCount) bytes, the most that is read; split it into a folder of files"
        case .notUTF8(let byte):
            "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8; save the file with the encoding UTF-8"
        case .emptyFile: "the file has no content; write keys with values or remove the file"
        case .controlCharacter(let code):
            "the control character U+\(fourDigits(code)) is not allowed in YAML; remove it"
        case .topIsNotMap(let found): "the top of a file must be keys with values, found \(found)"
        case .keyInTwoFiles(let key, let first):
            "key \(quoted(key)) is also in another file of this study, at \(first); keep one of them"
        case .provenanceOfSeveralFiles(let key):
            "\(quoted(key)) at the top of one of several files would hold for all of them; "
                + "write it inside the keys that it holds for"
        case .syntax(let fault): fault.words
        case .anotherDocument:
            "a second document begins here; a study has one document a file, so remove “---” or split the file"
        case .anchor: "anchors (“&name”) are not read, so that what is written stands where it holds; remove it"
        case .alias: "aliases (“*name”) are not read; write the value out, and a key that ends in * in quotation marks"
        case .tag: "tags (“!name”) are not read, the form of every value is known; remove it"
        case .mergeKey: "the merge key “<<” is not read; write the keys out"
        case .keyIsNotText: "a key must be a word on one line; write “key: value”"
        case .ambiguousKey(let key):
            "key \(quoted(key)) is read as true, false or nothing by some YAML readers; write it as \"\(shown(key))\""
        case .duplicateKey(let key, let first):
            "key \(quoted(key)) is written twice, first at \(first); keep one of them"
        case .tooDeep:
            "nested more than \(Limits.depth) levels deep, the most that is read; no part of a study is that deep"
        case .tooManyNodes: "the study has more than \(Limits.nodeCount) values and keys, the most that is read"
        default: wordsAboutContent
        }
    }

    private var wordsAboutContent: String {
        switch self {
        case .unknownKey(let key, let closest?, _): "unknown key \(quoted(key)); did you mean \(quoted(closest))?"
        case .unknownKey(let key, nil, []): "unknown key \(quoted(key)); no key is allowed here"
        case .unknownKey(let key, nil, let allowed): "unknown key \(quoted(key)); allowed here: \(quoted(allowed))"
        case .missingKey(let key, let meaning): "missing required key \(quoted(key)): \(meaning)"
        case .noneOf(let group): "exactly one of \(quoted(group)) must be written here, found none"
        case .moreThanOneOf(let group, let written, let first, let place):
            "only one of \(quoted(group)) may be written here, found \(quoted(written)) "
                + "besides \(quoted(first)) at \(place)"
        case .notIdentifierKey(let key, let closest, let mayEndInStar):
            "key \(quoted(key)) is not an identifier (a–z, 0–9 and -, beginning with a letter"
                + (mayEndInStar ? "; in a difference perhaps with * at the end)" : ")") + suggestion(closest)
        case .starOutsideDifference(let key):
            "key \(quoted(key)) ends in *, which stands for keys of a base, and there is no base here; "
                + "write every key out"
        case .starMatchesNothing(let key, let keys):
            "key \(quoted(key)) matches no key of the base"
                + (keys.isEmpty ? ", which has none" : "; it has \(quoted(keys))")
        case .notYearKey(let key, let years):
            "key \(quoted(key)) is not a year \(years.lowerBound)…\(years.upperBound)"
        case .quotedYearKey(let key): "key \(quoted(key)) is a year in quotation marks; write it without them"
        case .notOneLineValue: "a value on the command line is one line; write a list as [1, 2] and a map as {2026: 1}"
        case .noValue(let wanted): "no value, wanted \(wanted); write one or remove the key"
        case .wrongType(let wanted, let found): "wanted \(wanted), found \(found)"
        case .blankText: "the text is blank; write something or remove the key"
        case .ambiguousText(let text, let wanted):
            "wanted \(wanted), and \(quoted(text)) is read as something else by some YAML readers; "
                + "write it as \"\(shown(text))\""
        case .notIdentifier(let text, let closest):
            "\(quoted(text)) is not an identifier (a–z, 0–9 and -, beginning with a letter)" + suggestion(closest)
        case .notChoice(let text, let closest, let allowed):
            "\(quoted(text)) is none of \(quoted(allowed))" + suggestion(closest)
        case .notFlag(let text, let write):
            "\(quoted(text)) is not true or false" + (write.map { "; write \($0)" } ?? "")
        case .quotedFlag(let text): "\(quoted(text)) is in quotation marks, wanted true or false; write it without them"
        case .notDate(let text, let fault): "\(quoted(text)) is not a date YYYY-MM-DD" + fault.words
        case .notNumber(let text, let fault, let wanted): "\(quoted(text)) \(fault.words(wanted: wanted))"
        case .quotedNumber(let text):
            "the number \(quoted(text)) is in quotation marks, which make it a text; write it without them"
        case .outOfRange(let text, let suffix, let broken, let closest):
            "\(shown(text))\(suffix) \(broken)" + (closest.map { "; did you mean \(shown($0))?" } ?? "")
        case .noProvenance:
            "nothing says where this value comes from; add one of “published: document, table”, “derived: rule” or "
                + "“assumption: reason” beside it or further out"
        case .twoProvenances(let written, let first, let place):
            "only one of \(quoted(Provenance.keys)) may be written here, found \(quoted(written)) "
                + "besides \(quoted(first)) at \(place); write a value of other provenance in a map of its own"
        case .englishAlone(let key, let swedish):
            "\(quoted(key)) says \(quoted(swedish)) in English, which is not written here; write \(quoted(swedish)) beside it"
        default: preconditionFailure("a problem without words")
        }
    }

    private func suggestion(_ closest: String?) -> String {
        closest.map { "; did you mean \(quoted($0))?" } ?? ""
    }

    private func fourDigits(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension DateSyntax.Fault {
    /// What follows “… is not a date YYYY-MM-DD”.
    var words: String {
        switch self {
        case .form(let closest): closest.map { "; did you mean \($0)?" } ?? ""
        case .month(let month): ": there is no month \(month)"
        case .day(let month, let dayCount): ": \(month) has \(dayCount) days"
        }
    }
}

extension NumberFault {
    /// What follows the quoted text.
    func words(wanted: String) -> String {
        switch self {
        case .leadingZero(let write):
            "begins with a zero, which some YAML readers take for octal; write \(shown(write))"
        case .otherBase(let write): "is not decimal; write \(shown(write))"
        case .baseSixty: "is a number to base sixty to some YAML readers; wanted \(wanted)"
        case .grouped(let write): "has its digits in groups; write \(shown(write))"
        case .decimalComma(let write): "has a decimal comma; write \(shown(write))"
        case .comma(let decimal, let thousands):
            "has a comma; write \(shown(decimal)) if it is a decimal sign, \(shown(thousands)) if it groups thousands"
        case .percent(let hundredth): "is in per cent, wanted \(wanted); write \(shown(hundredth))"
        case .plus(let write): "has a plus sign; write \(shown(write))"
        case .bareDot(let write): "has no digit on one side of the point; write \(shown(write))"
        case .minusSign(let write): "has a dash in place of a minus; write \(shown(write))"
        case .withWords(let number):
            "has words after the number, wanted \(wanted); write \(shown(number)) if that is the unit"
        case .notFinite: "is not a finite number; wanted \(wanted)"
        case .tooLarge: "is too large for a number; wanted \(wanted)"
        case .tooSmall: "is too close to zero for a number; write 0 if that is meant"
        case .notWhole(let write?): "is not written as a whole number; write \(shown(write))"
        case .notWhole(nil): "is not a whole number; wanted \(wanted)"
        case .other: "is not a number; wanted \(wanted)"
        }
    }
}
