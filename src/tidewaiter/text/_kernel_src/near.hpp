// Deletion neighbourhoods: texts within a few edits share a text that both become by leaving out that many signs.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
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

// Members by the hash they were put in with; a power of two of buckets, so that strangers may share one.
struct Buckets {
    const std::uint32_t *offsets = nullptr;
    const std::uint32_t *members = nullptr;
    std::size_t count = 0;

    template <typename Take>
    void each(std::uint64_t hash, Take take) const {
        if (count == 0) return;
        const std::size_t bucket = hash & (count - 1);
        for (std::uint32_t at = offsets[bucket]; at < offsets[bucket + 1]; ++at) take(members[at]);
    }

    // Appends the members of the buckets of all these hashes. What is far apart in memory is asked for ahead.
    void all(const std::vector<std::uint64_t> &hashes, std::vector<std::uint32_t> &found) const {
        if (count == 0) return;
        for (const std::uint64_t hash : hashes) __builtin_prefetch(offsets + (hash & (count - 1)));
        for (const std::uint64_t hash : hashes) __builtin_prefetch(members + offsets[hash & (count - 1)]);
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

// Buckets of what `fill(put)` puts in as (hash, member) when it is called, twice with the same calls; `entries` is how
// many it puts.
template <typename Fill>
BuiltBuckets build_buckets(std::size_t entries, Fill fill) {
    std::size_t count = 1;
    while (count < entries) count *= 2;
    BuiltBuckets built;
    built.offsets.assign(count + 1, 0);
    fill([&](std::uint64_t hash, std::uint32_t) { ++built.offsets[(hash & (count - 1)) + 1]; });
    for (std::size_t at = 0; at < count; ++at) built.offsets[at + 1] += built.offsets[at];
    built.members.resize(built.offsets[count]);
    std::vector<std::uint32_t> next(built.offsets.begin(), built.offsets.end() - 1);
    fill([&](std::uint64_t hash, std::uint32_t member) { built.members[next[hash & (count - 1)]++] = member; });
    return built;
}

}  // namespace tidewaiter
