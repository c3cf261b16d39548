// The Python face of the compiled kernel. What Python owns is copied out under the GIL, which is then released.
#include <nanobind/nanobind.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <nanobind/ndarray.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "align.hpp"
#include "build.hpp"
#include "laying.hpp"
#include "osa.hpp"
#include "search.hpp"
#include "slips.hpp"
#include "sound.hpp"

namespace nb = nanobind;
namespace tw = tidewaiter;

namespace {

// The code points of a str; lone surrogates are kept as they are.
std::u32string code_points(const nb::str &text) {
    const Py_ssize_t length = PyUnicode_GetLength(text.ptr());
    if (length < 0) throw nb::python_error();
    std::vector<Py_UCS4> points(static_cast<std::size_t>(length) + 1);
    if (PyUnicode_AsUCS4(text.ptr(), points.data(), length + 1, 1) == nullptr) throw nb::python_error();
    return std::u32string(points.begin(), points.end() - 1);
}

std::size_t osa_distance(const nb::str &a, const nb::str &b, std::optional<std::size_t> limit) {
    const std::u32string left = code_points(a);
    const std::u32string right = code_points(b);
    const nb::gil_scoped_release unlocked;
    return tw::osa_distance(left, right, limit.value_or(std::max(left.size(), right.size())));
}

// A token and the texts that its views look into.
struct OwnedWord {
    std::string letters, fold, bones;
    std::vector<std::uint32_t> given;
    tw::Token token;
};

struct Word {
    std::shared_ptr<const OwnedWord> owned;
};

Word make_word(std::string letters, std::string fold, std::string bones, double weight, std::uint8_t particle,
               const std::string &number, bool distinctive, bool known, const std::string &father, std::uint8_t gender,
               std::vector<std::uint32_t> given) {
    if (letters.empty() || !tw::all_signs(letters) || !tw::all_signs(fold) || !tw::all_signs(bones)) {
        throw nb::value_error("a word is made of the letters and digits of ASCII");
    }
    auto made = std::make_shared<OwnedWord>();
    made->letters = std::move(letters);
    made->fold = std::move(fold);
    made->bones = std::move(bones);
    tw::Token &token = made->token;
    token.letters = made->letters;
    token.fold = made->fold;
    token.bones = made->bones;
    token.mask = tw::mask_of(token.fold);
    token.weight = weight;
    token.particle = particle;
    token.number = number.empty() ? 0 : tw::hash_of(number);
    token.father = father.empty() ? 0 : tw::hash_of(father);
    token.gender = gender;
    made->given = std::move(given);
    token.given = made->given.data();
    token.given_count = made->given.size();
    token.distinctive = distinctive;
    token.known = known;
    tw::Arrays::sort_of(token);
    return {std::move(made)};
}

struct Name {
    tw::Name name;
    std::vector<std::shared_ptr<const OwnedWord>> kept;
};

Name make_name(const nb::sequence &words, const std::vector<std::uint32_t> &legal, const std::vector<std::uint32_t> &places,
               std::uint16_t flags) {
    Name made;
    for (nb::handle forms : words) {
        const std::size_t before = made.name.forms.size();
        for (nb::handle form : forms) {
            const auto &owned = nb::cast<const Word &>(form).owned;
            made.kept.push_back(owned);
            made.name.forms.push_back(owned->token);
        }
        if (made.name.forms.size() == before) throw nb::value_error("a word has at least one form");
        made.name.starts.push_back(static_cast<std::uint32_t>(made.name.forms.size()));
    }
    made.name.legal = legal;
    made.name.places = places;
    made.name.set_flags(flags);
    made.name.add_total();
    return made;
}

nb::tuple numbers(const tw::Described &found) {
    nb::object values = nb::steal(PyTuple_New(static_cast<Py_ssize_t>(tw::kDescribed)));
    for (std::size_t at = 0; at < tw::kDescribed; ++at) {
        PyTuple_SET_ITEM(values.ptr(), static_cast<Py_ssize_t>(at), PyFloat_FromDouble(found.features[at]));
    }
    return nb::make_tuple(values, found.name);
}

nb::tuple describe(const Name &a, const Name &b) { return numbers(tw::describe(a.name, b.name)); }

nb::tuple listed(const std::vector<tw::Part> &parts, double likeness) {
    nb::list found;
    for (const tw::Part &part : parts) found.append(nb::make_tuple(part.feature, part.weight));
    return nb::make_tuple(found, likeness);
}

// Makes tuples of a class that adds nothing to tuple but names, as typing.NamedTuple does.
class TupleOf {
   public:
    explicit TupleOf(nb::handle type) : type_(reinterpret_cast<PyTypeObject *>(type.ptr())) {
        if (!PyType_Check(type.ptr()) || !PyType_IsSubtype(type_, &PyTuple_Type) || type_->tp_basicsize != PyTuple_Type.tp_basicsize) {
            throw nb::type_error("no class of tuples");
        }
    }

