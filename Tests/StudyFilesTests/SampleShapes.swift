import Finsam

@testable import StudyFiles

/// Small forms that stand for the study format in the tests of the reading layer.
enum SampleShapes {
    static let initiative = ObjectShape(
        "initiative", "Financed activity for the target group.",
        keys: [
            Key("granted-sek", "granted money", .number(0 ... .infinity, .kronor)),
            Key("utilisation", "the part of granted money that is used", .quantity(0...1, .share), .optional),
            Key(
                "counted", "the part that the budget counts", .number(0...1, .share),
                .standard(.number(0.9), because: "the 90 % principle")),
        ])

    static let line = ObjectShape(
        "line", "A line of the budget.",
        keys: [
            Key("name", "what the line is called", .text),
            Key("sek", "the amount", .number(-1e9...1e9, .kronor)),
        ])

    static let normal = ObjectShape(
        "normal", "A normal distribution.",
        keys: [
            Key("mean", "its mean", .number(-1...1, .perYear)),
            Key("sd", "its standard deviation", .number(0...0.5, .perYear)),
        ])

    static let factor = ObjectShape(
        "factor", "An uncertain driver.",
        keys: [
            Key("fixed", "the value of a factor that does not vary", .number(-1...1, .perYear), .optional),
            Key("normal", "a normal distribution", .object(normal), .optional),
            Key("ar1", "autocorrelation", .number(-1...1, .correlation), .optional),
            Key("walk", "whether it adds up over the years", .flag, .optional),
        ],
        alternatives: [["fixed", "normal"]], exclusives: [["ar1", "walk"]])

    static let world = ObjectShape(
        "world", "What is known and assumed.",
        keys: [
            Key("id", "its identifier", .identifier, .optional),
            Key("note", "a remark", .text, .optional),
            Key("budget-sek", "the budget", .number(0 ... .infinity, .kronor), .optional),
            Key("share", "the share of the state", .number(0...1, .share), .optional),
            Key("growth", "the growth of the appropriation", .quantity(-0.5...0.5, .perYear), .optional),
            Key("from", "the first day", .date, .optional),
            Key("open", "whether it goes on", .flag, .optional),
            Key("policy", "how contributions are asked for", .choice(["match", "ladder", "freeze"]), .optional),
            Key("seed", "the seed", .integer(0...1000), .standard(.integer(7), because: "any number would do")),
            Key("room", "the room of each year", .map(.year(2020...2044), of: .number(0...1e9, .kronor)), .optional),
            Key("lines", "the lines", .list(of: .object(line)), .optional),
            Key("initiatives", "the initiatives", .map(.identifierPattern, of: .object(initiative)), .optional),
            Key("factors", "the factors", .map(.identifier, of: .object(factor)), .optional),
        ])

    static let study = ObjectShape(
        "study", "A question and what it rests on.",
        keys: [
            Key("title", "what the study is called", .text),
            Key("world", "the base", .object(world)),
            Key(
                "scenarios", "differences from the base",
                .map(.identifier, of: .difference(from: .object(world))), .optional),
        ])

    /// A study without fault.
    static let valid = """
        title: Vaggeryd stays or goes
        world:
          assumption: an example
          id: base
          budget-sek: 4446000
          share: 0.5
          growth: wages
          from: 2027-01-01
          open: true
          policy: match
          room:
            published: "document 002, table 1"
            2023: 4446000
            2024: 4890600.5
          lines:
            - {name: Enter, sek: 100}
            - name: "NOVA"
              sek: -2e2
          initiatives:
            enter: {granted-sek: 1000, utilisation: 0.766}
            nova: {granted-sek: 2000, counted: 1}
          factors:
            wages:
              normal: {mean: 0.025, sd: 0.01}
        scenarios:
          cut:
            assumption: a tenth less
            share: 0.45
            initiatives:
              "*": {utilisation: 0.8}
        """
}
