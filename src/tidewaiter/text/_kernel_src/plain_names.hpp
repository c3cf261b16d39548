// Names of plain words on their way into an index: each word is read once, and every name that holds it looks it up.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gathering.hpp"
#include "ordinary.hpp"

namespace tidewaiter {

// What text/plain.py, text/words.py and text/acronyms.py know, as index/kernel_names.py hands it on.
struct PlainTables {
    std::vector<double> weights;          // of an ordinary word of so many letters, up to those of the longest plain name
    std::uint8_t ordinary_flags = 0;      // of every ordinary word
    std::uint16_t cut_letters = 0;        // a name of so many may be cut off
    std::vector<std::string> child_of;    // words that say whose child somebody is
    std::vector<std::string> small;       // words that no acronym counts
    std::vector<std::string> onsets;      // that begin a word as one letter, the longest first
    std::pair<std::size_t, std::size_t> acronym{0, 0};  // letters of the shortest and of the longest
};

class PlainNames {
   public:
    enum Outcome { not_plain, added, asks_for_word, asks_for_acronym };
    static constexpr std::uint16_t kCutFlag = 16, kChildFlag = 4;

    PlainNames(Gathering &names, const Ordinary &ordinary, PlainTables tables)
        : names_(names), ordinary_(ordinary), tables_(std::move(tables)) {}

    // Adds the name of plain words, and its acronyms if it is no person's. Where it asks, it is to be told of `asked`, and
    // to be asked again.
    Outcome add(std::string_view name, bool person, std::uint32_t entity, std::uint32_t alias) {
        if (!split(name)) return not_plain;
        words_.clear();
        double total = 0.0;
        for (const std::string_view token : tokens_) {
            const Outcome outcome = read(token, person, total);
            if (outcome != added) return outcome;
        }
        acronyms_.clear();
        if (!person && tokens_.size() > 1) {
            set_acronyms();
            for (const std::string &acronym : acronyms_) {
                if (names_.tokens().find(acronym) != Interned::kNone) continue;
                if (ordinary_.answer(acronym) == Ordinary::no) return asks(asks_for_acronym, acronym);
                add_ordinary(acronym);
            }
        }
        put(name, person, total, entity, alias);
        return added;
    }

    const std::string &asked() const { return asked_; }

    // The word is read as these entries in names of that sort, as none where a name with it is to be read in full.
    void keep(std::string_view word, bool person, const std::vector<std::uint32_t> &entries) {
        if (entries.empty()) {
            refused_[person].put(word);
            return;
        }
        const std::uint32_t number = names_.tokens().find(word);
        if (entries.front() != number || !names_.are_words(entries)) throw std::invalid_argument("a plain word is its own first form");
        reading(number, person) = entries.size() == 1 ? kAlone : static_cast<std::uint32_t>(entries_.push_back(entries));
    }

    // The number of a word that is ordinary, in names of either sort.
    std::uint32_t add_ordinary(std::string_view word) {
        std::uint32_t number = names_.tokens().find(word);
        if (number == Interned::kNone) {
            const std::string fold = tidewaiter::fold(word), bones = skeleton(word);
            Known known;
            known.fold = fold;
            known.bones = bones;
            known.weight = tables_.weights[std::min(word.size(), tables_.weights.size() - 1)];
            known.flags = tables_.ordinary_flags;
            number = names_.add(word, known);
        }
        return number;
    }
    void keep_ordinary(std::string_view word) {
        const std::uint32_t number = add_ordinary(word);
        reading(number, false) = reading(number, true) = kAlone;
    }

   private:
    static constexpr std::uint32_t kUnread = 0, kAlone = 1;

    // Readings of several entries, numbered from 2 on.
    struct Entries {
        std::vector<std::uint32_t> members, ends{0, 0, 0};
        std::size_t push_back(const std::vector<std::uint32_t> &entries) {
            members.insert(members.end(), entries.begin(), entries.end());
            ends.push_back(static_cast<std::uint32_t>(members.size()));
            return ends.size() - 2;
        }
    };

    std::uint32_t &reading(std::uint32_t number, bool person) {
        std::vector<std::uint32_t> &known = readings_[person];
        if (number >= known.size()) known.resize(names_.tokens().size(), kUnread);
        return known[number];
    }

    Outcome asks(Outcome outcome, std::string_view word) {
        asked_ = word;
        return outcome;
    }

    // Puts the entries of the word behind those of the others.
    Outcome read(std::string_view token, bool person, double &total) {
        std::uint32_t number = names_.tokens().find(token);
        std::uint32_t found = number == Interned::kNone ? kUnread : reading(number, person);
        if (found == kUnread) {
            if (refused_[person].find(token) != Interned::kNone) return not_plain;
            if (ordinary_.answer(token) != Ordinary::yes) return asks(asks_for_word, token);
            keep_ordinary(token);
            number = names_.tokens().find(token);
            found = kAlone;
        }
        if (found == kAlone) {
            words_.push_back(number);
        } else {
            words_.insert(words_.end(), entries_.members.begin() + entries_.ends[found], entries_.members.begin() + entries_.ends[found + 1]);
        }
        total += names_.weight(number);
        return added;
    }

