internal import Finsam

/// Every message of the reading layer.
///
/// Form: the user's own text, the rule that it breaks with range and unit, then what to do.
extension Problem {
    func words(in say: Language) -> String {
        switch self {
        case .noSuchPath:
            say(
                "det finns ingen sådan fil eller mapp; kontrollera sökvägen",
                "there is no such file or folder; check the path")
        case .notAFile:
            say(
                "är varken en fil eller en mapp; ange en .yaml-fil eller en mapp med sådana",
                "is neither a file nor a folder; name a .yaml file or a folder of them")
        case .unreadable(let reason):
            say(
                "kan inte läsas (\(reason)); kontrollera behörigheterna",
                "cannot be read (\(reason)); check its permissions")
        case .notYAMLName:
            say(
                "namnet slutar inte på .yaml eller .yml; en studie är en sådan fil eller en mapp med sådana",
                "the name does not end in .yaml or .yml; a study is one such file or a folder of them")
        case .folderWithoutYAML:
            say(
                "mappen har ingen fil vars namn slutar på .yaml eller .yml; en studie är en sådan fil eller en mapp med sådana",
                "the folder has no file whose name ends in .yaml or .yml; a study is one such file or a folder of them")
        case .tooManyFiles(let count):
            say(
                "mappen har \(count) YAML-filer, högst \(Limits.fileCount) läses; slå ihop några eller flytta undan dem",
                "the folder has \(count) YAML files, at most \(Limits.fileCount) are read; join some or move them away")
        case .linkOutOfFolder:
            say(
                "är en symbolisk länk som leder ut ur studiens mapp; lägg en kopia av filen i mappen",
                "is a symbolic link that leads out of the study's folder; put a copy of the file in the folder")
        case .fileTooLarge:
            say(
                "filen är större än \(Limits.byteCount) byte, det mesta som läses; dela upp den i en mapp med filer",
                "the file is larger than \(Limits.byteCount) bytes, the most that is read; split it into a folder of files"
            )
        case .notUTF8(let byte):
            say(
                "byten 0x\(twoDigits(byte)) är inte UTF-8; spara filen med teckenkodningen UTF-8",
                "byte 0x\(twoDigits(byte)) is not UTF-8; save the file with the encoding UTF-8")
        case .emptyFile:
            say(
                "filen har inget innehåll; skriv nycklar med värden eller ta bort filen",
                "the file has no content; write keys with values or remove the file")
        case .controlCharacter(let code):
            say(
                "styrtecknet U+\(fourDigits(code)) är inte tillåtet i YAML; ta bort det",
                "the control character U+\(fourDigits(code)) is not allowed in YAML; remove it")
        case .topIsNotMap(let found):
            say(
                "överst i en fil ska stå nycklar med värden, här står \(found.swedish)",
                "the top of a file must be keys with values, found \(found.english)")
        case .keyInTwoFiles(let key, let first):
            say(
                "nyckeln \(say.quoted(key)) finns också i en annan av studiens filer, på \(first); behåll en av dem",
                "key \(say.quoted(key)) is also in another file of this study, at \(first); keep one of them")
        case .provenanceOfSeveralFiles(let key):
            say(
                "\(say.quoted(key)) överst i en av flera filer skulle gälla för alla; skriv den i de nycklar som den gäller för",
                "\(say.quoted(key)) at the top of one of several files would hold for all of them; "
                    + "write it inside the keys that it holds for")
        default: wordsAboutYAML(in: say)
        }
    }

    private func wordsAboutYAML(in say: Language) -> String {
        switch self {
        case .syntax(let fault): fault.words(in: say)
        case .anotherDocument:
            say(
                "här börjar ett andra dokument; en studie har ett dokument i varje fil, så ta bort ”---” eller dela filen",
                "a second document begins here; a study has one document a file, so remove “---” or split the file")
        case .anchor:
            say(
                "ankare (”&namn”) läses inte, så att det som gäller står där det gäller; ta bort det",
                "anchors (“&name”) are not read, so that what is written stands where it holds; remove it")
        case .alias:
            say(
                "alias (”*namn”) läses inte; skriv ut värdet, och en nyckel som slutar på * inom citattecken",
                "aliases (“*name”) are not read; write the value out, and a key that ends in * in quotation marks")
        case .tag:
            say(
                "taggar (”!namn”) läses inte, alla värdens form är känd; ta bort den",
                "tags (“!name”) are not read, the form of every value is known; remove it")
        case .mergeKey:
            say("”<<” läses inte; skriv ut nycklarna", "the merge key “<<” is not read; write the keys out")
        case .keyIsNotText:
            say(
                "en nyckel ska vara ett ord på en rad; skriv ”nyckel: värde”",
                "a key must be a word on one line; write “key: value”")
        case .ambiguousKey(let key):
            say(
                "nyckeln \(say.quoted(key)) läser en del YAML-läsare som sant, falskt eller inget; skriv \"\(shown(key))\"",
                "key \(say.quoted(key)) is read as true, false or nothing by some YAML readers; write it as \"\(shown(key))\""
            )
        case .duplicateKey(let key, let first):
            say(
                "nyckeln \(say.quoted(key)) står två gånger, först på \(first); behåll en av dem",
                "key \(say.quoted(key)) is written twice, first at \(first); keep one of them")
        case .tooDeep:
            say(
                "mer än \(Limits.depth) nivåer djupt, det mesta som läses; ingen del av en studie är så djup",
                "nested more than \(Limits.depth) levels deep, the most that is read; no part of a study is that deep")
        case .tooManyNodes:
            say(
                "studien har fler än \(Limits.nodeCount) värden och nycklar, det mesta som läses",
                "the study has more than \(Limits.nodeCount) values and keys, the most that is read")
        default: wordsAboutKeys(in: say)
        }
    }

