#include "summaries.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#if defined(__linux__)
#include <sys/mman.h>
#endif

// MARK: Which series there are

SeriesIndex::SeriesIndex(const Plan& plan) : plan(plan), rowCount(plan.rowCount()), periodCount(plan.periodCount()) {
    const int alternativeCount = int(plan.alternatives.size());
    levels.assign(size_t(alternativeCount) * periodCount * rowCount, missing);
    differences = levels;
    lists.resize(alternativeCount * periodCount);
    std::vector<int> order = {plan.reference};
    for (int a = 0; a < alternativeCount; a++) {
        if (a != plan.reference) order.push_back(a);
    }
    for (int alternative : order) {
        const bool isReference = alternative == plan.reference;
        for (int period = 0; period < periodCount; period++) {
            for (int row = 0; row < rowCount; row++) {
                if (!existsRow(alternative, period, row)) continue;
                int& level = levels[slot(alternative, period, row)];
                int& difference = differences[slot(alternative, period, row)];
                if (!isReference && isSame(alternative, period, row)) {
                    level = levels[slot(plan.reference, period, row)];
                    difference = zero;
                    continue;
                }
                const auto own = constant(alternative, period, row);
                level = add(row, own);
                if (!isReference && existsRow(plan.reference, period, row)) {
                    const auto other = constant(plan.reference, period, row);
                    difference = add(row, own && other ? std::optional(*own - *other) : std::nullopt);
                }
                if (!own) lists[alternative * periodCount + period].push_back({row, level, difference});
            }
        }
    }
}

int SeriesIndex::add(int row, std::optional<double> constant) {
    const int municipal = row - plan.municipalRow(0, contribution);
    const bool isRatio = municipal >= 0 ? municipal % municipalOutcomeCount == leverage
                                        : row % associationOutcomeCount == administrationShare;
    resolutions.push_back(isRatio ? 1e-6 : 1);
    constants.push_back(constant);
    return int(resolutions.size()) - 1;
}

bool SeriesIndex::exists(int alternative, int period, int body) const {
    if (body == plan.together()) return true;
    return plan.alternatives[alternative].years[period < plan.yearCount ? period : 0][body].exists;
}

bool SeriesIndex::existsRow(int alternative, int period, int row) const {
    return row >= plan.municipalRow(0, contribution) || exists(alternative, period, row / associationOutcomeCount);
}

bool SeriesIndex::isSame(int alternative, int period, int row) const {
    const Alternative& it = plan.alternatives[alternative];
    const int municipal = row - plan.municipalRow(0, contribution);
    if (municipal >= 0) {
        const SamePeriods& same = municipal % municipalOutcomeCount == contribution ? it.sameContributions : it.same;
        return period < same.municipalities[municipal / municipalOutcomeCount];
    }
    const int body = row / associationOutcomeCount;
    const int outcome = row % associationOutcomeCount;
    const SamePeriods& same = outcome == room || outcome == contributions ? it.sameContributions : it.same;
    return period < (body == plan.together() ? same.together : same.associations[body]);
}

// The one-off cost is a number of the plan.
std::optional<double> SeriesIndex::constant(int alternative, int period, int row) const {
    if (row >= plan.municipalRow(0, contribution) || row % associationOutcomeCount != oneOff) return {};
    const int body = row / associationOutcomeCount;
    double sum = 0;
    for (int year = 0; year < plan.yearCount; year++) {
        if (period != plan.horizon() && period != year) continue;
        const auto& associations = plan.alternatives[alternative].years[year];
        for (int a = 0; a < int(associations.size()); a++) {
            if (a == body || body == plan.together()) sum += associations[a].oneOff;
        }
    }
    return sum;
}

int SeriesIndex::rulesOf(int alternative, int period, int body) const {
    const SamePeriods& same = plan.alternatives[alternative].same;
    return period < (body == plan.together() ? same.together : same.associations[body]) ? plan.reference : alternative;
}

