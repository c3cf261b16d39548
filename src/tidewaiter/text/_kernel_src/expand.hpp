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
            gather_near_folds();
            gather_near_bones();
            gather_of_folds();
            gather_near_letters();
            gather_misread();
            gather_acronym();
            take_gathered();
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

    // The token of acronyms that has these very letters.
    void gather_acronym() {
        arrays_.near_letters.each(hash_of(asked_.letters.substr(0, kPrefix), kOfLetters), [&](std::uint32_t number) {
            if (arrays_.of_acronyms[number] && arrays_.tokens[number] == asked_.letters) tokens_.push_back(number);
        });
    }

    // Those of the tokens gathered, each once. What is far apart in memory is asked for ahead.
    void take_gathered() {
        std::sort(tokens_.begin(), tokens_.end());
        tokens_.erase(std::unique(tokens_.begin(), tokens_.end()), tokens_.end());
        constexpr std::size_t far = 8, near = 4;
        const std::size_t size = tokens_.size();
        for (std::size_t at = 0; at < size; ++at) {
            if (at + far < size) arrays_.ahead(tokens_[at + far]);
            if (at + near < size) __builtin_prefetch(arrays_.token(tokens_[at + near]).letters.data());
            take(tokens_[at]);
        }
    }

    void take_equal(std::string_view letters) {
        arrays_.near_letters.each(hash_of(letters.substr(0, kPrefix), kOfLetters), [&](std::uint32_t number) {
            if (arrays_.tokens[number] == letters) take(number);
        });
    }

    void gather_misread() {
        hashes_.clear();
        each_variant(asked_.letters, [&](std::string_view letters) {
            hashes_.push_back(hash_of(letters.substr(0, kPrefix), kOfLetters));
        });
        std::sort(hashes_.begin(), hashes_.end());
        hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
        arrays_.near_letters.all(hashes_, near_);
        // Two letters for two others change the sorts of signs by four at most, and the length by one.
        keep_near({asked_.letters_mask, asked_.letters.size()}, arrays_.token_heads, 2, kept_);
        keep_each(kept_, arrays_.tokens, tokens_, [&](std::string_view letters) {
            return misread(asked_.letters, letters) == Misread::strokes;
        });
    }

    // Of what was gathered, each once, that whose text passes.
    template <typename Pass>
    static void keep_each(std::vector<std::uint32_t> &from, const Texts &texts, std::vector<std::uint32_t> &kept, Pass pass) {
        std::sort(from.begin(), from.end());
        from.erase(std::unique(from.begin(), from.end()), from.end());
        constexpr std::size_t far = 8, near = 4;
        for (std::size_t at = 0; at < from.size(); ++at) {
            if (at + far < from.size()) texts.ahead(from[at + far]);
            if (at + near < from.size()) __builtin_prefetch(texts[from[at + near]].data());
            if (pass(texts[from[at]])) kept.push_back(from[at]);
        }
        from.clear();
    }

    // The tokens of the folds gathered.
    void gather_of_folds() {
        std::sort(folds_.begin(), folds_.end());
        folds_.erase(std::unique(folds_.begin(), folds_.end()), folds_.end());
        for (const std::uint32_t fold : folds_) __builtin_prefetch(arrays_.fold_offsets.first + fold);
        for (const std::uint32_t fold : folds_) {
            __builtin_prefetch(arrays_.fold_tokens.first + arrays_.fold_offsets[fold]);
        }
        for (const std::uint32_t fold : folds_) {
            for (std::uint32_t at = arrays_.fold_offsets[fold]; at < arrays_.fold_offsets[fold + 1]; ++at) {
                if (!arrays_.of_acronyms[arrays_.fold_tokens[at]]) tokens_.push_back(arrays_.fold_tokens[at]);
            }
        }
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

    void gather_near_folds() {
        deletions(asked_.fold, fold_edits(asked_.fold), kOfFolds, hashes_);
        arrays_.near_folds.all(hashes_, near_);
        const Head own{asked_.mask, asked_.fold.size()};
        const std::size_t most = fold_edits(asked_.fold);
        keep_near(own, arrays_.fold_heads, most, kept_);
        keep_each(kept_, arrays_.folds, folds_, [&](std::string_view other) {
            return fold_.osa(other) <= edits_allowed(asked_.fold, other);
        });
    }

    void gather_near_bones() {
        if (asked_.bones.size() >= kSkeletonLetters) {
            arrays_.same_bones.each(hash_of(asked_.bones), [&](std::uint32_t fold) { near_.push_back(fold); });
            keep_each(near_, arrays_.bones, folds_, [&](std::string_view bones) { return bones == asked_.bones; });
        }
        if (asked_.bones.size() < kNearBones) return;
        deletions(asked_.bones, 1, kOfBones, hashes_);
        (asked_.bare ? arrays_.near_bones : arrays_.near_bare).all(hashes_, near_);
        keep_each(near_, arrays_.bones, kept_, [&](std::string_view bones) {
            return bones.size() >= kNearBones && apart(asked_.bones, bones) <= 1 && bones_.osa(bones) <= 1;
        });
        for (const std::uint32_t fold : kept_) {
            if (asked_.bare || arrays_.bones[fold] == arrays_.folds[fold]) folds_.push_back(fold);
        }
        kept_.clear();
    }

    void gather_near_letters() {
        deletions(asked_.letters, 1, kOfLetters, hashes_);
        arrays_.near_letters.all(hashes_, near_);
        keep_near({asked_.letters_mask, asked_.letters.size()}, arrays_.token_heads, 1, kept_);
        keep_each(kept_, arrays_.tokens, tokens_, [&](std::string_view letters) { return letters_.osa(letters) <= 1; });
    }

    const Arrays &arrays_;
    const Token &asked_;
    Sought letters_, fold_, bones_;
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> near_, kept_, folds_, tokens_;
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
