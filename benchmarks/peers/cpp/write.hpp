#pragma once
#include <string>

#include "summaries.hpp"

// Writes OUT.json, format finsam-peer/1: the results under the keys of finsam's results.json.
void writeResults(const std::string& file, const Plan& plan, const SeriesIndex& index, const Totals& totals,
                  const std::vector<Summary>& figures, int64_t paths, int threads, double seconds);
