// The arrays of an index that Python keeps: taken where they lie, and held to fit together.
#pragma once

#include <cstdint>
#include <string>

#include "bindings.hpp"
#include "index.hpp"

namespace tidewaiter_python {

template <typename T>
using Array = nb::ndarray<const T, nb::ndim<1>, nb::c_contig, nb::device::cpu>;

// Whether the arrays fit together; what a file or Python gives is not believed.
inline bool are_sound(const tw::Arrays &a) {
    const std::size_t tokens = a.tokens.size(), names = a.names(), folds = a.folds.size();
    const bool fits = a.token_fold.size == tokens && a.token_weight.size == tokens && a.token_heaviest.size == tokens &&
                      a.token_particle.size == tokens && a.token_flags.size == tokens && a.token_number.size == tokens &&
                      a.token_father.size == tokens && a.bones.size() == folds && a.fold_mask.size == folds &&
                      a.name_flags.size == names;
    return fits && tw::rising(a.tokens.offsets, a.tokens.content.size) &&
           tw::rising(a.folds.offsets, a.folds.content.size) && tw::rising(a.bones.offsets, a.bones.content.size) &&
           tw::grouped(a.posting_offsets, 2 * tokens, a.posting_names, names) &&
           tw::grouped(a.fold_offsets, folds, a.fold_tokens, tokens) &&
           tw::grouped(a.token_given_offsets, tokens, a.token_given, ~std::uint32_t{0}) &&
           tw::grouped(a.given_offsets, a.given_offsets.size ? a.given_offsets.size - 1 : 0, a.given_tokens, tokens) &&
           tw::grouped(a.legal_offsets, names, a.legal_forms, ~std::uint32_t{0}) &&
           tw::grouped(a.place_offsets, names, a.place_names, ~std::uint32_t{0}) &&
           tw::grouped(a.owner_offsets, names, a.owner_entities, ~std::uint32_t{0}) &&
           a.owner_aliases.size == a.owner_entities.size &&
           tw::below(a.token_fold, folds) && a.words_are_sound() && a.weights_are_sound() &&
           a.near_letters.sound(tokens) && a.near_folds.sound(folds) && a.same_bones.sound(folds) &&
           a.near_bones.sound(folds) && a.near_bare.sound(folds) && a.joined_names.sound(names);
}

// The arrays of a dict, which is kept as long as they are.
class TakenArrays {
   public:
    // Raises ValueError in Python where one is not there, is of another type, or does not fit.
    explicit TakenArrays(const nb::dict &arrays) : source_(arrays) {
        texts("tokens", arrays_.tokens);
        texts("folds", arrays_.folds);
        texts("bones", arrays_.bones);
        span("token_fold", arrays_.token_fold);
        span("token_weight", arrays_.token_weight);
        span("token_heaviest", arrays_.token_heaviest);
        span("token_particle", arrays_.token_particle);
        span("token_flags", arrays_.token_flags);
        span("token_number", arrays_.token_number);
        span("token_father", arrays_.token_father);
        span("fold_mask", arrays_.fold_mask);
        span("fold_offsets", arrays_.fold_offsets);
        span("fold_tokens", arrays_.fold_tokens);
        span("posting_offsets", arrays_.posting_offsets);
        span("posting_names", arrays_.posting_names);
        span("name_offsets", arrays_.name_offsets);
        span("name_words", arrays_.name_words);
        span("name_total", arrays_.name_total);
        span("name_flags", arrays_.name_flags);
        span("legal_offsets", arrays_.legal_offsets);
        span("legal_forms", arrays_.legal_forms);
        span("place_offsets", arrays_.place_offsets);
        span("place_names", arrays_.place_names);
        span("owner_offsets", arrays_.owner_offsets);
        span("owner_entities", arrays_.owner_entities);
        span("owner_aliases", arrays_.owner_aliases);
        span("token_given_offsets", arrays_.token_given_offsets);
        span("token_given", arrays_.token_given);
        span("given_offsets", arrays_.given_offsets);
        span("given_tokens", arrays_.given_tokens);
        buckets("near_letters", arrays_.near_letters);
        buckets("near_folds", arrays_.near_folds);
        buckets("same_bones", arrays_.same_bones);
        buckets("near_bones", arrays_.near_bones);
        buckets("near_bare", arrays_.near_bare);
        buckets("joined_names", arrays_.joined_names);
        if (!are_borne()) throw nb::value_error("a name is borne by nobody of the index");
        if (!are_sound(arrays_)) throw nb::value_error("the arrays of the index do not fit together");
        arrays_.make_ready();
    }
    TakenArrays(const TakenArrays &) = delete;
    TakenArrays &operator=(const TakenArrays &) = delete;

    const tw::Arrays &operator*() const { return arrays_; }
    const tw::Arrays *operator->() const { return &arrays_; }

   private:
    template <typename T>
    void span(const char *name, tw::Span<T> &target) {
        // Never converted: a copy made on the way would be gone when the kernel looks at it.
        Array<T> array;
        if (!nb::try_cast(source_[name], array, false)) {
            throw nb::value_error(("the array has another type or layout: " + std::string(name)).c_str());
        }
        target = {array.data(), array.shape(0)};
    }
    void texts(const std::string &name, tw::Texts &target) {
        span((name + ".content").c_str(), target.content);
        span((name + ".offsets").c_str(), target.offsets);
        if (target.offsets.size == 0 || target.offsets[target.offsets.size - 1] != target.content.size) {
            throw nb::value_error("texts do not fit their offsets");
        }
    }
    void buckets(const std::string &name, tw::Buckets &target) {
        tw::Span<std::uint32_t> offsets, members;
        const std::string first = name + ".offsets", second = name + ".members";
        if (!source_.contains(first.c_str())) return;
        span(first.c_str(), offsets);
        span(second.c_str(), members);
        if (offsets.size < 2 || offsets[offsets.size - 1] != members.size) throw nb::value_error("buckets do not fit");
        target = {offsets.first, members.first, offsets.size - 1};
    }
    // Whether every name is borne by entities of the index, where it has any.
    bool are_borne() {
        if (!source_.contains("uids.offsets")) return true;
        tw::Span<std::uint64_t> entities;
        span("uids.offsets", entities);
        return entities.size > 0 && tw::below(arrays_.owner_entities, entities.size - 1);
    }

    nb::dict source_;
    tw::Arrays arrays_;
};

}  // namespace tidewaiter_python
