#include "write.hpp"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

using json = nlohmann::ordered_json;

namespace {

enum class Better { more, less, neither };

struct OutcomeName {
    const char* key;
    Better better;
};

constexpr OutcomeName associationOutcomes[] = {
    {"room", Better::more},          {"contributions", Better::more},
    {"administration", Better::less}, {"administration-share", Better::less},
    {"operations", Better::neither}, {"granted", Better::more},
    {"spend", Better::more},         {"one-off", Better::less},
    {"curtailment", Better::less},   {"closing-balance", Better::more},
};
constexpr OutcomeName municipalOutcomes[] = {
    {"contribution", Better::less},
    {"reach", Better::more},
    {"net", Better::more},
    {"leverage", Better::more},
    {"administration-borne", Better::less},
};
constexpr const char* ruleNames[] = {"curtailment", "insolvency", "budget-not-covered", "capital-above-reasonable",
                                     "any-this-year", "any-so-far"};
constexpr const char* quantileNames[] = {"p025", "p05", "p25", "p50", "p75", "p95", "p975"};

class Writer {
public:
    const Plan& plan;
    const SeriesIndex& index;
    const Totals& totals;
    const std::vector<Summary>& figures;
    double paths;

    json results() const {
        json alternatives = json::array();
        for (int a = 0; a < int(plan.alternatives.size()); a++) alternatives.push_back(alternative(a));
        return {{"periods", plan.periods},
                {"scenarios", json::array({{{"scenario", plan.scenario}, {"alternatives", alternatives}}})}};
    }

private:
    json alternative(int a) const {
        json result = {{"alternative", plan.alternatives[a].name}, {"associations", json::array()}, {"municipalities", json::array()}};
        for (int body = 0; body < plan.bodyCount(); body++) result["associations"].push_back(association(a, body));
        for (int m = 0; m < int(plan.municipalities.size()); m++) result["municipalities"].push_back(municipality(a, m));
        if (a == plan.reference) return result;
        if (plan.alternatives[a].hasOneOff) {
            result["paid-back"] = probabilities([&](int period) { return totals.paidBack(a, period); });
        }
        json associations = json::array(), municipalities = json::array();
        for (int body = 0; body < plan.bodyCount(); body++) {
            json outcomes;
            for (int o = 0; o < associationOutcomeCount; o++) {
                outcomes[associationOutcomes[o].key] = difference(a, plan.row(body, AssociationOutcome(o)), associationOutcomes[o].better);
            }
            associations.push_back({{"association", bodyName(body)}, {"outcomes", outcomes}});
        }
        for (int m = 0; m < int(plan.municipalities.size()); m++) {
            json outcomes;
            for (int o = 0; o < municipalOutcomeCount; o++) {
                outcomes[municipalOutcomes[o].key] = difference(a, plan.municipalRow(m, MunicipalOutcome(o)), municipalOutcomes[o].better);
            }
            municipalities.push_back({{"municipality", plan.municipalities[m].name}, {"outcomes", outcomes}});
        }
        result["differences-from-reference"] = {{"associations", associations}, {"municipalities", municipalities}};
        return result;
    }

    std::string bodyName(int body) const { return body == plan.together() ? "together" : plan.associations[body].name; }

    auto ruleCounts(int a, int body, int rule) const {
        return [this, a, body, rule](int period) -> std::optional<double> {
            if (!index.exists(a, period, body)) return {};
            return totals.rules(index.rulesOf(a, period, body), period, body, rule);
        };
    }

    json association(int a, int body) const {
        json outcomes, rules;
        for (int o = 0; o < associationOutcomeCount; o++) {
            outcomes[associationOutcomes[o].key] = level(a, plan.row(body, AssociationOutcome(o)), associationOutcomes[o].better);
        }
        for (int rule = 0; rule < ruleCount; rule++) rules[ruleNames[rule]] = probabilities(ruleCounts(a, body, rule));
        // The first year with a broken rule, from how many have broken one so far.
        json first = json::array();
        double before = 0;
        for (int year = 0; year < plan.yearCount; year++) {
            const auto count = ruleCounts(a, body, ruleAnySoFar)(year);
            first.push_back(count ? json(std::max(0.0, *count / paths - before)) : json());
            if (count) before = *count / paths;
        }
        return {{"association", bodyName(body)},
                {"outcomes", outcomes},
                {"rules", rules},
                {"first-year-broken", {{"probability", first}, {"never", std::max(0.0, 1 - before)}}}};
    }

