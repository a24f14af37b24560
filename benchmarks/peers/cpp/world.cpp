#include "world.hpp"

#include <cmath>

World::World(const Plan& plan) : plan(plan), ringSize(plan.splitLag + 1) {
    const size_t factorCount = plan.paddedFactorCount;
    const size_t municipalityCount = plan.municipalities.size();
    shareSum = std::make_unique<Row[]>(plan.memberSets.size());
    inversePeople = std::make_unique<Row[]>(plan.memberSets.size());
    operations = std::make_unique<Row[]>(plan.associations.size());
    administration = std::make_unique<Row[]>(plan.associations.size());
    mixes = std::make_unique<Row[]>(plan.mixes.size());
    epsilon = std::make_unique<Row[]>(factorCount);
    latents = std::make_unique<Row[]>(factorCount);
    values = std::make_unique<Row[]>(factorCount);
    indices = std::make_unique<Row[]>(plan.indices.size());
    populations = std::make_unique<Row[]>(municipalityCount * ringSize);
    keys.resize(municipalityCount);
}

void World::begin(uint64_t block) {
    isRandom = true;
    normals.begin(plan.seed, block);
}

void World::beginAtMedian() { isRandom = false; }

void World::advance(int year) {
    drawFactors(year);
    advanceAppropriation(year);
    advancePopulations(year);
    sumOverMembers(year);
    advanceCosts(year);
    mixUtilisations();
}

// Factors: epsilon, correlated in its year, made a latent z by the time structure and a value by the distribution.
void World::drawFactors(int year) {
    if (isRandom) {
        normals.fill(epsilon.get(), plan.paddedFactorCount);
        correlate();
    } else {
        for (int row = 0; row < plan.paddedFactorCount; row++) epsilon[row] = Row{};
    }
    for (size_t index = 0; index < plan.factors.size(); index++) {
        const Factor& factor = plan.factors[index];
        const Row* z = &epsilon[index];
        if (factor.autocorrelation != 0) {
            // Started stationary, so that every year has the stated distribution.
            const double memory = year == 0 ? 0 : factor.autocorrelation;
            const double news = std::sqrt(1 - memory * memory);
            for (int g = 0; g < groupCount; g++) {
                const Lanes before = year == 0 ? all(0) : latents[index][g];
                latents[index][g] = memory * before + news * epsilon[index][g];
            }
            z = &latents[index];
        }
        const Lanes centre = all(factor.centre), spread = all(factor.spread);
        if (factor.isLogit) {
            for (int g = 0; g < groupCount; g++) {
                values[index][g] = 1.0 / (1.0 + exponential(-centre - spread * (*z)[g]));
            }
        } else {
            for (int g = 0; g < groupCount; g++) values[index][g] = centre + spread * (*z)[g];
        }
    }
}

// Row r becomes the sum of L[r, c] epsilon[c] over c <= r: in place from the last rows up, four rows and eight paths at a
// time, so that each epsilon that is loaded serves four rows and the sums stay in registers.
void World::correlate() {
    const int count = plan.paddedFactorCount;
    for (int row = count - 4; row >= 0; row -= 4) {
        const double* l0 = &plan.triangularFactor[size_t(row) * count];
        const double *l1 = l0 + count, *l2 = l1 + count, *l3 = l2 + count;
        for (int g = 0; g < groupCount; g++) {
            Lanes sum0 = all(0), sum1 = all(0), sum2 = all(0), sum3 = all(0);
            for (int column = 0; column < row + 4; column++) {
                const Lanes e = epsilon[column][g];
                sum0 += l0[column] * e;
                sum1 += l1[column] * e;
                sum2 += l2[column] * e;
                sum3 += l3[column] * e;
            }
            epsilon[row][g] = sum0;
            epsilon[row + 1][g] = sum1;
            epsilon[row + 2][g] = sum2;
            epsilon[row + 3][g] = sum3;
        }
    }
}

