// Gathering what an index holds: distinct words, and names with their owners in the order they came.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "index.hpp"
#include "interned.hpp"
#include "sound.hpp"

namespace tidewaiter {

// What is known of a word besides its letters; as text/words.py has it.
struct Known {
    std::string_view fold, bones;
    double weight = 0.0;
    std::uint8_t particle = 0, flags = 0;
    std::uint64_t number = 0, father = 0;
    const std::uint32_t *given = nullptr;
    std::size_t given_count = 0;
};

// The arrays of the tokens and folds of an index, as they grow.
struct TokenColumns {
    TextColumn bones;
    std::vector<std::uint32_t> fold;
    std::vector<double> weight;
    std::vector<std::uint8_t> particle, flags;
    std::vector<std::uint64_t> number, father;
    std::vector<std::uint32_t> given, given_ends{0};
};

// Rows of members, one behind the other.
struct Rows {
    std::vector<std::uint32_t> members, ends{0};

    std::size_t size() const { return ends.size() - 1; }
    const std::uint32_t *begin(std::size_t row) const { return members.data() + ends[row]; }
    const std::uint32_t *end(std::size_t row) const { return members.data() + ends[row + 1]; }
    void push_back(const std::uint32_t *first, std::size_t count) {
        if (members.size() + count > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("more words than an index holds");
        members.insert(members.end(), first, first + count);
        ends.push_back(static_cast<std::uint32_t>(members.size()));
    }
};

// The same of its names: one row for each owner.
struct NameColumns {
    Rows words, legal, places;
    std::vector<double> total;
    std::vector<std::uint16_t> flags;
    std::vector<std::uint32_t> entities, aliases;
};

class Gathering {
   public:
    const Interned &tokens() const { return tokens_; }
    double weight(std::uint32_t token) const { return token_columns_.weight[token]; }

    // The number of a token that has none yet.
    std::uint32_t add(std::string_view letters, const Known &known) {
        TokenColumns &columns = token_columns_;
        const std::uint32_t fold = folds_.put(known.fold);
        if (fold == columns.bones.size()) columns.bones.push_back(known.bones);
        columns.fold.push_back(fold);
        columns.weight.push_back(known.weight);
        columns.particle.push_back(known.particle);
        columns.flags.push_back(known.flags);
        columns.number.push_back(known.number);
        columns.father.push_back(known.father);
        columns.given.insert(columns.given.end(), known.given, known.given + known.given_count);
        columns.given_ends.push_back(static_cast<std::uint32_t>(columns.given.size()));
        return tokens_.put(letters);
    }

    // The name of these entries of `name_words`, owned as that alias by the entity in that place.
    void put(const std::vector<std::uint32_t> &words, const std::vector<std::uint32_t> &legal, const std::vector<std::uint32_t> &places,
             double total, std::uint16_t flags, std::uint32_t entity, std::uint32_t alias) {
        name_columns_.words.push_back(words.data(), words.size());
        name_columns_.legal.push_back(legal.data(), legal.size());
        name_columns_.places.push_back(places.data(), places.size());
        name_columns_.total.push_back(total);
        name_columns_.flags.push_back(flags);
        name_columns_.entities.push_back(entity);
        name_columns_.aliases.push_back(alias);
    }

    // Whether every entry is a token, and the first one a word's own form.
    bool are_words(const std::vector<std::uint32_t> &words) const {
        for (const std::uint32_t word : words) {
            if ((word & ~kFurtherForm) >= tokens_.size()) return false;
        }
        return !words.empty() && !(words.front() & kFurtherForm);
    }

    // All that was gathered, which is kept here no longer.
    TextColumn taken_tokens() { return tokens_.taken(); }
    TextColumn taken_folds() { return folds_.taken(); }
    TokenColumns taken_token_columns() { return std::exchange(token_columns_, {}); }
    NameColumns taken_name_columns() { return std::exchange(name_columns_, {}); }

   private:
    Interned tokens_, folds_;
    TokenColumns token_columns_;
    NameColumns name_columns_;
};

}  // namespace tidewaiter
