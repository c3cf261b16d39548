// Retrieval: every name at or above a line on the declared score, and nothing else.
//
// Nothing is lost by what is skipped. A name reaches the line only where
//   sum over words of  max over tokens u of  [ s * w + max(0, s - line) * w_u ]   >=   line * W_q      (the dice), or
//   the words it shares make up all but a known part of the lighter of the two names                    (the part).
// So words whose own sums stay below both bounds need not bring names: their postings only add to names that
// other words brought, but for the names that they anchor. What is added up is never below the true sum.
#pragma once

#include <algorithm>
#include <memory>
#include <mutex>
#include <numeric>
#include <vector>

#include "expand.hpp"

namespace tidewaiter {

constexpr double kAnchored = 0.1;  // a name's anchors weigh more than this part of it

struct Found {
    std::uint32_t name;
    double score;
};

class Searcher {
   public:
    explicit Searcher(const Arrays &arrays) : arrays_(arrays) {}

    std::vector<Found> search(const Name &q, double line) {
        std::vector<Found> found;
        if (q.size() == 0 || arrays_.names() == 0) return found;
        Borrowed scratch(*this);
        const std::vector<Unit> units = units_of(q);
        const std::vector<Column> columns = gather(q, units, line, *scratch);
        const Likenesses alike(columns, units, arrays_, *scratch);
        std::vector<Pair> &pairs = scratch->pairs;
        Name &d = scratch->name;
        keep_reaching(q, line, *scratch);
        for (std::size_t at = 0; at < scratch->touched.size(); ++at) {
            if (at + 4 < scratch->touched.size()) ahead(scratch->touched[at + 4]);
            const std::uint32_t name = scratch->touched[at];
            const Sum sum = scratch->sums[name];
            scratch->sums[name] = {};
            if (sum.gain < kForced && !may_pair(q, line, name, units, alike)) continue;
            arrays_.words(name, d);
            // A unit of the name can only match where it brought the name by force.
            const double score = scored(q, units, d, sum.gain >= kForced, alike, pairs);
            if (score >= line) found.push_back({name, score});
        }
        scratch->touched.clear();
        std::sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
            return a.score != b.score ? a.score > b.score : a.name < b.name;
        });
        return found;
    }

    const Arrays &arrays() const { return arrays_; }

   private:
    // A token that is a unit of the query by its sound or by its letters.
    struct UnitNear {
        std::uint32_t token, unit;
    };

    // What a name may share with the query at most: of the sum of both weights, and of the lesser of them.
    struct Sum {
        float gain = 0.0f, inside = 0.0f;
    };

    // Of a token that the query may stand for: the word or unit of the query, and how alike they are; then the next one.
    struct Alike {
        double likeness;
        std::uint32_t token, at, next;
        bool unit;
    };

    struct Scratch {
        std::vector<Sum> sums;
        std::vector<std::uint32_t> touched;
        std::vector<Alike> alike;
        std::vector<std::uint32_t> first_alike;  // for each token, 1 + the place of its first in `alike`, 0 for none
        std::vector<UnitNear> unit_nears;
        std::vector<std::uint32_t> forced;  // names that may have neighbouring words which are one of the query's
        std::vector<Pair> pairs;
        Name name;
    };

    // Scratch of one search, given back when it is over.
    class Borrowed {
       public:
        explicit Borrowed(Searcher &owner) : owner_(owner) {
            {
                const std::lock_guard<std::mutex> held(owner.lock_);
                if (!owner.free_.empty()) {
                    scratch_ = std::move(owner.free_.back());
                    owner.free_.pop_back();
                }
            }
            if (!scratch_) {
                scratch_ = std::make_unique<Scratch>();
                scratch_->sums.assign(owner.arrays_.names(), Sum{});
                scratch_->first_alike.assign(owner.arrays_.tokens.size(), 0);
            }
        }
        ~Borrowed() {
            for (const std::uint32_t name : scratch_->touched) scratch_->sums[name] = Sum{};
            scratch_->touched.clear();
            for (const Alike &one : scratch_->alike) scratch_->first_alike[one.token] = 0;
            scratch_->alike.clear();
            scratch_->unit_nears.clear();
            const std::lock_guard<std::mutex> held(owner_.lock_);
            owner_.free_.push_back(std::move(scratch_));
        }
        Borrowed(const Borrowed &) = delete;
        Borrowed &operator=(const Borrowed &) = delete;
        Scratch *operator->() { return scratch_.get(); }
        Scratch &operator*() { return *scratch_; }

       private:
        Searcher &owner_;
        std::unique_ptr<Scratch> scratch_;
    };

    // One word of the query, or one unit of it: the tokens it may stand for, with the gain of each at most.
    struct Column {
        std::shared_ptr<const Nears> kept;
        const Nears *nears = nullptr;
        double weight = 0.0, bound = 0.0;
        std::size_t volume = 0;
        bool essential = true;
    };

    // How alike each word and each unit of the query is to each token that it may stand for.
    class Likenesses {
       public:
        Likenesses(const std::vector<Column> &columns, const std::vector<Unit> &units, const Arrays &arrays, Scratch &scratch)
            : scratch_(scratch), tokens_(arrays.ready.data()) {
            for (std::size_t at = 0; at < columns.size(); ++at) {
                for (const Near &near : *columns[at].nears) put(near.token, at, near.likeness, false);
            }
            for (const UnitNear &near : scratch.unit_nears) {
                const Unit &unit = units[near.unit];
                const Token &token = arrays.token(near.token);
                const double alike = joined(unit.letters, unit.fold, token.letters, token.fold);
                if (alike != 0.0) put(near.token, near.unit, alike, true);
            }
        }

        template <typename Take>
        void each(const Token &token, Take take) const {
            each(static_cast<std::uint32_t>(&token - tokens_), take);
        }

        template <typename Take>
        void each(std::uint32_t token, Take take) const {
            std::uint32_t at = scratch_.first_alike[token];
            for (; at != 0; at = scratch_.alike[at - 1].next) take(scratch_.alike[at - 1]);
        }

       private:
        void put(std::uint32_t token, std::size_t at, double likeness, bool unit) {
            std::uint32_t &first = scratch_.first_alike[token];
            scratch_.alike.push_back({likeness, token, static_cast<std::uint32_t>(at), first, unit});
            first = static_cast<std::uint32_t>(scratch_.alike.size());
        }

        Scratch &scratch_;
        const Token *tokens_;
    };

    // Of the names touched, leaves those that may reach the line by their sums.
    void keep_reaching(const Name &q, double line, Scratch &scratch) const {
        constexpr std::size_t ahead = 16;
        const bool lone = q.size() == 1;  // else it is no acronym
        std::size_t kept = 0;
        for (std::size_t at = 0; at < scratch.touched.size(); ++at) {
            if (at + ahead < scratch.touched.size()) {
                __builtin_prefetch(arrays_.name_total.first + scratch.touched[at + ahead]);
                __builtin_prefetch(arrays_.name_flags.first + scratch.touched[at + ahead]);
                __builtin_prefetch(scratch.sums.data() + scratch.touched[at + ahead]);
            }
            const std::uint32_t name = scratch.touched[at];
            if ((lone || !arrays_.is_acronym(name)) && may_reach(q, line, scratch.sums[name], arrays_.name_total[name])) {
                __builtin_prefetch(arrays_.name_offsets.first + name);
                scratch.touched[kept++] = name;
            } else {
                scratch.sums[name] = {};
            }
        }
        scratch.touched.resize(kept);
    }

    void ahead(std::uint32_t name) const { __builtin_prefetch(arrays_.name_words.first + arrays_.name_offsets[name]); }

    // Whether the name may reach the line where each of its words has the best of what it may stand for.
    bool may_pair(const Name &q, double line, std::uint32_t name, const std::vector<Unit> &units, const Likenesses &alike) const {
        double gain = 0.0, inside = 0.0, weight = 0.0, best_gain = 0.0, best_inside = 0.0;
        for (std::uint64_t place = arrays_.name_offsets[name]; place < arrays_.name_offsets[name + 1]; ++place) {
            const std::uint32_t word = arrays_.name_words[place], token = word & ~kFurtherForm;
            if (!(word & kFurtherForm)) {
                gain += best_gain;
                inside += best_inside;
                best_gain = best_inside = 0.0;
                weight = arrays_.token_weight[token];
            }
            alike.each(token, [&](const Alike &one) {
                const double own = one.unit ? units[one.at].weight : q.weight(one.at);
                best_gain = std::max(best_gain, one.likeness * (own + weight));
                best_inside = std::max(best_inside, one.likeness * std::min(own, weight));
            });
        }
        const Sum sum{static_cast<float>(gain + best_gain), static_cast<float>(inside + best_inside)};
        return may_reach(q, line, sum, arrays_.name_total[name]);
    }

    // The declared score of the query and a name of the index, as `declared` gives it.
    static double scored(const Name &q, const std::vector<Unit> &units, const Name &d, bool forced, const Likenesses &alike,
                         std::vector<Pair> &pairs) {
        if (same_words(q, d)) return 1.0;
        if (q.acronym || d.acronym) return 0.0;
        const bool turn = before(d, q);
        pairs.clear();
        for (std::uint32_t j = 0; j < d.size(); ++j) add_pairs(q, units, d, j, alike, turn, pairs);
        if (forced) unit_pairs(units_in(d, q), q, !turn, pairs);
        return turn ? settled(pairs, d, q) : settled(pairs, q, d);
    }

    // The pairs of a word of the name: for each word and unit of the query the best of its forms.
    static void add_pairs(const Name &q, const std::vector<Unit> &units, const Name &d, std::uint32_t j, const Likenesses &alike,
                          bool turn, std::vector<Pair> &pairs) {
        const std::size_t before = pairs.size();
        for (std::size_t form = d.starts[j]; form < d.starts[j + 1]; ++form) {
            alike.each(d.forms[form], [&](const Alike &one) {
                const auto at = one.unit ? static_cast<std::uint32_t>(units[one.at].at) : one.at;
                const auto count = one.unit ? static_cast<std::uint32_t>(units[one.at].count) : 1u;
                const double own = one.unit ? units[one.at].weight : q.weight(at), other = d.weight(j);
                const double gain = one.likeness * (own + other), inside = one.likeness * std::min(own, other);
                const Pair made = turn ? Pair{gain, inside, j, 1, at, count} : Pair{gain, inside, at, count, j, 1};
                for (std::size_t known = before; known < pairs.size(); ++known) {
                    Pair &pair = pairs[known];
                    if (pair.left_at != made.left_at || pair.left_count != made.left_count || pair.right_at != made.right_at ||
                        pair.right_count != made.right_count) {
                        continue;
                    }
                    if (pair.gain < gain) pair = made;
                    return;
                }
                pairs.push_back(made);
            });
        }
    }

    static constexpr float kForced = 1e30f;
    static constexpr double kSlack = 1e-4;  // sums are kept in single precision

    static bool may_reach(const Name &q, double line, const Sum &sum, double total) {
        if (sum.gain * (1.0 + kSlack) + kSlack >= line * (q.total + total)) return true;
        const double part = line / kContained, inside = sum.inside * (1.0 + kSlack) + kSlack;
        return part <= 1.0 && inside >= std::max(kContainedNats, part * std::min(q.total, total));
    }

    std::vector<Column> gather(const Name &q, const std::vector<Unit> &units, double line, Scratch &scratch) {
        std::vector<Column> columns;
        for (std::size_t at = 0; at < q.size(); ++at) columns.push_back(column(q, at, line));
        choose(q, line, columns);
        for (const Column &column : columns) {
            for (const Near &near : *column.nears) {
                add(near.token, column.essential, sum_of(column.weight, near), scratch);
            }
        }
        for (std::size_t at = 0; at < units.size(); ++at) add_unit(units[at], at, scratch);
        for (std::size_t at = 0; at < q.forms.size(); ++at) {
            const Token &form = q.forms[at];
            const auto force = [&](std::uint32_t name) { scratch.forced.push_back(name); };
            arrays_.joined_names.each(hash_of(form.fold), force);
            arrays_.joined_names.each(hash_of(form.letters, kOfLetters), force);
        }
        touch_joined(q, scratch);
        for (const Column &column : columns) {
            if (column.essential) continue;
            for (const Near &near : *column.nears) add_to_touched(near.token, sum_of(column.weight, near), scratch);
        }
        return columns;
    }

    // Of the names that share a bucket with a word of the query, those whose words may make it up, by force.
    void touch_joined(const Name &q, Scratch &scratch) const {
        for (const std::uint32_t name : scratch.forced) __builtin_prefetch(arrays_.name_offsets.first + name);
        for (const std::uint32_t name : scratch.forced) ahead(name);
        Name &d = scratch.name;
        for (const std::uint32_t name : scratch.forced) {
            arrays_.words(name, d);
            if (may_join_any(d, q)) touch(name, {kForced, kForced}, scratch);
        }
        scratch.forced.clear();
    }

    Sum sum_of(double weight, const Near &near) const {
        const double other = heaviest(near.token);
        return {static_cast<float>(near.likeness * (weight + other)),
                static_cast<float>(near.likeness * std::min(weight, other))};
    }

    // What the word weighs in the names a token stands in: another form's token stands for a word of its own weight.
    double heaviest(std::uint32_t token) const { return arrays_.token_heaviest[token]; }

    Column column(const Name &q, std::size_t at, double line) {
        Column made;
        made.weight = q.weight(at);
        if (q.starts[at + 1] - q.starts[at] == 1) {
            made.kept = remembered_.of(arrays_, q.word(at));
        } else {
            auto merged = std::make_shared<Nears>();
            for (std::size_t form = q.starts[at]; form < q.starts[at + 1]; ++form) {
                const auto nears = remembered_.of(arrays_, q.forms[form]);
                merged->insert(merged->end(), nears->begin(), nears->end());
            }
            std::sort(merged->begin(), merged->end(), [](const Near &a, const Near &b) {
                return a.token != b.token ? a.token < b.token : a.likeness > b.likeness;
            });
            merged->erase(std::unique(merged->begin(), merged->end(),
                                      [](const Near &a, const Near &b) { return a.token == b.token; }),
                          merged->end());
            made.kept = merged;
        }
        made.nears = made.kept.get();
        for (const Near &near : *made.nears) {
            const double other = heaviest(near.token);
            made.bound = std::max(made.bound, near.likeness * made.weight + std::max(0.0, near.likeness - line) * other);
            made.volume += arrays_.posting_offsets[2 * near.token + 2] - arrays_.posting_offsets[2 * near.token];
        }
        return made;
    }

    // Which words need not bring names: those of most postings, as long as they cannot reach the line by themselves.
    static void choose(const Name &q, double line, std::vector<Column> &columns) {
        const double part = line / kContained;
        if (part < 1.0 - kAnchored) return;
        std::vector<std::size_t> order(columns.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return columns[a].volume != columns[b].volume ? columns[a].volume > columns[b].volume : a < b;
        });
        double bound = 0.0, weight = 0.0;
        for (const std::size_t at : order) {
            bound += columns[at].bound;
            weight += columns[at].weight;
            if (bound * (1.0 + kSlack) >= line * q.total || weight * (1.0 + kSlack) >= part * q.total) return;
            columns[at].essential = false;
        }
    }

    static void touch(std::uint32_t name, const Sum &more, Scratch &scratch) {
        Sum &sum = scratch.sums[name];
        if (sum.gain == 0.0f) scratch.touched.push_back(name);
        sum.gain += more.gain;
        sum.inside += more.inside;
    }

    // Adds to the names the token stands in; where it is not essential only to those it anchors.
    void add(std::uint32_t token, bool essential, const Sum &more, Scratch &scratch) {
        const std::uint64_t first = arrays_.posting_offsets[2 * token];
        const std::uint64_t end = arrays_.posting_offsets[2 * token + (essential ? 2 : 1)];
        constexpr std::uint64_t ahead = 12;
        for (std::uint64_t at = first; at < end; ++at) {
            if (at + ahead < end) __builtin_prefetch(scratch.sums.data() + arrays_.posting_names[at + ahead], 1);
            touch(arrays_.posting_names[at], more, scratch);
        }
    }

    // The names with a word that is the unit by its sound or by its letters.
    void add_unit(const Unit &unit, std::size_t place, Scratch &scratch) {
        const auto take = [&](std::uint32_t token) {
            if (arrays_.of_acronyms[token]) return;
            add(token, true, unit_sum(unit, token), scratch);
            scratch.unit_nears.push_back({token, static_cast<std::uint32_t>(place)});
        };
        const std::string_view fold(unit.fold), letters(unit.letters);
        arrays_.near_folds.each(hash_of(fold.substr(0, kPrefix), kOfFolds), [&](std::uint32_t number) {
            if (arrays_.folds[number] != fold) return;
            for (std::uint32_t at = arrays_.fold_offsets[number]; at < arrays_.fold_offsets[number + 1]; ++at) {
                take(arrays_.fold_tokens[at]);
            }
        });
        arrays_.near_letters.each(hash_of(letters.substr(0, kPrefix), kOfLetters), [&](std::uint32_t token) {
            if (arrays_.tokens[token] != letters || arrays_.folds[arrays_.token_fold[token]] == fold) return;
            take(token);
        });
    }

    Sum unit_sum(const Unit &unit, std::uint32_t token) const {
        return {static_cast<float>(unit.weight + heaviest(token)),
                static_cast<float>(std::min(unit.weight, heaviest(token)))};
    }

    void add_to_touched(std::uint32_t token, const Sum &more, Scratch &scratch) {
        const std::uint32_t *first = arrays_.posting_names.first + arrays_.posting_offsets[2 * token + 1];
        const std::uint32_t *end = arrays_.posting_names.first + arrays_.posting_offsets[2 * token + 2];
        const auto size = static_cast<std::size_t>(end - first);
        if (scratch.touched.size() * 24 < size) {
            for (const std::uint32_t name : scratch.touched) {
                if (std::binary_search(first, end, name)) touch(name, more, scratch);
            }
            return;
        }
        for (const std::uint32_t *at = first; at < end; ++at) {
            if (scratch.sums[*at].gain != 0.0f) touch(*at, more, scratch);
        }
    }

    const Arrays &arrays_;
    Remembered remembered_;
    std::mutex lock_;
    std::vector<std::unique_ptr<Scratch>> free_;
};

}  // namespace tidewaiter
