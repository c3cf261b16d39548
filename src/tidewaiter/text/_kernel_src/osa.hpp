// Optimal string alignment distance over code points, bounded.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace tidewaiter {

// The least number of insertions, deletions, substitutions and swaps of neighbours (no part edited twice)
// that turn `a` into `b` if that is at most `limit`, else `limit + 1`. No length is refused. Memory grows
// with the shorter of the two; time with their product, less where `limit` is small.
inline std::size_t osa_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    while (!a.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }

    // No distance is above the longer length, so a larger limit says nothing more, and limit + 1 is safe.
    limit = std::min(limit, b.size());
    const std::size_t beyond = limit + 1;
    if (b.size() - a.size() > limit) return beyond;
    if (a.empty()) return b.size();

    const std::size_t width = a.size() + 1;
    std::vector<std::size_t> before(width, 0), last(width), row(width);
    for (std::size_t i = 0; i < width; ++i) last[i] = i;

    std::size_t last_least = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        row[0] = j;
        std::size_t least = j;
        for (std::size_t i = 1; i < width; ++i) {
            const bool same = a[i - 1] == b[j - 1];
            std::size_t cost = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost = std::min(cost, before[i - 2] + 1);
            }
            row[i] = cost;
            least = std::min(least, cost);
        }
        // A later row builds on the last two only, so when both lie beyond the limit all later ones do.
        if (least > limit && last_least > limit) return beyond;
        last_least = least;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[a.size()], beyond);
}

}  // namespace tidewaiter
