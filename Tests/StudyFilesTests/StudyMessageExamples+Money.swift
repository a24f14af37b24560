@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// Sums, policies, rooms and the state.
    static let moneyExamples = [
        Example(
            "shares that do not sum to 1",
            .init("members: [lillby, storstad]",
                "members: [lillby, storstad]\n    split: {by: shares, shares: {lillby: 0.3, storstad: 0.6}}"),
            expected: "?"),
        Example(
            "shares that nearly sum to 1",
            .init("members: [lillby, storstad]",
                "members: [lillby, storstad]\n    split: {by: shares, shares: {lillby: 0.3333333, storstad: 0.6666666}}"),
            expected: "?"),
        Example(
            "shares of others",
            .init("members: [lillby, storstad]",
                "members: [lillby, storstad]\n    split: {by: shares, shares: {lillby: 0.5, grannby: 0.5}}"),
            expected: "?"),
        Example(
            "a share of an unknown one",
            .init("members: [lillby, storstad]",
                "members: [lillby, storstad]\n    split: {by: shares, shares: {lillby: 0.5, storsta: 0.5}}"),
            expected: "?"),
        Example(
            "amounts of nobody",
            .init("members: [lillby, storstad]",
                "members: [lillby, storstad]\n    split: {by: amounts, amounts-sek: {2024: {lillby: 0, storstad: 0}}}"),
            expected: "?"),
        Example(
            "payers that do not sum to 1",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    moves:\n      - {municipality: lillby, to: north, year: 2027}\n    one-off: {year: 2027, assumption: a, sek: 1, paid-by: {north: 0.1, south: 0.2}}\n"),
            expected: "?"),
        Example(
            "a payer that is not there",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    moves:\n      - {municipality: lillby, to: north, year: 2027}\n    one-off: {year: 2027, assumption: a, sek: 1, paid-by: {north: 0.1, sout: 0.9}}\n"),
            expected: "?"),
        Example(
            "a ladder without growth",
            .init("    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                "    ask: {policy: ladder}\n    grants: {policy: hold}\n    opening-balance-sek: 200000"),
            expected: "?"),
        Example(
            "a path without amounts and end",
            .init("    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                "    ask: {policy: path}\n    grants: {policy: hold}\n    opening-balance-sek: 200000"),
            expected: "?"),
        Example(
            "a path that ends in a ladder without growth",
            .init("    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                "    ask: {policy: path, state-sek: {2024: 1}, then: ladder}\n    grants: {policy: hold}\n    opening-balance-sek: 200000"),
            expected: "?"),
        Example(
            "a match with what only paths use",
            .init("    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                "    ask: {policy: match, state-sek: {2024: 1}, then: freeze, growth-per-year: 0.1}\n    grants: {policy: hold}\n    opening-balance-sek: 200000"),
            expected: "?"),
        Example(
            "a division by shares without them",
            .init("members: [lillby, storstad]",
                "members: [lillby, storstad]\n    split: {by: shares}"),
            expected: "?"),
        Example(
            "a division by population with shares",
            .init("members: [lillby, storstad]",
                "members: [lillby, storstad]\n    split: {shares: {lillby: 0.5, storstad: 0.5}}"),
            expected: "?"),
        Example(
            "spending without a buffer",
            .init("    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                "    ask: {policy: match}\n    grants: {policy: spend-available}\n    opening-balance-sek: 200000"),
            expected: "?"),
        Example(
            "holding with a buffer",
            .init("    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                "    ask: {policy: match}\n    grants: {policy: hold, buffer-share-of-income: 0.1, release-share: 1}\n    opening-balance-sek: 200000"),
            expected: "?"),
        Example(
            "a room that follows itself",
            .init("per-inhabitant-as: south",
                "per-inhabitant-as: north"),
            expected: "?"),
        Example(
            "a room that follows an unknown one",
            .init("per-inhabitant-as: south",
                "per-inhabitant-as: souht"),
            expected: "?"),
        Example(
            "a room that follows a given one",
            .init("{calibrated-sek: 4600000}",
                "{given-sek: {2024: 4600000}}"),
            expected: "?"),
        Example(
            "a room below the base amount",
            .init("calibrated-sek: 4600000",
                "calibrated-sek: 46000"),
            expected: "?"),
        Example(
            "steps that do not ascend",
            .init("  associations-in-country: 82\n",
                "  associations-in-country: 82\n  own-capital-steps:\n    - {above-share-of-contributions: 0.5, room-reduction: 0.1}\n    - {above-share-of-contributions: 0.5, room-reduction: 0.2}\n"),
            expected: "?"),
        Example(
            "an appropriation below the base amounts",
            .init("appropriation-sek: 339000000",
                "appropriation-sek: 339000"),
            expected: "?"),
        Example(
            "fewer associations in the country than in the study",
            .init("associations-in-country: 82",
                "associations-in-country: 1"),
            expected: "?"),
    ]
}