    private func wordsAboutKeys(in say: Language) -> String {
        switch self {
        case .unknownKey(let key, let closest?, _):
            say(
                "okänd nyckel \(say.quoted(key)); menades \(say.quoted(closest))?",
                "unknown key \(say.quoted(key)); did you mean \(say.quoted(closest))?")
        case .unknownKey(let key, nil, []):
            say(
                "okänd nyckel \(say.quoted(key)); här är ingen nyckel tillåten",
                "unknown key \(say.quoted(key)); no key is allowed here")
        case .unknownKey(let key, nil, let allowed):
            say(
                "okänd nyckel \(say.quoted(key)); tillåtna här: \(say.quoted(allowed))",
                "unknown key \(say.quoted(key)); allowed here: \(say.quoted(allowed))")
        case .missingKey(let key, let meaning):
            say(
                "nyckeln \(say.quoted(key)) måste finnas: \(meaning.swedish)",
                "missing required key \(say.quoted(key)): \(meaning.english)")
        case .noneOf(let group):
            say(
                "precis en av \(say.quoted(group)) ska finnas här, ingen finns",
                "exactly one of \(say.quoted(group)) must be written here, found none")
        case .moreThanOneOf(let group, let written, let first, let place):
            say(
                "bara en av \(say.quoted(group)) får finnas här, \(say.quoted(written)) står "
                    + "utöver \(say.quoted(first)) på \(place)",
                "only one of \(say.quoted(group)) may be written here, found \(say.quoted(written)) "
                    + "besides \(say.quoted(first)) at \(place)")
        case .notIdentifierKey(let key, let closest, let mayEndInStar):
            say(
                "nyckeln \(say.quoted(key)) får bara ha a–z, 0–9 och -, med en bokstav först"
                    + (mayEndInStar ? "; i en skillnad kan * stå sist" : ""),
                "key \(say.quoted(key)) is not an identifier (a–z, 0–9 and -, beginning with a letter"
                    + (mayEndInStar ? "; in a difference perhaps with * at the end)" : ")")) + suggestion(closest, say)
        case .starOutsideDifference(let key):
            say(
                "nyckeln \(say.quoted(key)) slutar på *, som står för nycklar i en bas, och här finns ingen bas; "
                    + "skriv ut varje nyckel",
                "key \(say.quoted(key)) ends in *, which stands for keys of a base, and there is no base here; "
                    + "write every key out")
        case .starMatchesNothing(let key, let keys):
            say(
                "nyckeln \(say.quoted(key)) passar ingen nyckel i basen"
                    + (keys.isEmpty ? ", som inte har några" : "; den har \(say.quoted(keys))"),
                "key \(say.quoted(key)) matches no key of the base"
                    + (keys.isEmpty ? ", which has none" : "; it has \(say.quoted(keys))"))
        case .notYearKey(let key, let years):
            say(
                "nyckeln \(say.quoted(key)) är inte ett år \(years.lowerBound)…\(years.upperBound)",
                "key \(say.quoted(key)) is not a year \(years.lowerBound)…\(years.upperBound)")
        case .quotedYearKey(let key):
            say(
                "nyckeln \(say.quoted(key)) är ett årtal inom citattecken; skriv det utan dem",
                "key \(say.quoted(key)) is a year in quotation marks; write it without them")
        case .commaInFlow(let rest):
            say(
                "komma skiljer värden i {…}, så \(say.quoted(rest)) är ingen del av talet före; skriv decimalpunkt, och tusental "
                    + "utan tecken emellan",
                "a comma separates values in {…}, so \(say.quoted(rest)) is no part of the number before it; write a decimal "
                    + "point, and thousands without a sign between them")
        default: wordsAboutValues(in: say)
        }
    }

