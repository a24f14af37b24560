// Standard normals: xoshiro256++ (Blackman and Vigna, ACM TOMS 47, 2021) in eight lanes, and Box-Muller.
//
// Each block of 64 paths starts its own eight generators from (seed, block, lane) by SplitMix64, as the generator's authors
// recommend. So the draws of a path depend neither on the number of threads nor on the number of paths. That two of some
// 10^5 streams of 10^4 numbers out of 2^256 overlap has a probability below 10^-60.
#pragma once
#include "lanes.hpp"

class NormalSource {
public:
    void begin(uint64_t seed, uint64_t block) {
        for (int lane = 0; lane < laneCount; lane++) {
            uint64_t counter = mixed(seed) + mixed(~(block * laneCount + lane));
            for (LaneBits& word : state) word[lane] = mixed(counter += 0x9e3779b97f4a7c15ull);
        }
    }

    // Fills an even number of rows.
    void fill(Row* rows, int rowCount) {
        LaneBits s0 = state[0], s1 = state[1], s2 = state[2], s3 = state[3];
        const auto next = [&]() __attribute__((always_inline)) {
            const LaneBits sum = s0 + s3;
            const LaneBits result = ((sum << 23) | (sum >> 41)) + s0;
            const LaneBits t = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= t;
            s3 = (s3 << 45) | (s3 >> 19);
            return result;
        };
        for (int row = 0; row < rowCount; row += 2) {
            for (int g = 0; g < groupCount; g++) {
                const Lanes radius = squareRoot(-2.0 * logarithm(2.0 - oneToTwo(next())));
                Lanes sine, cosine;
                sineAndCosine(oneToTwo(next()) - 1.0, sine, cosine);
                rows[row][g] = radius * cosine;
                rows[row + 1][g] = radius * sine;
            }
        }
        state[0] = s0, state[1] = s1, state[2] = s2, state[3] = s3;
    }

private:
    LaneBits state[4];

    // 52 random bits as a number in [1, 2).
    static INLINE Lanes oneToTwo(LaneBits x) { return (Lanes)((x >> 12) | 0x3ff0000000000000ull); }

    static uint64_t mixed(uint64_t x) {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
        return x ^ (x >> 31);
    }
};