int SeriesIndex::ownRulesOf(int alternative, int period, int municipality) const {
    return period < plan.alternatives[alternative].same.municipalities[municipality] ? plan.reference : alternative;
}

// MARK: The scale of the bins

namespace {

typedef float Floats16 __attribute__((vector_size(64)));
typedef float Floats8 __attribute__((vector_size(32)));
typedef int32_t Ints16 __attribute__((vector_size(64)));
typedef int16_t Shorts16 __attribute__((vector_size(32), aligned(2)));

constexpr int32_t binOrigin = 0x44000000 >> 14;  // 512.0f without the lower 14 bits of its mantissa

// The bins of sixteen values, in single precision, which moves an edge by 6e-8 of its value at most.
//
// With t = |x|/resolution + 1/2, t + max(t, 512) runs through one octave while t runs through 0...512, and is 2 t
// afterwards. So its exponent and nine bits of mantissa number the linear and the logarithmic bins in one.
INLINE Shorts16 bins(Lanes low, Lanes high, float inverseResolution) {
    Floats16 x;
    const Floats8 halves[2] = {__builtin_convertvector(low, Floats8), __builtin_convertvector(high, Floats8)};
    std::memcpy(&x, halves, sizeof x);
    x = x * inverseResolution;
    const Ints16 sign = (Ints16)x >> 31;
    const Floats16 t = (Floats16)((Ints16)x & 0x7fffffff) + 0.5f;
    const Floats16 limit = Floats16{} + 512.0f;
    const Ints16 magnitude = ((Ints16)(t + (t > limit ? t : limit)) >> 14) - binOrigin;
    return __builtin_convertvector((magnitude ^ sign) - sign, Shorts16);
}

int binOf(double value, double resolution) { return bins(all(value), all(0), float(1 / resolution))[0]; }

// Lower edge of the absolute value in bins +-b, in resolutions; -1/2 for bin 0, whose upper edge is 1/2.
double lowerEdge(int magnitude) {
    const double u = std::bit_cast<float>(uint32_t(magnitude + binOrigin) << 14);
    return (u < 1024 ? u - 512 : u / 2) - 0.5;
}

struct Edges {
    double lower, upper;
    double centre() const { return 0.5 * (lower + upper); }
};

Edges edgesOf(int bin) {
    const double near = lowerEdge(std::abs(bin)), far = lowerEdge(std::abs(bin) + 1);
    return bin < 0 ? Edges{-far, -near} : Edges{near, far};
}

template <class T>
std::unique_ptr<T[], void (*)(void*)> hugeArray(size_t count) {
    constexpr size_t page = size_t(2) << 20;
    const size_t size = (count * sizeof(T) + page - 1) / page * page;
    void* memory = std::aligned_alloc(page, size);
    if (memory == nullptr) throw std::bad_alloc();
#if defined(__linux__)
    madvise(memory, size, MADV_HUGEPAGE);
#endif
    return {static_cast<T*>(memory), std::free};
}

}  // namespace

// MARK: Gathering

Totals::Totals(const Plan& plan, const SeriesIndex& index, const std::vector<double>& centres)
    : plan(plan), index(index), centres(centres), locks(index.seriesCount() / seriesPerLock + 1) {
    moments.resize(index.seriesCount());
    histograms.resize(index.seriesCount());
    ruleCounts.resize(ruleSlot(int(plan.alternatives.size()), 0));
}

Summaries::Summaries(Totals& totals)
    : totals(totals), plan(totals.plan), index(totals.index),
      queue(hugeArray<int16_t>(size_t(index.seriesCount()) * queueRows * blockPaths)) {
    moments.resize(index.seriesCount());
    histograms.resize(index.seriesCount());
    ruleCounts.resize(totals.ruleCounts.size());
    for (double resolution : index.resolutions) inverseResolutions.push_back(float(1 / resolution));
    for (int series = 0; series < index.seriesCount(); series++) {
        if (!index.constants[series]) queued.push_back(series);
    }
}

