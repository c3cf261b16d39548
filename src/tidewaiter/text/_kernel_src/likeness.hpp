// Token likeness: the same formulas, in the same order of arithmetic, as text/distance.py.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "misread.hpp"
#include "strings.hpp"

namespace tidewaiter {

constexpr double kFolded = 0.95, kUnvowelled = 0.85, kNearlyUnvowelled = 0.75, kVowelled = 0.35;
constexpr double kAlmost = 0.98, kEdits = 0.4, kVowels = 0.5, kOneSound = 0.85, kEditsOfOneSound = 0.15;
constexpr double kASlip = 1.0 - 1.0 / 7;
constexpr std::size_t kSlipLetters = 6;
constexpr double kSameGiven = 0.9, kJoinedLine = 0.86, kLongJoinedLine = 0.76;
constexpr std::size_t kSkeletonLetters = 3, kNearBones = 4, kShortFold = 4, kLongJoined = 7;
constexpr std::size_t kPrefix = 8;  // letters of a fold that the neighbourhoods are built on

inline bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }
inline bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// A romanised token with what is known of it; the views belong to whoever made it.
struct alignas(64) Token {
    // What is asked of a token first lies in one line of memory.
    std::string_view letters, fold, bones;
    double weight = 0.0;
    std::uint8_t particle = 0, gender = 0;
    bool digits = false, has_digit = false, bare = false, distinctive = false, known = false;
    std::uint64_t mask = 0;          // one bit for each sort of sign in the fold
    std::uint64_t letters_mask = 0;  // the same of the letters
    std::uint64_t number = 0;  // hash of the number it says; 0 for none
    std::uint64_t father = 0;  // hash of the father's name a patronymic names
    const std::uint32_t *given = nullptr;  // the given names that it may stand for, ascending
    std::size_t given_count = 0;
};

inline std::uint64_t mask_of(std::string_view text) {
    std::uint64_t mask = 0;
    for (const char letter : text) mask |= std::uint64_t{1} << sign_place(letter);
    return mask;
}

inline std::size_t edits_allowed(std::string_view one, std::string_view two) {
    return std::min(one.size(), two.size()) <= kShortFold ? 1 : 2;
}

inline bool within(std::string_view one, std::uint64_t mask, std::string_view two, std::uint64_t other, std::size_t edits) {
    const std::size_t apart = one.size() > two.size() ? one.size() - two.size() : two.size() - one.size();
    if (apart > edits) return false;
    if (static_cast<std::size_t>(__builtin_popcountll(mask ^ other)) > 2 * edits) return false;
    return osa(one, two) <= edits;
}

inline bool near_bones(std::string_view a, std::string_view b) {
    if (std::min(a.size(), b.size()) < kNearBones || std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > 1) return false;
    return osa(a, b) <= 1;
}


inline bool comparable(const Token &a, const Token &b) {
    if (a.letters == b.letters) return true;
    if (a.digits || b.digits) return false;
    if (within(a.letters, a.letters_mask, b.letters, b.letters_mask, 1)) return true;
    if (within(a.fold, a.mask, b.fold, b.mask, edits_allowed(a.fold, b.fold))) return true;
    if (a.bones == b.bones && a.bones.size() >= kSkeletonLetters) return true;
    if ((a.bare || b.bare) && near_bones(a.bones, b.bones)) return true;
    // Two letters for two others change the sorts of signs by four at most.
    return __builtin_popcountll(a.letters_mask ^ b.letters_mask) <= 4 && misread(a.letters, b.letters) == Misread::strokes;
}

