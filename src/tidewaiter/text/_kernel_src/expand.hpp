// Which tokens of an index are alike enough to one that is asked for, remembered within bounds.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "index.hpp"
#include "soft_dice.hpp"

namespace tidewaiter {

struct Near {
    std::uint32_t token;
    double likeness;
};

using Nears = std::vector<Near>;

// Every token of the index that is comparable with `asked` and at or above kTokenLine, in vocabulary order.
inline Nears expand(const Arrays &arrays, const Token &asked) {
    std::vector<std::uint32_t> folds;
    std::vector<std::uint64_t> hashes;
    const auto put = [&](std::uint32_t fold) { folds.push_back(fold); };
    deletions(asked.fold, asked.digits ? 0 : fold_edits(asked.fold), kOfFolds, hashes);
    for (const std::uint64_t hash : hashes) arrays.near_folds.each(hash, put);
    if (!asked.digits) {
        if (asked.bones.size() >= kSkeletonLetters) arrays.same_bones.each(hash_of(asked.bones), put);
        if (asked.bones.size() >= kNearBones) {
            deletions(asked.bones, 1, kOfBones, hashes);
            const Buckets &others = asked.bare ? arrays.near_bones : arrays.near_bare;
            for (const std::uint64_t hash : hashes) others.each(hash, put);
        }
    }
    if (!asked.digits) {
        deletions(asked.letters, 1, kOfLetters, hashes);
        for (const std::uint64_t hash : hashes) {
            arrays.near_letters.each(hash, [&](std::uint32_t token) {
                const Token &other = arrays.token(token);
                if (within(asked.letters, asked.letters_mask, other.letters, other.letters_mask, 1)) {
                    put(arrays.token_fold[token]);
                }
            });
        }
    }
    if (!asked.digits) {
        each_variant(asked.letters, [&](std::string_view letters) {
            arrays.near_letters.each(hash_of(letters.substr(0, kPrefix), kOfLetters), [&](std::uint32_t token) {
                if (arrays.tokens[token] == letters) put(arrays.token_fold[token]);
            });
        });
    }
    std::sort(folds.begin(), folds.end());
    folds.erase(std::unique(folds.begin(), folds.end()), folds.end());
    Nears found;
    for (const std::uint32_t fold : folds) {
        for (std::uint32_t at = arrays.fold_offsets[fold]; at < arrays.fold_offsets[fold + 1]; ++at) {
            const std::uint32_t number = arrays.fold_tokens[at];
            const Token &token = arrays.token(number);
            if (!comparable(asked, token)) continue;
            const double likeness = similarity(asked, token);
            if (likeness >= kTokenLine) found.push_back({number, likeness});
        }
    }
    for (std::size_t at = 0; at < asked.given_count; ++at) {
        const std::uint32_t name = asked.given[at];
        if (name + 1 >= arrays.given_offsets.size) continue;
        for (std::uint32_t place = arrays.given_offsets[name]; place < arrays.given_offsets[name + 1]; ++place) {
            found.push_back({arrays.given_tokens[place], kSameGiven});
        }
    }
    std::sort(found.begin(), found.end(), [](const Near &a, const Near &b) {
        return a.token != b.token ? a.token < b.token : a.likeness > b.likeness;
    });
    found.erase(std::unique(found.begin(), found.end(), [](const Near &a, const Near &b) { return a.token == b.token; }),
                found.end());
    return found;
}

// What was asked lately. Each shard keeps two generations; when the younger is full the older is let go, so that
// memory is bounded and what a search holds stays alive until it lets it go.
class Remembered {
   public:
    std::shared_ptr<const Nears> of(const Arrays &arrays, const Token &asked) {
        Shard &shard = shards_[hash_of(asked.letters) % kShards];
        const std::string key(asked.letters);
        {
            const std::lock_guard<std::mutex> held(shard.lock);
            auto known = shard.young.find(key);
            if (known != shard.young.end()) return known->second;
            known = shard.old.find(key);
            if (known != shard.old.end()) {
                auto kept = known->second;
                shard.put(key, kept);
                return kept;
            }
        }
        auto made = std::make_shared<const Nears>(expand(arrays, asked));
        const std::lock_guard<std::mutex> held(shard.lock);
        shard.put(key, made);
        return made;
    }

   private:
    static constexpr std::size_t kShards = 16, kEntries = 2048, kNears = 131072;
    struct Shard {
        std::mutex lock;
        std::unordered_map<std::string, std::shared_ptr<const Nears>> young, old;
        std::size_t nears = 0;

        void put(const std::string &key, const std::shared_ptr<const Nears> &value) {
            if (young.size() >= kEntries || nears >= kNears) {
                old = std::move(young);
                young.clear();
                nears = 0;
            }
            nears += value->size();
            young[key] = value;
        }
    };
    std::array<Shard, kShards> shards_;
};

}  // namespace tidewaiter
