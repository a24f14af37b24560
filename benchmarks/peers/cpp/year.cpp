#include "year.hpp"

#include <algorithm>

AlternativeState::AlternativeState(const Plan& plan, int alternative)
    : plan(plan), alternative(plan.alternatives[alternative]), isReference(alternative == plan.reference) {
    outcomes = std::make_unique<Row[]>(plan.rowCount());
    horizon = std::make_unique<Row[]>(plan.rowCount());
    rules.resize(plan.bodyCount() * ruleCount);
    horizonRules.resize(plan.bodyCount() * ruleCount);
    ownRules.resize(plan.municipalities.size() * ownRuleCount);
    horizonOwnRules.resize(plan.municipalities.size() * ownRuleCount);
    balance = std::make_unique<Row[]>(2 * plan.associations.size());
}

void AlternativeState::begin() {
    std::fill_n(horizon.get(), plan.rowCount(), Row{});
    std::fill(horizonRules.begin(), horizonRules.end(), 0);
    std::fill(horizonOwnRules.begin(), horizonOwnRules.end(), 0);
    paidBack = 0;
    // The balance before the first year stands where an odd year's does.
    for (size_t a = 0; a < plan.associations.size(); a++) {
        for (int g = 0; g < groupCount; g++) balance[plan.associations.size() + a][g] = all(plan.associations[a].openingBalance);
    }
}

void AlternativeState::inherit(int year, const AlternativeState& reference) {
    if (isReference) return;
    const int count = int(plan.associations.size());
    const size_t before = ((year + 1) & 1) * count;
    const auto inheritBody = [&](int body) {
        std::copy_n(&reference.horizon[plan.row(body, room)], int(associationOutcomeCount), &horizon[plan.row(body, room)]);
        std::copy_n(&reference.horizonRules[body * ruleCount], int(ruleCount), &horizonRules[body * ruleCount]);
    };
    for (int a = 0; a < count; a++) {
        if (alternative.same.associations[a] != year) continue;
        inheritBody(a);
        balance[before + a] = reference.balance[before + a];
    }
    if (alternative.same.together == year) inheritBody(count);
    for (int m = 0; m < int(plan.municipalities.size()); m++) {
        if (alternative.same.municipalities[m] != year) continue;
        std::copy_n(&reference.horizon[plan.municipalRow(m, contribution)], int(municipalOutcomeCount),
                    &horizon[plan.municipalRow(m, contribution)]);
        std::copy_n(&reference.horizonOwnRules[m * ownRuleCount], int(ownRuleCount), &horizonOwnRules[m * ownRuleCount]);
    }
}

void AlternativeState::advance(int year, const World& world, const AlternativeState& reference) {
    if (!isReference && year < alternative.same.together) return;
    const auto& associations = alternative.years[year];
    const int count = int(associations.size());
    std::fill(rules.begin(), rules.end(), 0);
    for (int g = 0; g < groupCount; g++) {
        Lanes sum[associationOutcomeCount];
        std::fill_n(sum, int(associationOutcomeCount), all(0));
        for (int a = 0; a < count; a++) {
            if (!associations[a].exists) continue;
            Lanes outcome[associationOutcomeCount];
            if (isSame(a, year)) {
                for (int o = 0; o < associationOutcomeCount; o++) {
                    outcome[o] = reference.outcomes[plan.row(a, AssociationOutcome(o))][g];
                }
            } else {
                computeAssociation(associations[a], a, year, g, world, outcome, &rules[a * ruleCount]);
                computeMembers(associations[a], g, world, outcome);
            }
            for (int o = 0; o < associationOutcomeCount; o++) sum[o] += outcome[o];
        }
        const Lanes costs = sum[administration] + sum[operations] + sum[spend] + sum[oneOff];
        sum[administrationShare] = costs > 0.0 ? sum[administration] / costs : all(0);
        const int first = plan.row(count, room);
        for (int o = 0; o < associationOutcomeCount; o++) {
            outcomes[first + o][g] = sum[o];
            horizon[first + o][g] = o == closingBalance ? sum[o] : horizon[first + o][g] + sum[o];
        }
    }
    joinRules(year, reference);
    if (alternative.hasOneOff) payBack(reference);
}

