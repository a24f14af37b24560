// peer RESOLVED PATHS THREADS OUT.json
//
// Computes the model of finsam on a reference study, from the resolved plan in a provenance.json that finsam wrote.
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <thread>

#include "plan.hpp"
#include "summaries.hpp"
#include "world.hpp"
#include "write.hpp"
#include "year.hpp"

namespace {

// All alternatives through all years on one block of paths after another.
class Worker {
public:
    Worker(const Plan& plan) : plan(plan), world(plan) {
        order.push_back(plan.reference);
        for (int a = 0; a < int(plan.alternatives.size()); a++) {
            if (a != plan.reference) order.push_back(a);
            states.emplace_back(plan, a);
        }
    }

    // Calls visit(alternative, period, rows, the reference's rows, state) for each year and for the horizon.
    template <class Visit>
    void run(std::optional<uint64_t> block, Visit visit) {
        block ? world.begin(*block) : world.beginAtMedian();
        AlternativeState& reference = states[plan.reference];
        for (AlternativeState& state : states) state.begin();
        for (int year = 0; year < plan.yearCount; year++) {
            world.advance(year);
            for (AlternativeState& state : states) state.inherit(year, reference);
            for (int a : order) {
                states[a].advance(year, world, reference);
                visit(a, year, states[a].outcomes.get(), reference.outcomes.get(), states[a]);
            }
        }
        for (int a : order) {
            states[a].finishHorizon();
            visit(a, plan.horizon(), states[a].horizon.get(), reference.horizon.get(), states[a]);
        }
    }

private:
    const Plan& plan;
    World world;
    std::vector<AlternativeState> states;
    std::vector<int> order;
};

// Numbers near the means, about which moments are taken: the values of the run without randomness.
std::vector<double> centresOf(const Plan& plan, const SeriesIndex& index) {
    std::vector<double> centres(index.seriesCount());
    Worker(plan).run({}, [&](int alternative, int period, const Row* rows, const Row* reference, const AlternativeState&) {
        for (const auto& item : index.rows(alternative, period)) {
            centres[item.level] = rows[item.row][0][0];
            if (item.difference >= 0) centres[item.difference] = rows[item.row][0][0] - reference[item.row][0][0];
        }
    });
    return centres;
}

template <class Work>
void onThreads(int count, Work work) {
    std::vector<std::thread> threads;
    for (int t = 1; t < count; t++) threads.emplace_back(work, t);
    work(0);
    for (std::thread& thread : threads) thread.join();
}

void run(const std::string& resolved, int64_t paths, int threads, const std::string& out) {
    const Plan plan = readPlan(resolved);

    const auto start = std::chrono::steady_clock::now();
    const SeriesIndex index(plan);
    const std::vector<double> centres = centresOf(plan, index);
    const int64_t blockCount = (paths + blockPaths - 1) / blockPaths;
    constexpr int64_t superblock = 16;
    std::atomic<int64_t> next = 0;
    Totals totals(plan, index, centres);
    onThreads(threads, [&](int) {
        Summaries summaries(totals);
        Worker worker(plan);
        for (int64_t first; (first = next.fetch_add(superblock)) < blockCount;) {
            for (int64_t block = first; block < std::min(first + superblock, blockCount); block++) {
                const int pathCount = int(std::min<int64_t>(blockPaths, paths - block * blockPaths));
                worker.run(block, [&](int alternative, int period, const Row* rows, const Row* reference, const AlternativeState& state) {
                    summaries.add(alternative, period, rows, reference, pathCount);
                    summaries.addRules(alternative, period, state, pathCount);
                });
                summaries.endBlock(pathCount);
            }
        }
        summaries.finish();
    });
    std::vector<Summary> figures(index.seriesCount());
    onThreads(threads, [&](int thread) {
        for (int series = thread; series < int(figures.size()); series += threads) figures[series] = totals.summary(series);
    });
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

    writeResults(out, plan, index, totals, figures, paths, threads, seconds);
}

int64_t wholeNumber(const std::string& text, int64_t least) {
    constexpr int64_t most = 4'000'000'000;  // counters of bins have 32 bits
    int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least || number > most) {
        throw std::runtime_error("\"" + text + "\" is not a whole number from " + std::to_string(least) + " on");
    }
    return number;
}

}  // namespace

int main(int argumentCount, char** arguments) {
    if (argumentCount != 5) {
        std::fprintf(stderr, "usage: peer RESOLVED PATHS THREADS OUT.json\n");
        return 2;
    }
    try {
        const int64_t paths = wholeNumber(arguments[2], 2);
        const int threads = int(wholeNumber(arguments[3], 1));
        run(arguments[1], paths, threads, arguments[4]);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "peer: %s\n", problem.what());
        return 1;
    }
    return 0;
}
