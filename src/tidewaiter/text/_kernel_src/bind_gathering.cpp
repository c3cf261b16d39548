// What an index is gathered by, as Python has it.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bindings.hpp"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include "ordering.hpp"
#include "plain_names.hpp"

namespace tidewaiter_python {

namespace {

class Names {
   public:
    explicit Names(tw::PlainTables tables, const tw::Ordinary &ordinary) : plain_(gathering_, ordinary, std::move(tables)) {}

    // The number of the token; None where it has none yet.
    std::optional<std::uint32_t> number(std::string_view letters) const {
        const std::uint32_t found = gathering_.tokens().find(letters);
        if (found == tw::Interned::kNone) return std::nullopt;
        return found;
    }
    std::uint32_t add_token(std::string_view letters, std::string_view fold, std::string_view bones, double weight, std::uint8_t particle,
                            std::uint8_t flags, std::uint64_t number, std::uint64_t father, const std::vector<std::uint32_t> &given) {
        check_open();
        if (this->number(letters)) throw nb::value_error("the token has a number");
        return gathering_.add(letters, {fold, bones, weight, particle, flags, number, father, given.data(), given.size()});
    }

    void put(const std::vector<std::uint32_t> &words, const std::vector<std::uint32_t> &legal, const std::vector<std::uint32_t> &places,
             double total, std::uint16_t flags, std::uint32_t entity, std::uint32_t alias) {
        check_open();
        if (!gathering_.are_words(words)) throw nb::value_error("a name is made of tokens");
        gathering_.put(words, legal, places, total, flags, entity, alias);
    }
    int add_plain(std::string_view name, bool person, std::uint32_t entity, std::uint32_t alias) {
        check_open();
        return plain_.add(name, person, entity, alias);
    }
    const std::string &asked() const { return plain_.asked(); }
    void keep(std::string_view word, bool person, const std::vector<std::uint32_t> &entries) {
        check_open();
        plain_.keep(word, person, entries);
    }
    void keep_ordinary(std::string_view word) {
        check_open();
        plain_.keep_ordinary(word);
    }

    // All that was gathered; no more is to come.
    nb::dict arrays() {
        check_open();
        taken_ = true;
        nb::dict found;
        tw::TokenColumns columns = gathering_.taken_token_columns();
        const std::vector<double> weight = columns.weight;
        put_tokens(found, std::move(columns));
        tw::OrderedNames names;
        tw::Postings postings;
        std::vector<double> heaviest;
        {
            const nb::gil_scoped_release unlocked;
            names = tw::ordered(gathering_.taken_name_columns());
            heaviest = tw::heaviest(names, weight);
            postings = tw::PostingsOf(names, weight).found();
        }
        put_names(found, std::move(names));
        found["token_heaviest"] = owned_array(std::move(heaviest));
        found["posting_offsets"] = owned_array(std::move(postings.offsets));
        found["posting_names"] = owned_array(std::move(postings.names));
        return found;
    }

   private:
    void check_open() const {
        if (taken_) throw nb::value_error("what was gathered was taken");
    }

    static void put_texts(nb::dict &found, const std::string &name, tw::TextColumn &&texts) {
        found[(name + ".content").c_str()] = owned_array(std::move(texts.content));
        found[(name + ".offsets").c_str()] = owned_array(std::move(texts.offsets));
    }

    void put_tokens(nb::dict &found, tw::TokenColumns &&columns) {
        tw::TextColumn folds = gathering_.taken_folds();
        std::vector<std::uint64_t> masks;
        for (std::size_t at = 0; at < folds.size(); ++at) masks.push_back(tw::mask_of(folds[at]));
        std::vector<std::uint32_t> fold_offsets = tw::counted<std::uint32_t>(columns.fold, folds.size());
        found["fold_tokens"] = owned_array(tw::by_group(columns.fold, fold_offsets));
        found["fold_offsets"] = owned_array(std::move(fold_offsets));
        found["fold_mask"] = owned_array(std::move(masks));
        put_texts(found, "tokens", gathering_.taken_tokens());
        put_texts(found, "folds", std::move(folds));
        put_texts(found, "bones", std::move(columns.bones));
        put_given(found, columns);
        found["token_fold"] = owned_array(std::move(columns.fold));
        found["token_weight"] = owned_array(std::move(columns.weight));
        found["token_particle"] = owned_array(std::move(columns.particle));
        found["token_flags"] = owned_array(std::move(columns.flags));
        found["token_number"] = owned_array(std::move(columns.number));
        found["token_father"] = owned_array(std::move(columns.father));
    }

    // The given names that each token may stand for, and the tokens of each given name.
    static void put_given(nb::dict &found, tw::TokenColumns &columns) {
        std::size_t names = 0;
        for (const std::uint32_t name : columns.given) names = std::max<std::size_t>(names, name + std::size_t{1});
        std::vector<std::uint32_t> owners;
        for (std::size_t token = 0; token + 1 < columns.given_ends.size(); ++token) {
            owners.resize(columns.given_ends[token + 1], static_cast<std::uint32_t>(token));
        }
        std::vector<std::uint32_t> offsets = tw::counted<std::uint32_t>(columns.given, names);
        const std::vector<std::uint32_t> order = tw::by_group(columns.given, offsets);
        found["given_tokens"] = owned_array(tw::chosen(std::move(owners), order));
        found["given_offsets"] = owned_array(std::move(offsets));
        found["token_given"] = owned_array(std::move(columns.given));
        found["token_given_offsets"] = owned_array(std::move(columns.given_ends));
    }

