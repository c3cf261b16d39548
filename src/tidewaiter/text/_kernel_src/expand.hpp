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
            if (arrays_.token_heads[number].size == letters.size() && arrays_.tokens[number] == letters) take(number);
        });
    }

    void take_misread() {
        hashes_.clear();
        each_variant(asked_.letters, [&](std::string_view letters) {
            hashes_.push_back(hash_of(letters.substr(0, kPrefix), kOfLetters));
        });
        std::sort(hashes_.begin(), hashes_.end());
        hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
        arrays_.near_letters.all(hashes_, near_);
        tokens_.clear();
        // Two letters for two others change the sorts of signs by four at most, and the length by one.
        keep_near({asked_.letters_mask, asked_.letters.size()}, arrays_.token_heads, 2, tokens_);
        for (const std::uint32_t number : tokens_) {
            if (misread(asked_.letters, arrays_.tokens[number]) == Misread::strokes) take(number);
        }
    }

    void take_fold(std::uint32_t fold) {
        for (std::uint32_t at = arrays_.fold_offsets[fold]; at < arrays_.fold_offsets[fold + 1]; ++at) take(arrays_.fold_tokens[at]);
    }

    // Those of the folds gathered that pass, each once.
    template <typename Pass>
    void take_folds(Pass pass) {
        std::sort(folds_.begin(), folds_.end());
        folds_.erase(std::unique(folds_.begin(), folds_.end()), folds_.end());
        constexpr std::size_t far = 8, near = 4;
        for (std::size_t at = 0; at < folds_.size(); ++at) {
            if (at + far < folds_.size()) arrays_.folds.ahead(folds_[at + far]);
            if (at + near < folds_.size()) __builtin_prefetch(arrays_.folds[folds_[at + near]].data());
            if (pass(folds_[at])) take_fold(folds_[at]);
        }
        folds_.clear();
    }

    static std::size_t apart(std::string_view one, std::string_view two) {
        return one.size() > two.size() ? one.size() - two.size() : two.size() - one.size();
    }

    // Of what was gathered, what may be within so many edits by its head.
    void keep_near(const Head &own, const std::vector<Head> &heads, std::size_t edits, std::vector<std::uint32_t> &kept) {
        constexpr std::size_t ahead = 8;
        for (std::size_t at = 0; at < near_.size(); ++at) {
            if (at + ahead < near_.size()) __builtin_prefetch(heads.data() + near_[at + ahead]);
            if (own.may_be_within(edits, heads[near_[at]])) kept.push_back(near_[at]);
        }
        near_.clear();
    }

    void take_near_folds() {
        deletions(asked_.fold, fold_edits(asked_.fold), kOfFolds, hashes_);
        arrays_.near_folds.all(hashes_, near_);
        const std::size_t most = fold_edits(asked_.fold);
        keep_near({asked_.mask, asked_.fold.size()}, arrays_.fold_heads, most, folds_);
        take_folds([&](std::uint32_t fold) {
            const std::string_view other = arrays_.folds[fold];
            const std::size_t edits = edits_allowed(asked_.fold, other);
            return (edits == most || arrays_.fold_heads[fold].may_be_within(edits, {asked_.mask, asked_.fold.size()})) &&
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
        (asked_.bare ? arrays_.near_bones : arrays_.near_bare).all(hashes_, near_);
        for (const std::uint32_t fold : near_) {
            const std::string_view bones = arrays_.bones[fold];
            if (bones.size() >= kNearBones && apart(asked_.bones, bones) <= 1) folds_.push_back(fold);
        }
        near_.clear();
        take_folds([&](std::uint32_t fold) {
            return (asked_.bare || arrays_.bones[fold] == arrays_.folds[fold]) && bones_.osa(arrays_.bones[fold]) <= 1;
        });
    }

    void take_near_letters() {
        deletions(asked_.letters, 1, kOfLetters, hashes_);
        arrays_.near_letters.all(hashes_, near_);
        keep_near({asked_.letters_mask, asked_.letters.size()}, arrays_.token_heads, 1, tokens_);
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
    std::vector<std::uint32_t> near_, folds_, tokens_;
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
