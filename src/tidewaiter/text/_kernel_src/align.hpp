// Two names side by side and what that says in numbers: the same as text/alignment.py and text/description.py.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "soft_dice.hpp"

namespace tidewaiter {

constexpr double kPairedFrom = 0.58, kJoined = 0.99, kSameParticle = 0.97, kNearParticle = 0.85, kInitialFit = 0.82, kGivenFit = 0.92, kOtherForm = 0.97,
                 kAcronymFit = 2.0 / 3;
constexpr double kLeftOverOneSide = 0.35, kMiddleName = 0.2;
constexpr double kSharedWords = 0.6, kFathers = 0.4;
constexpr double kMiddle = 0.62, kConflict = 8.0, kSlip = 0.83, kCommon = 10.5, kShared = 13.0, kUnlike = 0.96;
constexpr std::size_t kLoneLetters = 7, kParticleLetters = 4, kGivenLetters = 3;
constexpr std::size_t kDescribed = 30;

enum class How : std::uint8_t { equal, alike, initial, particle, joined };

inline bool says_little(How how) { return how == How::initial || how == How::particle; }

struct Pairing {
    double gain, fit, weight;
    std::uint32_t left_at, left_count, right_at, right_count;
    How how;
    bool known, sounds_differ;
};

// What the alignment comes to: one number for each feature, then the likeness of the names that is shown.
struct Described {
    std::array<double, kDescribed> features{};
    double name = 0.0;
};

struct Fitting {
    double fit;
    How how;
};

inline double particles_fit(const Token &a, const Token &b) {
    if (a.particle == b.particle) return kSameParticle;
    const bool brief = std::max(a.letters.size(), b.letters.size()) <= kParticleLetters;
    return brief && !(a.known && b.known) && osa(a.letters, b.letters) == 1 ? kNearParticle : 0.0;
}

// Whether the two are well-known words, and no spellings or forms of one name.
inline bool two_names(const Token &a, const Token &b) {
    return a.known && b.known && a.bones != b.bones && !same_given(a, b);
}

// Whether three letters are no syllable, so that they are read one by one: ABC, GRU, but not Ali, Sun or Sha.
inline bool is_acronym(std::string_view letters) {
    constexpr std::string_view vowels = "aeiouy", no_onset = "aeiouyh";
    if (letters.size() != 3 || no_onset.find(letters[1]) != std::string_view::npos) return false;
    for (const char letter : letters)
        if (letter < 'a' || letter > 'z') return false;
    return vowels.find(letters[0]) == std::string_view::npos || vowels.find(letters[2]) == std::string_view::npos;
}

inline Fitting word_fit(const Token &a, const Token &b, bool person) {
    if (a.letters == b.letters) return {1.0, How::equal};
    if (a.letters.size() == 1 || b.letters.size() == 1) {
        const bool initial = person && a.letters[0] == b.letters[0] && !a.digits && !b.digits;
        return {initial ? kInitialFit : 0.0, How::initial};
    }
    const bool given = person && same_given(a, b) && std::min(a.letters.size(), b.letters.size()) >= kGivenLetters;
    if ((a.particle || b.particle) && !given) return {particles_fit(a, b), How::particle};
    double fitting = comparable(a, b) ? fit(a, b) : 0.0;
    if (!person && is_acronym(a.letters) && is_acronym(b.letters)) fitting = std::min(fitting, kAcronymFit);
    return {given ? std::max(fitting, kGivenFit) : fitting, How::alike};
}

inline void add_words(const Name &left, const Name &right, bool person, std::vector<Pairing> &edges) {
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; j < right.size(); ++j) {
            Fitting best{-1.0, How::alike};
            const Token *one = nullptr, *two = nullptr;
            for (std::size_t f = left.starts[i]; f < left.starts[i + 1]; ++f) {
                for (std::size_t g = right.starts[j]; g < right.starts[j + 1]; ++g) {
                    Fitting found = word_fit(left.forms[f], right.forms[g], person);
                    const bool customary = f == left.starts[i] && g == right.starts[j];
                    if (found.how == How::equal && !customary) found = {kOtherForm, How::alike};
                    if (found.fit > best.fit) best = found, one = &left.forms[f], two = &right.forms[g];
                }
            }
            if (best.fit < kPairedFrom) continue;
            const double own = left.weight(i), other = right.weight(j), least = std::min(own, other);
            const bool initial = best.how == How::initial, alike = best.how == How::alike;
            const double both = says_little(best.how) ? 2 * least : own + other;
            const double gain = best.fit * best.fit * (initial ? least : both);
            edges.push_back({gain, best.fit, both, static_cast<std::uint32_t>(i), 1, static_cast<std::uint32_t>(j), 1,
                             best.how, alike && two_names(*one, *two), alike && one->fold != two->fold});
        }
    }
}

