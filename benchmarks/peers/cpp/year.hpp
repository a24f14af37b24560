// One year of one alternative, and the horizon: steps 1, 2, 3, 4, 6, 7, 8 and 9 of the model on a block of paths.
//
// Step 5 and what members sum to are the world's, since alternatives share them. Where an association does by
// construction what it does in the reference (see SamePeriods), its rows are read from there and not computed again.
#pragma once
#include <memory>

#include "plan.hpp"
#include "world.hpp"

class AlternativeState {
public:
    AlternativeState(const Plan& plan, int alternative);

    void begin();
    // Takes over from the reference what is no longer the same from this year on. To be called before the reference's year.
    void inherit(int year, const AlternativeState& reference);
    // The reference itself is its own reference.
    void advance(int year, const World& world, const AlternativeState& reference);
    // Ratios of sums, at the end.
    void finishHorizon();

    // By row of the plan; those of associations that do not exist, or are the reference's, are not meaningful.
    std::unique_ptr<Row[]> outcomes, horizon;
    // One bit a path, by body and rule, by municipality and rule of its own association, and for the change.
    std::vector<uint64_t> rules, horizonRules, ownRules, horizonOwnRules;
    uint64_t paidBack = 0;

private:
    const Plan& plan;
    const Alternative& alternative;
    const bool isReference;
    // On 31 December of an even and of an odd year: the reference is a year ahead of those that take over from it.
    std::unique_ptr<Row[]> balance;

    bool isSame(int association, int year) const {
        return !isReference && year < alternative.same.associations[association];
    }
    void computeAssociation(const AssociationYear& year, int association, int yearNumber, int g, const World& world,
                            Lanes* outcome, uint64_t* broken);
    void computeMembers(const AssociationYear& year, int g, const World& world, const Lanes* outcome);
    void joinRules(int year, const AlternativeState& reference);
    void payBack(const AlternativeState& reference);
};