    template <typename... Values>
    nb::object operator()(Values &&...values) const {
        nb::object made = nb::steal(type_->tp_alloc(type_, sizeof...(Values)));
        if (!made.is_valid()) throw nb::python_error();
        Py_ssize_t at = 0;
        (PyTuple_SET_ITEM(made.ptr(), at++, nb::cast(std::forward<Values>(values)).release().ptr()), ...);
        return made;
    }

   private:
    PyTypeObject *type_;
};

double declared(const Name &a, const Name &b) {
    const nb::gil_scoped_release unlocked;
    return tw::declared(a.name, b.name);
}

constexpr int kFace = 2;  // which functions there are and what they are given, as text/built.py knows it
constexpr std::size_t kMostThreads = 64;

// Runs `work` on so many threads, this one among them, or on fewer where no more can be had. All have ended when it
// returns; the first fault of any of them is thrown here.
template <typename Work>
void side_by_side(std::size_t threads, const Work &work) {
    std::exception_ptr fault;
    std::mutex lock;
    const auto guarded = [&]() noexcept {
        try {
            work();
        } catch (...) {
            const std::lock_guard<std::mutex> held(lock);
            if (!fault) fault = std::current_exception();
        }
    };
    std::vector<std::thread> others;
    try {
        for (std::size_t count = 1; count < threads; ++count) others.emplace_back(guarded);
    } catch (const std::exception &) {
        // No further thread can be had; those that run, and this one, do the work.
    }
    guarded();
    for (std::thread &other : others) other.join();
    if (fault) std::rethrow_exception(fault);
}

// Does `each(at)` for every place below `size`, on so many threads.
template <typename Each>
void each_by_threads(std::size_t size, std::size_t threads, const Each &each) {
    std::atomic<std::size_t> next{0};
    side_by_side(std::min({threads, size, kMostThreads}), [&] {
        for (std::size_t at = next++; at < size; at = next++) each(at);
    });
}

template <typename T>
using Array = nb::ndarray<const T, nb::ndim<1>, nb::c_contig, nb::device::cpu>;

tw::Weights weights_of(std::vector<double> persons, std::vector<double> others) {
    if (persons.size() != tw::kDescribed || others.size() != tw::kDescribed) throw nb::value_error("one weight for each feature");
    return {std::move(persons), std::move(others)};
}

// One name of the index that may be the one that was asked for.
struct Judged {
    std::uint32_t name;
    double retrieved;
    tw::Described described;
};

class Index {
   public:
    explicit Index(const nb::dict &arrays) : source_(arrays) {
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
        check();
        arrays_.make_ready();
        searcher_ = std::make_unique<tw::Searcher>(arrays_);
        laying_ = std::make_unique<tw::Laying>(arrays_, *searcher_);
    }

    // (name, retrieval score) of every name at or above the line, best first.
    nb::list search(const Name &asked, double line) {
        std::vector<tw::Found> found;
        {
            const nb::gil_scoped_release unlocked;
            found = searcher_->search(asked.name, line);
        }
        nb::list answer;
        for (const tw::Found &one : found) answer.append(nb::make_tuple(one.name, one.score));
        return answer;
    }

