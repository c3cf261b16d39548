// Distances of short texts of bytes. No length is refused: up to 64 bytes they are worked out in words of bits.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tidewaiter {

constexpr std::size_t kWord = 64;

// The place of a sign among the 62 letters and digits of ASCII, of which all texts here are made; 63 for any other.
inline std::size_t sign_place(char sign) {
    if (sign >= 'a' && sign <= 'z') return static_cast<std::size_t>(sign - 'a');
    if (sign >= '0' && sign <= '9') return static_cast<std::size_t>(sign - '0') + 26;
    if (sign >= 'A' && sign <= 'Z') return static_cast<std::size_t>(sign - 'A') + 36;
    return 63;
}

inline bool all_signs(std::string_view text) {
    for (const char sign : text) {
        if (sign_place(sign) == 63) return false;
    }
    return true;
}

// For each sign the bits of its places in the text of at most 64 signs.
inline std::array<std::uint64_t, 64> bit_places(std::string_view text) {
    std::array<std::uint64_t, 64> places{};
    for (std::size_t at = 0; at < text.size(); ++at) places[sign_place(text[at])] |= std::uint64_t{1} << at;
    return places;
}

// How far up to `a` (one to 64 signs, by their places) leads through `b`: the length of the longest common subsequence.
inline std::size_t common_by_places(const std::array<std::uint64_t, 64> &places, std::size_t size, std::string_view b) {
    std::uint64_t state = ~std::uint64_t{0};
    for (const char letter : b) {
        const std::uint64_t hit = state & places[sign_place(letter)];
        state = (state + hit) | (state - hit);
    }
    if (size < kWord) state |= ~std::uint64_t{0} << size;
    return static_cast<std::size_t>(__builtin_popcountll(~state));
}

// The length of the longest common subsequence.
inline std::size_t common_length(std::string_view a, std::string_view b) {
    std::size_t front = 0;
    while (front < a.size() && front < b.size() && a[front] == b[front]) ++front;
    a.remove_prefix(front);
    b.remove_prefix(front);
    std::size_t back = 0;
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
        ++back;
    }
    if (a.empty() || b.empty()) return front + back;
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() <= kWord) {
        return front + back + common_by_places(bit_places(a), a.size(), b);
    }
    std::vector<std::size_t> row(a.size() + 1, 0);
    for (const char letter : b) {
        std::size_t diagonal = 0;
        for (std::size_t at = 0; at < a.size(); ++at) {
            const std::size_t above = row[at + 1];
            row[at + 1] = a[at] == letter ? diagonal + 1 : std::max(row[at + 1], row[at]);
            diagonal = above;
        }
    }
    return front + back + row[a.size()];
}

// 1 less the share of letters to insert or delete; 1 for two empty texts. `most` is the length of both together.
inline double indel_share(std::size_t most, std::size_t common) {
    if (most == 0) return 1.0;
    return 1.0 - static_cast<double>(most - 2 * common) / static_cast<double>(most);
}

inline double indel_similarity(std::string_view a, std::string_view b) {
    return indel_share(a.size() + b.size(), common_length(a, b));
}

// Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003), for one to 64 signs.
inline std::size_t osa_by_places(const std::array<std::uint64_t, 64> &places, std::size_t size, std::string_view b) {
    std::uint64_t up = ~std::uint64_t{0}, down = 0, zero = 0, last = 0;
    std::size_t distance = size;
    const std::uint64_t end = std::uint64_t{1} << (size - 1);
    for (const char letter : b) {
        const std::uint64_t hit = places[sign_place(letter)];
        const std::uint64_t swapped = (((~zero) & hit) << 1) & last;
        zero = ((((hit & up) + up) ^ up) | hit | down) | swapped;
        std::uint64_t right_up = down | ~(zero | up);
        std::uint64_t right_down = zero & up;
        distance += (right_up & end) != 0;
        distance -= (right_down & end) != 0;
        right_up = (right_up << 1) | 1;
        right_down <<= 1;
        up = right_down | ~(zero | right_up);
        down = right_up & zero;
        last = hit;
    }
    return distance;
}

// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, no part edited twice.
inline std::size_t osa(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.size() > b.size()) std::swap(a, b);
    if (a.empty()) return b.size();
    if (a.size() <= kWord) {
        return osa_by_places(bit_places(a), a.size(), b);
    }
    std::vector<std::size_t> before(a.size() + 1, 0), row(a.size() + 1), next(a.size() + 1);
    for (std::size_t at = 0; at <= a.size(); ++at) row[at] = at;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        next[0] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            std::size_t least = std::min({row[i] + 1, next[i - 1] + 1, row[i - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = std::min(least, before[i - 2] + 1);
            next[i] = least;
        }
        std::swap(before, row);
        std::swap(row, next);
    }
    return row[a.size()];
}

// A text that many others are held against: where its signs stand is worked out once.
class Sought {
   public:
    explicit Sought(std::string_view text) : text_(text), quick_(!text.empty() && text.size() <= kWord) {
        if (quick_) places_ = bit_places(text);
    }
    std::size_t osa(std::string_view other) const {
        return quick_ ? osa_by_places(places_, text_.size(), other) : tidewaiter::osa(text_, other);
    }
    double indel_similarity(std::string_view other) const {
        return indel_share(text_.size() + other.size(),
                           quick_ ? common_by_places(places_, text_.size(), other) : common_length(text_, other));
    }

   private:
    std::string_view text_;
    bool quick_;
    std::array<std::uint64_t, 64> places_;  // only where it is quick
};

inline double osa_similarity(std::string_view a, std::string_view b) {
    const std::size_t most = std::max(a.size(), b.size());
    if (most == 0) return 1.0;
    return 1.0 - static_cast<double>(osa(a, b)) / static_cast<double>(most);
}

// FNV-1a, letter by letter: the same on every machine.
class Hashing {
   public:
    explicit Hashing(std::uint64_t seed = 0) : hash_(14695981039346656037ULL ^ seed) {}
    void add(char letter) {
        hash_ ^= static_cast<unsigned char>(letter);
        hash_ *= 1099511628211ULL;
    }
    std::uint64_t found() const { return hash_ ^ (hash_ >> 29); }

   private:
    std::uint64_t hash_;
};

inline std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 0) {
    Hashing hashing(seed);
    for (const char letter : text) hashing.add(letter);
    return hashing.found();
}

}  // namespace tidewaiter