void Summaries::add(int alternative, int period, const Row* rows, const Row* reference, int pathCount) {
    for (const auto& item : index.rows(alternative, period)) {
        const Row& own = rows[item.row];
        const Row& other = reference[item.row];
        const auto level = [&](int g) __attribute__((always_inline)) { return own[g]; };
        const auto difference = [&](int g) __attribute__((always_inline)) { return own[g] - other[g]; };
        if (pathCount == blockPaths) {
            addRow(item.level, level);
            if (item.difference >= 0) addRow(item.difference, difference);
        } else {
            addPart(item.level, level, pathCount);
            if (item.difference >= 0) addPart(item.difference, difference, pathCount);
        }
    }
}

template <class Value>
INLINE void Summaries::addRow(int series, Value value) {
    const double centre = totals.centres[series];
    const float inverse = inverseResolutions[series];
    int16_t* target = waitingBins(series, waiting);
    Lanes sum = all(0), squares = all(0);
    for (int g = 0; g < groupCount; g += 2) {
        const Lanes low = value(g), high = value(g + 1);
        const Lanes y = low - centre, z = high - centre;
        sum += y;
        sum += z;
        squares += y * y;
        squares += z * z;
        *(Shorts16*)(target + g * laneCount) = bins(low, high, inverse);
    }
    // Both sums over the lanes at once: halves, then neighbours, then halves again.
    typedef double Quad __attribute__((vector_size(32)));
    Quad half[4];
    std::memcpy(half, &sum, sizeof sum);
    std::memcpy(half + 2, &squares, sizeof squares);
    const Quad s = half[0] + half[1], q = half[2] + half[3];
    const Quad pairs = __builtin_shufflevector(s, q, 0, 4, 2, 6) + __builtin_shufflevector(s, q, 1, 5, 3, 7);
    moments[series] += __builtin_shufflevector(pairs, pairs, 0, 1) + __builtin_shufflevector(pairs, pairs, 2, 3);
}

// The last block of a run, when the number of paths is not a multiple of 64.
template <class Value>
void Summaries::addPart(int series, Value value, int pathCount) {
    for (int path = 0; path < pathCount; path++) {
        const double x = value(path / laneCount)[path % laneCount];
        const double y = x - totals.centres[series];
        moments[series] += Moments{y, y * y};
        const int bin = binOf(x, index.resolutions[series]);
        histograms[series].include(bin, bin);
        histograms[series].counts[bin - histograms[series].lowest]++;
    }
}

void Summaries::addRules(int alternative, int period, const AlternativeState& state, int pathCount) {
    const bool isHorizon = period == plan.horizon();
    const uint64_t mask = pathCount == blockPaths ? ~uint64_t(0) : (uint64_t(1) << pathCount) - 1;
    int64_t* target = &ruleCounts[totals.ruleSlot(alternative, period)];
    for (uint64_t word : isHorizon ? state.horizonRules : state.rules) *target++ += std::popcount(word & mask);
    for (uint64_t word : isHorizon ? state.horizonOwnRules : state.ownRules) *target++ += std::popcount(word & mask);
    *target += std::popcount(state.paidBack & mask);
}

void Summaries::endBlock(int pathCount) {
    count += pathCount;
    if (pathCount < blockPaths || ++waiting < queueRows) return;
    flush();
    if (++flushes == mostFlushes) finish();
}

void Summaries::flush() {
    if (waiting == 0) return;
    constexpr size_t ahead = 2;
    for (size_t i = 0; i < queued.size(); i++) {
        if (i + ahead < queued.size()) prefetch(queued[i + ahead]);
        countBins(queued[i]);
    }
    waiting = 0;
}

// A histogram was last used 1 024 paths ago and is in a far cache or in memory.
void Summaries::prefetch(int series) const {
    const auto& counts = histograms[series].counts;
    const char* memory = reinterpret_cast<const char*>(counts.data());
    const size_t size = std::min<size_t>(counts.size() * sizeof counts[0], 4096);
    for (size_t offset = 0; offset < size; offset += 64) __builtin_prefetch(memory + offset, 1);
}

