// The arrays of an index, read where they lie: words, their sounds, names, postings.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "name.hpp"
#include "near.hpp"

namespace tidewaiter {

template <typename T>
struct Span {
    const T *first = nullptr;
    std::size_t size = 0;
    const T &operator[](std::size_t at) const { return first[at]; }
};

struct Texts {
    Span<std::uint8_t> content;
    Span<std::uint64_t> offsets;
    std::size_t size() const { return offsets.size ? offsets.size - 1 : 0; }
    void ahead(std::size_t at) const { __builtin_prefetch(offsets.first + at); }
    std::string_view operator[](std::size_t at) const {
        return {reinterpret_cast<const char *>(content.first) + offsets[at],
                static_cast<std::size_t>(offsets[at + 1] - offsets[at])};
    }
};

// Whether the offsets begin at 0, never fall, and end at `end`.
template <typename T>
bool rising(const Span<T> &offsets, std::size_t end) {
    if (offsets.size == 0 || offsets[0] != 0 || offsets[offsets.size - 1] != end) return false;
    for (std::size_t at = 1; at < offsets.size; ++at) {
        if (offsets[at] < offsets[at - 1]) return false;
    }
    return true;
}

template <typename T>
bool below(const Span<T> &members, std::size_t limit) {
    for (std::size_t at = 0; at < members.size; ++at) {
        if (members[at] >= limit) return false;
    }
    return true;
}

// Whether the members are in so many groups, each member below `limit`.
template <typename T, typename U>
bool grouped(const Span<T> &offsets, std::size_t groups, const Span<U> &members, std::size_t limit) {
    return offsets.size == groups + 1 && rising(offsets, members.size) && below(members, limit);
}

// One bit for each sort of sign in a text, and its length.
struct Head {
    std::uint64_t mask;
    std::size_t size;

    // Whether the texts may be within so many edits.
    bool may_be_within(std::size_t edits, const Head &other) const {
        const std::size_t apart = size > other.size ? size - other.size : other.size - size;
        return apart <= edits && static_cast<std::size_t>(__builtin_popcountll(mask ^ other.mask)) <= 2 * edits;
    }
};

enum TokenFlags : std::uint8_t { kDistinctive = 1, kKnown = 2, kMale = 4, kFemale = 8 };
constexpr std::uint32_t kFurtherForm = 0x80000000u;  // this token is another form of the word before it

// Names are numbered by ascending total weight. A token's postings stand in two runs, each ascending: first the names
// it anchors (one of so many heaviest words that a name all but contained in a query must share one of them), then
// all others.
struct Arrays {
    Texts tokens, folds, bones;              // bones: those of each fold
    Span<std::uint32_t> token_fold;          // of each token
    Span<double> token_weight;               // as a word's customary form
    Span<double> token_heaviest;             // the most that a word weighs that has the token as any form
    Span<std::uint8_t> token_particle, token_flags;
    Span<std::uint64_t> token_number, token_father;
    Span<std::uint32_t> token_given_offsets, token_given;  // the given names that each may stand for
    Span<std::uint32_t> given_offsets, given_tokens;       // the tokens of each given name
    Span<std::uint64_t> fold_mask;           // of each fold
    Span<std::uint32_t> fold_offsets, fold_tokens;  // the tokens of each fold
    Buckets near_letters;                                   // tokens
    Buckets near_folds, same_bones, near_bones, near_bare;  // folds
    Span<std::uint64_t> posting_offsets;     // 2 * tokens + 1
    Span<std::uint32_t> posting_names;
    Span<std::uint64_t> name_offsets;        // names + 1
    Span<std::uint32_t> name_words;
    Span<double> name_total;
    Span<std::uint16_t> name_flags;
    Span<std::uint32_t> legal_offsets, legal_forms, place_offsets, place_names;
    Span<std::uint32_t> owner_offsets, owner_entities, owner_aliases;  // of each name who bears it, and as which alias
    Buckets joined_names;

    // Made once when the index is opened: every token as it is compared, and of folds and tokens what says soonest that
    // they are not alike.
    std::vector<Token> ready;
    std::vector<Head> fold_heads, token_heads;
    // Of each token whether it stands in acronyms alone. Since these stand for nothing but their own letters, the heads of
    // such tokens, and of folds that have no others, are those of a text that is near to none.
    std::vector<bool> of_acronyms;
    static constexpr std::size_t kNowhere = ~std::size_t{0} / 2;

    std::size_t names() const { return name_total.size; }

