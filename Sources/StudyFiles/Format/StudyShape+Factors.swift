internal import Finsam

/// The uncertain factors: distributions, events, structure in time and correlations.
extension StudyShape {
    static let distributionKeys = [
        Key("fixed", "Alltid detta värde.", "Always this value.", .number(-1e12...1e12, .factorUnit), .optional),
        Key("normal", "Normalfördelning.", "Normal.", .object(meanAndSpread("normal")), .optional),
        Key(
            "lognormal", "Lognormalfördelning.", "Lognormal.",
            .object(
                ObjectShape(
                    "lognormal", "Lognormalfördelning med given median och standardavvikelse för logaritmen.",
                    "Lognormal by its median and the standard deviation of its logarithm.",
                    keys: [
                        Key("median", "Median.", "Median.", .number(1e-9...1e12, .factorUnit)),
                        Key(
                            "sd-of-log", "Logaritmens standardavvikelse.", "Standard deviation of the logarithm.",
                            .number(0...5, .standardDeviations)),
                    ])), .optional),
        Key(
            "uniform", "Likformig fördelning mellan två värden.", "Uniform between two values.",
            .object(
                ObjectShape(
                    "uniform", "Likformig fördelning mellan två värden.", "Uniform between two values.",
                    keys: [
                        Key("low", "Lägsta värde.", "Lowest value.", .number(-1e12...1e12, .factorUnit)),
                        Key("high", "Högsta värde.", "Highest value.", .number(-1e12...1e12, .factorUnit)),
                    ])), .optional),
        Key("triangular", "Triangelfördelning.", "Triangular.", .object(lowModeHigh("triangular")), .optional),
        Key(
            "pert", "PERT: en betafördelning med givet lägsta, troligaste och högsta värde.",
            "PERT: a beta distribution by lowest, most likely and highest value.",
            .object(lowModeHigh("pert")), .optional),
        Key(
            "beta", "Betafördelning på 0…1 med givet medelvärde och given standardavvikelse.",
            "Beta on 0…1 by its mean and standard deviation.", .object(meanAndSpread("beta")), .optional),
        Key(
            "logit-normal", "Logitnormalfördelning på 0…1.", "Logit-normal on 0…1.",
            .object(
                ObjectShape(
                    "logit-normal", "Logitnormalfördelning med given median och standardavvikelse för logiten.",
                    "Logit-normal by its median and the standard deviation of its logit.",
                    keys: [
                        Key("median", "Median.", "Median.", .number(1e-9...0.999999999, .share)),
                        Key(
                            "sd-of-logit", "Logitens standardavvikelse.", "Standard deviation of the logit.",
                            .number(0...10, .standardDeviations)),
                    ])), .optional),
        Key(
            "discrete", "Några värden med sannolikheter.", "Some values with probabilities.",
            .object(
                ObjectShape(
                    "discrete", "Några värden i stigande ordning, med sannolikheter vars summa är 1.",
                    "Some values, ascending, with probabilities that sum to 1.",
                    keys: [
                        Key(
                            "values", "Värdena i stigande ordning.", "The values, ascending.",
                            .list(of: .number(-1e12...1e12, .factorUnit))),
                        Key(
                            "probabilities", "Värdenas sannolikheter.", "Their probabilities.",
                            .list(of: .number(0...1, .share))),
                    ])), .optional),
        Key(
            "percentiles", "Fördelning med givna 5 %- och 95 %-kvantiler.", "By its 5 % and 95 % quantiles.",
            .object(
                ObjectShape(
                    "percentiles", "En fördelning med givna 5 %- och 95 %-kvantiler.",
                    "A distribution by its 5 % and 95 % quantiles.",
                    keys: [
                        Key(
                            "p5", "Värde som underskrids i 5 fall av 100.", "Value that is undercut in 5 of 100 cases.",
                            .number(-1e12...1e12, .factorUnit)),
                        Key(
                            "p95", "Värde som överskrids i 5 fall av 100.", "Value that is exceeded in 5 of 100 cases.",
                            .number(-1e12...1e12, .factorUnit)),
                        Key(
                            "family", "Typ av fördelning.", "Kind of distribution.",
                            .choice(["normal", "lognormal", "logit-normal"])),
                    ])), .optional),
    ]

    static let distributionNames = [
        "fixed", "normal", "lognormal", "uniform", "triangular", "pert", "beta", "logit-normal", "discrete",
        "percentiles",
    ]

