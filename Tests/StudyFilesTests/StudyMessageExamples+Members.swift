@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// Members of associations and changes of membership.
    static let memberExamples = [
        Example(
            "a member of two associations",
            .init("members: [grannby]",
                "members: [grannby, lillby]"),
            expected: "?"),
        Example(
            "a member twice",
            .init("members: [grannby]",
                "members: [grannby, grannby]"),
            expected: "?"),
        Example(
            "a member of none",
            .init("members: [lillby, storstad]",
                "members: [lillby]"),
            expected: "?"),
        Example(
            "an association without members",
            .init("members: [grannby]",
                "members: []"),
            expected: "?"),
        Example(
            "an unknown member",
            .init("members: [grannby]",
                "members: [granby]"),
            expected: "?"),
        Example(
            "a move before the notice has run out",
            .init("year: 2027}",
                "year: 2026}"),
            expected: "?"),
        Example(
            "a move before one year's notice has run out",
            .init("name: Syd\n",
                "name: Syd\n    notice-years: 1\n"),
            .init("year: 2027}",
                "year: 2024}"),
            expected: "?"),
        Example(
            "two moves in one year",
            .init("      - {municipality: lillby, to: north, year: 2027}\n",
                "      - {municipality: lillby, to: north, year: 2027}\n      - {municipality: lillby, to: north, year: 2027}\n"),
            expected: "?"),
        Example(
            "a move home",
            .init("to: north",
                "to: south"),
            expected: "?"),
        Example(
            "a second move to where it is",
            .init("      - {municipality: lillby, to: north, year: 2027}\n",
                "      - {municipality: lillby, to: north, year: 2027}\n      - {municipality: lillby, to: north, year: 2028}\n"),
            expected: "?"),
        Example(
            "a move that the merger makes anyway",
            .init("      - {municipality: lillby, to: north, year: 2027}\n",
                "      - {municipality: lillby, to: north, year: 2027}\n    merger: {year: 2027, into: north, from: [south], name: B}\n"),
            expected: "?"),
        Example(
            "a move into what dissolves",
            .init("      - {municipality: lillby, to: north, year: 2027}\n",
                "      - {municipality: lillby, to: north, year: 2027}\n    merger: {year: 2026, into: south, from: [north], name: B}\n"),
            expected: "?"),
        Example(
            "a merger with itself",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    merger: {year: 2027, into: north, from: [south, north], name: B}\n"),
            expected: "?"),
        Example(
            "a merger of nobody",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    merger: {year: 2027, into: north, from: [], name: B}\n"),
            expected: "?"),
        Example(
            "a merger of one twice",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    merger: {year: 2027, into: north, from: [south, south], name: B}\n"),
            expected: "?"),
        Example(
            "a move that leaves nobody",
            .init("municipality: lillby, to: north",
                "municipality: grannby, to: south"),
            expected: "?"),
        Example(
            "two moves that leave nobody together",
            .init("      - {municipality: lillby, to: north, year: 2027}\n",
                "      - {municipality: lillby, to: north, year: 2027}\n      - {municipality: storstad, to: north, year: 2028}\n"),
            expected: "?"),
        Example(
            "a settlement without a move",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    settlement: {rule: proportional, assumption: a, years: 2}\n"),
            expected: "?"),
        Example(
            "a settlement that looks back too far",
            .init("      - {municipality: lillby, to: north, year: 2027}\n",
                "      - {municipality: lillby, to: north, year: 2027}\n    settlement: {rule: proportional, years: 4}\n"),
            expected: "?"),
        Example(
            "a settlement that looks back one year from the first",
            .init("name: Syd\n",
                "name: Syd\n    notice-years: 0\n"),
            .init("      - {municipality: lillby, to: north, year: 2027}\n",
                "      - {municipality: lillby, to: north, year: 2024}\n    settlement: {rule: proportional, years: 1}\n"),
            expected: "?"),
        Example(
            "a settlement without years",
            .init("      - {municipality: lillby, to: north, year: 2027}\n",
                "      - {municipality: lillby, to: north, year: 2027}\n    settlement: {rule: proportional}\n"),
            expected: "?"),
        Example(
            "no settlement with a share",
            .init("      - {municipality: lillby, to: north, year: 2027}\n",
                "      - {municipality: lillby, to: north, year: 2027}\n    settlement: {rule: none, assumption: a, share: 0.5}\n"),
            expected: "?"),
    ]
}