// Steps 1 to 8 of an association, on eight paths.
INLINE void AlternativeState::computeAssociation(
    const AssociationYear& year, int association, int yearNumber, int g, const World& world, Lanes* outcome,
    uint64_t* broken) {
    const int count = int(plan.associations.size());
    const Row* before = &balance[((yearNumber + 1) & 1) * count];

    // Step 1: the balance on 1 January; a merger's balances are added. Settlement: none.
    Lanes opening = before[association][g];
    for (int from : year.mergedFrom) opening += before[from][g];

    // Step 2: room = b + (pot - b N) * sum of sigma.
    const double baseAmounts = plan.baseAmount * year.associationsInCountry;
    const Lanes offered =
        larger(plan.baseAmount + (world.appropriation[g] - baseAmounts) * world.shareSum[year.memberSet][g], all(0));

    // Step 3: the association asks for the whole room and no party has a ceiling. The state pays half of all.
    const Lanes paid = 2.0 * offered;

    // Step 5: outcome of operations, and of administration after what is saved together.
    Lanes operationsCost = all(0), administrationCost = all(0);
    for (size_t home = 0; home < year.homes.size(); home++) {
        operationsCost += world.operations[year.homes[home]][g];
        administrationCost += year.administrationKept[home] * world.administration[year.homes[home]][g];
    }

    // Step 6: the envelope, counted, and what is granted of it.
    const Lanes excess = opening - year.bufferShare * paid;
    const Lanes released = year.releaseShare * larger(excess, all(0));
    const Lanes setAside = year.rebuildShare * larger(-excess, all(0));
    const Lanes envelope = larger(paid + released - setAside - operationsCost - administrationCost, all(0));
    const bool shares = year.spending.afterPlan >= 0;
    const Lanes toShare = shares ? larger(envelope - year.countedInPlan, all(0)) : all(0);
    const Lanes counted = year.countedInPlan + toShare;
    const Lanes grants = year.grantedInPlan + year.grantedPerKrona * toShare;

    // Step 7: what initiatives use of it.
    const auto use = [&](const AssociationYear::Spending& spending) __attribute__((always_inline)) {
        Lanes used = all(0);
        if (spending.inPlan >= 0) used += world.mixes[spending.inPlan][g];
        if (spending.afterPlan >= 0) used += toShare * world.mixes[spending.afterPlan][g];
        return used;
    };
    const Lanes planned = use(year.spending);

    // Step 8: no debt. What is short is cut from the initiatives, at most all of their spending.
    const Lanes beforeGrants = opening + paid - operationsCost - administrationCost - year.oneOff;
    const Lanes result = beforeGrants - planned;
    const Lanes cut = smaller(larger(-result, all(0)), planned);
    const Lanes spent = planned - cut;
    const Lanes closing = result + cut;
    balance[(yearNumber & 1) * count + association][g] = closing;
    const Lanes costs = administrationCost + operationsCost + spent + year.oneOff;

    outcome[room] = offered;
    outcome[contributions] = paid;
    outcome[administration] = administrationCost;
    outcome[administrationShare] = costs > 0.0 ? administrationCost / costs : all(0);
    outcome[operations] = operationsCost;
    outcome[granted] = grants;
    outcome[spend] = spent;
    outcome[oneOff] = all(year.oneOff);
    outcome[curtailment] = cut;
    outcome[closingBalance] = closing;
    const int first = plan.row(association, room);
    for (int o = 0; o < associationOutcomeCount; o++) {
        outcomes[first + o][g] = outcome[o];
        horizon[first + o][g] = o == closingBalance ? closing : horizon[first + o][g] + outcome[o];
    }

    // Rules, from one krona on. Without a staircase no capital is above what is reasonable.
    const int shift = g * laneCount;
    broken[ruleCurtailment] |= bits(cut >= 1.0) << shift;
    broken[ruleInsolvency] |= bits(-closing >= 1.0) << shift;
    broken[ruleNotCovered] |= bits(counted - beforeGrants >= 1.0) << shift;

    // For step 9: what members without full access can use, cut pro rata like the rest.
    if (!year.accessible.empty()) {
        const Lanes kept = planned > 0.0 ? 1.0 - cut / planned : all(1);
        for (const auto& spending : year.accessible) {
            outcomes[plan.municipalRow(spending.municipality, reach)][g] = use(spending) * kept;
        }
    }
}