void Summaries::countBins(int series) {
    const int16_t* rows[queueRows];
    Shorts16 least = *(const Shorts16*)waitingBins(series, 0), greatest = least;
    for (int row = 0; row < waiting; row++) {
        rows[row] = waitingBins(series, row);
        for (int i = 0; i < blockPaths; i += 16) {
            const Shorts16 group = *(const Shorts16*)(rows[row] + i);
            least = group < least ? group : least;
            greatest = group > greatest ? group : greatest;
        }
    }
    int low = least[0], high = greatest[0];
    for (int i = 1; i < 16; i++) low = std::min<int>(low, least[i]), high = std::max<int>(high, greatest[i]);

    Histogram& histogram = histograms[series];
    histogram.include(low, high);
    uint16_t* counts = &histogram.counts[low - histogram.lowest];
    const int extent = high - low + 1;
    if (extent == 1) {
        counts[0] += waiting * blockPaths;
        return;
    }
    constexpr int tableExtent = 64;
    if (extent > tableExtent) {
        uint16_t* const origin = counts - low;
        for (int row = 0; row < waiting; row++) {
            for (int i = 0; i < blockPaths; i++) origin[rows[row][i]]++;
        }
        return;
    }
    // Paths in the same bin wait for each other, so few bins are counted in four tables in turn.
    alignas(64) uint16_t tables[4][tableExtent];
    const int padded = (extent + 15) / 16 * 16;
    for (auto& table : tables) std::memset(table, 0, padded * sizeof(uint16_t));
    for (int row = 0; row < waiting; row++) {
        for (int i = 0; i < blockPaths; i += 4) {
            for (int t = 0; t < 4; t++) tables[t][rows[row][i + t] - low]++;
        }
    }
    for (int i = 0; i < extent; i++) counts[i] += tables[0][i] + tables[1][i] + tables[2][i] + tables[3][i];
}

namespace {

// Makes room for bins in a histogram, and some beside them so that growth is rare.
template <class Histogram>
void makeRoom(Histogram& histogram, int low, int high) {
    constexpr int slack = 32;
    auto& counts = histogram.counts;
    if (counts.empty()) {
        histogram.lowest = low - slack;
        counts.resize(high - low + 1 + 2 * slack);
        return;
    }
    if (low < histogram.lowest) {
        counts.insert(counts.begin(), histogram.lowest - low + slack, 0);
        histogram.lowest = low - slack;
    }
    if (high >= histogram.lowest + int(counts.size())) counts.resize(high - histogram.lowest + 1 + slack);
}

}  // namespace

INLINE void Summaries::Histogram::include(int low, int high) {
    if (low < lowest || high >= lowest + int(counts.size())) makeRoom(*this, low, high);
}

void Summaries::finish() {
    flush();
    flushes = 0;
    for (int first = 0; first < index.seriesCount(); first += Totals::seriesPerLock) {
        const std::lock_guard guard(totals.locks[first / Totals::seriesPerLock]);
        for (int series = first; series < std::min(first + Totals::seriesPerLock, index.seriesCount()); series++) {
            totals.moments[series] += moments[series];
            moments[series] = Moments{};
            Histogram& own = histograms[series];
            if (own.counts.empty()) continue;
            Totals::Histogram& all = totals.histograms[series];
            makeRoom(all, own.lowest, own.lowest + int(own.counts.size()) - 1);
            uint32_t* target = &all.counts[own.lowest - all.lowest];
            for (size_t i = 0; i < own.counts.size(); i++) target[i] += own.counts[i];
            std::fill(own.counts.begin(), own.counts.end(), 0);
        }
    }
    const std::lock_guard guard(totals.locks[0]);
    totals.count += count;
    count = 0;
    for (size_t i = 0; i < ruleCounts.size(); i++) totals.ruleCounts[i] += ruleCounts[i], ruleCounts[i] = 0;
}

// MARK: What is known of a series

