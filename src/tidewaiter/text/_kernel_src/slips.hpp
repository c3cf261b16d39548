// Slips of the pen: whether a text may be one of some words but for one of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hash_set.hpp"
#include "likeness.hpp"

namespace tidewaiter {

// Words by themselves and by what each is without one sign, as hashes in a table of twice their number of places.
class Slips {
public:
    explicit Slips(const std::vector<std::string> &words) : known_(of(words)) {}

    // Whether the text, or what it is without one sign or misread in one place, is among them. Another text's hash may
    // be taken for one; none that is there is missed.
    bool near(std::string_view text) const {
        Hashing before;
        for (std::size_t left_out = 0; left_out <= text.size(); ++left_out) {
            Hashing hashing = before;
            for (std::size_t at = left_out + 1; at < text.size(); ++at) hashing.add(text[at]);
            if (known_.has(hashing.found())) return true;
            if (left_out < text.size()) before.add(text[left_out]);
        }
        bool found = false;
        each_variant(text, [&](std::string_view one) { found = found || known_.has(hash_of(one)); });
        return found;
    }

private:
    static HashSet of(const std::vector<std::string> &words) {
        std::size_t most = 0;
        for (const std::string &word : words) most += word.size() + 1;
        HashSet known(most);
        for (const std::string &word : words) {
            known.put(hash_of(word));
            for (std::size_t at = 0; at < word.size(); ++at) known.put(hash_of(word.substr(0, at) + word.substr(at + 1)));
        }
        return known;
    }

    HashSet known_;
};

}  // namespace tidewaiter