// Steps 4 and 9 of an association's members, on eight paths.
INLINE void AlternativeState::computeMembers(const AssociationYear& year, int g, const World& world, const Lanes* outcome) {
    const Lanes inversePeople = world.inversePeople[year.memberSet][g];
    const Lanes quarter = 0.25 * outcome[contributions] * inversePeople;
    const Lanes spendPerInhabitant = outcome[spend] * inversePeople;
    const Lanes administrationPerInhabitant =
        outcome[contributions] > 0.0 ? 0.25 * outcome[administration] * inversePeople : all(0);
    auto accessible = year.accessible.begin();
    for (int member : year.members) {
        Row* rows = &outcomes[plan.municipalRow(member, contribution)];
        Row* sums = &horizon[plan.municipalRow(member, contribution)];
        const Lanes people = world.keyPopulation(member)[g];
        // Step 4: a municipality's part of the quarter is its part of the people.
        const Lanes paid = quarter * people;
        // Step 9
        Lanes perInhabitant = spendPerInhabitant;
        if (accessible != year.accessible.end() && accessible->municipality == member) {
            perInhabitant = rows[reach][g] * inversePeople;
            ++accessible;
        }
        const Lanes reached = perInhabitant * people;
        const Lanes gain = reached - paid;
        const Lanes borne = administrationPerInhabitant * people;
        rows[contribution][g] = paid;
        rows[reach][g] = reached;
        rows[net][g] = gain;
        rows[leverage][g] = paid > 0.0 ? reached / paid : all(0);
        rows[administrationBorne][g] = borne;
        sums[contribution][g] += paid;
        sums[reach][g] += reached;
        sums[net][g] += gain;
        sums[administrationBorne][g] += borne;
    }
}

// Rules of all together, of a year and of the horizon, joint on each path.
void AlternativeState::joinRules(int year, const AlternativeState& reference) {
    const auto& associations = alternative.years[year];
    const int count = int(associations.size());
    uint64_t* together = &rules[count * ruleCount];
    const auto close = [&](int body) {
        uint64_t* now = &rules[body * ruleCount];
        uint64_t* horizonNow = &horizonRules[body * ruleCount];
        now[ruleAnyThisYear] = now[ruleCurtailment] | now[ruleInsolvency] | now[ruleNotCovered] | now[ruleCapital];
        now[ruleAnySoFar] = horizonNow[ruleAnySoFar] | now[ruleAnyThisYear];
        for (int rule = 0; rule < ruleCount; rule++) horizonNow[rule] |= now[rule];
    };
    for (int a = 0; a < count; a++) {
        if (!associations[a].exists) continue;
        if (isSame(a, year)) {
            std::copy_n(&reference.rules[a * ruleCount], int(ruleCount), &rules[a * ruleCount]);
        } else {
            close(a);
            for (int member : associations[a].members) {
                const uint64_t own[] = {rules[a * ruleCount + ruleCurtailment], rules[a * ruleCount + ruleAnyThisYear]};
                for (int rule = 0; rule < ownRuleCount; rule++) {
                    ownRules[member * ownRuleCount + rule] = own[rule];
                    horizonOwnRules[member * ownRuleCount + rule] |= own[rule];
                }
            }
        }
        for (int rule = ruleCurtailment; rule <= ruleCapital; rule++) together[rule] |= rules[a * ruleCount + rule];
    }
    close(count);
}

// A change is paid back once the administration saved so far reaches what has been paid once.
void AlternativeState::payBack(const AlternativeState& reference) {
    const int administrationRow = plan.row(plan.together(), administration);
    const int oneOffRow = plan.row(plan.together(), oneOff);
    for (int g = 0; g < groupCount; g++) {
        const Lanes saved = reference.horizon[administrationRow][g] - horizon[administrationRow][g];
        const Lanes paid = horizon[oneOffRow][g] - reference.horizon[oneOffRow][g];
        paidBack |= bits((paid > 0.0) & (saved >= paid)) << (g * laneCount);
    }
}

void AlternativeState::finishHorizon() {
    for (int body = 0; body < plan.bodyCount(); body++) {
        const int first = plan.row(body, room);
        for (int g = 0; g < groupCount; g++) {
            const Lanes costs = horizon[first + administration][g] + horizon[first + operations][g] +
                                horizon[first + spend][g] + horizon[first + oneOff][g];
            horizon[first + administrationShare][g] = costs > 0.0 ? horizon[first + administration][g] / costs : all(0);
        }
    }
    for (int m = 0; m < int(plan.municipalities.size()); m++) {
        const int first = plan.municipalRow(m, contribution);
        for (int g = 0; g < groupCount; g++) {
            const Lanes paid = horizon[first + contribution][g];
            horizon[first + leverage][g] = paid > 0.0 ? horizon[first + reach][g] / paid : all(0);
        }
    }
}