    // Whether every word of every name is a token, and no name begins with a further form.
    bool words_are_sound() const {
        if (name_offsets.size != names() + 1 || !rising(name_offsets, name_words.size)) return false;
        for (std::size_t at = 0; at < name_words.size; ++at) {
            if ((name_words[at] & ~kFurtherForm) >= tokens.size()) return false;
        }
        for (std::size_t at = 0; at < names(); ++at) {
            if (name_offsets[at] < name_offsets[at + 1] && (name_words[name_offsets[at]] & kFurtherForm)) return false;
        }
        return true;
    }

    bool weights_are_sound() const {
        const auto finite = [](const Span<double> &values) {
            for (std::size_t at = 0; at < values.size; ++at) {
                if (!(values[at] > 0.0 && values[at] < 1e9)) return false;
            }
            return true;
        };
        return finite(token_weight) && finite(token_heaviest) && finite(name_total);
    }

    void make_ready() {
        ready.clear();
        ready.reserve(tokens.size());
        for (std::size_t at = 0; at < tokens.size(); ++at) ready.push_back(made(static_cast<std::uint32_t>(at)));
        fold_heads.clear();
        for (std::size_t at = 0; at < folds.size(); ++at) fold_heads.push_back({fold_mask[at], folds[at].size()});
        token_heads.clear();
        for (const Token &token : ready) token_heads.push_back({token.letters_mask, token.letters.size()});
        set_acronyms_apart();
    }

    void set_acronyms_apart() {
        of_acronyms.assign(tokens.size(), true);
        for (std::size_t name = 0; name < names(); ++name) {
            if (is_acronym(name)) continue;
            for (std::uint64_t at = name_offsets[name]; at < name_offsets[name + 1]; ++at) {
                of_acronyms[name_words[at] & ~kFurtherForm] = false;
            }
        }
        for (std::size_t fold = 0; fold < folds.size(); ++fold) {
            bool all = true;
            for (std::uint32_t at = fold_offsets[fold]; at < fold_offsets[fold + 1]; ++at) all = all && of_acronyms[fold_tokens[at]];
            if (all) fold_heads[fold].size = kNowhere;
        }
        for (std::size_t token = 0; token < tokens.size(); ++token) {
            if (of_acronyms[token]) token_heads[token].size = kNowhere;
        }
    }

    bool fold_of_acronyms(std::size_t fold) const { return fold_heads[fold].size == kNowhere; }
    bool is_acronym(std::size_t name) const { return name_flags[name] & kAcronymFlag; }

    const Token &token(std::uint32_t at) const { return ready[at]; }
    void ahead(std::uint32_t token) const { __builtin_prefetch(ready.data() + token); }

    Token made(std::uint32_t at) const {
        Token found;
        found.letters = tokens[at];
        const std::uint32_t fold = token_fold[at];
        found.fold = folds[fold];
        found.bones = bones[fold];
        found.mask = fold_mask[fold];
        found.weight = token_weight[at];
        found.particle = token_particle[at];
        const std::uint8_t flags = token_flags[at];
        found.distinctive = flags & kDistinctive;
        found.known = flags & kKnown;
        found.gender = flags & kMale ? 1 : flags & kFemale ? 2 : 0;
        found.number = token_number[at];
        found.father = token_father[at];
        found.given = token_given.first + token_given_offsets[at];
        found.given_count = token_given_offsets[at + 1] - token_given_offsets[at];
        sort_of(found);
        return found;
    }

    static void sort_of(Token &token) {
        token.digits = !token.letters.empty();
        for (const char sign : token.letters) {
            token.digits = token.digits && is_digit(sign);
            token.has_digit = token.has_digit || is_digit(sign);
        }
        token.letters_mask = mask_of(token.letters);
        token.bare = token.fold == token.bones;
    }

    void name(std::uint32_t at, Name &found) const {
        words(at, found);
        found.legal.assign(legal_forms.first + legal_offsets[at], legal_forms.first + legal_offsets[at + 1]);
        found.places.assign(place_names.first + place_offsets[at], place_names.first + place_offsets[at + 1]);
    }

    // The name with all but its legal forms and places.
    void words(std::uint32_t at, Name &found) const {
        found.clear();
        for (std::uint64_t place = name_offsets[at]; place < name_offsets[at + 1]; ++place) {
            const std::uint32_t word = name_words[place];
            if (!(word & kFurtherForm) && !found.forms.empty()) {
                found.starts.push_back(static_cast<std::uint32_t>(found.forms.size()));
            }
            found.forms.push_back(token(word & ~kFurtherForm));
        }
        if (!found.forms.empty()) found.starts.push_back(static_cast<std::uint32_t>(found.forms.size()));
        found.total = name_total[at];
        found.set_flags(name_flags[at]);
    }
};

}  // namespace tidewaiter