    // Whether the name is of letters of ASCII, capitals at the beginning of a word or throughout, and single blanks; its
    // words in lower case.
    bool split(std::string_view name) {
        tokens_.clear();
        if (name.empty() || name.size() >= tables_.weights.size()) return false;
        // Where it may state two names, it is read in full.
        if (name.find("known as") != std::string_view::npos) return false;
        lower_.assign(name);
        std::size_t begin = 0;
        while (true) {
            std::size_t end = begin, capitals = 0;
            for (; end < name.size() && name[end] != ' '; ++end) {
                const char sign = name[end];
                if (sign >= 'A' && sign <= 'Z') {
                    ++capitals;
                    lower_[end] = static_cast<char>(sign - 'A' + 'a');
                } else if (sign < 'a' || sign > 'z') {
                    return false;
                }
            }
            const std::size_t size = end - begin;
            const bool first = size > 0 && name[begin] >= 'A' && name[begin] <= 'Z';
            if (size == 0 || (capitals != size && capitals != (first ? 1 : 0))) return false;
            tokens_.push_back(std::string_view(lower_).substr(begin, size));
            if (end == name.size()) return true;
            begin = end + 1;
        }
    }

    static bool among(const std::vector<std::string> &texts, std::string_view text) {
        return std::find(texts.begin(), texts.end(), text) != texts.end();
    }

    // Those of text/acronyms.py: of the first letters of all words but small ones, and of all but the last word, if they have
    // the letters.
    void set_acronyms() {
        std::vector<std::string> made = acronyms_of(tokens_.size());
        const std::vector<std::string> shorter = acronyms_of(tokens_.size() - 1);
        if (!shorter.empty()) made.push_back(shorter.front());
        for (std::string &acronym : made) {
            if (acronym.size() >= tables_.acronym.first && !among(acronyms_, acronym)) acronyms_.push_back(std::move(acronym));
        }
    }

    std::vector<std::string> acronyms_of(std::size_t count) const {
        std::vector<bool> small(count);
        std::size_t first = count, last = 0, full = 0;
        for (std::size_t at = 0; at < count; ++at) {
            small[at] = among(tables_.small, tokens_[at]);
            if (small[at]) continue;
            first = std::min(first, at);
            last = at;
            ++full;
        }
        if (full < 2) return {};
        std::array<std::string, 3> all;  // of the full words; of the small ones between them, too; with letters of other scripts whole
        for (std::size_t at = first; at <= last; ++at) {
            all[1].push_back(tokens_[at].front());
            if (small[at]) continue;
            all[0].push_back(tokens_[at].front());
            all[2].append(tokens_[at].substr(0, onset(tokens_[at])));
        }
        std::vector<std::string> found;
        for (std::string &one : all) {
            if (one.size() >= kShortest && one.size() <= tables_.acronym.second && !among(found, one)) found.push_back(std::move(one));
        }
        return found;
    }

    std::size_t onset(std::string_view word) const {
        for (const std::string &onset : tables_.onsets) {
            if (word.substr(0, onset.size()) == onset) return onset.size();
        }
        return 1;
    }

    void put(std::string_view name, bool person, double total, std::uint32_t entity, std::uint32_t alias) {
        const bool child = std::any_of(tokens_.begin(), tokens_.end(), [&](std::string_view one) { return among(tables_.child_of, one); });
        const bool cut = name.size() >= tables_.cut_letters;
        const std::uint16_t sort = person ? kPerson : kNotAPerson;
        names_.put(words_, {}, {}, total, static_cast<std::uint16_t>(sort | (child ? kChildFlag : 0) | (cut ? kCutFlag : 0)), entity, alias);
        for (const std::string &acronym : acronyms_) {
            const std::uint32_t number = names_.tokens().find(acronym);
            names_.put({number}, {}, {}, names_.weight(number), kNotAPerson | kAcronymFlag, entity, alias);
        }
    }

    static constexpr std::size_t kShortest = 3;  // letters of an acronym; what is only derived has more

    Gathering &names_;
    const Ordinary &ordinary_;
    PlainTables tables_;
    Interned refused_[2];                    // of other names and of people's
    std::vector<std::uint32_t> readings_[2];  // of each token: kUnread, kAlone or the number of its entries
    Entries entries_;
    std::string lower_, asked_;
    std::vector<std::string_view> tokens_;
    std::vector<std::uint32_t> words_;
    std::vector<std::string> acronyms_;
};

}  // namespace tidewaiter
