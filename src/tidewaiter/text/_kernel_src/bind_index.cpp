// An index as Python has it. What Python owns is copied out under the GIL, which is then released.
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bindings.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "build.hpp"
#include "laying.hpp"
#include "python_arrays.hpp"
#include "search.hpp"
#include "threads.hpp"

namespace tidewaiter_python {

namespace {

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

// One name of the index that may be the one that was asked for.
struct Judged {
    std::uint32_t name;
    double retrieved;
    tw::Described described;
};

class Index {
   public:
    explicit Index(const nb::dict &arrays) : taken_(arrays), searcher_(*taken_), laying_(*taken_, searcher_) {}

    // (name, retrieval score) of every name at or above the line, best first.
    nb::list search(const Name &asked, double line) {
        std::vector<tw::Found> found;
        {
            const nb::gil_scoped_release unlocked;
            found = searcher_.search(asked.name, line);
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
            tw::each_by_threads(asked.size(), threads, [&](std::size_t at) {
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
            tw::each_by_threads(wanted.size(), threads, [&](std::size_t at) { bearers[at] = laying_.found(wanted[at], line, weights); });
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
                if (name >= taken_->names()) throw nb::index_error("no such name");
            }
            weighed[at].reserve(names[at].size());
        }
        {
            const nb::gil_scoped_release unlocked;
            tw::each_by_threads(asked.size(), threads, [&](std::size_t at) {
                tw::Name other;
                for (const std::uint32_t name : names[at]) {
                    taken_->name(name, other);
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
        if (name >= taken_->names()) throw nb::index_error("no such name");
        std::vector<tw::Part> parts;
        tw::Name other;
        taken_->name(name, other);
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
        const std::vector<tw::Found> found = searcher_.search(asked, line);
        total = found.size();
        std::vector<Judged> kept;
        tw::Name other;
        for (const tw::Found &one : found) {
            taken_->name(one.name, other);
            const tw::Described described = tw::describe(whole, other);
            if (weights.sum(described, tw::persons(whole, other)) >= least) kept.push_back({one.name, one.score, described});
        }
        return kept;
    }

    const TakenArrays taken_;
    tw::Searcher searcher_;
    tw::Laying laying_;
};

// The buckets of an index that has only its words and names yet.
nb::dict neighbourhoods(const nb::dict &arrays) {
    const TakenArrays taken(arrays);
    tw::BuiltBuckets built[6];
    {
        const nb::gil_scoped_release unlocked;
        built[0] = tw::build_near_folds(*taken);
        built[1] = tw::build_same_bones(*taken);
        built[2] = tw::build_near_bones(*taken, false);
        built[3] = tw::build_near_bones(*taken, true);
        built[4] = tw::build_joined(*taken);
        built[5] = tw::build_near_letters(*taken);
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

}  // namespace

void bind_index(nb::module_ &module) {
    module.def("neighbourhoods", &neighbourhoods, nb::arg("arrays"), "The buckets of an index, from its words and names.");
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

}  // namespace tidewaiter_python
