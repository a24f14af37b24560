// What Swift has no word for, or none that the compiler turns into the processor's instructions. Each function is a few
// instructions, and gives the same bits on every processor: nothing is fused.
#pragma once
#pragma STDC FP_CONTRACT OFF

typedef double finsam_lanes __attribute__((ext_vector_type(8)));
typedef double finsam_four __attribute__((ext_vector_type(4)));
typedef double finsam_two __attribute__((ext_vector_type(2)));
typedef long long finsam_wide __attribute__((ext_vector_type(8)));
typedef int finsam_words __attribute__((ext_vector_type(16)));
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

// Asks for the cache line of an address that is written soon. Changes nothing but time; any address will do.
static inline void finsam_prefetch(const void *_Nonnull address) { __builtin_prefetch(address, 1); }

// The sums over the lanes of two, each in the order ((0+4)+(1+5)) + ((2+6)+(3+7)).
static inline finsam_two finsam_sums(finsam_lanes a, finsam_lanes b) {
    const finsam_four s = a.lo + a.hi, q = b.lo + b.hi;
    const finsam_four pairs = __builtin_shufflevector(s, q, 0, 4, 2, 6) + __builtin_shufflevector(s, q, 1, 5, 3, 7);
    return pairs.lo + pairs.hi;
}

// The bins of sixteen numbers, see BinScale.swift.
static inline finsam_bins finsam_bins_of(finsam_lanes low, finsam_lanes high) {
    const finsam_lanes limit = 512.0, half = 0.5;
    const finsam_lanes t = __builtin_elementwise_abs(low) + half, u = __builtin_elementwise_abs(high) + half;
    const finsam_lanes keys = t + (t > limit ? t : limit), more = u + (u > limit ? u : limit);
    // The upper halves of the patterns hold sign, exponent and twenty bits of the mantissa.
    const finsam_words upper = __builtin_shufflevector((finsam_words)keys, (finsam_words)more, 1, 3, 5, 7, 9, 11, 13, 15,
                                                       17, 19, 21, 23, 25, 27, 29, 31);
    const finsam_words signs = __builtin_shufflevector((finsam_words)low, (finsam_words)high, 1, 3, 5, 7, 9, 11, 13, 15,
                                                       17, 19, 21, 23, 25, 27, 29, 31) >> 31;
    const finsam_words magnitude = (upper >> 11) - (0x40800000 >> 11);
    return __builtin_convertvector((magnitude ^ signs) - signs, finsam_bins);
}
