// Summaries of thousands of series: moments in double precision, and a histogram for quantiles and tails.
//
// The histogram is signed, linear about zero with bins of one resolution (a krona, or a millionth of a ratio), and beyond
// 512 of them logarithmic with 512 bins an octave: nine bits of mantissa, an error of at most 0.1 % of the value.
//
// Counting at once would touch scattered lines of histograms that do not fit into a cache together. So the bins of a row,
// 16 bits each, wait in a queue until each series has 16 rows, and a histogram is visited once for 1 024 paths.
#pragma once
#include <memory>
#include <mutex>
#include <optional>

#include "plan.hpp"
#include "year.hpp"

struct Estimate {
    double value;
    double standardError;
};

struct Summary {
    double mean, standardError, standardDeviation;
    Estimate quantiles[7];  // at quantileProbabilities
    Estimate lowTail, highTail;
    double below, above, equal;  // shares of paths, against zero
};

// Sums of x - centre and of its square.
typedef double Moments __attribute__((vector_size(16)));

constexpr double quantileProbabilities[7] = {0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975};

// Which series a row of an alternative in a period goes to.
class SeriesIndex {
public:
    static constexpr int missing = -1;
    static constexpr int zero = -2;  // a difference that is zero by construction

    struct RowToAdd {
        int row;
        int level;
        int difference;  // missing in the reference
    };

    SeriesIndex(const Plan& plan);

    int level(int alternative, int period, int row) const { return levels[slot(alternative, period, row)]; }
    int difference(int alternative, int period, int row) const { return differences[slot(alternative, period, row)]; }
    const std::vector<RowToAdd>& rows(int alternative, int period) const { return lists[alternative * periodCount + period]; }
    int seriesCount() const { return int(resolutions.size()); }

    // The alternative whose counts of broken rules hold for a body or a municipality in a period.
    int rulesOf(int alternative, int period, int body) const;
    int ownRulesOf(int alternative, int period, int municipality) const;
    bool exists(int alternative, int period, int body) const;

    std::vector<double> resolutions;  // by series
    // Series whose value is known without any path: the value, by series.
    std::vector<std::optional<double>> constants;

private:
    const Plan& plan;
    int rowCount, periodCount;
    std::vector<int> levels, differences;
    std::vector<std::vector<RowToAdd>> lists;

    size_t slot(int alternative, int period, int row) const {
        return (size_t(alternative) * periodCount + period) * rowCount + row;
    }
    bool existsRow(int alternative, int period, int row) const;
    bool isSame(int alternative, int period, int row) const;
    std::optional<double> constant(int alternative, int period, int row) const;
    int add(int row, std::optional<double> constant);
};

// What all threads have gathered: they add to it from time to time.
class Totals {
public:
    Totals(const Plan& plan, const SeriesIndex& index, const std::vector<double>& centres);

    Summary summary(int series) const;
    int64_t rules(int alternative, int period, int body, int rule) const {
        return ruleCounts[ruleSlot(alternative, period) + body * ruleCount + rule];
    }
    int64_t ownRules(int alternative, int period, int municipality, int rule) const {
        return ruleCounts[ruleSlot(alternative, period) + plan.bodyCount() * ruleCount + municipality * ownRuleCount + rule];
    }
    int64_t paidBack(int alternative, int period) const { return ruleCounts[ruleSlot(alternative, period + 1) - 1]; }

private:
    friend class Summaries;
    static constexpr int seriesPerLock = 256;

    struct Histogram {
        int lowest = 0;
        std::vector<uint32_t> counts;
    };

    const Plan& plan;
    const SeriesIndex& index;
    const std::vector<double>& centres;  // numbers near the means, subtracted before squares are summed
    int64_t count = 0;
    std::vector<Moments> moments;
    std::vector<Histogram> histograms;
    std::vector<int64_t> ruleCounts;
    std::vector<std::mutex> locks;

    size_t ruleSlot(int alternative, int period) const {
        return size_t(alternative * plan.periodCount() + period) *
               (plan.bodyCount() * ruleCount + plan.municipalities.size() * ownRuleCount + 1);
    }
};

// What one thread gathers.
class Summaries {
public:
    explicit Summaries(Totals& totals);

    // Adds the first paths of a block: a year of an alternative, or its horizon.
    void add(int alternative, int period, const Row* rows, const Row* reference, int pathCount);
    void addRules(int alternative, int period, const AlternativeState& state, int pathCount);
    void endBlock(int pathCount);
    // Moves everything to the totals.
    void finish();

private:
    static constexpr int queueRows = 16;
    // Counters have 16 bits, so that they take half the cache. This many full queues fit into one.
    static constexpr int mostFlushes = 65535 / (queueRows * blockPaths) - 1;

    struct Histogram {
        int lowest = 0;
        std::vector<uint16_t> counts;
        void include(int low, int high);
    };

    Totals& totals;
    const Plan& plan;
    const SeriesIndex& index;
    int64_t count = 0;
    int waiting = 0, flushes = 0;
    std::unique_ptr<int16_t[], void (*)(void*)> queue;
    std::vector<int> queued;  // the series that have a queue, in the order of adding
    std::vector<float> inverseResolutions;
    std::vector<Moments> moments;
    std::vector<Histogram> histograms;
    std::vector<int64_t> ruleCounts;

    int16_t* waitingBins(int series, int row) { return &queue[(size_t(row) * index.seriesCount() + series) * blockPaths]; }
    template <class Value>
    void addRow(int series, Value value);
    template <class Value>
    void addPart(int series, Value value, int pathCount);
    void flush();
    void countBins(int series);
    void prefetch(int series) const;
};