// Step 2: the first year's appropriation is given, from the second on it grows.
void World::advanceAppropriation(int year) {
    for (int g = 0; g < groupCount; g++) {
        appropriation[g] = year == 0 ? all(plan.appropriation)
                                     : larger(appropriation[g] * (1.0 + values[plan.growthFactor][g]), all(0));
    }
}

// P[m, y] = P[m, y-1] (1 + growth[m, y]) after the last known year. The split key is that of y - lag.
void World::advancePopulations(int year) {
    for (size_t m = 0; m < plan.municipalities.size(); m++) {
        const Municipality& municipality = plan.municipalities[m];
        const auto setKnown = [&](int knownYear) {
            for (int g = 0; g < groupCount; g++) population(int(m), knownYear)[g] = all(municipality.known[knownYear + plan.splitLag]);
        };
        if (year == 0) {
            for (int before = -plan.splitLag; before < 0; before++) setKnown(before);
        }
        if (year + plan.splitLag < int(municipality.known.size())) {
            setKnown(year);
        } else {
            const Row& before = population(int(m), year - 1);
            Row& now = population(int(m), year);
            for (int g = 0; g < groupCount; g++) now[g] = before[g] * (1.0 + values[municipality.growthFactor][g]);
        }
        keys[m] = &population(int(m), year - plan.splitLag);
    }
}

// Step 2: sigma[m, y] = sigma_0 (w need + (1 - w) people), need 1 and people the growth of the key's population relative
// to the country's; summed over each set of members that some association has. Step 4 needs their people.
void World::sumOverMembers(int year) {
    const double country = std::pow(1 + plan.nationalGrowth, year);
    for (size_t set = 0; set < plan.memberSets.size(); set++) {
        double constant = 0;
        for (int member : plan.memberSets[set]) constant += plan.municipalities[member].initialShare * plan.needWeight;
        for (int g = 0; g < groupCount; g++) {
            Lanes share = all(constant), people = all(0);
            for (int member : plan.memberSets[set]) {
                const Municipality& municipality = plan.municipalities[member];
                const Lanes key = (*keys[member])[g];
                people += key;
                share += municipality.initialShare * (1 - plan.needWeight) / (municipality.known[0] * country) * key;
            }
            shareSum[set][g] = share;
            inversePeople[set][g] = 1.0 / people;
        }
    }
}

// Step 5: planned amounts of each association's lines; after the plan they grow with wages and prices.
void World::advanceCosts(int year) {
    for (size_t i = 0; i < plan.indices.size(); i++) {
        const CostIndex& index = plan.indices[i];
        for (int g = 0; g < groupCount; g++) {
            const Lanes before = year == 0 ? all(1) : indices[i][g];
            const Lanes growth = index.wageShare * (1.0 + values[plan.wagesFactor][g]) +
                                 (1 - index.wageShare) * (1.0 + values[plan.pricesFactor][g]);
            indices[i][g] = year > index.lastPlanYear ? before * growth : before;
        }
    }
    const auto sum = [&](const std::vector<CostLine>& lines, Row& result) {
        for (int g = 0; g < groupCount; g++) {
            Lanes total = all(0);
            for (const CostLine& line : lines) total += line.amounts[year] * indices[line.index][g];
            result[g] = total;
        }
    };
    for (size_t a = 0; a < plan.associations.size(); a++) {
        sum(plan.associations[a].operations, operations[a]);
        sum(plan.associations[a].administration, administration[a]);
    }
}

// Step 7: what each krona of a mix of initiatives spends.
void World::mixUtilisations() {
    for (size_t mix = 0; mix < plan.mixes.size(); mix++) {
        for (int g = 0; g < groupCount; g++) {
            Lanes sum = all(0);
            for (const Mix::Term& term : plan.mixes[mix].terms) sum += term.weight * values[term.factor][g];
            mixes[mix][g] = sum;
        }
    }
}
