// Deletion neighbourhoods: texts within a few edits share a text that both become by leaving out that many signs.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "likeness.hpp"

namespace tidewaiter {

// Hashes of the first kPrefix signs of `text` with up to `edits` signs left out, each once.
//
// Two texts within `edits` edits always share one of them: each edit costs one deletion on either side, and one that
// shifts the prefix costs one at its end.
inline void deletions(std::string_view text, std::size_t edits, std::uint64_t seed, std::vector<std::uint64_t> &found) {
    text = text.substr(0, kPrefix);
    found.clear();
    found.push_back(hash_of(text, seed));
    char buffer[kPrefix];
    for (std::size_t i = 0; edits >= 1 && i < text.size(); ++i) {
        std::size_t size = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (at != i) buffer[size++] = text[at];
        }
        found.push_back(hash_of({buffer, size}, seed));
        for (std::size_t j = i + 1; edits >= 2 && j < text.size(); ++j) {
            std::size_t shorter = 0;
            for (std::size_t at = 0; at < text.size(); ++at) {
                if (at != i && at != j) buffer[shorter++] = text[at];
            }
            found.push_back(hash_of({buffer, shorter}, seed));
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
}

// What the hashes are seeded with, so that texts of one sort never meet those of another.
enum Seeds : std::uint64_t { kOfFolds = 0, kOfBones = 1, kOfLetters = 2 };

// How many signs are left out of a fold for the neighbourhood; the pair's shorter fold decides how many may be.
inline std::size_t fold_edits(std::string_view fold) { return fold.size() <= kShortFold ? 1 : 2; }

// Members by the hash they were put in with, in any number of buckets below 2**32, so that strangers may share one.
struct Buckets {
    const std::uint32_t *offsets = nullptr;
    const std::uint32_t *members = nullptr;
    std::size_t count = 0;

    // All 32 bits that choose the bucket, whichever bits of the hash tell texts apart: by the golden ratio.
    static std::uint32_t spread(std::uint64_t hash) {
        return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15ULL) >> 32);
    }
    static std::size_t of(std::uint32_t spread, std::size_t count) {
        return static_cast<std::size_t>((std::uint64_t{spread} * count) >> 32);
    }

    std::size_t bucket_of(std::uint64_t hash) const { return of(spread(hash), count); }

    template <typename Take>
    void each(std::uint64_t hash, Take take) const {
        if (count == 0) return;
        const std::size_t bucket = bucket_of(hash);
        for (std::uint32_t at = offsets[bucket]; at < offsets[bucket + 1]; ++at) take(members[at]);
    }

    // Appends the members of the buckets of all these hashes. What is far apart in memory is asked for ahead.
    void all(const std::vector<std::uint64_t> &hashes, std::vector<std::uint32_t> &found) const {
        if (count == 0) return;
        for (const std::uint64_t hash : hashes) __builtin_prefetch(offsets + bucket_of(hash));
        for (const std::uint64_t hash : hashes) __builtin_prefetch(members + offsets[bucket_of(hash)]);
        for (const std::uint64_t hash : hashes) {
            each(hash, [&](std::uint32_t member) { found.push_back(member); });
        }
    }

    // Whether every bucket lies within the members, and every member below `limit`.
    bool sound(std::size_t limit) const {
        for (std::size_t bucket = 0; bucket < count; ++bucket) {
            if (offsets[bucket] > offsets[bucket + 1]) return false;
        }
        for (std::size_t at = 0; count > 0 && at < offsets[count]; ++at) {
            if (members[at] >= limit) return false;
        }
        return count == 0 || offsets[0] == 0;
    }
};

struct BuiltBuckets {
    std::vector<std::uint32_t> offsets, members;
};

// Buckets of so many texts, `keep(at, hashes)` giving the hashes of each: as many buckets as there are hashes.
template <typename Keep>
BuiltBuckets build_buckets(std::size_t texts, Keep keep) {
    std::deque<std::uint32_t> spreads;  // of all texts, worked out once; never moved as it grows
    std::vector<std::uint32_t> sizes(texts);
    std::vector<std::uint64_t> hashes;
    for (std::size_t at = 0; at < texts; ++at) {
        hashes.clear();
        keep(at, hashes);
        sizes[at] = static_cast<std::uint32_t>(hashes.size());
        for (const std::uint64_t hash : hashes) spreads.push_back(Buckets::spread(hash));
    }
    const std::size_t count = std::max<std::size_t>(spreads.size(), 1);
    BuiltBuckets built;
    std::vector<std::uint32_t> &offsets = built.offsets;
    offsets.assign(count + 1, 0);
    for (const std::uint32_t spread : spreads) ++offsets[Buckets::of(spread, count) + 1];
    std::uint32_t before = 0;
    for (std::size_t bucket = 1; bucket <= count; ++bucket) {
        // Where the next member of the bucket goes, and so, when all are in, where the bucket ends.
        before += std::exchange(offsets[bucket], before);
    }
    built.members.resize(before);
    auto spread = spreads.begin();
    for (std::size_t at = 0; at < texts; ++at) {
        for (std::uint32_t left = sizes[at]; left > 0; --left, ++spread) {
            built.members[offsets[Buckets::of(*spread, count) + 1]++] = static_cast<std::uint32_t>(at);
        }
    }
    return built;
}

}  // namespace tidewaiter
