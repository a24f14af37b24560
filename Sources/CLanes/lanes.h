// What Swift has no word for, or none that the compiler turns into the processor's instructions. Each function is a few
// instructions, and gives the same bits on every processor: nothing is fused.
#pragma once
#pragma STDC FP_CONTRACT OFF

typedef double finsam_lanes __attribute__((ext_vector_type(8)));
typedef double finsam_four __attribute__((ext_vector_type(4)));
typedef double finsam_two __attribute__((ext_vector_type(2)));
typedef float finsam_short __attribute__((ext_vector_type(8)));
typedef unsigned finsam_half_words __attribute__((ext_vector_type(8)));
typedef int finsam_counts __attribute__((ext_vector_type(8)));
typedef long long finsam_wide __attribute__((ext_vector_type(8)));
typedef unsigned long long finsam_patterns __attribute__((ext_vector_type(8)));
typedef unsigned finsam_words __attribute__((ext_vector_type(16)));
typedef _Bool finsam_truths __attribute__((ext_vector_type(8)));
typedef short finsam_bins __attribute__((ext_vector_type(16)));

// Arithmetic as single instructions on all lanes: the standard library's goes lane by lane, and the compiler does not
// always find the way back.
static inline finsam_lanes finsam_sum(finsam_lanes a, finsam_lanes b) { return a + b; }
static inline finsam_lanes finsam_difference(finsam_lanes a, finsam_lanes b) { return a - b; }
static inline finsam_lanes finsam_product(finsam_lanes a, finsam_lanes b) { return a * b; }
static inline finsam_lanes finsam_quotient(finsam_lanes a, finsam_lanes b) { return a / b; }

static inline finsam_lanes finsam_root(finsam_lanes a) { return __builtin_elementwise_sqrt(a); }
static inline finsam_lanes finsam_smaller(finsam_lanes a, finsam_lanes b) { return a < b ? a : b; }
static inline finsam_lanes finsam_larger(finsam_lanes a, finsam_lanes b) { return a > b ? a : b; }

// A bit for each lane whose mask is set, the first lane's lowest.
static inline unsigned char finsam_bits(finsam_wide mask) {
    return __builtin_bit_cast(unsigned char, __builtin_convertvector(mask < 0, finsam_truths));
}

// The same in single precision.
static inline finsam_short finsam_short_sum(finsam_short a, finsam_short b) { return a + b; }
static inline finsam_short finsam_short_difference(finsam_short a, finsam_short b) { return a - b; }
static inline finsam_short finsam_short_product(finsam_short a, finsam_short b) { return a * b; }
static inline finsam_short finsam_short_root(finsam_short a) { return __builtin_elementwise_sqrt(a); }
// The first where the sign bit is set, the second elsewhere.
static inline finsam_short finsam_short_by_sign(finsam_counts signs, finsam_short a, finsam_short b) {
    return signs < 0 ? a : b;
}

// Conversions.
static inline finsam_half_words finsam_lower(finsam_patterns a) {
    return __builtin_convertvector(a, finsam_half_words);
}
static inline finsam_short finsam_nearest(finsam_counts a) { return __builtin_convertvector(a, finsam_short); }
static inline finsam_lanes finsam_widened(finsam_short a) { return __builtin_convertvector(a, finsam_lanes); }

// Asks for the cache line of an address that is written soon. Changes nothing but time; any address will do.
static inline void finsam_prefetch(const void *_Nonnull address) { __builtin_prefetch(address, 1); }

// The sums over the lanes of two, each in the order ((0+4)+(1+5)) + ((2+6)+(3+7)).
static inline finsam_two finsam_sums(finsam_lanes a, finsam_lanes b) {
    const finsam_four s = a.lo + a.hi, q = b.lo + b.hi;
    const finsam_four pairs = __builtin_shufflevector(s, q, 0, 4, 2, 6) + __builtin_shufflevector(s, q, 1, 5, 3, 7);
    return pairs.lo + pairs.hi;
}

// The upper halves of eight patterns: sign, exponent and twenty bits of the mantissa. In the order that takes one
// instruction of AVX2.
static inline finsam_half_words finsam_upper(finsam_lanes a) {
    const finsam_words words = (finsam_words)a;
    return __builtin_shufflevector(words, words, 1, 3, 9, 11, 5, 7, 13, 15);
}

// The lower halves of the first words and the upper halves of the second ones.
static inline finsam_bins finsam_halves(finsam_half_words a, finsam_half_words b) {
    return __builtin_shufflevector((finsam_bins)a, (finsam_bins)b, 0, 17, 2, 19, 4, 21, 6, 23, 8, 25, 10, 27, 12, 29, 14,
                                   31);
}

// The bins of sixteen numbers, see BinScale.swift, in an order that is the processor's business.
static inline finsam_bins finsam_bins_of(finsam_lanes low, finsam_lanes high) {
    const finsam_lanes limit = 512.0, half = 0.5;
    const finsam_lanes t = __builtin_elementwise_abs(low) + half, u = __builtin_elementwise_abs(high) + half;
    const finsam_lanes keys = t + (t > limit ? t : limit), more = u + (u > limit ? u : limit);
    // Seven bits of the exponent and nine of the mantissa.
    const finsam_bins magnitude =
        finsam_halves(finsam_upper(keys) >> 11, finsam_upper(more) << 5) - (0x40800000 >> 11 & 0xffff);
    const finsam_bins signs = finsam_halves(finsam_upper(low) >> 16, finsam_upper(high)) >> 15;
    return (magnitude ^ signs) - signs;
}
