// The names of an index in their order: each once, by ascending weight, with those who own it; and what stands in which.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "gathering.hpp"
#include "soft_dice.hpp"

namespace tidewaiter {

// Members by their groups: offsets, one more than there are groups.
template <typename Offset>
std::vector<Offset> counted(const std::vector<std::uint32_t> &groups, std::size_t size) {
    std::vector<Offset> offsets(size + 1, 0);
    for (const std::uint32_t group : groups) ++offsets[group + 1];
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    return offsets;
}

// The places of the groups, those of one group as they came.
inline std::vector<std::uint32_t> by_group(const std::vector<std::uint32_t> &groups, const std::vector<std::uint32_t> &offsets) {
    std::vector<std::uint32_t> next(offsets.begin(), offsets.end()), found(groups.size());
    for (std::size_t at = 0; at < groups.size(); ++at) found[next[groups[at]]++] = static_cast<std::uint32_t>(at);
    return found;
}

// For each row the first one that has the same flags, words, legal forms and places.
class FirstAlike {
   public:
    explicit FirstAlike(const NameColumns &names) : names_(names) {
        std::size_t places = 2;
        while (places < 2 * names.flags.size()) places *= 2;
        places_.assign(places, kFree);
    }
    std::vector<std::uint32_t> found() {
        std::vector<std::uint32_t> first(names_.flags.size());
        for (std::size_t row = 0; row < first.size(); ++row) {
            std::size_t place = static_cast<std::size_t>(hash(row)) & (places_.size() - 1);
            while (places_[place] != kFree && !alike(places_[place], row)) place = (place + 1) & (places_.size() - 1);
            if (places_[place] == kFree) places_[place] = static_cast<std::uint32_t>(row);
            first[row] = places_[place];
        }
        return first;
    }

   private:
    static constexpr std::uint32_t kFree = ~std::uint32_t{0};

    std::uint64_t hash(std::size_t row) const {
        std::uint64_t mixed = names_.flags[row];
        const auto mix = [&](std::uint64_t value) { mixed = (mixed ^ value) * 0x9E3779B97F4A7C15ULL, mixed ^= mixed >> 29; };
        for (const Rows *rows : {&names_.words, &names_.legal, &names_.places}) {
            for (const std::uint32_t *member = rows->begin(row); member != rows->end(row); ++member) mix(*member + 1ULL);
            mix(0);
        }
        return mixed;
    }
    bool alike(std::size_t one, std::size_t other) const {
        if (names_.flags[one] != names_.flags[other]) return false;
        for (const Rows *rows : {&names_.words, &names_.legal, &names_.places}) {
            if (!std::equal(rows->begin(one), rows->end(one), rows->begin(other), rows->end(other))) return false;
        }
        return true;
    }

    const NameColumns &names_;
    std::vector<std::uint32_t> places_;
};

// The names of an index, numbered.
struct OrderedNames {
    std::vector<std::uint64_t> word_offsets;
    std::vector<std::uint32_t> words, legal_offsets, legal, place_offsets, places, owner_offsets, owner_entities, owner_aliases;
    std::vector<double> total;
    std::vector<std::uint16_t> flags;
};

// Rows in another order, or some of them; they are kept as they were no longer.
template <typename Offset>
void reorder(Rows &rows, const std::vector<std::uint32_t> &order, std::vector<Offset> &offsets, std::vector<std::uint32_t> &members) {
    offsets.reserve(order.size() + 1);
    offsets.push_back(0);
    for (const std::uint32_t row : order) offsets.push_back(offsets.back() + static_cast<Offset>(rows.end(row) - rows.begin(row)));
    members.reserve(static_cast<std::size_t>(offsets.back()));
    for (const std::uint32_t row : order) members.insert(members.end(), rows.begin(row), rows.end(row));
    rows = Rows();
}

template <typename T>
std::vector<T> chosen(std::vector<T> &&values, const std::vector<std::uint32_t> &order) {
    std::vector<T> found;
    found.reserve(order.size());
    for (const std::uint32_t at : order) found.push_back(values[at]);
    values = {};
    return found;
}

// Names by ascending weight; those of one weight stand as they came first. What was gathered is let go on the way.
inline OrderedNames ordered(NameColumns names) {
    std::vector<std::uint32_t> number = FirstAlike(names).found(), order;
    for (std::size_t row = 0; row < number.size(); ++row) {
        if (number[row] == row) order.push_back(static_cast<std::uint32_t>(row));
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return names.total[a] < names.total[b]; });
    OrderedNames found;
    {
        std::vector<std::uint32_t> of_first(number.size());
        for (std::size_t at = 0; at < order.size(); ++at) of_first[order[at]] = static_cast<std::uint32_t>(at);
        for (std::uint32_t &one : number) one = of_first[one];
    }
    found.owner_offsets = counted<std::uint32_t>(number, order.size());
    const std::vector<std::uint32_t> owners = by_group(number, found.owner_offsets);
    number = {};
    found.owner_entities = chosen(std::move(names.entities), owners);
    found.owner_aliases = chosen(std::move(names.aliases), owners);
    reorder(names.words, order, found.word_offsets, found.words);
    reorder(names.legal, order, found.legal_offsets, found.legal);
    reorder(names.places, order, found.place_offsets, found.places);
    found.total = chosen(std::move(names.total), order);
    found.flags = chosen(std::move(names.flags), order);
    return found;
}