inline void add_joined(const Name &parts, const Name &wholes, bool flipped, std::vector<Pairing> &edges) {
    if (parts.size() < 2) return;
    const Joints joints(parts, wholes);
    if (joints.none()) return;
    const auto may = [&](std::size_t at, std::size_t count) { return joints.may(at, count); };
    each_unit(parts, may, [&](const Unit &unit) {
        for (std::size_t j = 0; j < wholes.size(); ++j) {
            const double alike = joined_likeness(unit, wholes, j);
            if (alike == 0.0) continue;
            const double both = unit.weight + wholes.weight(j), gain = alike * alike * both * kJoined;
            const auto at = static_cast<std::uint32_t>(unit.at), count = static_cast<std::uint32_t>(unit.count),
                       whole = static_cast<std::uint32_t>(j);
            if (flipped) {
                edges.push_back({gain, alike * kJoined, both, whole, 1, at, count, How::joined, false, false});
            } else {
                edges.push_back({gain, alike * kJoined, both, at, count, whole, 1, How::joined, false, false});
            }
        }
    });
}

// Whether an initial would stand for the other side's family name while its own side has another word left.
inline bool says_nothing(const Pairing &pair, const std::vector<Pairing> &chosen, const Name &left, const Name &right) {
    if (pair.how != How::initial) return false;
    std::size_t telling = 0;
    for (const Pairing &other : chosen) telling += !says_little(other.how);
    if (telling > 1) return false;
    const bool from_left = left.word(pair.left_at).letters.size() == 1;
    const Name &own = from_left ? left : right;
    Taken used(own.size());
    for (const Pairing &other : chosen) {
        from_left ? used.take(other.left_at, other.left_count) : used.take(other.right_at, other.right_count);
    }
    for (std::size_t at = 0; at < own.size(); ++at) {
        if (!used[at] && own.word(at).letters.size() > 1 && !own.word(at).particle) return true;
    }
    return false;
}

// Words left over, and other marks of words, by their places.
using Marks = std::vector<char>;

// What one alignment needs room for, kept from one to the next: most names are short, and asking for memory took longer
// than all the rest.
struct Room {
    std::vector<Pairing> edges, chosen, spoken;
    Marks left_flags, right_flags, left_over, right_over, before;

    static Room &of_this_thread() {
        static thread_local Room room;
        return room;
    }
};

// The pairs stand in `room.spoken`.
inline void choose_pairs(const Name &left, const Name &right, bool person, Room &room) {
    std::vector<Pairing> &edges = room.edges, &chosen = room.chosen, &spoken = room.spoken;
    edges.clear();
    chosen.clear();
    spoken.clear();
    if (same_words(left, right)) {
        for (std::uint32_t at = 0; at < left.size(); ++at) {
            spoken.push_back({0.0, 1.0, left.weight(at) + right.weight(at), at, 1, at, 1, How::equal, false, false});
        }
        return;
    }
    add_words(left, right, person, edges);
    add_joined(left, right, false, edges);
    add_joined(right, left, true, edges);
    std::sort(edges.begin(), edges.end(), heavier<Pairing>);
    Taken taken_left(left.size()), taken_right(right.size());
    for (const Pairing &edge : edges) {
        if (!taken_left.free(edge.left_at, edge.left_count) || !taken_right.free(edge.right_at, edge.right_count)) continue;
        taken_left.take(edge.left_at, edge.left_count);
        taken_right.take(edge.right_at, edge.right_count);
        chosen.push_back(edge);
    }
    for (const Pairing &pair : chosen) {
        if (!says_nothing(pair, chosen, left, right)) spoken.push_back(pair);
    }
    std::sort(spoken.begin(), spoken.end(), [](const Pairing &a, const Pairing &b) {
        return std::tie(a.left_at, a.right_at) < std::tie(b.left_at, b.right_at);
    });
}

