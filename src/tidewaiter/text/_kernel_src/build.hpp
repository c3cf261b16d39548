// The neighbourhoods of an index, from its words and names.
#pragma once

#include <vector>

#include "index.hpp"

namespace tidewaiter {

inline BuiltBuckets build_near_folds(const Arrays &arrays) {
    return build_buckets(arrays.folds.size(), [&](std::size_t at, std::vector<std::uint64_t> &hashes) {
        if (arrays.fold_of_acronyms(at)) return;
        deletions(arrays.folds[at], fold_edits(arrays.folds[at]), kOfFolds, hashes);
    });
}

inline BuiltBuckets build_near_letters(const Arrays &arrays) {
    return build_buckets(arrays.tokens.size(), [&](std::size_t at, std::vector<std::uint64_t> &hashes) {
        deletions(arrays.tokens[at], arrays.of_acronyms[at] ? 0 : 1, kOfLetters, hashes);
    });
}

inline BuiltBuckets build_same_bones(const Arrays &arrays) {
    return build_buckets(arrays.folds.size(), [&](std::size_t at, std::vector<std::uint64_t> &hashes) {
        if (arrays.bones[at].size() >= kSkeletonLetters && !arrays.fold_of_acronyms(at)) hashes.push_back(hash_of(arrays.bones[at]));
    });
}

inline BuiltBuckets build_near_bones(const Arrays &arrays, bool only_bare) {
    return build_buckets(arrays.folds.size(), [&](std::size_t at, std::vector<std::uint64_t> &hashes) {
        const std::string_view bones = arrays.bones[at];
        if (bones.size() < kNearBones || arrays.fold_of_acronyms(at) || (only_bare && bones != arrays.folds[at])) return;
        deletions(bones, 1, kOfBones, hashes);
    });
}

inline BuiltBuckets build_joined(const Arrays &arrays) {
    Name name;
    return build_buckets(arrays.names(), [&](std::size_t at, std::vector<std::uint64_t> &hashes) {
        arrays.name(static_cast<std::uint32_t>(at), name);
        each_unit(name, [&](const Unit &unit) {
            hashes.push_back(hash_of(unit.fold));
            hashes.push_back(hash_of(unit.letters, kOfLetters));
        });
    });
}

}  // namespace tidewaiter