// Calls `take` with each entry's token and the token of the customary form of its word.
template <typename Take>
void each_entry(const OrderedNames &names, std::size_t name, Take take) {
    std::uint32_t customary = 0;
    for (std::uint64_t at = names.word_offsets[name]; at < names.word_offsets[name + 1]; ++at) {
        const std::uint32_t token = names.words[at] & ~kFurtherForm;
        if (!(names.words[at] & kFurtherForm)) customary = token;
        take(token, customary);
    }
}

// For each token the most that a word weighs that has it as any form.
inline std::vector<double> heaviest(const OrderedNames &names, const std::vector<double> &weight) {
    std::vector<double> most = weight;
    for (std::size_t name = 0; name < names.total.size(); ++name) {
        each_entry(names, name, [&](std::uint32_t token, std::uint32_t customary) { most[token] = std::max(most[token], weight[customary]); });
    }
    return most;
}

struct Postings {
    std::vector<std::uint64_t> offsets;
    std::vector<std::uint32_t> names;
};

constexpr double kAnchored = 0.1;  // index/postings.py says what for

// For each token the names it stands in, ascending: first those it anchors, then the others.
class PostingsOf {
   public:
    PostingsOf(const OrderedNames &names, const std::vector<double> &weight) : names_(names), weight_(weight) {}

    Postings found() {
        Postings made;
        made.offsets.assign(2 * weight_.size() + 1, 0);
        each([&](std::size_t run, std::size_t) { ++made.offsets[run + 1]; });
        std::partial_sum(made.offsets.begin(), made.offsets.end(), made.offsets.begin());
        made.names.resize(made.offsets.back());
        // Where the next one of each run goes; in the end, where the run ends.
        std::vector<std::uint64_t> next(made.offsets.begin(), made.offsets.end() - 1);
        each([&](std::size_t run, std::size_t name) { made.names[next[run]++] = static_cast<std::uint32_t>(name); });
        return made;
    }

   private:
    // Calls `take` with the run and the name of each posting, names ascending.
    template <typename Take>
    void each(Take take) {
        for (std::size_t name = 0; name < names_.total.size(); ++name) {
            const double total = names_.total[name];
            double most = 0.0;
            entries_.clear();
            each_entry(names_, name, [&](std::uint32_t token, std::uint32_t customary) {
                entries_.push_back({token, weight_[customary]});
                most = std::max(most, weight_[customary]);
            });
            const bool few = most > kAnchored * total, anchored = total >= kContainedNats;
            // The heavier word of a token that stands twice in a name: it anchors the name if it does so anywhere.
            std::sort(entries_.begin(), entries_.end(), [](const Entry &a, const Entry &b) {
                return a.token != b.token ? a.token < b.token : a.weight > b.weight;
            });
            for (std::size_t at = 0; at < entries_.size(); ++at) {
                if (at > 0 && entries_[at].token == entries_[at - 1].token) continue;
                const bool anchors = anchored && (!few || entries_[at].weight == most);
                take(2 * std::size_t{entries_[at].token} + (anchors ? 0 : 1), name);
            }
        }
    }

    struct Entry {
        std::uint32_t token;
        double weight;
    };
    const OrderedNames &names_;
    const std::vector<double> &weight_;
    std::vector<Entry> entries_;
};

}  // namespace tidewaiter
