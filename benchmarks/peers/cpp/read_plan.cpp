#include "plan.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

using json = nlohmann::ordered_json;

namespace {

[[noreturn]] void stop(const std::string& where, const std::string& what) {
    throw std::runtime_error("resolved plan, " + where + ": " + what);
}

// Nothing is passed over in silence: a key that is not listed here may change the result.
void allow(const json& object, const std::string& where, std::initializer_list<const char*> keys) {
    if (!object.is_object()) stop(where, "is not an object");
    for (const auto& [key, value] : object.items()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) stop(where, "\"" + key + "\" is not supported");
    }
}

const json& get(const json& object, const std::string& where, const char* key) {
    if (!object.contains(key)) stop(where, std::string("\"") + key + "\" is missing");
    return object[key];
}

double number(const json& object, const std::string& where, const char* key, std::optional<double> standard = {}) {
    if (standard && !object.contains(key)) return *standard;
    const json& value = get(object, where, key);
    if (!value.is_number()) stop(where, std::string("\"") + key + "\" must be a number; factors are not supported there");
    return value;
}

void require(const json& object, const std::string& where, const char* key, double only) {
    if (number(object, where, key, only) != only) stop(where, std::string("\"") + key + "\" is supported only as " + json(only).dump());
}

int position(const std::vector<std::string>& names, const std::string& name, const std::string& where) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) stop(where, "no \"" + name + "\"");
    return int(found - names.begin());
}

std::vector<std::string> keys(const json& object) {
    std::vector<std::string> result;
    for (const auto& [key, value] : object.items()) result.push_back(key);
    return result;
}

// An initiative as the study has it; in the plan only mixes of them are left.
struct Initiative {
    std::vector<double> amounts;
    int lastPlanYear;
    double countedShare;
    int factor;
    std::map<int, double> access;
};

class Reader {
public:
    Plan plan;

    Plan read(const json& file) {
        if (get(file, "file", "schema") != "finsam-provenance/1") stop("file", "is not of format finsam-provenance/1");
        const json& resolved = get(file, "file", "resolved");
        base = get(resolved, "resolved", "base");
        allow(base, "base",
              {"format", "study", "title", "title-en", "question", "question-en", "years", "decision-date", "focus",
               "reference", "run", "state", "economy", "municipalities", "associations", "factors", "correlations"});
        plan.seed = get(file, "file", "seed");
        readScenario(file, resolved);
        readYears();
        readFactors();
        readCorrelations();
        readStateAndEconomy();
        readMunicipalities();
        readAssociations();
        readAlternatives(get(file, "file", "alternatives"), get(resolved, "resolved", "alternatives"));
        return plan;
    }

private:
    json base;
    std::vector<std::string> factorNames, municipalityNames, associationNames;
    std::vector<std::vector<int>> firstMembers;         // of each association
    std::vector<std::vector<Initiative>> initiatives;   // of each association
    struct Grants {
        double buffer, release, rebuild;
    };
    std::vector<Grants> grants;
    double associationsInCountry = 0;

    void readScenario(const json& file, const json& resolved) {
        const json& run = get(file, "file", "scenarios");
        if (run.size() != 1) stop("scenarios", "one scenario is supported, not " + std::to_string(run.size()));
        plan.scenario = run[0];
        allow(get(get(resolved, "resolved", "scenarios"), "scenarios", plan.scenario.c_str()), plan.scenario,
              {"name", "name-en"});
    }

    void readYears() {
        const json& years = get(base, "base", "years");
        allow(years, "years", {"first", "last"});
        plan.firstYear = int(number(years, "years", "first"));
        const int last = int(number(years, "years", "last"));
        plan.yearCount = last - plan.firstYear + 1;
        for (int year = plan.firstYear; year <= last; year++) plan.periods.push_back(std::to_string(year));
        plan.periods.push_back(std::to_string(plan.firstYear) + "–" + std::to_string(last));
    }

    // MARK: Factors

