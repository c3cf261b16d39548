// Words, names and texts as Python has them.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "bindings.hpp"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include "index.hpp"
#include "osa.hpp"
#include "slips.hpp"
#include "laying.hpp"
#include "sound.hpp"

namespace tidewaiter_python {

nb::tuple numbers(const tw::Described &found) {
    nb::object values = nb::steal(PyTuple_New(static_cast<Py_ssize_t>(tw::kDescribed)));
    for (std::size_t at = 0; at < tw::kDescribed; ++at) {
        PyTuple_SET_ITEM(values.ptr(), static_cast<Py_ssize_t>(at), PyFloat_FromDouble(found.features[at]));
    }
    return nb::make_tuple(values, found.name);
}

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

nb::tuple describe(const Name &a, const Name &b) { return numbers(tw::describe(a.name, b.name)); }

double declared(const Name &a, const Name &b) {
    const nb::gil_scoped_release unlocked;
    return tw::declared(a.name, b.name);
}

tw::Weights weights_of(std::vector<double> persons, std::vector<double> others) {
    if (persons.size() != tw::kDescribed || others.size() != tw::kDescribed) throw nb::value_error("one weight for each feature");
    return {std::move(persons), std::move(others)};
}

std::uint64_t text_hash(const std::string &text) { return text.empty() ? 0 : tw::hash_of(text); }
std::uint64_t text_mask(const std::string &text) { return tw::mask_of(text); }

}  // namespace

void bind_names(nb::module_ &module) {
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
}

}  // namespace tidewaiter_python