inline void distinctive(const Name &name, Marks &found) {
    found.assign(name.size(), false);
    bool any = false;
    for (std::size_t at = 0; at < name.size(); ++at) any |= found[at] = name.word(at).distinctive;
    if (!any) {
        for (std::size_t at = 0; at < name.size(); ++at) found[at] = name.word(at).letters.size() > 1;
    }
}

inline std::size_t fewest_letters(const Name &name, const Marks &flags) {
    std::size_t least = 0;
    bool any = false;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!flags[at]) continue;
        const std::size_t letters = name.word(at).letters.size();
        least = any ? std::min(least, letters) : letters;
        any = true;
    }
    return least;
}

// Whether a word of the name says this number.
inline bool says_number(const Name &name, std::uint64_t number) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name.word(at).number == number) return true;
    }
    return false;
}

struct Numbers {
    bool differ, both;  // whether the numbers in the names are not the same ones, and whether both have any
};

inline Numbers numbers_of(const Name &left, const Name &right) {
    bool own = false, other = false, differ = false;
    for (std::size_t at = 0; at < left.size(); ++at) {
        const std::uint64_t number = left.word(at).number;
        own |= number != 0;
        differ |= number != 0 && !says_number(right, number);
    }
    for (std::size_t at = 0; at < right.size(); ++at) {
        const std::uint64_t number = right.word(at).number;
        other |= number != 0;
        differ |= number != 0 && !says_number(left, number);
    }
    return {differ, own && other};
}

inline void describe_patronymics(const Name &left, const Name &right, double &fathers, double &genders) {
    unsigned own_genders = 0, other_genders = 0;
    for (std::size_t at = 0; at < left.size(); ++at) own_genders |= 1u << left.word(at).gender;
    for (std::size_t at = 0; at < right.size(); ++at) other_genders |= 1u << right.word(at).gender;
    own_genders &= ~1u;  // of no patronymic
    other_genders &= ~1u;
    if (!own_genders || !other_genders) return;
    bool same = false;
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; left.word(i).gender && j < right.size(); ++j) {
            same |= right.word(j).gender && left.word(i).father == right.word(j).father;
        }
    }
    fathers = same ? 0.0 : 1.0;
    genders = own_genders & other_genders ? 0.0 : 1.0;
}

inline std::size_t end_of(const Name &name, const Marks &over) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!over[at]) end = at + 1;
    }
    return end;
}

// Not left over are words that stand elsewhere in the name with a partner.
inline void once(const Name &name, Marks &over, Marks &before) {
    before = over;
    for (std::size_t at = 0; at < name.size(); ++at) {
        for (std::size_t other = 0; before[at] && other < name.size(); ++other) {
            if (!before[other] && name.word(other).letters == name.word(at).letters) over[at] = 0;
        }
    }
}

// Whether the name may be the other one cut off.
inline bool cut_here(const Name &name, const Marks &over, const Name &other, const Marks &other_over) {
    const std::size_t end = end_of(other, other_over);
    if (!name.cut || name.size() < 2 || end == other.size()) return false;
    const std::size_t last = name.size() - 1;
    for (std::size_t at = 0; at < last; ++at) {
        if (over[at]) return false;
    }
    const std::string_view begins = name.word(last).letters;
    return !over[last] || other.word(end).letters.substr(0, begins.size()) == begins;
}

inline void forgive(Marks &over, const Name &other, Marks &other_over) {
    const std::size_t end = end_of(other, other_over);
    std::fill(over.begin(), over.end(), 0);
    for (std::size_t at = end; at < other.size(); ++at) other_over[at] = 0;
}

