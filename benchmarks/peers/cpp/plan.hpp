// What is computed: the resolved plan of a study, with everything that does not depend on a path worked out beforehand.
//
// Alternatives share what they have in common: the world (factors, populations, indices), sums over sets of members,
// and the utilisation of a mix of initiatives. Each alternative's years say which of these act.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

// Rows of an alternative: outcomes of each association, of all together, of each municipality.
enum AssociationOutcome {
    room, contributions, administration, administrationShare, operations, granted, spend, oneOff, curtailment,
    closingBalance, associationOutcomeCount
};
enum MunicipalOutcome { contribution, reach, net, leverage, administrationBorne, municipalOutcomeCount };
enum Rule { ruleCurtailment, ruleInsolvency, ruleNotCovered, ruleCapital, ruleAnyThisYear, ruleAnySoFar, ruleCount };
enum OwnRule { ownCurtailment, ownAnyRule, ownRuleCount };

struct Factor {
    std::string name;
    bool isLogit = false;       // value = 1 / (1 + exp(-(centre + spread z))), otherwise centre + spread z
    double centre = 0;
    double spread = 0;
    double autocorrelation = 0;  // 0 for independent years
};

struct Municipality {
    std::string name;
    std::vector<double> known;  // population from the first year's key on; known by the year before the horizon
    int growthFactor = 0;
    double initialShare = 0;  // sigma_0
};

// Growth index of lines with the same wage share and the same last year of the plan.
struct CostIndex {
    double wageShare = 0;
    int lastPlanYear = 0;  // years are counted from 0
    bool operator==(const CostIndex&) const = default;
};

struct CostLine {
    std::vector<double> amounts;  // by year; after the plan the last one
    int index = 0;
};

// A sum over utilisations: sum of weight * utilisation.
struct Mix {
    struct Term {
        int factor;
        double weight;
        bool operator==(const Term&) const = default;
    };
    std::vector<Term> terms;
    bool operator==(const Mix&) const = default;
};

struct Association {
    std::string name;
    std::vector<CostLine> operations, administration;
    double openingBalance = 0;
};

// What an association does in a year of an alternative. Equal parts in equal worlds with equal pasts act alike.
struct AssociationYear {
    bool exists = false;
    // Step 1
    std::vector<int> members;
    int memberSet = -1;
    std::vector<int> mergedFrom;  // associations whose balances are added on 1 January
    // Step 2
    double associationsInCountry = 0;
    // Step 5: the associations whose lines are run, and what a common administration leaves of their administration
    std::vector<int> homes;
    std::vector<double> administrationKept;
    double oneOff = 0;
    // Step 6
    double bufferShare = 0, releaseShare = 0, rebuildShare = 0;
    double countedInPlan = 0, grantedInPlan = 0;  // initiatives that are inside their plan
    double grantedPerKrona = 0;                   // of the envelope that is left, over initiatives after their plan
    // Step 7: mixes of utilisations, -1 if there is none; for the whole, and for municipalities without full access
    struct Spending {
        int municipality = -1;
        int inPlan = -1;
        int afterPlan = -1;
        bool operator==(const Spending&) const = default;
    };
    Spending spending;
    std::vector<Spending> accessible;

    bool operator==(const AssociationYear&) const = default;
};

// For how many periods, from the first, something is the reference's by construction; all of them include the horizon.
struct SamePeriods {
    std::vector<int> associations, municipalities;
    int together = 0;
};

struct Alternative {
    std::string name;
    std::vector<std::vector<AssociationYear>> years;  // [year][association]
    std::vector<std::vector<int>> associationOf;      // [year][municipality]
    bool hasOneOff = false;
    SamePeriods same, sameContributions;
};

struct Plan {
    int firstYear = 0, yearCount = 0, splitLag = 0;
    uint64_t seed = 0;
    std::string scenario;
    std::vector<std::string> periods;
    int reference = 0;

    std::vector<Factor> factors;
    // L with L L' = the correlation matrix, row by row, paddedFactorCount columns; a multiple of 4, so rows go in fours.
    std::vector<double> triangularFactor;
    int paddedFactorCount = 0;

    double appropriation = 0, baseAmount = 0, needWeight = 0, nationalGrowth = 0;
    int growthFactor = 0, wagesFactor = 0, pricesFactor = 0;

    std::vector<Municipality> municipalities;
    std::vector<Association> associations;
    std::vector<CostIndex> indices;
    std::vector<std::vector<int>> memberSets;
    std::vector<Mix> mixes;
    std::vector<Alternative> alternatives;

    int together() const { return int(associations.size()); }
    int bodyCount() const { return together() + 1; }
    int row(int body, AssociationOutcome outcome) const { return body * associationOutcomeCount + outcome; }
    int municipalRow(int municipality, MunicipalOutcome outcome) const {
        return bodyCount() * associationOutcomeCount + municipality * municipalOutcomeCount + outcome;
    }
    int rowCount() const { return municipalRow(int(municipalities.size()), contribution); }
    int horizon() const { return yearCount; }  // the period after the last year
    int periodCount() const { return yearCount + 1; }
};

// Reads finsam's provenance.json. What the study uses and this program does not know ends it with a message.
Plan readPlan(const std::string& file);