Summary Totals::summary(int series) const {
    const double n = double(count), resolution = index.resolutions[series];
    Summary result{};
    if (index.constants[series]) {
        const double value = *index.constants[series];
        result.mean = value;
        for (Estimate& quantile : result.quantiles) quantile.value = value;
        result.lowTail.value = result.highTail.value = value;
        const int bin = binOf(value, resolution);
        result.below = bin < 0, result.above = bin > 0, result.equal = bin == 0;
        return result;
    }
    const double total = moments[series][0], squares = moments[series][1];
    if (!std::isfinite(squares)) throw std::runtime_error("a result is not finite");
    result.mean = centres[series] + total / n;
    result.standardDeviation = std::sqrt(std::max(0.0, squares - total * total / n) / (n - 1));
    result.standardError = result.standardDeviation / std::sqrt(n);

    const Histogram& histogram = histograms[series];
    const uint32_t* counts = histogram.counts.data();
    int first = 0, last = int(histogram.counts.size()) - 1;
    while (counts[first] == 0) first++;
    while (counts[last] == 0) last--;
    // All paths in one bin and no spread: the mean is the value, without the error of the histogram.
    const bool isConstant =
        first == last && result.standardDeviation <= 1e-4 * resolution + 1e-9 * std::abs(result.mean);
    std::vector<double> cumulative(last - first + 1);
    double sum = 0, below = 0, equal = 0;
    for (int i = first; i <= last; i++) {
        sum += counts[i];
        cumulative[i - first] = sum;
        if (histogram.lowest + i < 0) below = sum;
        if (histogram.lowest + i == 0) equal = counts[i];
    }
    result.below = below / n;
    result.equal = equal / n;
    result.above = (n - below - equal) / n;

    const auto position = [&](double rank) {
        const auto found = std::lower_bound(cumulative.begin(), cumulative.end() - 1, rank);
        return int(found - cumulative.begin());
    };
    // The value at a real rank, as if the paths of a bin were spread evenly over it.
    const auto interpolated = [&](double rank) {
        const int at = position(rank);
        const double before = at == 0 ? 0 : cumulative[at - 1];
        const Edges edges = edgesOf(histogram.lowest + first + at);
        return edges.lower + (edges.upper - edges.lower) * (rank - before) / (cumulative[at] - before);
    };
    // A quantile is the order statistic number ceil(n p). Its standard error is half the distance between the order
    // statistics at n p -+ sqrt(n p (1 - p)), since the number of paths below it is binomial.
    for (int q = 0; q < 7; q++) {
        if (isConstant) {
            result.quantiles[q] = {result.mean, 0};
            continue;
        }
        const double p = quantileProbabilities[q];
        const double spread = std::sqrt(n * p * (1 - p));
        result.quantiles[q] = {
            edgesOf(histogram.lowest + first + position(std::max(1.0, std::ceil(n * p)))).centre() * resolution,
            0.5 * (interpolated(std::min(n, n * p + spread)) - interpolated(std::max(0.0, n * p - spread))) * resolution};
    }
    // The mean of the 5 % at one end: q -+ mean((q - X)+)/p with q the quantile from that end, and its asymptotic
    // standard error from the variance of (q - X)+.
    const auto tail = [&](bool isLow) {
        const double p = 0.05;
        double included = 0, excess = 0, squares = 0;
        int border = isLow ? first : last;
        const int step = isLow ? 1 : -1;
        while (included + counts[border] < n * p && border != (isLow ? last : first)) included += counts[border], border += step;
        const double edge = isConstant ? result.mean / resolution : edgesOf(histogram.lowest + border).centre();
        for (int i = isLow ? first : last; i != border; i += step) {
            const double beyond = std::abs(edge - edgesOf(histogram.lowest + i).centre());
            excess += counts[i] * beyond;
            squares += counts[i] * beyond * beyond;
        }
        const double mean = excess / n;
        const double variance = std::max(0.0, squares / n - mean * mean);
        return Estimate{(edge - step * mean / p) * resolution, std::sqrt(variance / n) / p * resolution};
    };
    result.lowTail = tail(true);
    result.highTail = tail(false);
    return result;
}
