internal import Finsam

/// What the YAML parser says, with a hint for the mistakes that people make.
struct YAMLSyntaxFault: Hashable, Sendable {
    /// The parser's words.
    let problem: String
    /// What it was doing, in its own words, and where that began.
    let context: String?
    let contextLine: Int?
    /// The character at the place of the fault.
    let character: String?

    /// Whether the place where the parser began is more use than the one where it noticed.
    var isToldWhereItBegan: Bool {
        let context = context ?? ""
        return context.contains("scanning an alias") || context.contains("scanning a simple key")
            || context.contains("quoted scalar") && problem.contains("unexpected end of stream")
    }

    /// The message; what has no hint keeps the parser's English words.
    func words(in say: Language) -> String {
        let start = say("inte giltig YAML: ", "not valid YAML: ")
        if let hint = hint(in: say) { return start + hint }
        let began = contextLine.map { " that begins on line \($0)" } ?? ""
        return start + problem + (context.map { " (\($0)\(began))" } ?? "")
    }

    private func hint(in say: Language) -> String? {
        let context = context ?? ""
        if character == "\t" {
            return say("här står en tabb; dra in med mellanslag", "a tab stands here; indent with spaces")
        }
        if context.contains("scanning an alias") {
            return say(
                "”*” inleder ett alias; skriv en nyckel eller text som ska ha det inom citattecken: \"*\"",
                "“*” begins an alias; write a key or text that is meant to have it in quotation marks: \"*\"")
        }
        if problem.contains("cannot start any token"), let character {
            return say(
                "\(say.quoted(character)) kan inte inleda en text; skriv texten inom citattecken",
                "\(say.quoted(character)) cannot begin a text; write the text in quotation marks")
        }
        if problem.contains("mapping values are not allowed") {
            return say(
                "här står ett andra ”: ”; skriv en text som har det inom citattecken, "
                    + "en nyckel först på sin rad, lika långt in som nycklarna bredvid",
                "a second “: ” stands here; write a text that has it in quotation marks, "
                    + "a key at the beginning of its line, as far in as the keys beside it")
        }
        if context.contains("quoted scalar"), problem.contains("unexpected end of stream") {
            return say(
                "citattecknet som står här får aldrig något slut",
                "the quotation mark that stands here is never closed")
        }
        if problem.contains("<document start>") {
            return say(
                "dokumentet har slutat ovanför; ta bort raden ”...” eller det som följer på den",
                "the document has ended above; remove the line “...” or what follows it")
        }
        if problem.contains("could not find expected ':'") {
            return say(
                "en nyckel utan ”: ” och ett värde; skriv kolon och ett mellanslag efter den",
                "a key without “: ” and a value; write a colon and a blank after it")
        }
        if problem.contains("expected ',' or ']'") || problem.contains("expected ',' or '}'") {
            let (open, close) = problem.contains("]") ? ("[", "]") : ("{", "}")
            let line = contextLine.map { say(" på rad \($0)", " on line \($0)") } ?? ""
            return say(
                "det som börjar med ”\(open)”\(line) har ett komma för lite, eller saknar ”\(close)”",
                "what begins with “\(open)”\(line) lacks a comma, or “\(close)” at its end")
        }
        if problem.contains("expected '-' indicator") {
            return say(
                "här väntades ”- ”, som andra delar av listan börjar med; kontrollera indragen",
                "“- ” was expected here, with which the other parts of the list begin; check the indentation")
        }
        if problem.contains("unknown escape character") {
            return say(
                "”\\” betyder något särskilt inom \"…\"; skriv det två gånger, eller texten inom '…'",
                "“\\” has a meaning of its own in \"…\"; write it twice, or the text in '…'")
        }
        if problem.contains("did not find expected key") {
            return say(
                "här väntades en nyckel; kontrollera indragen och citattecknen ovanför",
                "a key was expected here; check the indentation and the quotation marks above")
        }
        return nil
    }
}
