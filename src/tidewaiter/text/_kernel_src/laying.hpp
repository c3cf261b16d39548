// Who bears the names that a search has found, and every name of whoever does laid beside those that were asked for.
#pragma once

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <vector>

#include "align.hpp"
#include "search.hpp"

namespace tidewaiter {

constexpr double kFourDecimals = 1e4, kSixDecimals = 1e6;

// The value to so many decimals, as Python rounds: to the decimal that is nearest to the exact value, halves to the even one.
inline double rounded(double value, double scale) {
    constexpr double whole = 4503599627370496.0;  // from 2 ** 52 on there are no fractions
    const double size = std::abs(value), scaled = size * scale;
    if (!(scaled < whole)) return value;
    const double low = std::floor(scaled);
    const double above = (scaled - low) - 0.5;  // nothing is lost in it
    // Where the product seems to be a half, what was lost in that decides.
    const double side = above != 0.0 ? above : std::fma(size, scale, -scaled);
    const bool up = side > 0.0 || (side == 0.0 && std::fmod(low, 2.0) != 0.0);
    return std::copysign((up ? low + 1.0 : low) / scale, value);
}

// A feature and what it weighs, to four decimals.
struct Part {
    std::uint32_t feature;
    double weight;
};

// The weight of each feature, for people's names and for others.
struct Weights {
    std::vector<double> persons, others;

    double sum(const Described &described, bool person) const {
        const std::vector<double> &weights = person ? persons : others;
        double sum = 0.0;
        for (std::size_t at = 0; at < kDescribed; ++at) sum += weights[at] * described.features[at];
        return sum;
    }

    // The first feature, and the others that weigh anything.
    void parts(const Described &described, bool person, std::vector<Part> &found) const {
        const std::vector<double> &weights = person ? persons : others;
        found.clear();
        for (std::size_t at = 0; at < kDescribed; ++at) {
            const double number = described.features[at];
            const double weight = number != 0.0 ? rounded(weights[at] * number, kFourDecimals) : 0.0;
            if (weight != 0.0 || at == 0) found.push_back({static_cast<std::uint32_t>(at), weight});
        }
    }
};

// Two names side by side: whether they are compared as people's, the sum of the weighed features, and the letters of the
// name of the index where it is one word alone that the asked one is not; `counts` is false where the name of the index is an
// acronym that the asked one is not.
struct Weighed {
    double total;
    std::size_t lone;
    bool person, counts;
};

inline bool may_count(const Name &asked, const Name &other) {
    const bool one_word = asked.size() == 1 && asked.person != kPerson;
    return !other.acronym || (one_word && same_words(asked, other));
}

// The same, with what the two say.
inline Weighed weigh(const Name &asked, const Name &other, const Weights &weights, Room &room, Described &described) {
    if (!may_count(asked, other)) return {0.0, 0, false, false};
    const bool person = persons(asked, other);
    const bool lone = other.size() == 1 && !same_words(asked, other);
    described = describe(asked, other, room);
    return {weights.sum(described, person), lone ? other.word(0).letters.size() : 0, person, true};
}

inline Weighed weigh(const Name &asked, const Name &other, const Weights &weights) {
    Described described;
    return weigh(asked, other, weights, Room::of_this_thread(), described);
}

// The names of all entities: those of each by its aliases, and the names of one alias by their numbers.
class Borne {
   public:
    struct One {
        std::uint32_t alias, name;
    };

    explicit Borne(const Arrays &arrays) {
        std::uint32_t entities = 0;
        for (std::size_t at = 0; at < arrays.owner_entities.size; ++at) entities = std::max(entities, arrays.owner_entities[at] + 1);
        starts_.assign(entities + std::size_t{1}, 0);
        for (std::size_t at = 0; at < arrays.owner_entities.size; ++at) ++starts_[arrays.owner_entities[at] + 1];
        for (std::size_t entity = 0; entity < entities; ++entity) starts_[entity + 1] += starts_[entity];
        std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
        all_.resize(arrays.owner_entities.size);
        for (std::size_t name = 0; name < arrays.names(); ++name) {
            for (std::uint32_t at = arrays.owner_offsets[name]; at < arrays.owner_offsets[name + 1]; ++at) {
                all_[next[arrays.owner_entities[at]]++] = {arrays.owner_aliases[at], static_cast<std::uint32_t>(name)};
            }
        }
        for (std::size_t entity = 0; entity < entities; ++entity) {
            // By name they stand already, since the names were gone through in their order.
            std::stable_sort(all_.begin() + static_cast<std::ptrdiff_t>(starts_[entity]),
                             all_.begin() + static_cast<std::ptrdiff_t>(starts_[entity + 1]),
                             [](const One &a, const One &b) { return a.alias < b.alias; });
        }
    }

