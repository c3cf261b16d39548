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

// Calls `take` with every text that the text may be with one pair of letters misread, some more than once.
template <typename Take>
void each_variant(std::string_view text, Take take) {
    std::string changed;
    const auto change = [&](std::size_t at, std::string_view old, std::string_view other) {
        if (text.substr(at, old.size()) != old) return;
        changed.assign(text.substr(0, at)).append(other).append(text.substr(at + old.size()));
        take(std::string_view(changed));
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const Alike &pair : kStrokes) {
            change(at, pair.one, pair.other);
            change(at, pair.other, pair.one);
        }
    }
}

// How alike two texts look that differ in one place, by letters that look like each other.
inline double looks(std::string_view a, std::string_view b) {
    return 1.0 - kHalfASlip / static_cast<double>(std::max(a.size(), b.size()));
}

}  // namespace tidewaiter
