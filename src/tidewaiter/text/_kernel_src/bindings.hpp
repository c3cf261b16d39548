// What the parts of the kernel's Python face share: words and names that Python keeps, and tuples made for it.
#pragma once

#include <nanobind/nanobind.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <nanobind/ndarray.h>

#include "align.hpp"

namespace nb = nanobind;
namespace tw = tidewaiter;

namespace tidewaiter_python {

// A token and the texts that its views look into.
struct OwnedWord {
    std::string letters, fold, bones;
    std::vector<std::uint32_t> given;
    tw::Token token;
};

struct Word {
    std::shared_ptr<const OwnedWord> owned;
};

struct Name {
    tw::Name name;
    std::vector<std::shared_ptr<const OwnedWord>> kept;
};

// What Python is given of two names laid side by side: the features, and the likeness.
nb::tuple numbers(const tw::Described &found);

// The values as an array of numpy, which keeps them.
template <typename T>
nb::object owned_array(std::vector<T> &&values) {
    auto *kept = new std::vector<T>(std::move(values));
    const nb::capsule owner(kept, [](void *held) noexcept { delete static_cast<std::vector<T> *>(held); });
    return nb::cast(nb::ndarray<nb::numpy, T, nb::ndim<1>>(kept->data(), {kept->size()}, owner));
}

void bind_names(nb::module_ &module);
void bind_index(nb::module_ &module);
void bind_gathering(nb::module_ &module);

}  // namespace tidewaiter_python