    json municipality(int a, int m) const {
        json outcomes, memberOf = json::array();
        for (int o = 0; o < municipalOutcomeCount; o++) {
            outcomes[municipalOutcomes[o].key] = level(a, plan.municipalRow(m, MunicipalOutcome(o)), municipalOutcomes[o].better);
        }
        for (const auto& associationOf : plan.alternatives[a].associationOf) memberOf.push_back(plan.associations[associationOf[m]].name);
        const auto own = [&](int rule) {
            return probabilities([&](int period) { return totals.ownRules(index.ownRulesOf(a, period, m), period, m, rule); });
        };
        return {{"municipality", plan.municipalities[m].name},
                {"association", memberOf},
                {"outcomes", outcomes},
                {"own-association", {{"curtailment", own(ownCurtailment)}, {"any-rule", own(ownAnyRule)}}}};
    }

    // A column has one element a period, null where there is nothing.
    template <class Count>
    json probabilities(Count count) const {
        json probability = json::array(), error = json::array();
        for (int period = 0; period < plan.periodCount(); period++) {
            const std::optional<double> included = count(period);
            const double share = included.value_or(0) / paths;
            probability.push_back(included ? json(share) : json());
            error.push_back(included ? json(std::sqrt(share * (1 - share) / (paths - 1))) : json());
        }
        return {{"probability", probability}, {"standard-error", error}};
    }

    json level(int a, int row, Better better) const {
        return columns([&](int period) { return find(index.level(a, period, row)); }, better, false);
    }

    json difference(int a, int row, Better better) const {
        return columns([&](int period) { return find(index.difference(a, period, row)); }, better, true);
    }

    const Summary* find(int series) const {
        static const Summary nothing = [] {
            Summary summary{};
            summary.equal = 1;
            return summary;
        }();
        return series == SeriesIndex::missing ? nullptr : series == SeriesIndex::zero ? &nothing : &figures[series];
    }

    template <class Find>
    json columns(Find find, Better better, bool isDifference) const {
        json result;
        const auto column = [&](const std::string& key, auto value) {
            json& numbers = result[key] = json::array();
            for (int period = 0; period < plan.periodCount(); period++) {
                const Summary* summary = find(period);
                numbers.push_back(summary ? json(value(*summary)) : json());
            }
        };
        const auto estimate = [&](const std::string& key, auto value) {
            column(key, [&](const Summary& s) { return value(s).value; });
            column(key + "-standard-error", [&](const Summary& s) { return value(s).standardError; });
        };
        column("mean", [](const Summary& s) { return s.mean; });
        column("standard-error", [](const Summary& s) { return s.standardError; });
        if (isDifference) {
            column("interval-95-low", [](const Summary& s) { return s.mean - 1.959963984540054 * s.standardError; });
            column("interval-95-high", [](const Summary& s) { return s.mean + 1.959963984540054 * s.standardError; });
        }
        column("standard-deviation", [](const Summary& s) { return s.standardDeviation; });
        for (int q = isDifference ? 0 : 1; q < (isDifference ? 7 : 6); q++) {
            estimate(quantileNames[q], [q](const Summary& s) { return s.quantiles[q]; });
        }
        // The worst 5 % are the highest where less is better.
        if (better == Better::less) {
            estimate("tail-mean-high-05", [](const Summary& s) { return s.highTail; });
        } else {
            estimate("tail-mean-low-05", [](const Summary& s) { return s.lowTail; });
        }
        if (isDifference) {
            column(better == Better::less ? "better" : better == Better::more ? "worse" : "lower", [](const Summary& s) { return s.below; });
            column(better == Better::less ? "worse" : better == Better::more ? "better" : "higher", [](const Summary& s) { return s.above; });
            column("equal", [](const Summary& s) { return s.equal; });
        }
        return result;
    }
};

}  // namespace

void writeResults(const std::string& file, const Plan& plan, const SeriesIndex& index, const Totals& totals,
                  const std::vector<Summary>& figures, int64_t paths, int threads, double seconds) {
    const Writer writer{plan, index, totals, figures, double(paths)};
    const json document = {{"format", "finsam-peer/1"}, {"peer", "cpp"}, {"paths", paths},
                           {"threads", threads},        {"seconds", seconds}, {"results", writer.results()}};
    std::ofstream stream(file);
    stream << document.dump() << "\n";
    if (!stream.flush()) throw std::runtime_error("cannot write " + file);
}