// The likeness of two different tokens that are comparable, by letters and sounds, given how alike a text of the first is
// to one of the other.
template <typename OfLetters, typename OfFolds>
double spoken(const Token &a, const Token &b, const OfLetters &of_letters, const OfFolds &of_folds) {
    const double letters = of_letters(b.letters);
    if (a.has_digit || b.has_digit) return letters;
    double score = std::max(letters, kFolded * of_folds(b.fold));
    const bool bare = a.bare || b.bare;
    if (a.bones == b.bones && a.bones.size() >= kSkeletonLetters) {
        score = bare ? std::max(score, kUnvowelled) : score + kVowelled * (1.0 - score);
    } else if (bare && near_bones(a.bones, b.bones)) {
        score = std::max(score, kNearlyUnvowelled);
    }
    return std::min(score, 0.999);
}

inline double spoken(const Token &a, const Token &b) {
    return spoken(
        a, b, [&](std::string_view other) { return indel_similarity(a.letters, other); },
        [&](std::string_view other) { return indel_similarity(a.fold, other); });
}

// The likeness of two tokens that are comparable.
template <typename OfLetters, typename OfFolds>
double similarity(const Token &a, const Token &b, const OfLetters &of_letters, const OfFolds &of_folds) {
    if (a.letters == b.letters) return 1.0;
    if (a.digits || b.digits) return 0.0;
    const double alike = spoken(a, b, of_letters, of_folds);
    return misread(a.letters, b.letters) == Misread::strokes ? std::max(alike, looks(a.letters, b.letters)) : alike;
}

inline double similarity(const Token &a, const Token &b) {
    return similarity(
        a, b, [&](std::string_view other) { return indel_similarity(a.letters, other); },
        [&](std::string_view other) { return indel_similarity(a.fold, other); });
}

// Whether two words may stand for one given name.
inline bool same_given(const Token &a, const Token &b) {
    for (std::size_t i = 0, j = 0; i < a.given_count && j < b.given_count;) {
        if (a.given[i] == b.given[j]) return true;
        a.given[i] < b.given[j] ? ++i : ++j;
    }
    return false;
}

inline char as_letter(char sign) {
    switch (sign) {
        case '0': return 'o';
        case '1': return 'i';
        case '3': return 'e';
        case '4': return 'a';
        case '5': return 's';
        case '7': return 't';
        default: return sign;
    }
}

inline char any_vowel(char sign) {
    return sign == 'e' || sign == 'i' || sign == 'o' || sign == 'u' || sign == 'y' ? 'a' : sign;
}

// How well two different tokens of at least two letters that are comparable stand for each other.
inline double fit(const Token &a, const Token &b) {
    const double alike = spoken(a, b);
    const bool known = a.known && b.known;
    double slip = 0.0;  // what a slip that is less than one leaves of the word
    if (!known && misread(a.letters, b.letters) != Misread::no) slip = looks(a.letters, b.letters);
    std::string one(a.letters), two(b.letters);
    if (is_letter(one[0]) && is_letter(two[0])) {
        for (char &sign : one) sign = as_letter(sign);
        for (char &sign : two) sign = as_letter(sign);
    }
    const double unlike = osa_similarity(one, two);
    if (!known && std::max(one.size(), two.size()) == kSlipLetters && osa(one, two) == 1) slip = std::max(slip, kASlip);
    double edits = (1.0 - kVowels) * unlike;
    for (char &sign : one) sign = any_vowel(sign);
    for (char &sign : two) sign = any_vowel(sign);
    edits += kVowels * osa_similarity(one, two);
    const double share = alike >= kOneSound ? kEditsOfOneSound : kEdits;
    const double fitting = (1.0 - share) * alike + share * edits;
    return std::min(kAlmost, std::max(slip, fitting));
}

// How alike words written as one are to a single word: 0 unless the sounds are equal.
inline double joined(std::string_view letters, std::string_view folded, std::string_view other, std::string_view other_folded) {
    if (letters == other) return 1.0;
    if (folded != other_folded) return 0.0;
    const double alike = indel_similarity(letters, other);
    const double line = std::min(letters.size(), other.size()) < kLongJoined ? kJoinedLine : kLongJoinedLine;
    return alike >= line ? std::min(0.999, std::max(kFolded, alike)) : 0.0;
}

}  // namespace tidewaiter
