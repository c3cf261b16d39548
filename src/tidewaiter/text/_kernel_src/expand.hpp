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

// Finds the tokens of an index that are alike to one. Each way by which two tokens may be comparable has neighbourhoods
// of its own, which hold all that are so in that way; what they hold besides is tried and left out.
class Expansion {
   public:
    Expansion(const Arrays &arrays, const Token &asked)
        : arrays_(arrays), asked_(asked), letters_(asked.letters), fold_(asked.fold), bones_(asked.bones) {}

    Nears found() {
        if (asked_.digits) {
            take_equal(asked_.letters);
        } else {
            take_near_folds();
            take_near_bones();
            take_near_letters();
            take_misread();
        }
        return std::move(found_);
    }

   private:
    void take(std::uint32_t number) {
        const Token &token = arrays_.token(number);
        if (token.digits != asked_.digits) return;
        const double likeness = similarity(
            asked_, token, [&](std::string_view other) { return letters_.indel_similarity(other); },
            [&](std::string_view other) { return fold_.indel_similarity(other); });
        if (likeness >= kTokenLine) found_.push_back({number, likeness});
    }

    void take_equal(std::string_view letters) {
        arrays_.near_letters.each(hash_of(letters.substr(0, kPrefix), kOfLetters), [&](std::uint32_t number) {
            if (arrays_.tokens[number] == letters) take(number);
        });
    }

    void take_misread() {
        each_variant(asked_.letters, [&](std::string_view letters) { take_equal(letters); });
    }

    void take_fold(std::uint32_t fold) {
        for (std::uint32_t at = arrays_.fold_offsets[fold]; at < arrays_.fold_offsets[fold + 1]; ++at) take(arrays_.fold_tokens[at]);
    }

    // Those of the folds gathered that pass, each once.
    template <typename Pass>
    void take_folds(Pass pass) {
        std::sort(folds_.begin(), folds_.end());
        folds_.erase(std::unique(folds_.begin(), folds_.end()), folds_.end());
        for (const std::uint32_t fold : folds_) {
            if (pass(fold)) take_fold(fold);
        }
        folds_.clear();
    }

    static std::size_t apart(std::string_view one, std::string_view two) {
        return one.size() > two.size() ? one.size() - two.size() : two.size() - one.size();
    }

    static bool may_be_within(std::uint64_t mask, std::uint64_t other, std::size_t edits) {
        return static_cast<std::size_t>(__builtin_popcountll(mask ^ other)) <= 2 * edits;
    }

    void take_near_folds() {
        deletions(asked_.fold, fold_edits(asked_.fold), kOfFolds, hashes_);
        const std::size_t most = fold_edits(asked_.fold);
        for (const std::uint64_t hash : hashes_) {
            arrays_.near_folds.each(hash, [&](std::uint32_t fold) {
                if (may_be_within(asked_.mask, arrays_.fold_mask[fold], most) && apart(asked_.fold, arrays_.folds[fold]) <= most) {
                    folds_.push_back(fold);
                }
            });
        }
        take_folds([&](std::uint32_t fold) {
            const std::string_view other = arrays_.folds[fold];
            const std::size_t edits = edits_allowed(asked_.fold, other);
            return apart(asked_.fold, other) <= edits && may_be_within(asked_.mask, arrays_.fold_mask[fold], edits) &&
                   fold_.osa(other) <= edits;
        });
    }

    void take_near_bones() {
        if (asked_.bones.size() >= kSkeletonLetters) {
            arrays_.same_bones.each(hash_of(asked_.bones), [&](std::uint32_t fold) {
                if (arrays_.bones[fold] == asked_.bones) folds_.push_back(fold);
            });
            take_folds([](std::uint32_t) { return true; });
        }
        if (asked_.bones.size() < kNearBones) return;
        deletions(asked_.bones, 1, kOfBones, hashes_);
        const Buckets &others = asked_.bare ? arrays_.near_bones : arrays_.near_bare;
        for (const std::uint64_t hash : hashes_) {
            others.each(hash, [&](std::uint32_t fold) {
                const std::string_view bones = arrays_.bones[fold];
                if (bones.size() >= kNearBones && apart(asked_.bones, bones) <= 1) folds_.push_back(fold);
            });
        }
        take_folds([&](std::uint32_t fold) {
            return (asked_.bare || arrays_.bones[fold] == arrays_.folds[fold]) && bones_.osa(arrays_.bones[fold]) <= 1;
        });
    }

    void take_near_letters() {
        deletions(asked_.letters, 1, kOfLetters, hashes_);
        for (const std::uint64_t hash : hashes_) {
            arrays_.near_letters.each(hash, [&](std::uint32_t number) {
                const Token &other = arrays_.token(number);
                if (apart(asked_.letters, other.letters) <= 1 && may_be_within(asked_.letters_mask, other.letters_mask, 1)) {
                    tokens_.push_back(number);
                }
            });
        }
        std::sort(tokens_.begin(), tokens_.end());
        tokens_.erase(std::unique(tokens_.begin(), tokens_.end()), tokens_.end());
        for (const std::uint32_t number : tokens_) {
            if (letters_.osa(arrays_.tokens[number]) <= 1) take(number);
        }
    }

    const Arrays &arrays_;
    const Token &asked_;
    Sought letters_, fold_, bones_;
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> folds_, tokens_;
    Nears found_;
};

// Every token of the index that is comparable with `asked` and at or above kTokenLine, in vocabulary order.
inline Nears expand(const Arrays &arrays, const Token &asked) {
    Nears found = Expansion(arrays, asked).found();
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