    static func meanAndSpread(_ name: String) -> ObjectShape {
        ObjectShape(
            name, "Med givet medelvärde och given standardavvikelse.", "By mean and standard deviation.",
            keys: [
                Key("mean", "Medelvärde.", "Mean.", .number(-1e12...1e12, .factorUnit)),
                Key("sd", "Standardavvikelse.", "Standard deviation.", .number(0...1e12, .factorUnit)),
            ])
    }

    static func lowModeHigh(_ name: String) -> ObjectShape {
        ObjectShape(
            name, "Med givet lägsta, troligaste och högsta värde.", "By lowest, most likely and highest value.",
            keys: [
                Key("low", "Lägsta värde.", "Lowest value.", .number(-1e12...1e12, .factorUnit)),
                Key("mode", "Troligaste värde.", "Most likely value.", .number(-1e12...1e12, .factorUnit)),
                Key("high", "Högsta värde.", "Highest value.", .number(-1e12...1e12, .factorUnit)),
            ])
    }

    static let event = ObjectShape(
        "event", "Något som inträffar eller inte; 0 när det inte inträffar.",
        "Something that happens or not; 0 when it does not.",
        keys: [
            Key(
                "probability", "Sannolikhet för ett år, eller för en hel bana om faktorn är konstant.",
                "Probability in a year, or on a path for a constant factor.", .number(0...1, .share)),
            Key(
                "size", "Storlekens fördelning när händelsen inträffar.", "Distribution of its size when it happens.",
                .object(
                    ObjectShape(
                        "event-size", "Fördelning av en händelses storlek.", "Distribution of an event's size.",
                        keys: distributionKeys, alternatives: [distributionNames]))),
        ])

    static let factor = ObjectShape(
        "factor", "En osäkerhetsfaktor: en fördelning och hur värdena hänger ihop över tiden.",
        "An uncertain factor: a distribution and its structure in time.",
        keys: [
            Key("meaning", "Vad faktorn står för, på svenska.", "What it stands for, in Swedish.", .text),
            Key("meaning-en", "Vad faktorn står för, på engelska.", "What it stands for, in English.", .text),
            Key("unit", "Värdenas enhet.", "Unit of its values.", .choice(["per-year", "share", "multiplier", "sek"])),
        ] + distributionKeys + [
            Key(
                "event", "En händelse som inträffar eller inte.", "An event that happens or not.",
                .object(event), .optional),
            Key(
                "time",
                "constant: ett värde för hela banan; independent: ett nytt värde varje år; autoregressive: med minne; random-walk: ändringarna läggs till varandra.",
                "constant: one value for a path; independent: one each year; autoregressive: with memory; random-walk: changes add up.",
                .choice(["constant", "independent", "autoregressive", "random-walk"])),
            Key(
                "autocorrelation", "En autoregressiv faktors minne från år till år.",
                "Memory of an autoregressive factor from year to year.",
                .number(-0.999...0.999, .correlation), .optional),
            Key(
                "start", "Det värde som en slumpvandring utgår från.", "Value from which a random walk starts.",
                .number(-1e12...1e12, .factorUnit), .optional),
            Key(
                "scale", "Varje värde multipliceras med detta tal och förskjuts sedan.",
                "Every value is multiplied by this, then shifted.", .number(0...1000, .factor),
                .standard(
                    .number(1),
                    because: LocalText(
                        swedish: "fördelningen gäller som den är angiven", english: "the distribution as given"))),
            Key(
                "shift", "Varje värde höjs med detta tal.", "Every value is raised by this.",
                .number(-1e12...1e12, .factorUnit),
                .standard(
                    .number(0),
                    because: LocalText(
                        swedish: "fördelningen gäller som den är angiven", english: "the distribution as given"))),
        ], alternatives: [distributionNames + ["event"]])

    static let correlation = ObjectShape(
        "correlation", "Osäkerhetsfaktorer som hänger ihop: varje par av dem.",
        "Factors that go together: every pair of them.",
        keys: [
            Key(
                "among", "Namn på osäkerhetsfaktorer; ett namn får sluta på * för alla som börjar så.",
                "Names of factors; a name may end in * for all that begin so.", .list(of: .text)),
            Key(
                "coefficient", "Korrelationen mellan varje pars latenta normalfördelade variabler samma år.",
                "Correlation of each pair's normal latents in the same year.", .number(-1...1, .correlation)),
        ])
}
