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
        return context.contains("scanning an alias")
            || context.contains("quoted scalar") && problem.contains("unexpected end of stream")
    }

    /// The message.
    var words: String {
        if let hint { return "not valid YAML: \(hint)" }
        let began = contextLine.map { " that begins on line \($0)" } ?? ""
        return "not valid YAML: \(problem)" + (context.map { " (\($0)\(began))" } ?? "")
    }

    private var hint: String? {
        let context = context ?? ""
        if character == "\t" { return "a tab stands here; indent with spaces" }
        if context.contains("scanning an alias") {
            return "“*” begins an alias; write a key or text that is meant to have it in quotation marks: \"*\""
        }
        if problem.contains("cannot start any token"), let character {
            return "\(quoted(character)) cannot begin a text; write the text in quotation marks"
        }
        if problem.contains("mapping values are not allowed") {
            return "a second “: ” stands here; write a text that has it in quotation marks, "
                + "a key at the beginning of its line, as far in as the keys beside it"
        }
        if context.contains("quoted scalar"), problem.contains("unexpected end of stream") {
            return "the quotation mark that stands here is never closed"
        }
        if problem.contains("<document start>") {
            return "the document has ended above; remove the line “...” or what follows it"
        }
        if problem.contains("could not find expected ':'") { return "a key without “: ” and a value" }
        if problem.contains("did not find expected key") {
            return "a key was expected here; check the indentation and the quotation marks above"
        }
        return nil
    }
}