    // For each asked name, that may lack words of the whole one it stands for: how many names reach the line, and of these
    // (name, retrieval score, features, likeness) of those whose weighed features come to `least` or more, best retrieved first.
    nb::list match(const std::vector<const Name *> &asked, const std::vector<const Name *> &whole, double line,
                   const tw::Weights &weights, double least, std::size_t threads) {
        if (asked.size() != whole.size()) throw nb::value_error("one whole name for each asked one");
        check_names(asked);
        check_names(whole);
        std::vector<std::size_t> totals(asked.size());
        std::vector<std::vector<Judged>> judged(asked.size());
        {
            const nb::gil_scoped_release unlocked;
            each_by_threads(asked.size(), threads, [&](std::size_t at) {
                judged[at] = judge(asked[at]->name, whole[at]->name, line, weights, least, totals[at]);
            });
        }
        nb::list answer;
        for (std::size_t at = 0; at < asked.size(); ++at) {
            nb::list found;
            for (const Judged &one : judged[at]) {
                const nb::tuple values = numbers(one.described);
                found.append(nb::make_tuple(one.name, one.retrieved, values[0], values[1]));
            }
            answer.append(nb::make_tuple(totals[at], found));
        }
        return answer;
    }

    // For each of several wanted together (names as they are searched, whole, beside; entities keyed; the least sum): whoever
    // bears a name found for them, and whoever is keyed, as tuples of the classes `bearer` (entity, how many of its aliases are
    // laid beside, what is laid, which pair of this comes to the most, its parts) and `laid` (which of the names beside, alias, name, whether as people's, sum of the weighed
    // features, letters of a lone word).
    nb::list found(const nb::sequence &several, double line, const tw::Weights &weights, nb::handle bearer, nb::handle laid,
                   std::size_t threads) {
        std::vector<tw::Wanted> wanted;
        for (nb::handle one : several) wanted.push_back(wanted_of(nb::cast<nb::tuple>(one)));
        std::vector<std::vector<tw::Bearer>> bearers(wanted.size());
        {
            const nb::gil_scoped_release unlocked;
            each_by_threads(wanted.size(), threads, [&](std::size_t at) { bearers[at] = laying_->found(wanted[at], line, weights); });
        }
        const TupleOf make_bearer(bearer), make_laid(laid);
        nb::list answer;
        for (const std::vector<tw::Bearer> &its : bearers) {
            nb::list found;
            for (const tw::Bearer &one : its) {
                nb::list pairs;
                for (const tw::Laid &pair : one.laid) {
                    const tw::Weighed &weighed = pair.weighed;
                    pairs.append(make_laid(pair.left, pair.alias, pair.name, weighed.person, weighed.total, weighed.lone));
                }
                found.append(make_bearer(one.entity, one.aliases, std::move(pairs), one.best, listed(one.parts, one.likeness)));
            }
            answer.append(std::move(found));
        }
        return answer;
    }

    // For each asked name, beside each of its names of the index: whether they are compared as people's, the sum of the
    // weighed features, and the letters of the name of the index where it is one word alone that the asked one is not;
    // None where the name of the index is an acronym that the asked one is not.
    nb::list weigh(const std::vector<const Name *> &asked, const std::vector<std::vector<std::uint32_t>> &names,
                   const tw::Weights &weights, std::size_t threads) const {
        if (asked.size() != names.size()) throw nb::value_error("one list of names for each asked one");
        check_names(asked);
        std::vector<std::vector<tw::Weighed>> weighed(asked.size());
        for (std::size_t at = 0; at < asked.size(); ++at) {
            for (const std::uint32_t name : names[at]) {
                if (name >= arrays_.names()) throw nb::index_error("no such name");
            }
            weighed[at].reserve(names[at].size());
        }
        {
            const nb::gil_scoped_release unlocked;
            each_by_threads(asked.size(), threads, [&](std::size_t at) {
                tw::Name other;
                for (const std::uint32_t name : names[at]) {
                    arrays_.name(name, other);
                    weighed[at].push_back(tw::weigh(asked[at]->name, other, weights));
                }
            });
        }
        nb::list answer;
        for (const std::vector<tw::Weighed> &ones : weighed) {
            nb::list found;
            for (const tw::Weighed &one : ones) {
                if (one.counts) {
                    found.append(nb::make_tuple(one.person, one.total, one.lone));
                } else {
                    found.append(nb::none());
                }
            }
            answer.append(found);
        }
        return answer;
    }