// Which part of the words left over, by weight, does not distinguish the name.
inline double generic_share(const Name &name, const Marks &over, const Marks &flags) {
    double whole = 0.0, generic = 0.0;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!over[at]) continue;
        whole += name.weight(at);
        if (!flags[at]) generic += name.weight(at);
    }
    return whole != 0.0 ? generic / whole : 0.0;
}

// Whether all that a chain of fathers has more than the other name stands within it.
inline bool fathers_left_out(const Name &name, const Marks &over) {
    if (!name.child || over.empty() || over.front() || over.back()) return false;
    return std::find(over.begin(), over.end(), 1) != over.end();
}

struct Order {
    bool turned, crossed;
};

inline Order order_of(const std::vector<Pairing> &pairs) {
    std::size_t falls = 0;
    for (std::size_t at = 1; at < pairs.size(); ++at) falls += pairs[at - 1].right_at > pairs[at].right_at;
    if (falls == 0) return {false, false};
    const bool rotated = falls == 1 && pairs.back().right_at < pairs.front().right_at;
    return {rotated, !rotated};
}

inline Described describe(const Name &one, const Name &two, Room &room) {
    const bool turn = before(two, one);
    const Name &left = turn ? two : one;
    const Name &right = turn ? one : two;
    const bool person = persons(left, right);
    choose_pairs(left, right, person, room);
    const std::vector<Pairing> &pairs = room.spoken;
    Marks &left_flags = room.left_flags, &right_flags = room.right_flags;
    Marks &left_over = room.left_over, &right_over = room.right_over;
    distinctive(left, left_flags);
    distinctive(right, right_flags);
    double matched = 0.0, fitted = 0.0, worst = 0.0, another = 0.0, syllable = 0.0;
    double core_left = 0.0, core_right = 0.0, core_shared = 0.0;
    std::size_t initials = 0, telling = 0;
    Taken taken_left(left.size()), taken_right(right.size());
    for (const Pairing &pair : pairs) {
        matched += pair.weight;
        fitted += pair.weight * pair.fit;
        taken_left.take(pair.left_at, pair.left_count);
        taken_right.take(pair.right_at, pair.right_count);
        initials += pair.how == How::initial;
        if (!says_little(pair.how)) {
            worst = telling == 0 ? pair.fit : std::min(worst, pair.fit);
            ++telling;
        }
        if (pair.known) another = std::max(another, 1.0 - pair.fit);
        if (pair.sounds_differ) syllable += 1.0 - pair.fit;
        if (!says_little(pair.how) && left_flags[pair.left_at] && right_flags[pair.right_at]) {
            core_shared += pair.fit * pair.fit * pair.fit * pair.weight / 2;
        }
    }
    if (!left.syllabic && !right.syllabic) syllable = 0.0;
    left_over.resize(left.size());
    right_over.resize(right.size());
    for (std::size_t at = 0; at < left.size(); ++at) left_over[at] = !taken_left[at];
    for (std::size_t at = 0; at < right.size(); ++at) right_over[at] = !taken_right[at];
    const auto any = [](const Marks &over) { return std::find(over.begin(), over.end(), 1) != over.end(); };
    if (!any(right_over)) {
        once(left, left_over, room.before);
    } else if (!any(left_over)) {
        once(right, right_over, room.before);
    }
    if (cut_here(left, left_over, right, right_over)) {
        forgive(left_over, right, right_over);
    } else if (cut_here(right, right_over, left, left_over)) {
        forgive(right_over, left, left_over);
    }
    double over_left = 0.0, over_right = 0.0;
    bool partial = false, initial_left = false, initial_right = false;
    std::size_t left_telling = 0, right_telling = 0;
    for (std::size_t at = 0; at < left.size(); ++at) {
        left_telling += left.word(at).distinctive;
        if (left_over[at]) over_left += left.weight(at), partial |= left.word(at).distinctive;
        if (left_over[at] && left_flags[at]) core_left += left.weight(at);
        initial_left |= left_over[at] && left.word(at).letters.size() == 1;
    }
    for (std::size_t at = 0; at < right.size(); ++at) {
        right_telling += right.word(at).distinctive;
        if (right_over[at]) over_right += right.weight(at), partial |= right.word(at).distinctive;
        if (right_over[at] && right_flags[at]) core_right += right.weight(at);
        initial_right |= right_over[at] && right.word(at).letters.size() == 1;
    }
    const double clash = 2 * std::min(over_left, over_right);
    double more = std::abs(over_left - over_right);
    if (!person) {
        more *= over_left > over_right ? 1.0 - kSharedWords * generic_share(left, left_over, left_flags)
                                       : 1.0 - kSharedWords * generic_share(right, right_over, right_flags);
    } else if (fathers_left_out(left, left_over) || fathers_left_out(right, right_over)) {
        more *= kFathers;
    }
    const double whole = matched + clash + (person ? kMiddleName : kLeftOverOneSide) * more;
    const double everything = left.total + right.total;
    const double likeness = whole != 0.0 ? fitted / whole : 0.0, extra = everything != 0.0 ? more / everything : 0.0;
    const Order order = order_of(pairs);
    const bool child = order.crossed && left.child && right.child;

    bool legal_same = false;
    for (const auto form : left.legal) legal_same |= std::find(right.legal.begin(), right.legal.end(), form) != right.legal.end();
    const bool legal_different = !left.legal.empty() && !right.legal.empty() && !legal_same;
    const Numbers numbers = numbers_of(left, right);

    Described found;
    auto &x = found.features;
    x[0] = 1.0;
    x[1] = likeness - kMiddle;
    x[2] = 1.0 - std::exp(-(clash / 2) / kConflict);
    x[3] = std::max(0.0, kSlip - worst);
    x[4] = another;
    x[5] = syllable;
    x[6] = extra;
    x[7] = pairs.empty() ? 0.0 : extra * std::max(0.0, kUnlike - worst);
    x[8] = order.turned;
    x[9] = order.crossed && !child;
    x[10] = child;
    x[11] = legal_same;
    x[12] = legal_different;
    x[13] = 1.0 - std::exp(-(fitted / 2) / kShared);
    if (std::min(left_telling, right_telling) <= 1 && telling > 0) {
        const std::size_t letters = std::min(fewest_letters(left, left_flags), fewest_letters(right, right_flags));
        x[14] = likeness < 1.0 && letters < kLoneLetters ? static_cast<double>(kLoneLetters - letters) : 0.0;
        x[15] = partial ? (std::min(left_telling, right_telling) == 0 ? 2.0 : 1.0) : 0.0;
    }
    x[16] = numbers.differ && numbers.both;
    x[17] = numbers.differ && !numbers.both;
    x[18] = static_cast<double>(initials);
    describe_patronymics(left, right, x[19], x[20]);
    x[21] = left.generation && right.generation && left.generation != right.generation;
    bool place_same = false;
    for (const auto place : left.places) {
        place_same |= std::find(right.places.begin(), right.places.end(), place) != right.places.end();
    }
    const bool any_place = !left.places.empty() || !right.places.empty();
    const bool both_places = !left.places.empty() && !right.places.empty();
    x[22] = both_places && !place_same;
    x[23] = any_place && !both_places;
    x[24] = left.acronym || right.acronym;
    x[25] = likeness == 1.0 && extra == 0.0;
    x[26] = 1.0 - std::exp(-std::min(core_left, core_right) / kConflict);
    const bool over = any(left_over) || any(right_over);
    x[27] = x[25] ? 0.0 : std::max(0.0, 1.0 - core_shared / kCommon);
    x[28] = over ? x[27] : 0.0;
    x[29] = person && any(left_over) && any(right_over) && (initial_left || initial_right);

    double name = likeness;
    if (order.turned || order.crossed) name *= order.turned ? 0.99 : 0.95;
    if (legal_different) {
        name *= 0.985;
    } else if (!legal_same && (!left.legal.empty() || !right.legal.empty())) {
        name *= 0.995;
    }
    if (numbers.differ) name *= 0.9;
    found.name = name;
    return found;
}

inline Described describe(const Name &one, const Name &two) { return describe(one, two, Room::of_this_thread()); }

}  // namespace tidewaiter
