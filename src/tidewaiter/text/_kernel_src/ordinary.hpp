// Ordinary words: those of which nothing is known but their letters. Most words of a long list are such.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hash_set.hpp"
#include "slips.hpp"
#include "sound.hpp"
#include "strings.hpp"

namespace tidewaiter {

// What makes a word no ordinary one, as text/ordinary.py gathers it from the tables.
struct Remarkable {
    std::vector<std::string> words;    // by themselves
    std::vector<std::string> begun;    // a word that goes on as one of these
    std::vector<std::string> slipped;  // a word that is one of these but for a slip of the pen
    std::vector<std::string> stems;    // a longer word that begins so
    std::vector<std::string> sounds;   // a word that begins so to any romaniser, and goes on with a vowel or not at all
    std::vector<std::pair<std::string, std::string>> romanisers;            // what they write, the longest first, as what
    std::vector<std::pair<std::string, std::size_t>> beginnings, endings;  // beside so many letters or more
};

class Ordinary {
   public:
    // Whether a word is ordinary; `by_habit` where it is unless a habit of spelling (j, ch, al-) makes another form of it.
    enum Answer { no, by_habit, yes };
    static constexpr std::size_t kLetters = 4, kStem = 4;

    explicit Ordinary(const Remarkable &given)
        : words_(of(given.words)),
          begun_(beginnings_of(given.begun)),
          stems_(of(given.stems)),
          sounds_(of(given.sounds)),
          slipped_(given.slipped) {
        for (auto &one : given.beginnings) beginnings_[place(one.first.at(0))].push_back(one);
        for (auto &one : given.endings) endings_[place(one.first.back())].push_back(one);
        for (auto &one : given.romanisers) romanisers_[place(one.first.at(0))].push_back(one);
    }

    Answer answer(std::string_view word) const {
        if (word.size() < kLetters) return no;
        for (const char sign : word) {
            if (sign < 'a' || sign > 'z') return no;
        }
        const std::uint64_t hash = hash_of(word);
        if (words_.has(hash) || begun_.has(hash) || has_edge(word) || has_stem(word) || has_sound(word)) return no;
        if (slipped_.near(word)) return no;
        return has_habit(word) ? by_habit : yes;
    }

   private:
    static constexpr std::size_t kLast = 26;

    static HashSet of(const std::vector<std::string> &words) {
        HashSet found(words.size());
        for (const std::string &word : words) found.put(hash_of(word));
        return found;
    }
    static HashSet beginnings_of(const std::vector<std::string> &words) {
        std::size_t most = 0;
        for (const std::string &word : words) most += word.size();
        HashSet found(most);
        for (const std::string &word : words) {
            for (std::size_t size = kLetters; size < word.size(); ++size) found.put(hash_of(std::string_view(word).substr(0, size)));
        }
        return found;
    }

    // The place of a small letter in the alphabet; of any other sign, one behind them all.
    static std::size_t place(char sign) { return sign >= 'a' && sign <= 'z' ? static_cast<std::size_t>(sign - 'a') : kLast; }

    bool has_edge(std::string_view word) const {
        for (const auto &[text, beside] : beginnings_[place(word.front())]) {
            if (word.size() >= text.size() + beside && word.substr(0, text.size()) == text) return true;
        }
        for (const auto &[text, beside] : endings_[place(word.back())]) {
            if (word.size() >= text.size() + beside && word.substr(word.size() - text.size()) == text) return true;
        }
        return false;
    }

    bool has_stem(std::string_view word) const {
        Hashing hashing;
        for (std::size_t size = 1; size < word.size(); ++size) {
            hashing.add(word[size - 1]);
            if (size >= kStem && stems_.has(hashing.found())) return true;
        }
        return false;
    }

    bool has_sound(std::string_view word) const {
        const std::string sound = sound_of(word);
        Hashing hashing;
        for (std::size_t size = 1; size <= sound.size(); ++size) {
            hashing.add(sound[size - 1]);
            if (size < kStem || (size < sound.size() && !is_vowel(sound[size]))) continue;
            if (sounds_.has(hashing.found())) return true;
        }
        return false;
    }

    // The word as any romaniser of a legal form writes it: text/legal_words.py, but for the ending.
    std::string sound_of(std::string_view word) const {
        static constexpr std::string_view kGlides = "iyj", kAfterGlides = "aoue";
        std::string plain, found;
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t end = std::min(word.find_first_not_of(kGlides, at), word.size());
            if (end == at) {
                plain.push_back(word[at++]);
                continue;
            }
            if (end == word.size() || kAfterGlides.find(word[end]) == std::string_view::npos) plain.append(word.substr(at, end - at));
            at = end;
        }
        for (std::size_t at = 0; at < plain.size();) {
            std::string_view sound(plain.data() + at, 1);
            std::size_t size = 1;
            for (const auto &[written, read] : romanisers_[place(plain[at])]) {
                if (plain.compare(at, written.size(), written) != 0) continue;
                sound = read;
                size = written.size();
                break;
            }
            for (const char sign : sound) {
                if (found.empty() || found.back() != sign) found.push_back(sign);
            }
            at += size;
        }
        return found;
    }

    // Whether the word may have other spellings: text/latin.py has the same habits.
    static bool has_habit(std::string_view word) {
        if (word.find('j') != std::string_view::npos || word.find("ch") != std::string_view::npos) return true;
        const std::string_view begins = word.substr(0, 2), ends = word.substr(word.size() - 2);
        if (begins == "ab" || begins == "al" || begins == "el") return true;
        return word.back() == 'h' || ends == "ff" || (ends == "au" && word.substr(word.size() - kStem) == "slau");
    }

    HashSet words_, begun_, stems_, sounds_;
    Slips slipped_;
    // By the letter that they begin with, or end with.
    template <typename T>
    using ByLetter = std::array<std::vector<std::pair<std::string, T>>, kLast + 1>;
    ByLetter<std::size_t> beginnings_, endings_;
    ByLetter<std::string> romanisers_;
};

}  // namespace tidewaiter