    private func wordsAboutValues(in say: Language) -> String {
        switch self {
        case .notOneLineValue:
            say(
                "ett värde på kommandoraden är en rad; skriv en lista som [1, 2] och nycklar med värden som {2026: 1}",
                "a value on the command line is one line; write a list as [1, 2] and a map as {2026: 1}")
        case .noValue(let wanted):
            say(
                "inget värde, här ska stå \(wanted.swedish); skriv ett eller ta bort nyckeln",
                "no value, wanted \(wanted.english); write one or remove the key")
        case .wrongType(let wanted, let found):
            say(
                "här ska stå \(wanted.swedish), inte \(found.swedish)",
                "wanted \(wanted.english), found \(found.english)")
        case .blankText:
            say(
                "texten är tom; skriv något eller ta bort nyckeln",
                "the text is blank; write something or remove the key")
        case .ambiguousText(let text, let wanted):
            say(
                "här ska stå \(wanted.swedish), och \(say.quoted(text)) läser en del YAML-läsare som något annat; "
                    + "skriv \"\(shown(text))\"",
                "wanted \(wanted.english), and \(say.quoted(text)) is read as something else by some YAML readers; "
                    + "write it as \"\(shown(text))\"")
        case .notIdentifier(let text, let closest):
            say(
                "\(say.quoted(text)) får bara ha a–z, 0–9 och -, med en bokstav först",
                "\(say.quoted(text)) is not an identifier (a–z, 0–9 and -, beginning with a letter)")
                + suggestion(closest, say)
        case .notChoice(let text, let closest, let allowed):
            say(
                "\(say.quoted(text)) är inget av \(say.quoted(allowed))",
                "\(say.quoted(text)) is none of \(say.quoted(allowed))") + suggestion(closest, say)
        case .notFlag(let text, let write):
            say("\(say.quoted(text)) är inte true eller false", "\(say.quoted(text)) is not true or false")
                + (write.map { say("; skriv \($0)", "; write \($0)") } ?? "")
        case .quotedFlag(let text):
            say(
                "\(say.quoted(text)) står inom citattecken, här ska stå true eller false; skriv det utan dem",
                "\(say.quoted(text)) is in quotation marks, wanted true or false; write it without them")
        case .notDate(let text, let fault):
            say("\(say.quoted(text)) är inte ett datum ÅÅÅÅ-MM-DD", "\(say.quoted(text)) is not a date YYYY-MM-DD")
                + fault.words(in: say)
        case .notNumber(let text, let fault, let wanted):
            "\(say.quoted(text)) \(fault.words(wanted: wanted.text(in: say), in: say))"
        case .quotedNumber(let text):
            say(
                "talet \(say.quoted(text)) står inom citattecken, som gör det till text; skriv det utan dem",
                "the number \(say.quoted(text)) is in quotation marks, which make it a text; write it without them")
        case .outOfRange(let text, let suffix, let broken, let closest):
            "\(shown(text))\(suffix.text(in: say)) \(broken.text(in: say))"
                + (closest.map { say("; menades \(shown($0))?", "; did you mean \(shown($0))?") } ?? "")
        default: wordsAboutProvenance(in: say)
        }
    }

    private func wordsAboutProvenance(in say: Language) -> String {
        switch self {
        case .noProvenance:
            say(
                "inget säger varifrån värdet kommer; skriv ett av ”published: dokument, tabell”, ”derived: regel” eller "
                    + "”assumption: skäl” bredvid det eller längre ut",
                "nothing says where this value comes from; add one of “published: document, table”, “derived: rule” or "
                    + "“assumption: reason” beside it or further out")
        case .twoProvenances(let written, let first, let place):
            say(
                "bara en av \(say.quoted(Provenance.keys)) får finnas här, \(say.quoted(written)) står utöver "
                    + "\(say.quoted(first)) på \(place); skriv ett värde från en annan källa för sig, som {value: 1, published: källa}",
                "only one of \(say.quoted(Provenance.keys)) may be written here, found \(say.quoted(written)) "
                    + "besides \(say.quoted(first)) at \(place); write a value of another source by itself, as {value: 1, published: source}"
            )
        case .englishAlone(let key, let swedish):
            say(
                "\(say.quoted(key)) säger \(say.quoted(swedish)) på engelska, som inte finns här; skriv \(say.quoted(swedish)) "
                    + "bredvid",
                "\(say.quoted(key)) says \(say.quoted(swedish)) in English, which is not written here; write "
                    + "\(say.quoted(swedish)) beside it")
        default: preconditionFailure("a problem without words")
        }
    }

    private func suggestion(_ closest: String?, _ say: Language) -> String {
        closest.map { say("; menades \(say.quoted($0))?", "; did you mean \(say.quoted($0))?") } ?? ""
    }

    private func twoDigits(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }

    private func fourDigits(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension DateSyntax.Fault {
    /// What follows “… is not a date YYYY-MM-DD”.
    func words(in say: Language) -> String {
        switch self {
        case .form(let closest): closest.map { say("; menades \($0)?", "; did you mean \($0)?") } ?? ""
        case .month(let month): say(": det finns ingen månad \(month)", ": there is no month \(month)")
        case .day(let month, let dayCount):
            say(": \(month.swedish) har \(dayCount) dagar", ": \(month.english) has \(dayCount) days")
        }
    }
}
