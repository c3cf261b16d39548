// Sound: the same as text/sound.py, rule by rule.
#pragma once

#include <string>
#include <string_view>

namespace tidewaiter {

struct Spelling {
    std::string_view written, sound;
};

// The longest first. Capitals are classes of their own, so that folding a folded form changes nothing.
constexpr Spelling kSpellings[] = {
    {"schtsch", "s"}, {"shch", "s"}, {"szcz", "s"}, {"dsch", "C"}, {"tsch", "C"}, {"sch", "s"}, {"dzh", "C"}, {"dsh", "C"},
    {"tsh", "C"},     {"tch", "C"},  {"sh", "s"},   {"sz", "s"},   {"zh", "s"},   {"ts", "s"},  {"tz", "s"},  {"dj", "C"},
    {"ch", "C"},      {"cz", "C"},   {"kh", "h"},   {"gh", "g"},   {"ph", "f"},   {"th", "t"},  {"dh", "d"},  {"bh", "b"},
    {"ck", "k"},      {"ou", "u"},   {"oo", "u"},   {"ee", "i"},   {"z", "s"},    {"x", "ks"},  {"q", "k"},   {"y", "i"},
    {"w", "v"},
};

constexpr std::string_view kFirstLetters = "bcdegkopqstwxyz";  // of what is written otherwise

inline bool is_vowel(char sign) { return sign == 'a' || sign == 'e' || sign == 'i' || sign == 'o' || sign == 'u'; }
inline bool is_doubled(char sign) { return (sign >= 'a' && sign <= 'z') || sign == 'C'; }

// Whether the text is not folded yet.
inline bool may_fold(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char sign = text[at], next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (sign == 'c' || sign == 'j' || sign == 'q' || (sign >= 'w' && sign <= 'z')) return true;
        if (sign == next && is_doubled(sign)) return true;
        if (next == 'h' && std::string_view("dgkpstb").find(sign) != std::string_view::npos) return true;
        if ((sign == 't' && next == 's') || (sign == 'o' && next == 'u')) return true;
    }
    return false;
}

// Doubles single.
inline void make_single(std::string &text) {
    std::size_t size = 0;
    for (const char sign : text) {
        if (size == 0 || text[size - 1] != sign || !is_doubled(sign)) text[size++] = sign;
    }
    text.resize(size);
}

inline std::string as_spelt(std::string_view text) {
    std::string found;
    found.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const Spelling *fits = nullptr;
        const bool may = kFirstLetters.find(text[at]) != std::string_view::npos;
        for (const Spelling &one : kSpellings) {
            if (!may) break;
            if (text[at] == one.written[0] && text.substr(at, one.written.size()) == one.written) {
                fits = &one;
                break;
            }
        }
        if (fits == nullptr) {
            found.push_back(text[at++]);
        } else {
            found += fits->sound;
            at += fits->written.size();
        }
    }
    return found;
}

inline std::string fold(std::string_view token) {
    std::string text(token);
    while (may_fold(text)) {
        for (std::size_t at = 0; at + 1 < text.size(); ++at) {  // an English j
            if (text[at] == 'j' && is_vowel(text[at + 1]) && (at == 0 || is_vowel(text[at - 1]))) text[at] = 'C';
        }
        text = as_spelt(text);
        for (std::size_t at = 0; at < text.size(); ++at) {
            const char next = at + 1 < text.size() ? text[at + 1] : '\0';
            if (text[at] == 'c') text[at] = next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
            if (text[at] == 'j') text[at] = 'i';
        }
        make_single(text);
    }
    return text;
}

inline std::string skeleton(std::string_view token) {
    const std::string folded = fold(token);
    std::string bones;
    if (!folded.empty() && is_vowel(folded[0])) bones.push_back('a');
    std::size_t at = 0;
    while (at < folded.size() && is_vowel(folded[at])) ++at;
    for (; at < folded.size(); ++at) {
        if (!is_vowel(folded[at])) bones.push_back(folded[at]);
    }
    make_single(bones);
    return bones;
}

}  // namespace tidewaiter