    // What the features of an asked name beside a name of the index weigh, each with its place, and the likeness. Two names are
    // sooner laid side by side than the lock of the interpreter is given away and had again.
    nb::tuple parts(const Name &asked, std::uint32_t name, const tw::Weights &weights) const {
        if (name >= arrays_.names()) throw nb::index_error("no such name");
        std::vector<tw::Part> parts;
        tw::Name other;
        arrays_.name(name, other);
        const tw::Described found = tw::describe(asked.name, other);
        weights.parts(found, tw::persons(asked.name, other), parts);
        return listed(parts, tw::rounded(found.name, tw::kSixDecimals));
    }

   private:
    static void check_names(const std::vector<const Name *> &names) {
        if (std::find(names.begin(), names.end(), nullptr) != names.end()) throw nb::value_error("a name is None");
    }

    static std::vector<const tw::Name *> names_in(nb::handle list) {
        std::vector<const tw::Name *> found;
        for (nb::handle one : nb::cast<nb::sequence>(list)) found.push_back(&nb::cast<const Name &>(one).name);
        return found;
    }

    // What Python gives for it keeps the names alive.
    static tw::Wanted wanted_of(const nb::tuple &given) {
        if (given.size() != 5) throw nb::value_error("five things are to be given of what is wanted");
        tw::Wanted wanted{names_in(given[0]), names_in(given[1]), names_in(given[2]),
                          nb::cast<std::vector<std::uint32_t>>(given[3]), nb::cast<double>(given[4])};
        if (wanted.searched.size() != wanted.whole.size()) throw nb::value_error("one whole name for each asked one");
        return wanted;
    }

    std::vector<Judged> judge(const tw::Name &asked, const tw::Name &whole, double line, const tw::Weights &weights, double least,
                              std::size_t &total) {
        const std::vector<tw::Found> found = searcher_->search(asked, line);
        total = found.size();
        std::vector<Judged> kept;
        tw::Name other;
        for (const tw::Found &one : found) {
            arrays_.name(one.name, other);
            const tw::Described described = tw::describe(whole, other);
            if (weights.sum(described, tw::persons(whole, other)) >= least) kept.push_back({one.name, one.score, described});
        }
        return kept;
    }

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
    void check() {
        if (source_.contains("uids.offsets")) {
            tw::Span<std::uint64_t> entities;
            span("uids.offsets", entities);
            if (entities.size == 0 || !tw::below(arrays_.owner_entities, entities.size - 1)) {
                throw nb::value_error("a name is borne by nobody of the index");
            }
        }
        const std::size_t tokens = arrays_.tokens.size(), names = arrays_.names(), folds = arrays_.folds.size();
        const tw::Arrays &a = arrays_;
        const bool fits = a.token_fold.size == tokens && a.token_weight.size == tokens && a.token_heaviest.size == tokens &&
                          a.token_particle.size == tokens && a.token_flags.size == tokens && a.token_number.size == tokens &&
                          a.token_father.size == tokens && a.bones.size() == folds && a.fold_mask.size == folds &&
                          a.name_flags.size == names;
        const bool sound = fits && tw::rising(a.tokens.offsets, a.tokens.content.size) &&
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
        if (!sound) throw nb::value_error("the arrays of the index do not fit together");
    }

    nb::dict source_;  // keeps the arrays alive
    tw::Arrays arrays_;
    std::unique_ptr<tw::Searcher> searcher_;
    std::unique_ptr<tw::Laying> laying_;
    friend nb::dict neighbourhoods(const nb::dict &);
};

nb::object owned_array(std::vector<std::uint32_t> &&values) {
    auto *kept = new std::vector<std::uint32_t>(std::move(values));
    const nb::capsule owner(kept, [](void *held) noexcept { delete static_cast<std::vector<std::uint32_t> *>(held); });
    return nb::cast(nb::ndarray<nb::numpy, std::uint32_t, nb::ndim<1>>(kept->data(), {kept->size()}, owner));
}

// The buckets of an index that has only its words and names yet.
nb::dict neighbourhoods(const nb::dict &arrays) {
    const Index index(arrays);
    tw::BuiltBuckets built[6];
    {
        const nb::gil_scoped_release unlocked;
        built[0] = tw::build_near_folds(index.arrays_);
        built[1] = tw::build_same_bones(index.arrays_);
        built[2] = tw::build_near_bones(index.arrays_, false);
        built[3] = tw::build_near_bones(index.arrays_, true);
        built[4] = tw::build_joined(index.arrays_);
        built[5] = tw::build_near_letters(index.arrays_);
    }
    const char *names[6] = {"near_folds", "same_bones", "near_bones", "near_bare", "joined_names", "near_letters"};
    nb::dict found;
    for (int at = 0; at < 6; ++at) {
        const std::string name = names[at];
        found[(name + ".offsets").c_str()] = owned_array(std::move(built[at].offsets));
        found[(name + ".members").c_str()] = owned_array(std::move(built[at].members));
    }
    return found;
}

std::uint64_t text_hash(const std::string &text) { return text.empty() ? 0 : tw::hash_of(text); }
std::uint64_t text_mask(const std::string &text) { return tw::mask_of(text); }

}  // namespace

