// The world on one block of paths: what all alternatives have in common in a year.
#pragma once
#include <memory>

#include "plan.hpp"
#include "random.hpp"

class World {
public:
    explicit World(const Plan& plan);

    void begin(uint64_t block);
    // A world without randomness: every latent z is 0. Used for centring sums.
    void beginAtMedian();
    void advance(int year);

    Row appropriation;
    const Row& keyPopulation(int municipality) const { return *keys[municipality]; }
    // Of a set of members: the sum of sigma, and 1 / the sum of the key's population.
    std::unique_ptr<Row[]> shareSum, inversePeople;
    // Of an association's own lines.
    std::unique_ptr<Row[]> operations, administration;
    // Of a mix of initiatives: the sum of weight * utilisation.
    std::unique_ptr<Row[]> mixes;

private:
    const Plan& plan;
    NormalSource normals;
    bool isRandom = true;
    int ringSize;
    std::unique_ptr<Row[]> epsilon, latents, values, indices, populations;
    std::vector<const Row*> keys;

    Row& population(int municipality, int year) {
        return populations[municipality * ringSize + (year + plan.splitLag) % ringSize];
    }
    void drawFactors(int year);
    void correlate();
    void advanceAppropriation(int year);
    void advancePopulations(int year);
    void sumOverMembers(int year);
    void advanceCosts(int year);
    void mixUtilisations();
};