    static void put_names(nb::dict &found, tw::OrderedNames &&names) {
        found["name_words"] = owned_array(std::move(names.words));
        found["name_offsets"] = owned_array(std::move(names.word_offsets));
        found["legal_forms"] = owned_array(std::move(names.legal));
        found["legal_offsets"] = owned_array(std::move(names.legal_offsets));
        found["place_names"] = owned_array(std::move(names.places));
        found["place_offsets"] = owned_array(std::move(names.place_offsets));
        found["name_total"] = owned_array(std::move(names.total));
        found["name_flags"] = owned_array(std::move(names.flags));
        found["owner_offsets"] = owned_array(std::move(names.owner_offsets));
        found["owner_entities"] = owned_array(std::move(names.owner_entities));
        found["owner_aliases"] = owned_array(std::move(names.owner_aliases));
    }

    tw::Gathering gathering_;
    tw::PlainNames plain_;
    bool taken_ = false;
};

using Edges = std::vector<std::pair<std::string, std::size_t>>;

void make_ordinary(tw::Ordinary *made, std::vector<std::string> words, std::vector<std::string> begun, std::vector<std::string> slipped,
                   std::vector<std::string> stems, std::vector<std::string> sounds,
                   std::vector<std::pair<std::string, std::string>> romanisers, Edges beginnings, Edges endings) {
    const auto empty = [](const auto &pair) { return pair.first.empty(); };
    if (std::any_of(romanisers.begin(), romanisers.end(), empty) || std::any_of(beginnings.begin(), beginnings.end(), empty) ||
        std::any_of(endings.begin(), endings.end(), empty)) {
        throw nb::value_error("what a word is known by has letters");
    }
    new (made) tw::Ordinary(tw::Remarkable{std::move(words), std::move(begun), std::move(slipped), std::move(stems), std::move(sounds),
                             std::move(romanisers), std::move(beginnings), std::move(endings)});
}

void make_names(Names *made, const tw::Ordinary &ordinary, std::vector<double> weights, std::uint8_t ordinary_flags,
                std::uint16_t cut_letters, std::vector<std::string> child_of, std::vector<std::string> small,
                std::vector<std::string> onsets, std::pair<std::size_t, std::size_t> acronym) {
    if (weights.empty()) throw nb::value_error("an ordinary word weighs something");
    new (made) Names({std::move(weights), ordinary_flags, cut_letters, std::move(child_of), std::move(small), std::move(onsets), acronym},
                     ordinary);
}

}  // namespace

void bind_gathering(nb::module_ &module) {
    nb::class_<tw::Ordinary>(module, "Ordinary", "Which words are ordinary: of which nothing is known but their letters.")
        .def("__init__", &make_ordinary, nb::arg("words"), nb::arg("begun"), nb::arg("slipped"), nb::arg("stems"), nb::arg("sounds"),
             nb::arg("romanisers"), nb::arg("beginnings"), nb::arg("endings"))
        .def("answer", [](const tw::Ordinary &ordinary, std::string_view word) { return static_cast<int>(ordinary.answer(word)); },
             nb::arg("word"), "2 for an ordinary word, 1 for one unless a habit of spelling makes another form of it, else 0.");
    nb::class_<Names>(module, "Names", "What an index holds, as it is gathered.")
        .def("__init__", &make_names, nb::arg("ordinary"), nb::arg("weights"), nb::arg("ordinary_flags"), nb::arg("cut_letters"),
             nb::arg("child_of"), nb::arg("small"), nb::arg("onsets"), nb::arg("acronym"), nb::keep_alive<1, 2>())
        .def("number", &Names::number, nb::arg("letters"))
        .def("add_token", &Names::add_token, nb::arg("letters"), nb::arg("fold"), nb::arg("bones"), nb::arg("weight"),
             nb::arg("particle"), nb::arg("flags"), nb::arg("number"), nb::arg("father"), nb::arg("given"))
        .def("put", &Names::put, nb::arg("words"), nb::arg("legal"), nb::arg("places"), nb::arg("total"), nb::arg("flags"),
             nb::arg("entity"), nb::arg("alias"))
        .def("add_plain", &Names::add_plain, nb::arg("name"), nb::arg("person"), nb::arg("entity"), nb::arg("alias"))
        .def_prop_ro("asked", &Names::asked)
        .def("keep", &Names::keep, nb::arg("word"), nb::arg("person"), nb::arg("entries"))
        .def("keep_ordinary", &Names::keep_ordinary, nb::arg("word"))
        .def("arrays", &Names::arrays);
}

}  // namespace tidewaiter_python
