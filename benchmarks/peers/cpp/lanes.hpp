// Lanes: eight paths at a time, and the elementary functions on them.
//
// A block is 64 paths, a row is one number on each path of a block. Everything that is computed is computed on rows, group
// by group of eight paths: one cache line, two AVX registers or one AVX-512 register.
#pragma once
#include <cstdint>
#include <cstring>
#if defined(__AVX__)
#include <immintrin.h>
#endif

constexpr int laneCount = 8;
constexpr int groupCount = 8;
constexpr int blockPaths = laneCount * groupCount;

typedef double Lanes __attribute__((vector_size(64)));
typedef int64_t LaneInts __attribute__((vector_size(64)));
typedef uint64_t LaneBits __attribute__((vector_size(64)));

struct alignas(64) Row {
    Lanes group[groupCount];
    Lanes& operator[](int g) { return group[g]; }
    const Lanes& operator[](int g) const { return group[g]; }
};

#define INLINE inline __attribute__((always_inline))

INLINE Lanes all(double x) { return Lanes{x, x, x, x, x, x, x, x}; }
INLINE LaneInts allInts(int64_t x) { return LaneInts{x, x, x, x, x, x, x, x}; }
INLINE Lanes larger(Lanes a, Lanes b) { return a > b ? a : b; }
INLINE Lanes smaller(Lanes a, Lanes b) { return a < b ? a : b; }

INLINE Lanes squareRoot(Lanes a) {
#if defined(__clang__)
    return __builtin_elementwise_sqrt(a);
#else
    Lanes root;
    for (int lane = 0; lane < laneCount; lane++) root[lane] = __builtin_sqrt(a[lane]);
    return root;
#endif
}

// One bit a lane, set where the comparison held.
INLINE uint64_t bits(LaneInts mask) {
#if defined(__AVX__)
    __m256d half[2];
    std::memcpy(half, &mask, sizeof mask);
    return uint64_t(_mm256_movemask_pd(half[0])) | uint64_t(_mm256_movemask_pd(half[1])) << 4;
#else
    uint64_t result = 0;
    for (int lane = 0; lane < laneCount; lane++) result |= uint64_t(mask[lane] & 1) << lane;
    return result;
#endif
}

// Adding 1.5 * 2^52 rounds to a whole number, which then stands in the low bits of the pattern.
constexpr double roundingConstant = 6755399441055744.0;

// exp(x) by 2^n times a Taylor polynomial of degree 13 on |r| <= ln(2)/2: some 2e-16 of the value. |x| is cut at 700.
INLINE Lanes exponential(Lanes x) {
    x = smaller(larger(x, all(-700.0)), all(700.0));
    const Lanes shifted = x * 1.4426950408889634 + roundingConstant;
    const LaneInts n = (LaneInts)shifted;
    const Lanes k = shifted - roundingConstant;
    Lanes r = x - k * 6.93147180369123816490e-01;  // ln 2 in two parts, the first with trailing zeros
    r = r - k * 1.90821492927058770002e-10;
    Lanes p = all(1.0 / 6227020800.0);
    p = p * r + 1.0 / 479001600.0;
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    return (Lanes)((LaneInts)p + (n << 52));
}

// ln(x) for x in (0, 1]: mantissa to [sqrt(1/2), sqrt(2)), then 2 artanh(s) = 2 s (1 + s^2/3 + s^4/5 + ...).
INLINE Lanes logarithm(Lanes x) {
    const LaneInts pattern = (LaneInts)x;
    // Arithmetic shifts of 64 bits are slow without AVX-512, so the exponent is made positive first.
    const LaneInts k = (LaneInts)((LaneBits)(pattern - 0x3fe6a09e667f3bcdLL + (1024LL << 52)) >> 52) - 1024;
    const Lanes m = (Lanes)(pattern - (k << 52));
    const Lanes exponent = (Lanes)(k + 0x4338000000000000LL) - roundingConstant;
    const Lanes s = (m - 1.0) / (m + 1.0);
    const Lanes z = s * s;
    Lanes p = all(2.0 / 21);
    p = p * z + 2.0 / 19;
    p = p * z + 2.0 / 17;
    p = p * z + 2.0 / 15;
    p = p * z + 2.0 / 13;
    p = p * z + 2.0 / 11;
    p = p * z + 2.0 / 9;
    p = p * z + 2.0 / 7;
    p = p * z + 2.0 / 5;
    p = p * z + 2.0 / 3;
    return exponent * 6.93147180559945309417e-01 + (2.0 * s + s * z * p);
}

// sin and cos of 2 pi u for u in [0, 1): the nearest quarter turn, and Taylor polynomials on |r| <= pi/4.
INLINE void sineAndCosine(Lanes u, Lanes& sine, Lanes& cosine) {
    const Lanes shifted = u * 4.0 + roundingConstant;
    const LaneInts quarter = (LaneInts)shifted;
    const Lanes r = (u - (shifted - roundingConstant) * 0.25) * 6.283185307179586;
    const Lanes z = r * r;
    Lanes s = all(-1.0 / 1307674368000.0);
    s = s * z + 1.0 / 6227020800.0;
    s = s * z - 1.0 / 39916800.0;
    s = s * z + 1.0 / 362880.0;
    s = s * z - 1.0 / 5040.0;
    s = s * z + 1.0 / 120.0;
    s = s * z - 1.0 / 6.0;
    s = r + r * z * s;
    Lanes c = all(1.0 / 20922789888000.0);
    c = c * z - 1.0 / 87178291200.0;
    c = c * z + 1.0 / 479001600.0;
    c = c * z - 1.0 / 3628800.0;
    c = c * z + 1.0 / 40320.0;
    c = c * z - 1.0 / 720.0;
    c = c * z + 1.0 / 24.0;
    c = 1.0 - 0.5 * z + z * z * c;
    const LaneInts isOdd = (quarter & 1) != 0;
    sine = (Lanes)((LaneInts)(isOdd ? c : s) ^ ((quarter & 2) << 62));
    cosine = (Lanes)((LaneInts)(isOdd ? s : c) ^ (((quarter + 1) & 2) << 62));
}