NB_MODULE(_kernel, module) {
    nb::set_leak_warnings(false);  // what the caches of the modules keep until the process ends is no leak
    module.doc() = "The compiled kernel: the same answers as the reference in Python, sooner.";
    module.attr("FACE") = kFace;
    module.attr("DESCRIBED") = tw::kDescribed;
    module.def("osa_distance", &osa_distance, nb::arg("a"), nb::arg("b"), nb::arg("limit") = nb::none(),
               "The optimal string alignment distance of two texts if at most `limit`, else `limit + 1`.");
    nb::class_<Word>(module, "Word", "A romanised token with what is known of it.");
    module.def("word", &make_word, nb::arg("letters"), nb::arg("fold"), nb::arg("bones"), nb::arg("weight"),
               nb::arg("particle"), nb::arg("number"), nb::arg("distinctive"), nb::arg("known"), nb::arg("father"),
               nb::arg("gender"), nb::arg("given"), "The token as the kernel has it.");
    nb::class_<Name>(module, "Name", "A name made ready for comparing.");
    module.def("name", &make_name, nb::arg("words"), nb::arg("legal"), nb::arg("places"), nb::arg("flags"),
               "The name as the kernel has it: for each word its forms.");
    module.def("declared", &declared, nb::arg("a"), nb::arg("b"), "The declared retrieval score of two names.");
    module.def("describe", &describe, nb::arg("a"), nb::arg("b"), "The features of two names, and their likeness.");
    module.def("neighbourhoods", &neighbourhoods, nb::arg("arrays"), "The buckets of an index, from its words and names.");
    module.def("fold", [](const std::string &token) { return tw::fold(token); }, nb::arg("token"),
               "The token with spellings of one sound made equal.");
    module.def("skeleton", [](const std::string &token) { return tw::skeleton(token); }, nb::arg("token"),
               "The consonants of the folded token.");
    module.def("text_hash", &text_hash, nb::arg("text"), "The hash by which texts are kept; 0 for an empty one.");
    module.def("text_mask", &text_mask, nb::arg("text"), "One bit for each sort of sign.");
    nb::class_<tw::Slips>(module, "Slips", "Words in which a slip of the pen is looked for.")
        .def(nb::init<const std::vector<std::string> &>(), nb::arg("words"))
        .def("near", [](const tw::Slips &slips, const std::string &text) { return slips.near(text); }, nb::arg("text"));
    nb::class_<tw::Weights>(module, "Weights", "The weight of each feature.");
    module.def("weights", &weights_of, nb::arg("persons"), nb::arg("others"), "The weights for people's names and for others.");
    nb::class_<Index>(module, "Index", "An index over arrays that Python keeps.")
        .def(nb::init<const nb::dict &>(), nb::arg("arrays"))
        .def("search", &Index::search, nb::arg("asked"), nb::arg("line"))
        .def("match", &Index::match, nb::arg("asked"), nb::arg("whole"), nb::arg("line"), nb::arg("weights"), nb::arg("least"),
             nb::arg("threads") = 1)
        .def("found", &Index::found, nb::arg("wanted"), nb::arg("line"), nb::arg("weights"), nb::arg("bearer"), nb::arg("laid"), nb::arg("threads") = 1)
        .def("weigh", &Index::weigh, nb::arg("asked"), nb::arg("names"), nb::arg("weights"),
             nb::arg("threads") = 1)
        .def("parts", &Index::parts, nb::arg("asked"), nb::arg("name"), nb::arg("weights"));
}
