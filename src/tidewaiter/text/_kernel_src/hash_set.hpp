// Hashes of which each is kept once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tidewaiter {

// Hashes in a table of at least twice their number of places. Of two texts with one hash each is taken for the other.
class HashSet {
   public:
    explicit HashSet(std::size_t most) {
        std::size_t places = 2;
        while (places < 2 * most) places *= 2;
        table_.assign(places, 0);
    }
    void put(std::uint64_t hash) { table_[place_of(hash | 1)] = hash | 1; }
    bool has(std::uint64_t hash) const { return table_[place_of(hash | 1)] != 0; }

   private:
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
