// Texts of which each is kept once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "strings.hpp"

namespace tidewaiter {

// Texts one behind the other, with the places where each begins.
struct TextColumn {
    std::vector<std::uint8_t> content;
    std::vector<std::uint64_t> offsets{0};

    std::size_t size() const { return offsets.size() - 1; }
    std::string_view operator[](std::size_t at) const {
        return {reinterpret_cast<const char *>(content.data()) + offsets[at], static_cast<std::size_t>(offsets[at + 1] - offsets[at])};
    }
    void push_back(std::string_view text) {
        content.insert(content.end(), text.begin(), text.end());
        offsets.push_back(content.size());
    }
};

// Distinct texts, numbered from 0 in the order they came.
class Interned {
   public:
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    std::size_t size() const { return texts_.size(); }
    std::string_view operator[](std::size_t number) const { return texts_[number]; }
    const TextColumn &texts() const { return texts_; }

    // The number of the text; kNone where it has none.
    std::uint32_t find(std::string_view text) const { return places_.empty() ? kNone : places_[place_of(text)]; }

    // The number of the text; it gets one if it has none yet.
    std::uint32_t put(std::string_view text) {
        if (2 * (size() + 1) > places_.size()) grow();
        std::uint32_t &number = places_[place_of(text)];
        if (number == kNone) {
            if (size() >= kNone - 1) throw std::length_error("more texts than there are numbers for");
            number = static_cast<std::uint32_t>(size());
            texts_.push_back(text);
        }
        return number;
    }

    // The texts alone, which are kept here no longer.
    TextColumn taken() {
        places_ = {};
        TextColumn found;
        std::swap(found, texts_);
        return found;
    }

   private:
    std::size_t place_of(std::string_view text) const {
        const std::size_t last = places_.size() - 1;
        std::size_t place = static_cast<std::size_t>((hash_of(text) * 0x9E3779B97F4A7C15ULL) >> 32) & last;
        while (places_[place] != kNone && texts_[places_[place]] != text) place = (place + 1) & last;
        return place;
    }
    void grow() {
        places_.assign(std::max<std::size_t>(16, 2 * places_.size()), kNone);
        for (std::size_t number = 0; number < size(); ++number) places_[place_of(texts_[number])] = static_cast<std::uint32_t>(number);
    }

    TextColumn texts_;
    std::vector<std::uint32_t> places_;
};

}  // namespace tidewaiter
