// The declared retrieval score of two names: the same as text/soft_dice.py.
#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "name.hpp"

namespace tidewaiter {

constexpr double kTokenLine = 0.7, kContained = 0.6, kContainedNats = 5.0, kWhole = 1.0 - 1e-12;

// A pair of words, or of neighbouring words and one, that may stand for each other.
struct Pair {
    double gain, inside;
    std::uint32_t left_at, left_count, right_at, right_count;
};

template <typename P>
bool heavier(const P &a, const P &b) {
    if (a.gain != b.gain) return a.gain > b.gain;
    const auto apart = [](const P &pair) {
        return pair.left_at > pair.right_at ? pair.left_at - pair.right_at : pair.right_at - pair.left_at;
    };
    return std::make_tuple(apart(a), a.left_at + a.right_at, a.left_at, a.left_count, a.right_count) <
           std::make_tuple(apart(b), b.left_at + b.right_at, b.left_at, b.left_count, b.right_count);
}

// Which words are taken; any number of them.
class Taken {
   public:
    explicit Taken(std::size_t size) : size_(size) {
        if (size > kWord) more_.assign(size - kWord, false);
    }
    bool free(std::size_t at, std::size_t count) const {
        for (std::size_t step = 0; step < count; ++step) {
            if ((*this)[place(at + step)]) return false;
        }
        return true;
    }
    void take(std::size_t at, std::size_t count) {
        for (std::size_t step = 0; step < count; ++step) mark(place(at + step));
    }
    bool operator[](std::size_t at) const { return at < kWord ? first_ >> at & 1 : more_[at - kWord]; }

   private:
    std::size_t place(std::size_t at) const { return at < size_ ? at : at - size_; }  // a unit may go round the end
    void mark(std::size_t at) {
        if (at < kWord) {
            first_ |= std::uint64_t{1} << at;
        } else {
            more_[at - kWord] = true;
        }
    }

    std::size_t size_;
    std::uint64_t first_ = 0;  // the marks of the first 64
    std::vector<char> more_;
};

inline double form_likeness(const Name &q, std::size_t i, const Name &d, std::size_t j) {
    double best = 0.0;
    for (std::size_t f = q.starts[i]; f < q.starts[i + 1]; ++f) {
        for (std::size_t g = d.starts[j]; g < d.starts[j + 1]; ++g) {
            if (comparable(q.forms[f], d.forms[g])) best = std::max(best, similarity(q.forms[f], d.forms[g]));
            if (same_given(q.forms[f], d.forms[g])) best = std::max(best, kSameGiven);
        }
    }
    return best;
}

// The units of a name that stand for a single word of the other.
inline void unit_pairs(const std::vector<Unit> &units, const Name &wholes, bool flipped, std::vector<Pair> &pairs) {
    for (const Unit &unit : units) {
        for (std::size_t j = 0; j < wholes.size(); ++j) {
            const double alike = joined_likeness(unit, wholes, j);
            if (alike == 0.0) continue;
            const double other = wholes.weight(j);
            const double gain = alike * (unit.weight + other), inside = alike * std::min(unit.weight, other);
            const auto at = static_cast<std::uint32_t>(unit.at), count = static_cast<std::uint32_t>(unit.count),
                       whole = static_cast<std::uint32_t>(j);
            pairs.push_back(flipped ? Pair{gain, inside, whole, 1, at, count} : Pair{gain, inside, at, count, whole, 1});
        }
    }
}

// The declared score of two names by the pairs of words that may stand for each other.
inline double settled(std::vector<Pair> &pairs, const Name &q, const Name &d) {
    std::sort(pairs.begin(), pairs.end(), heavier<Pair>);
    Taken left(q.size()), right(d.size());
    double gain = 0.0, inside = 0.0;
    for (const Pair &pair : pairs) {
        if (!left.free(pair.left_at, pair.left_count) || !right.free(pair.right_at, pair.right_count)) continue;
        left.take(pair.left_at, pair.left_count);
        right.take(pair.right_at, pair.right_count);
        gain += pair.gain;
        inside += pair.inside;
    }
    const double dice = gain / (q.total + d.total);
    const double part = inside / std::min(q.total, d.total);
    const double score = std::max(dice, inside >= kContainedNats ? kContained * part : 0.0);
    return score > kWhole ? 1.0 : score;  // sums differ in their last digits by the order they are taken in
}

// The declared score of two names with their units, of which those that match nothing may be left out.
inline double declared(const Name &one, const std::vector<Unit> &one_units, const Name &two, const std::vector<Unit> &two_units) {
    if (one.size() == 0 || two.size() == 0) return 0.0;
    if (same_words(one, two)) return 1.0;
    if (one.acronym || two.acronym) return 0.0;  // it stands for nothing but its own letters
    const bool turn = before(two, one);
    const Name &q = turn ? two : one;
    const Name &d = turn ? one : two;
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < q.size(); ++i) {
        for (std::size_t j = 0; j < d.size(); ++j) {
            const double alike = form_likeness(q, i, d, j);
            if (alike < kTokenLine) continue;
            const double own = q.weight(i), other = d.weight(j);
            pairs.push_back({alike * (own + other), alike * std::min(own, other), static_cast<std::uint32_t>(i), 1,
                             static_cast<std::uint32_t>(j), 1});
        }
    }
    unit_pairs(turn ? two_units : one_units, d, false, pairs);
    unit_pairs(turn ? one_units : two_units, q, true, pairs);
    return settled(pairs, q, d);
}

inline double declared(const Name &one, const Name &two) { return declared(one, units_of(one), two, units_of(two)); }

}  // namespace tidewaiter
