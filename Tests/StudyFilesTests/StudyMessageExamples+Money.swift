@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// Sums, policies, rooms and the state.
    static let moneyExamples = [
        Example(
            "shares that do not sum to 1",
            .adding(
                """

                    split: {by: shares, shares: {lillby: 0.3, storstad: 0.6}}
                """,
                after: "members: [lillby, storstad]"),
            expected: """
                s.yaml:28:33: associations.south.split.shares: the shares of the members sum to 0.9, they must sum \
                to 1
                """),
        Example(
            "shares that nearly sum to 1",
            .adding(
                """

                    split: {by: shares, shares: {lillby: 0.3333333, storstad: 0.6666666}}
                """,
                after: "members: [lillby, storstad]"),
            expected: """
                s.yaml:28:33: associations.south.split.shares: the shares of the members sum to 0.9999999, they \
                must sum to 1
                """),
        Example(
            "shares of others",
            .adding(
                """

                    split: {by: shares, shares: {lillby: 0.5, grannby: 0.5}}
                """,
                after: "members: [lillby, storstad]"),
            expected: """
                s.yaml:28:33: associations.south.split.shares: the keys must be exactly the association's members; \
                missing: “storstad”; not members: “grannby”
                """),
        Example(
            "a share of an unknown one",
            .adding(
                """

                    split: {by: shares, shares: {lillby: 0.5, storsta: 0.5}}
                """,
                after: "members: [lillby, storstad]"),
            expected: """
                s.yaml:28:47: associations.south.split.shares.storsta: there is no municipality “storsta”; did you \
                mean “storstad”?
                """),
        Example(
            "amounts of nobody",
            .adding(
                """

                    split: {by: amounts, amounts-sek: {2024: {lillby: 0, storstad: 0}}}
                """,
                after: "members: [lillby, storstad]"),
            expected: """
                s.yaml:28:46: associations.south.split.amounts-sek.2024: the amounts of 2024 sum to 0, so the \
                quarter cannot be divided by them; write what each pays, or remove the year to divide by population
                """),
        Example(
            "payers that do not sum to 1",
            .adding(
                "    one-off: {year: 2027, assumption: a, sek: 1, paid-by: {north: 0.1, south: 0.2}}\n",
                after: """
                        moves:
                          - {municipality: lillby, to: north, year: 2027}

                    """),
            expected: """
                s.yaml:65:59: alternatives.join.one-off.paid-by: the shares of the payers sum to 0.3, they must sum \
                to 1
                """),
        Example(
            "a payer that is not there",
            .adding(
                "    one-off: {year: 2027, assumption: a, sek: 1, paid-by: {north: 0.1, sout: 0.9}}\n",
                after: """
                        moves:
                          - {municipality: lillby, to: north, year: 2027}

                    """),
            expected: """
                s.yaml:65:72: alternatives.join.one-off.paid-by.sout: there is no association “sout”; did you mean \
                “south”?
                """),
        Example(
            "a ladder without growth",
            .init(
                """
                    ask: {policy: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """,
                """
                    ask: {policy: ladder}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """),
            expected: """
                s.yaml:47:19: associations.north.ask.policy: “ladder” needs the key “growth-per-year”; add it
                """),
        Example(
            "a path without amounts and end",
            .init(
                """
                    ask: {policy: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """,
                """
                    ask: {policy: path}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """),
            expected: """
                s.yaml:47:19: associations.north.ask.policy: “path” needs the key “state-sek”; add it
                s.yaml:47:19: associations.north.ask.policy: “path” needs the key “then”; add it
                """),
        Example(
            "a path that ends in a ladder without growth",
            .init(
                """
                    ask: {policy: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """,
                """
                    ask: {policy: path, state-sek: {2024: 1}, then: ladder}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """),
            expected: """
                s.yaml:47:53: associations.north.ask.then: “ladder” needs the key “growth-per-year”; add it
                """),
        Example(
            "a match with what only paths use",
            .init(
                """
                    ask: {policy: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """,
                """
                    ask: {policy: match, state-sek: {2024: 1}, then: freeze, growth-per-year: 0.1}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """),
            expected: """
                s.yaml:47:37: associations.north.ask.state-sek: “match” does not use the key “state-sek”; remove it, \
                or choose something else than “match”
                s.yaml:47:54: associations.north.ask.then: “match” does not use the key “then”; remove it, or choose something else than “match”
                s.yaml:47:79: associations.north.ask.growth-per-year: “match” does not use the key “growth-per-year”; remove it, or choose something else than “match”
                """),
        Example(
            "a division by shares without them",
            .adding(
                """

                    split: {by: shares}
                """,
                after: "members: [lillby, storstad]"),
            expected: """
                s.yaml:28:17: associations.south.split.by: “shares” needs the key “shares”; add it
                """),
        Example(
            "a division by population with shares",
            .adding(
                """

                    split: {shares: {lillby: 0.5, storstad: 0.5}}
                """,
                after: "members: [lillby, storstad]"),
            expected: """
                s.yaml:28:21: associations.south.split.shares: “population” does not use the key “shares”; remove it, \
                or choose something else than “population”
                """),
        Example(
            "spending without a buffer",
            .init(
                """
                    ask: {policy: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """,
                """
                    ask: {policy: match}
                    grants: {policy: spend-available}
                    opening-balance-sek: 200000
                """),
            expected: """
                s.yaml:48:22: associations.north.grants.policy: “spend-available” needs the key \
                “buffer-share-of-income”; add it
                """),
        Example(
            "holding with a buffer",
            .init(
                """
                    ask: {policy: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """,
                """
                    ask: {policy: match}
                    grants: {policy: hold, buffer-share-of-income: 0.1, release-share: 1}
                    opening-balance-sek: 200000
                """),
            expected: """
                s.yaml:48:52: associations.north.grants.buffer-share-of-income: “hold” does not use the key “buffer-share-of-income”; remove it, or choose something else than “hold”
                s.yaml:48:72: associations.north.grants.release-share: “hold” does not use the key “release-share”; remove it, \
                or choose something else than “hold”
                """),
        Example(
            "a room that follows itself",
            .init("per-inhabitant-as: south", "per-inhabitant-as: north"),
            expected: """
                s.yaml:46:31: associations.north.room.per-inhabitant-as: the room can only follow an association \
                whose room is “calibrated-sek”, and that of “north” is not
                """),
        Example(
            "a room that follows an unknown one",
            .init("per-inhabitant-as: south", "per-inhabitant-as: souht"),
            expected: """
                s.yaml:46:31: associations.north.room.per-inhabitant-as: there is no association “souht”; did you \
                mean “south”?
                """),
        Example(
            "a room that follows a given one",
            .init("{calibrated-sek: 4600000}", "{given-sek: {2024: 4600000}}"),
            expected: """
                s.yaml:46:31: associations.north.room.per-inhabitant-as: the room can only follow an association \
                whose room is “calibrated-sek”, and that of “south” is not
                """),
        Example(
            "a room below the base amount",
            .init("calibrated-sek: 4600000", "calibrated-sek: 46000"),
            expected: """
                s.yaml:29:28: associations.south.room.calibrated-sek: a room of 46000 kronor is below the base \
                amount of every association, 400000 kronor; check both, or give the rooms by year in “given-sek”
                """),
        Example(
            "steps that do not ascend",
            .adding(
                """
                  own-capital-steps:
                    - {above-share-of-contributions: 0.5, room-reduction: 0.1}
                    - {above-share-of-contributions: 0.5, room-reduction: 0.2}

                """,
                after: "  associations-in-country: 82\n"),
            expected: """
                s.yaml:17:5: state.own-capital-steps: the steps must ascend in “above-share-of-contributions”; sort \
                them
                """),
        Example(
            "an appropriation below the base amounts",
            .init("appropriation-sek: 339000000", "appropriation-sek: 339000"),
            expected: """
                s.yaml:13:22: state.appropriation-sek: the appropriation, 339000 kronor, does not exceed the base \
                amounts of all associations, 32800000 kronor (“base-amount-sek” times “associations-in-country”); \
                check all three
                """),
        Example(
            "fewer associations in the country than in the study",
            .init("associations-in-country: 82", "associations-in-country: 1"),
            expected: """
                s.yaml:15:28: state.associations-in-country: 1 is fewer than the 2 associations of the study, which \
                are part of the country
                """),
    ]
}
