// What reading machines take for what, among letters: the same tables as text/misread.py.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace tidewaiter {

constexpr double kHalfASlip = 0.5;

struct Alike {
    std::string_view one, other;
};

// Letters that look like one other, or like two.
constexpr std::array<Alike, 11> kStrokes{{{"rn", "m"}, {"nn", "m"}, {"in", "m"}, {"ni", "m"}, {"rm", "nn"}, {"vv", "w"},
                                          {"cl", "d"}, {"ri", "n"}, {"ii", "n"}, {"ii", "u"}, {"li", "h"}}};
// Single letters that look like each other anywhere, and as small ones only, so that no name begins so.
constexpr std::string_view kAlikeAnywhere = "illtftefcocgoquvvypr", kAlikeSmall = "ecbhhnnugq";

enum class Misread { no, letter, strokes };

inline bool paired(std::string_view pairs, char one, char other) {
    for (std::size_t at = 0; at < pairs.size(); at += 2) {
        if ((pairs[at] == one && pairs[at + 1] == other) || (pairs[at] == other && pairs[at + 1] == one)) return true;
    }
    return false;
}

// How one of two different texts may be the other, misread in one place.
inline Misread misread(std::string_view a, std::string_view b) {
    const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (apart > 1) return Misread::no;
    std::size_t start = 0, behind = 0;
    const std::size_t most = std::min(a.size(), b.size());
    while (start < most && a[start] == b[start]) ++start;
    while (behind < most - start && a[a.size() - 1 - behind] == b[b.size() - 1 - behind]) ++behind;
    const std::string_view one = a.substr(start, a.size() - start - behind);
    const std::string_view two = b.substr(start, b.size() - start - behind);
    if (one.size() > 2 || two.size() > 2) return Misread::no;
    if (one.size() == 1 && two.size() == 1) {
        const bool alike = paired(kAlikeAnywhere, one[0], two[0]) || (start > 0 && paired(kAlikeSmall, one[0], two[0]));
        return alike ? Misread::letter : Misread::no;
    }
    for (const Alike &pair : kStrokes) {
        if ((pair.one == one && pair.other == two) || (pair.one == two && pair.other == one)) return Misread::strokes;
    }
    return Misread::no;
}

// What may be misread, both ways, by the first letter: those of a letter begin at `starts` of its place in the alphabet.
struct Strokes {
    std::array<Alike, 2 * kStrokes.size()> pairs{};
    std::array<std::size_t, 27> starts{};
};

constexpr Strokes strokes_by_letter() {
    Strokes found;
    std::size_t size = 0;
    for (std::size_t letter = 0; letter < 26; ++letter) {
        found.starts[letter] = size;
        for (const Alike &pair : kStrokes) {
            if (pair.one[0] == static_cast<char>('a' + letter)) found.pairs[size++] = pair;
            if (pair.other[0] == static_cast<char>('a' + letter)) found.pairs[size++] = {pair.other, pair.one};
        }
    }
    found.starts[26] = size;
    return found;
}

// Calls `take` with every text that the text may be with one pair of letters misread, some more than once.
template <typename Take>
void each_variant(std::string_view text, Take take) {
    static constexpr Strokes strokes = strokes_by_letter();
    std::string changed;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] < 'a' || text[at] > 'z') continue;
        const std::size_t letter = static_cast<std::size_t>(text[at] - 'a');
        for (std::size_t one = strokes.starts[letter]; one < strokes.starts[letter + 1]; ++one) {
            const Alike &pair = strokes.pairs[one];
            if (text.substr(at, pair.one.size()) != pair.one) continue;
            changed.assign(text.substr(0, at)).append(pair.other).append(text.substr(at + pair.one.size()));
            take(std::string_view(changed));
        }
    }
}

// How alike two texts look that differ in one place, by letters that look like each other.
inline double looks(std::string_view a, std::string_view b) {
    return 1.0 - kHalfASlip / static_cast<double>(std::max(a.size(), b.size()));
}

}  // namespace tidewaiter
