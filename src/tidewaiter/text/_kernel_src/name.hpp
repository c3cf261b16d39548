// A name as both the query and the index have it, and its joined units.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "likeness.hpp"

namespace tidewaiter {

constexpr std::size_t kJoinedLetters = 4;
constexpr std::uint16_t kAcronymFlag = 32;  // of those of a name
enum Person : std::uint8_t { kNotAPerson = 0, kPerson = 1, kUnknown = 2 };

// Words where they lie: whoever made the name keeps them.
class Forms {
   public:
    const Token &operator[](std::size_t at) const { return *kept_[at]; }
    std::size_t size() const { return kept_.size(); }
    bool empty() const { return kept_.empty(); }
    void clear() { kept_.clear(); }
    void push_back(const Token &token) { kept_.push_back(&token); }

   private:
    std::vector<const Token *> kept_;
};

// Forms of all words one after the other; those of word i are [starts[i], starts[i + 1]), the customary one first.
struct Name {
    Forms forms;
    std::vector<std::uint32_t> starts{0};
    std::vector<std::uint32_t> legal;   // classes of legal forms
    std::vector<std::uint32_t> places;  // places and offices added at its end
    double total = 0.0;
    std::uint8_t person = kUnknown, generation = 0;
    bool child = false, syllabic = false, cut = false, acronym = false;

    void set_flags(std::uint16_t flags) {
        person = flags & 3;
        child = flags & 4;
        syllabic = flags & 8;
        cut = flags & 16;
        acronym = flags & kAcronymFlag;
        generation = static_cast<std::uint8_t>(flags >> 8);
    }

    std::size_t size() const { return starts.size() - 1; }
    const Token &word(std::size_t at) const { return forms[starts[at]]; }
    double weight(std::size_t at) const { return forms[starts[at]].weight; }

    void clear() {
        forms.clear();
        starts.assign(1, 0);
        legal.clear();
        places.clear();
        total = 0.0;
    }
    void add_total() {
        total = 0.0;
        for (std::size_t at = 0; at < size(); ++at) total += weight(at);
    }
};

// Neighbouring words written as one.
struct Unit {
    std::string letters, fold;
    std::size_t at, count;
    double weight;
};

inline std::string single(const std::string &text) {
    std::string found;
    for (const char letter : text) {
        if (found.empty() || found.back() != letter || !is_letter(letter)) found.push_back(letter);
    }
    return found;
}

// Whether the text begins with the other one, of letters there twice but one.
inline bool begins_single(std::string_view text, std::string_view other) {
    std::size_t at = 0;
    for (std::size_t step = 0; step < other.size(); ++step) {
        if (step > 0 && other[step] == other[step - 1] && is_letter(other[step])) continue;
        if (at == text.size() || text[at++] != other[step]) return false;
    }
    return true;
}

// Whether a form of the other name begins as the word in this place does.
inline bool begins_in(const Name &name, std::size_t at, const Name &wholes) {
    const Token &first = name.word(at);
    for (std::size_t form = 0; form < wholes.forms.size(); ++form) {
        const Token &whole = wholes.forms[form];
        // Words written as one sound longer than the first of them, unless they are initials.
        const bool longer = whole.fold.size() > first.fold.size() || first.letters.size() == 1;
        if (longer && begins_single(whole.fold, first.fold)) return true;
        if (whole.letters.front() == first.letters.front() && whole.letters.substr(0, first.letters.size()) == first.letters) return true;
    }
    return false;
}

// Whether so many words from `at` on, written as one, may be a form of the other name, by how it begins and its length.
inline bool may_join(const Name &name, std::size_t at, std::size_t count, const Name &wholes) {
    const Token &first = name.word(at);
    std::size_t letters = 0, folded = 0;
    for (std::size_t step = 0, place = at; step < count; ++step, ++place) {
        const Token &word = name.word(place < name.size() ? place : place - name.size());
        letters += word.letters.size();
        folded += word.fold.size();
    }
    for (std::size_t form = 0; form < wholes.forms.size(); ++form) {
        const Token &whole = wholes.forms[form];
        if (whole.letters.size() == letters && whole.letters.substr(0, first.letters.size()) == first.letters) return true;
        const bool longer = whole.fold.size() > first.fold.size() || letters == count;
        if (longer && whole.fold.size() <= folded && begins_single(whole.fold, first.fold)) return true;
    }
    return false;
}

// Whether any neighbouring words may be a form of the other name.
inline bool may_join_any(const Name &parts, const Name &wholes) {
    for (std::size_t at = 0; at < parts.size() && parts.size() > 1; ++at) {
        if (!begins_in(parts, at, wholes)) continue;
        if (may_join(parts, at, 2, wholes) || (parts.size() > 2 && may_join(parts, at, 3, wholes))) return true;
    }
    return false;
}

// Where neighbouring words of the name may begin that are a form of the other one; most names have no such place.
class Joints {
   public:
    Joints(const Name &name, const Name &wholes) : name_(name), wholes_(wholes) {
        for (std::size_t at = 0; at < name.size() && at < kWord; ++at) {
            if (begins_in(name, at, wholes)) first_ |= std::uint64_t{1} << at;
        }
    }
    bool none() const { return first_ == 0 && name_.size() <= kWord; }
    bool may(std::size_t at, std::size_t count) const {
        return (at >= kWord || (first_ >> at & 1)) && may_join(name_, at, count, wholes_);
    }

