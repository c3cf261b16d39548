// Slips of the pen: whether a text may be one of some words but for one of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "likeness.hpp"

namespace tidewaiter {

// Words by themselves and by what each is without one sign, as hashes in a table of twice their number of places.
class Slips {
public:
    explicit Slips(const std::vector<std::string> &words) {
        std::vector<std::uint64_t> hashes;
        for (const std::string &word : words) {
            each_shorter(word, [&](std::string_view text) {
                hashes.push_back(hash_of(text) | 1);
                return false;
            });
        }
        std::size_t places = 2;
        while (places < 2 * hashes.size()) places *= 2;
        table_.assign(places, 0);
        for (const std::uint64_t hash : hashes) table_[place_of(hash)] = hash;
    }

    // Whether the text, or what it is without one sign or misread in one place, is among them. Another text's hash may
    // be taken for one; none that is there is missed.
    bool near(std::string_view text) const {
        const auto known = [&](std::string_view one) { return table_[place_of(hash_of(one) | 1)] != 0; };
        if (each_shorter(text, known)) return true;
        bool found = false;
        each_variant(text, [&](std::string_view one) { found = found || known(one); });
        return found;
    }

private:
    // Calls `take` with the text and with what it is without each sign, until one call gives true; whether one did.
    template <typename Take>
    static bool each_shorter(std::string_view text, Take take) {
        if (take(text)) return true;
        std::string shorter;
        for (std::size_t at = 0; at < text.size(); ++at) {
            shorter.assign(text.substr(0, at)).append(text.substr(at + 1));
            if (take(std::string_view(shorter))) return true;
        }
        return false;
    }

    // Where the hash stands, or the free place where it would.
    std::size_t place_of(std::uint64_t hash) const {
        const std::size_t last = table_.size() - 1;
        std::size_t place = static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15ULL) >> 32) & last;
        while (table_[place] != 0 && table_[place] != hash) place = (place + 1) & last;
        return place;
    }

    std::vector<std::uint64_t> table_;
};

}  // namespace tidewaiter