    void readFactors() {
        const json& factors = get(base, "base", "factors");
        factorNames = keys(factors);
        for (const auto& name : factorNames) {
            const json& tree = factors[name];
            allow(tree, name,
                  {"meaning", "meaning-en", "unit", "normal", "logit-normal", "time", "autocorrelation", "scale", "shift"});
            require(tree, name, "scale", 1);
            require(tree, name, "shift", 0);
            Factor factor{.name = name};
            if (tree.contains("normal")) {
                factor.centre = number(tree["normal"], name, "mean");
                factor.spread = number(tree["normal"], name, "sd");
            } else {
                const json& logit = get(tree, name, "logit-normal");
                const double median = number(logit, name, "median");
                factor.isLogit = true;
                factor.centre = std::log(median / (1 - median));
                factor.spread = number(logit, name, "sd-of-logit");
            }
            const json& time = get(tree, name, "time");
            if (time == "autoregressive") {
                factor.autocorrelation = number(tree, name, "autocorrelation");
            } else if (time != "independent") {
                stop(name, "time structure " + time.dump() + " is not supported");
            }
            plan.factors.push_back(factor);
        }
    }

    // Where the format lets a factor stand for a number; only factors are supported.
    int factor(const json& object, const std::string& where, const char* key) {
        const json& value = get(object, where, key);
        if (!value.is_string()) stop(where, std::string("\"") + key + "\" must name a factor; numbers are not supported there");
        return position(factorNames, value, where);
    }

    void readCorrelations() {
        const int count = int(plan.factors.size());
        std::vector<double> matrix(size_t(count) * count, 0);
        for (int i = 0; i < count; i++) matrix[size_t(i) * count + i] = 1;
        for (const json& entry : base.value("correlations", json::array())) {
            allow(entry, "correlations", {"among", "coefficient"});
            std::vector<int> members;
            for (const std::string pattern : get(entry, "correlations", "among")) {
                for (int i = 0; i < count; i++) {
                    const bool isPrefix = pattern.ends_with("*");
                    const bool matches = isPrefix ? factorNames[i].starts_with(pattern.substr(0, pattern.size() - 1))
                                                  : factorNames[i] == pattern;
                    if (matches && std::find(members.begin(), members.end(), i) == members.end()) members.push_back(i);
                }
            }
            for (int i : members) {
                for (int j : members) {
                    if (i == j) continue;
                    double& cell = matrix[size_t(i) * count + j];
                    if (cell != 0) stop("correlations", "two entries for the same factors are not supported");
                    cell = number(entry, "correlations", "coefficient");
                }
            }
        }
        factorise(matrix, count);
    }