    const One *begin(std::size_t entity) const { return entity + 1 < starts_.size() ? all_.data() + starts_[entity] : nullptr; }
    const One *end(std::size_t entity) const { return entity + 1 < starts_.size() ? all_.data() + starts_[entity + 1] : nullptr; }

   private:
    std::vector<std::size_t> starts_;
    std::vector<One> all_;
};

// What is looked for together: names, each as it is searched, which may lack words, and whole; the sum of weighed features
// from which on a name found for them counts; the names that are laid beside those of whoever bears one that does, and of the
// entities `keyed`.
struct Wanted {
    std::vector<const Name *> searched, whole, beside;
    std::vector<std::uint32_t> keyed;
    double least;
};

// Of what is laid beside: which of its names, which of the entity's, which of the index's, and what the two come to.
struct Laid {
    std::uint32_t left, alias, name;
    Weighed weighed;
};

struct Bearer {
    std::uint32_t entity, aliases;  // how many of its aliases have a name that was laid beside
    std::vector<Laid> laid;
    std::size_t best;         // the first of these that comes to the most
    std::vector<Part> parts;  // what its features weigh
    double likeness;          // and how alike its names are, to six decimals
};

class Laying {
   public:
    Laying(const Arrays &arrays, Searcher &searcher) : arrays_(arrays), searcher_(searcher) {}

    // Who bears a name at or above the line that counts, and who is keyed, in their order.
    std::vector<Bearer> found(const Wanted &wanted, double line, const Weights &weights) {
        std::vector<std::uint32_t> entities = wanted.keyed;
        Room &room = Room::of_this_thread();
        Name other;
        for (std::size_t at = 0; at < wanted.searched.size(); ++at) {
            const Name &whole = *wanted.whole[at];
            for (const Found &one : searcher_.search(*wanted.searched[at], line)) {
                arrays_.name(one.name, other);
                if (weights.sum(describe(whole, other, room), persons(whole, other)) < wanted.least) continue;
                const std::uint32_t *first = arrays_.owner_entities.first + arrays_.owner_offsets[one.name];
                entities.insert(entities.end(), first, arrays_.owner_entities.first + arrays_.owner_offsets[one.name + 1]);
            }
        }
        std::sort(entities.begin(), entities.end());
        entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
        std::vector<Bearer> bearers;
        bearers.reserve(entities.size());
        for (const std::uint32_t entity : entities) bearers.push_back(laid(entity, wanted, weights, room, other));
        return bearers;
    }

   private:
    Bearer laid(std::uint32_t entity, const Wanted &wanted, const Weights &weights, Room &room, Name &other) {
        std::call_once(once_, [this] { borne_ = std::make_unique<Borne>(arrays_); });
        Bearer bearer{entity, 0, {}, 0, {}, 0.0};
        const Borne::One *first = borne_->begin(entity), *end = borne_->end(entity);
        std::vector<Laid> &laid = bearer.laid;
        const std::size_t size = static_cast<std::size_t>(end - first);
        laid.resize(size * wanted.beside.size());
        Described described, best;
        std::size_t best_at = laid.size();
        std::uint32_t counted = ~std::uint32_t{0};  // the last alias that counts
        for (std::size_t at = 0; at < size; ++at) {
            arrays_.name(first[at].name, other);
            for (std::size_t left = 0; left < wanted.beside.size(); ++left) {
                const std::size_t place = left * size + at;
                Laid &one = laid[place];
                one = {static_cast<std::uint32_t>(left), first[at].alias, first[at].name,
                       weigh(*wanted.beside[left], other, weights, room, described)};
                if (!one.weighed.counts) continue;
                if (first[at].alias != counted) ++bearer.aliases;
                counted = first[at].alias;
                const double most = best_at == laid.size() ? 0.0 : laid[best_at].weighed.total;
                if (best_at == laid.size() || one.weighed.total > most || (one.weighed.total == most && place < best_at)) {
                    best = described;
                    best_at = place;
                }
            }
        }
        if (best_at < laid.size()) {
            const auto counts = [](const Laid &one) { return one.weighed.counts; };
            bearer.best = static_cast<std::size_t>(
                std::count_if(laid.begin(), laid.begin() + static_cast<std::ptrdiff_t>(best_at), counts));
            weights.parts(best, laid[best_at].weighed.person, bearer.parts);
            bearer.likeness = rounded(best.name, kSixDecimals);
        }
        laid.erase(std::remove_if(laid.begin(), laid.end(), [](const Laid &one) { return !one.weighed.counts; }), laid.end());
        return bearer;
    }

    const Arrays &arrays_;
    Searcher &searcher_;
    std::once_flag once_;
    std::unique_ptr<Borne> borne_;
};

}  // namespace tidewaiter
