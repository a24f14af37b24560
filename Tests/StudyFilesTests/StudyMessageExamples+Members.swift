@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// Members of associations and changes of membership.
    static let memberExamples = [
        Example(
            "a member of two associations",
            .init("members: [grannby]", "members: [grannby, lillby]"),
            expected: """
                s.yaml:44:24: associations.north.members[2]: “lillby” is already a member of “south”; a \
                municipality belongs to one association
                """),
        Example(
            "a member twice",
            .init("members: [grannby]", "members: [grannby, grannby]"),
            expected: """
                s.yaml:44:24: associations.north.members[2]: the municipality “grannby” is named twice; \
                keep one of them
                """),
        Example(
            "a member of none",
            .init("members: [lillby, storstad]", "members: [lillby]"),
            expected: """
                s.yaml:21:3: municipalities.storstad: “storstad” is a member of no association; add it to one or \
                remove it
                """),
        Example(
            "an association without members",
            .init("members: [grannby]", "members: []"),
            expected: """
                s.yaml:22:3: municipalities.grannby: “grannby” is a member of no association; add it to one or \
                remove it
                s.yaml:44:14: associations.north.members: the association has no municipalities; name at least one
                """),
        Example(
            "an unknown member",
            .init("members: [grannby]", "members: [granby]"),
            expected: """
                s.yaml:44:15: associations.north.members[1]: there is no municipality “granby”; did you mean \
                “grannby”?
                """),
        Example(
            "a move before the notice has run out",
            .init("year: 2027}", "year: 2026}"),
            expected: """
                s.yaml:64:49: alternatives.join.moves[1].year: 2026 is before 2027-01-01, the earliest day that 3 \
                years' notice from 2023-11-23 allows; set “notice-years” if the association's order says otherwise, \
                or give the reason in “notice-override”
                """),
        Example(
            "a move before one year's notice has run out",
            .adding(
                "    notice-years: 1\n",
                after: "name: Syd\n"),
            .init("year: 2027}", "year: 2024}"),
            expected: """
                s.yaml:65:49: alternatives.join.moves[1].year: 2024 is before 2025-01-01, the earliest day that 1 \
                year's notice from 2023-11-23 allows; set “notice-years” if the association's order says otherwise, \
                or give the reason in “notice-override”
                """),
        Example(
            "two moves in one year",
            .adding(
                "      - {municipality: lillby, to: north, year: 2027}\n",
                after: "      - {municipality: lillby, to: north, year: 2027}\n"),
            expected: """
                s.yaml:65:24: alternatives.join.moves[2].municipality: “lillby” moves twice in 2027; a change takes \
                effect on 1 January, so keep one of them
                """),
        Example(
            "a move home",
            .init("to: north", "to: south"),
            expected: """
                s.yaml:64:36: alternatives.join.moves[1].to: “lillby” is a member of “south” in 2027 without this \
                move; name another association or remove the move
                """),
        Example(
            "a second move to where it is",
            .adding(
                "      - {municipality: lillby, to: north, year: 2028}\n",
                after: "      - {municipality: lillby, to: north, year: 2027}\n"),
            expected: """
                s.yaml:65:36: alternatives.join.moves[2].to: “lillby” is a member of “north” in 2028 without this \
                move; name another association or remove the move
                """),
        Example(
            "a move that the merger makes anyway",
            .adding(
                "    merger: {year: 2027, into: north, from: [south], name: B}\n",
                after: "      - {municipality: lillby, to: north, year: 2027}\n"),
            expected: """
                s.yaml:64:36: alternatives.join.moves[1].to: “lillby” is a member of “north” in 2027 without this \
                move; name another association or remove the move
                """),
        Example(
            "a move into what dissolves",
            .adding(
                "    merger: {year: 2026, into: south, from: [north], name: B}\n",
                after: "      - {municipality: lillby, to: north, year: 2027}\n"),
            expected: """
                s.yaml:64:36: alternatives.join.moves[1].to: “north” dissolves in 2026 in this alternative; name \
                the one that stays
                """),
        Example(
            "a merger with itself",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                "    merger: {year: 2027, into: north, from: [south, north], name: B}\n"),
            expected: """
                s.yaml:63:53: alternatives.join.merger.from[2]: “north” cannot dissolve into itself; name only the \
                others
                """),
        Example(
            "a merger of nobody",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                "    merger: {year: 2027, into: north, from: [], name: B}\n"),
            expected: """
                s.yaml:63:45: alternatives.join.merger.from: there is no association here; write at least one
                """),
        Example(
            "a merger of one twice",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                "    merger: {year: 2027, into: north, from: [south, south], name: B}\n"),
            expected: """
                s.yaml:63:53: alternatives.join.merger.from[2]: the association “south” is named twice; keep one of \
                them
                """),
        Example(
            "a move that leaves nobody",
            .init("municipality: lillby, to: north", "municipality: grannby, to: south"),
            expected: """
                s.yaml:64:9: alternatives.join.moves[1]: the move leaves “north” without municipalities in 2027, \
                and an association needs one (3 § lag 2003:1210); write a merger instead
                """),
        Example(
            "two moves that leave nobody together",
            .adding(
                "      - {municipality: storstad, to: north, year: 2028}\n",
                after: "      - {municipality: lillby, to: north, year: 2027}\n"),
            expected: """
                s.yaml:65:9: alternatives.join.moves[2]: the move leaves “south” without municipalities in 2028, \
                and an association needs one (3 § lag 2003:1210); write a merger instead
                """),
        Example(
            "a settlement without a move",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                "    settlement: {rule: proportional, assumption: a, years: 2}\n"),
            expected: """
                s.yaml:63:24: alternatives.join.settlement.rule: there are no moves, and only a municipality that \
                moves is settled with; remove the settlement or add the move
                """),
        Example(
            "a settlement that looks back too far",
            .adding(
                "    settlement: {rule: proportional, years: 4}\n",
                after: "      - {municipality: lillby, to: north, year: 2027}\n"),
            expected: """
                s.yaml:65:45: alternatives.join.settlement.years: the settlement counts the contributions of 4 \
                years, and the horizon has 3 before the first move; count fewer, or begin the horizon earlier
                """),
        Example(
            "a settlement that looks back one year from the first",
            .adding(
                "    notice-years: 0\n",
                after: "name: Syd\n"),
            .init(
                "      - {municipality: lillby, to: north, year: 2027}\n",
                """
                      - {municipality: lillby, to: north, year: 2024}
                    settlement: {rule: proportional, years: 1}

                """),
            expected: """
                s.yaml:66:45: alternatives.join.settlement.years: the settlement counts the contributions of 1 \
                year, and the horizon has 0 before the first move; count fewer, or begin the horizon earlier
                """),
        Example(
            "a settlement without years",
            .adding(
                "    settlement: {rule: proportional}\n",
                after: "      - {municipality: lillby, to: north, year: 2027}\n"),
            expected: """
                s.yaml:65:24: alternatives.join.settlement.rule: “proportional” needs the key “years”; add it
                """),
        Example(
            "no settlement with a share",
            .adding(
                "    settlement: {rule: none, assumption: a, share: 0.5}\n",
                after: "      - {municipality: lillby, to: north, year: 2027}\n"),
            expected: """
                s.yaml:65:52: alternatives.join.settlement.share: “none” does not use the key “share”; remove it, or choose something else than “none”
                """),
    ]
}