   private:
    const Name &name_, &wholes_;
    std::uint64_t first_ = 0;  // of the first 64 words
};

// Every unit of the name for which `may(at, count)` holds.
template <typename May, typename Take>
void each_unit(const Name &name, May may, Take take) {
    const std::size_t size = name.size();
    for (std::size_t count = 2; count <= 3; ++count) {
        if (size < count) return;
        const std::size_t last = name.person ? size : size - count + 1;
        for (std::size_t at = 0; at < last; ++at) {
            if (!may(at, count)) continue;
            Unit unit{{}, {}, at, count, 0.0};
            for (std::size_t step = 0; step < count; ++step) {
                const Token &word = name.word((at + step) % size);
                unit.letters += word.letters;
                unit.fold += word.fold;
                unit.weight += word.weight;
            }
            if (unit.letters.size() < kJoinedLetters && unit.letters.size() != count) continue;
            unit.fold = single(unit.fold);
            bool more = true;  // "a a" is not "a"
            for (std::size_t step = 0; step < count; ++step) {
                more = more && unit.fold.size() > name.word((at + step) % size).fold.size();
            }
            if (more || unit.letters.size() == count) take(unit);
        }
    }
}

template <typename Take>
void each_unit(const Name &name, Take take) {
    each_unit(name, [](std::size_t, std::size_t) { return true; }, take);
}

inline std::vector<Unit> units_of(const Name &name) {
    std::vector<Unit> found;
    each_unit(name, [&](const Unit &unit) { found.push_back(unit); });
    return found;
}

// Those units of the name that may be a form of the other one; each that is, is among them.
inline std::vector<Unit> units_in(const Name &name, const Name &wholes) {
    std::vector<Unit> found;
    const Joints joints(name, wholes);
    if (joints.none()) return found;
    each_unit(
        name, [&](std::size_t at, std::size_t count) { return joints.may(at, count); },
        [&](const Unit &unit) { found.push_back(unit); });
    return found;
}

// How alike the unit is to the best form of a word: 0 unless the sounds are equal.
inline double joined_likeness(const Unit &unit, const Name &name, std::size_t at) {
    double best = 0.0;
    for (std::size_t form = name.starts[at]; form < name.starts[at + 1]; ++form) {
        best = std::max(best, joined(unit.letters, unit.fold, name.forms[form].letters, name.forms[form].fold));
    }
    return best;
}

inline bool before(const Name &a, const Name &b) {
    const std::size_t both = std::min(a.size(), b.size());
    for (std::size_t at = 0; at < both; ++at) {
        const int order = a.word(at).letters.compare(b.word(at).letters);
        if (order != 0) return order < 0;
    }
    return a.size() < b.size();
}

// Whether the two have the same words in the same order, in their customary forms.
inline bool same_words(const Name &a, const Name &b) {
    if (a.size() != b.size()) return false;
    for (std::size_t at = 0; at < a.size(); ++at) {
        if (a.word(at).letters != b.word(at).letters) return false;
    }
    return true;
}

inline bool persons(const Name &a, const Name &b) {
    return (a.person == kPerson || b.person == kPerson) && a.person != kNotAPerson && b.person != kNotAPerson;
}

}  // namespace tidewaiter