    // Cholesky. Factors without correlation have a row of the unit matrix.
    void factorise(const std::vector<double>& matrix, int count) {
        const int padded = (count + 3) / 4 * 4;
        std::vector<double>& factor = plan.triangularFactor;
        factor.assign(size_t(padded) * padded, 0);
        plan.paddedFactorCount = padded;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[size_t(i) * count + j];
                for (int k = 0; k < j; k++) sum -= factor[size_t(i) * padded + k] * factor[size_t(j) * padded + k];
                if (i == j && !(sum > 0)) stop("correlations", "the matrix is not positive definite");
                factor[size_t(i) * padded + j] = i == j ? std::sqrt(sum) : sum / factor[size_t(j) * padded + j];
            }
        }
    }

    // MARK: The state, the economy and the municipalities

    void readStateAndEconomy() {
        const json& state = get(base, "base", "state");
        allow(state, "state",
              {"appropriation-sek", "appropriation-growth-per-year", "appropriation-cut-share", "associations-in-country",
               "base-amount-sek", "need-weight", "national-population-growth-per-year"});
        require(state, "state", "appropriation-cut-share", 0);
        plan.appropriation = number(state, "state", "appropriation-sek");
        plan.growthFactor = factor(state, "state", "appropriation-growth-per-year");
        associationsInCountry = number(state, "state", "associations-in-country");
        plan.baseAmount = number(state, "state", "base-amount-sek");
        plan.needWeight = number(state, "state", "need-weight");
        plan.nationalGrowth = number(state, "state", "national-population-growth-per-year");

        const json& economy = get(base, "base", "economy");
        allow(economy, "economy", {"wages-per-year", "prices-per-year", "split-lag-years"});
        plan.wagesFactor = factor(economy, "economy", "wages-per-year");
        plan.pricesFactor = factor(economy, "economy", "prices-per-year");
        plan.splitLag = int(number(economy, "economy", "split-lag-years"));
    }

    void readMunicipalities() {
        const json& municipalities = get(base, "base", "municipalities");
        municipalityNames = keys(municipalities);
        for (const auto& name : municipalityNames) {
            const json& tree = municipalities[name];
            allow(tree, name, {"name", "population", "population-growth-per-year", "need-change-per-year"});
            require(tree, name, "need-change-per-year", 0);
            Municipality municipality;
            municipality.name = name;
            municipality.growthFactor = factor(tree, name, "population-growth-per-year");
            const json& population = get(tree, name, "population");
            int lastKnown = 0;
            for (const auto& year : keys(population)) lastKnown = std::max(lastKnown, std::stoi(year));
            if (lastKnown < plan.firstYear - 1) stop(name, "a population last known before the year before the horizon is not supported");
            for (int year = plan.firstYear - plan.splitLag; year <= lastKnown; year++) {
                const std::string key = std::to_string(year);
                if (!population.contains(key)) stop(name, "population between known years is not supported (" + key + ")");
                municipality.known.push_back(population[key]);
            }
            plan.municipalities.push_back(municipality);
        }
    }

    // MARK: Associations

    std::vector<double> amounts(const json& line, const std::string& where, int& lastPlanYear) {
        const json& budget = get(line, where, "budget-sek");
        std::vector<double> result;
        for (int year = 0; year < plan.yearCount; year++) {
            const std::string key = std::to_string(plan.firstYear + year);
            if (!budget.contains(key)) break;
            result.push_back(budget[key]);
        }
        if (result.empty() || result.size() != budget.size()) stop(where, "the plan's years must follow each other from the first");
        lastPlanYear = int(result.size()) - 1;
        result.resize(plan.yearCount, result.back());
        return result;
    }

    std::vector<CostLine> costLines(const json& association, const std::string& where, const char* key) {
        std::vector<CostLine> result;
        const json lines = association.value(key, json::object());
        for (const auto& name : keys(lines)) {
            const json& tree = lines[name];
            allow(tree, name, {"name", "name-en", "budget-sek", "wage-share", "cost-factor"});
            require(tree, where + " " + name, "cost-factor", 1);
            CostLine line;
            CostIndex index;
            line.amounts = amounts(tree, where + " " + name, index.lastPlanYear);
            index.wageShare = number(tree, name, "wage-share");
            line.index = indexOf(plan.indices, index);
            result.push_back(line);
        }
        return result;
    }

    template <class T>
    static int indexOf(std::vector<T>& list, const T& item) {
        const auto found = std::find(list.begin(), list.end(), item);
        if (found != list.end()) return int(found - list.begin());
        list.push_back(item);
        return int(list.size()) - 1;
    }

    double peopleAtStart(const std::vector<int>& members) const {
        double sum = 0;
        for (int member : members) sum += plan.municipalities[member].known[0];
        return sum;
    }

    void readAssociations() {
        const json& associations = get(base, "base", "associations");
        associationNames = keys(associations);
        for (const auto& name : associationNames) {
            const json& tree = associations[name];
            // The notice period decides only whether a study is lawful; the year before the horizon only a ladder, a
            // freeze or a largest decrease, none of which is supported.
            allow(tree, name,
                  {"name", "name-en", "members", "notice-years", "previous-state-contribution-sek", "room", "ask", "split",
                   "grants", "opening-balance-sek", "opening-balance-level", "budget-level", "initiatives", "operations",
                   "administration"});
            require(tree, name, "opening-balance-level", 1);
            require(tree, name, "budget-level", 1);
            if (get(get(tree, name, "ask"), name, "policy") != "match") stop(name, "only the policy match is supported to ask by");
            allow(tree["ask"], name + " ask", {"policy"});
            if (get(get(tree, name, "split"), name, "by") != "population") stop(name, "only population is supported to split by");
            allow(tree["split"], name + " split", {"by"});
            const json& policy = get(tree, name, "grants");
            allow(policy, name + " grants", {"policy", "buffer-share-of-income", "release-share", "rebuild-share"});
            if (get(policy, name, "policy") != "spend-available") stop(name, "only spend-available is supported for grants");
            grants.push_back({number(policy, name, "buffer-share-of-income"), number(policy, name, "release-share"),
                              number(policy, name, "rebuild-share")});

            std::vector<int> members;
            for (const std::string member : get(tree, name, "members")) members.push_back(position(municipalityNames, member, name));
            firstMembers.push_back(members);

            Association association;
            association.name = name;
            association.openingBalance = number(tree, name, "opening-balance-sek");
            association.operations = costLines(tree, name, "operations");
            association.administration = costLines(tree, name, "administration");
            plan.associations.push_back(association);
            readInitiatives(tree, name);
        }
        for (size_t a = 0; a < associationNames.size(); a++) {
            const double perInhabitant = variablePartPerInhabitant(int(a), 0);
            for (int member : firstMembers[a]) {
                plan.municipalities[member].initialShare = perInhabitant * plan.municipalities[member].known[0];
            }
        }
    }

    void readInitiatives(const json& association, const std::string& where) {
        std::vector<Initiative> result;
        const json lines = association.value("initiatives", json::object());
        for (const auto& name : keys(lines)) {
            const json& tree = lines[name];
            // The wage share of an initiative matters only where grants are held.
            allow(tree, name, {"name", "name-en", "budget-sek", "counted-share", "utilisation", "wage-share", "access"});
            Initiative initiative;
            initiative.amounts = amounts(tree, where + " " + name, initiative.lastPlanYear);
            initiative.countedShare = number(tree, name, "counted-share");
            initiative.factor = factor(tree, name, "utilisation");
            const json access = tree.value("access", json::object());
            for (const auto& municipality : keys(access)) {
                initiative.access[position(municipalityNames, municipality, name)] = number(access, name, municipality.c_str());
            }
            result.push_back(initiative);
        }
        initiatives.push_back(result);
    }

    // Step 2: sum of sigma_0 / sum of P, so that the published room of the first year comes out exactly.
    double variablePartPerInhabitant(int association, int depth) {
        const std::string& name = associationNames[association];
        const json& room = get(base["associations"][name], name, "room");
        allow(room, name + " room", {"calibrated-sek", "per-inhabitant-as", "level"});
        require(room, name, "level", 1);
        if (depth > int(associationNames.size())) stop(name, "its room is defined by itself");
        if (room.contains("per-inhabitant-as")) {
            return variablePartPerInhabitant(position(associationNames, room["per-inhabitant-as"], name), depth + 1);
        }
        const double share = (number(room, name, "calibrated-sek") - plan.baseAmount) /
                             (plan.appropriation - plan.baseAmount * associationsInCountry);
        return share / peopleAtStart(firstMembers[association]);
    }

    // MARK: Alternatives

    // An alternative as the study has it.
    struct Decision {
        struct Move {
            int municipality, to, year;
        };
        std::vector<Move> moves;
        int mergerYear = 1 << 20, mergerInto = -1;
        std::vector<int> mergerFrom;
        int sharedYear = 1 << 20;
        std::vector<int> sharedBy;
        double saving = 0, phaseYears = 1;
        int oneOffYear = -1;
        double oneOff = 0;
        std::map<int, double> payers;

        int owner(int association, int year) const {
            const bool isDissolved = std::find(mergerFrom.begin(), mergerFrom.end(), association) != mergerFrom.end();
            return year >= mergerYear && isDissolved ? mergerInto : association;
        }
    };

    void readAlternatives(const json& names, const json& trees) {
        for (const std::string name : names) {
            const json& tree = get(trees, "alternatives", name.c_str());
            plan.alternatives.push_back(alternative(name, readDecision(tree, name)));
        }
        std::vector<std::string> all(names.begin(), names.end());
        plan.reference = position(all, get(base, "base", "reference"), "reference");
        for (Alternative& alternative : plan.alternatives) compare(alternative, plan.alternatives[plan.reference]);
    }

    Decision readDecision(const json& tree, const std::string& name) {
        allow(tree, name, {"name", "name-en", "moves", "merger", "shared-administration", "one-off", "settlement"});
        Decision decision;
        if (tree.contains("settlement") && tree["settlement"].value("rule", "none") != "none") {
            stop(name, "only the settlement none is supported");
        }
        for (const json& move : tree.value("moves", json::array())) {
            allow(move, name + " moves", {"municipality", "to", "year"});
            decision.moves.push_back({position(municipalityNames, get(move, name, "municipality"), name),
                                      position(associationNames, get(move, name, "to"), name),
                                      int(number(move, name, "year")) - plan.firstYear});
        }
        if (tree.contains("merger")) {
            const json& merger = tree["merger"];
            allow(merger, name + " merger", {"year", "into", "from", "name", "name-en"});
            decision.mergerYear = int(number(merger, name, "year")) - plan.firstYear;
            decision.mergerInto = position(associationNames, get(merger, name, "into"), name);
            for (const std::string from : get(merger, name, "from")) decision.mergerFrom.push_back(position(associationNames, from, name));
            if (!decision.moves.empty()) stop(name, "a merger and moves together are not supported");
        }
        if (tree.contains("shared-administration")) {
            const json& shared = tree["shared-administration"];
            allow(shared, name + " shared-administration", {"year", "associations", "saving-share", "phase-in-years"});
            decision.sharedYear = int(number(shared, name, "year")) - plan.firstYear;
            for (const std::string by : get(shared, name, "associations")) decision.sharedBy.push_back(position(associationNames, by, name));
            decision.saving = number(shared, name, "saving-share");
            decision.phaseYears = number(shared, name, "phase-in-years");
        }
        if (tree.contains("one-off")) {
            const json& oneOff = tree["one-off"];
            allow(oneOff, name + " one-off", {"year", "sek", "paid-by"});
            decision.oneOffYear = int(number(oneOff, name, "year")) - plan.firstYear;
            decision.oneOff = number(oneOff, name, "sek");
            const json& payers = get(oneOff, name, "paid-by");
            for (const auto& payer : keys(payers)) {
                decision.payers[position(associationNames, payer, name)] = number(payers, name, payer.c_str());
            }
        }
        return decision;
    }

    Alternative alternative(const std::string& name, const Decision& decision) {
        Alternative result;
        result.name = name;
        result.hasOneOff = decision.oneOffYear >= 0;
        const int count = int(associationNames.size());
        for (int year = 0; year < plan.yearCount; year++) {
            // Step 1: membership on 1 January, mergers first, then moves.
            std::vector<int> associationOf(municipalityNames.size(), -1);
            for (int a = 0; a < count; a++) {
                for (int member : firstMembers[a]) associationOf[member] = decision.owner(a, year);
            }
            for (const auto& move : decision.moves) {
                if (move.year <= year) associationOf[move.municipality] = move.to;
            }
            for (size_t m = 0; m < associationOf.size(); m++) {
                if (associationOf[m] < 0) stop(municipalityNames[m], "belongs to no association, which is not supported");
            }
            std::vector<AssociationYear> associations;
            for (int a = 0; a < count; a++) associations.push_back(associationYear(a, year, associationOf, decision));
            result.years.push_back(associations);
            result.associationOf.push_back(associationOf);
        }
        return result;
    }

    AssociationYear associationYear(int a, int year, const std::vector<int>& associationOf, const Decision& decision) {
        AssociationYear result;
        result.exists = decision.owner(a, year) == a;
        if (!result.exists) return result;
        for (size_t m = 0; m < associationOf.size(); m++) {
            if (associationOf[m] == a) result.members.push_back(int(m));
        }
        if (result.members.empty()) stop(associationNames[a], "an association without members is not supported");
        result.memberSet = indexOf(plan.memberSets, result.members);
        if (year == decision.mergerYear && a == decision.mergerInto) result.mergedFrom = decision.mergerFrom;
        result.associationsInCountry = associationsInCountry - (year >= decision.mergerYear ? double(decision.mergerFrom.size()) : 0);
        // Step 5: a phase over n years is 1/n in the first year and 1 in the n-th.
        const double phase = std::clamp((year - decision.sharedYear + 1) / decision.phaseYears, 0.0, 1.0);
        for (int home = 0; home < int(associationNames.size()); home++) {
            if (decision.owner(home, year) != a) continue;
            const bool isShared = std::find(decision.sharedBy.begin(), decision.sharedBy.end(), home) != decision.sharedBy.end();
            result.homes.push_back(home);
            result.administrationKept.push_back(isShared ? 1 - decision.saving * phase : 1);
        }
        if (year == decision.oneOffYear) {
            for (const auto& [payer, share] : decision.payers) {
                if (decision.owner(payer, year) == a) result.oneOff += decision.oneOff * share;
            }
        }
        result.bufferShare = grants[a].buffer;
        result.releaseShare = grants[a].release;
        result.rebuildShare = grants[a].rebuild;
        mixInitiatives(result, year);
        return result;
    }

    // Step 6: inside its plan an initiative is granted its budget / beta. After it, it gets its part of the envelope by
    // the budgets of the last plan year, also / beta. So what is spent is known up to the utilisations and the envelope.
    void mixInitiatives(AssociationYear& result, int year) {
        double mixSum = 0;
        for (int home : result.homes) {
            for (const Initiative& initiative : initiatives[home]) {
                if (year > initiative.lastPlanYear) mixSum += initiative.amounts[year];
            }
        }
        for (int home : result.homes) {
            for (const Initiative& initiative : initiatives[home]) {
                const double amount = initiative.amounts[year];
                if (year <= initiative.lastPlanYear) {
                    result.countedInPlan += amount;
                    result.grantedInPlan += amount / initiative.countedShare;
                } else if (mixSum > 0) {
                    result.grantedPerKrona += amount / mixSum / initiative.countedShare;
                }
            }
        }
        const auto spending = [&](int municipality) {
            Mix inPlan, afterPlan;
            bool isPartial = false;
            for (int home : result.homes) {
                for (const Initiative& initiative : initiatives[home]) {
                    const auto access = initiative.access.find(municipality);
                    if (access != initiative.access.end()) isPartial = true;
                    const double weight = initiative.amounts[year] / initiative.countedShare *
                                          (access == initiative.access.end() ? 1 : access->second);
                    if (year <= initiative.lastPlanYear) {
                        inPlan.terms.push_back({initiative.factor, weight});
                    } else if (mixSum > 0) {
                        afterPlan.terms.push_back({initiative.factor, weight / mixSum});
                    }
                }
            }
            AssociationYear::Spending result{.municipality = municipality};
            if (isPartial || municipality < 0) {
                if (!inPlan.terms.empty()) result.inPlan = indexOf(plan.mixes, inPlan);
                if (!afterPlan.terms.empty()) result.afterPlan = indexOf(plan.mixes, afterPlan);
            }
            return result;
        };
        result.spending = spending(-1);
        for (int member : result.members) {
            const auto accessible = spending(member);
            if (accessible.inPlan >= 0 || accessible.afterPlan >= 0) result.accessible.push_back(accessible);
        }
    }

    // MARK: What is the reference's by construction

    // An association is the same in a year if it does the same, and those whose year before it builds on were the same:
    // its own, its members' and those that dissolve into it.
    void compare(Alternative& alternative, const Alternative& reference) {
        alternative.same = samePeriods(alternative, reference, [](const AssociationYear& one, const AssociationYear& other) {
            return one == other;
        });
        // What is paid (steps 2 to 4) is decided before what it is used for.
        alternative.sameContributions = samePeriods(
            alternative, reference, [](const AssociationYear& one, const AssociationYear& other) {
                return one.exists == other.exists && one.members == other.members &&
                       one.associationsInCountry == other.associationsInCountry;
            });
    }

    template <class Equal>
    SamePeriods samePeriods(const Alternative& alternative, const Alternative& reference, Equal equal) {
        const int count = int(associationNames.size());
        std::vector<std::vector<bool>> isSame;
        for (int year = 0; year < plan.yearCount; year++) {
            std::vector<bool> row(count);
            for (int a = 0; a < count; a++) {
                const AssociationYear& one = alternative.years[year][a];
                bool same = equal(one, reference.years[year][a]);
                if (year > 0) {
                    const auto& before = isSame[year - 1];
                    same = same && before[a];
                    for (int member : one.members) same = same && before[alternative.associationOf[year - 1][member]];
                    for (int from : one.mergedFrom) same = same && before[from];
                }
                row[a] = same;
            }
            isSame.push_back(row);
        }
        const auto leading = [&](auto holds) {
            for (int year = 0; year < plan.yearCount; year++) {
                if (!holds(year)) return year;
            }
            return plan.yearCount + 1;
        };
        SamePeriods result;
        result.together = plan.yearCount + 1;
        for (int a = 0; a < count; a++) {
            result.associations.push_back(leading([&](int year) { return bool(isSame[year][a]); }));
            result.together = std::min(result.together, result.associations.back());
        }
        for (size_t m = 0; m < municipalityNames.size(); m++) {
            result.municipalities.push_back(leading([&](int year) {
                const int own = alternative.associationOf[year][m];
                return own == reference.associationOf[year][m] && isSame[year][own];
            }));
        }
        return result;
    }
};

}  // namespace

Plan readPlan(const std::string& file) {
    std::ifstream stream(file);
    if (!stream) throw std::runtime_error("cannot read " + file);
    return Reader().read(json::parse(stream));
}
