// The Python face of the compiled kernel. Strings are copied out under the GIL, which is then released.
#include <nanobind/nanobind.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <nanobind/stl/optional.h>

#include "osa.hpp"

namespace nb = nanobind;

namespace {

// The code points of a str; lone surrogates are kept as they are.
std::u32string code_points(const nb::str &text) {
    const Py_ssize_t length = PyUnicode_GetLength(text.ptr());
    if (length < 0) throw nb::python_error();
    std::vector<Py_UCS4> points(static_cast<std::size_t>(length) + 1);
    if (PyUnicode_AsUCS4(text.ptr(), points.data(), length + 1, 1) == nullptr) throw nb::python_error();
    return std::u32string(points.begin(), points.end() - 1);
}

std::size_t osa_distance(const nb::str &a, const nb::str &b, std::optional<std::size_t> limit) {
    const std::u32string left = code_points(a);
    const std::u32string right = code_points(b);
    const nb::gil_scoped_release unlocked;
    return tidewaiter::osa_distance(left, right, limit.value_or(std::max(left.size(), right.size())));
}

}  // namespace

NB_MODULE(_kernel, module) {
    module.doc() = "The compiled kernel: the same answers as the reference in Python, sooner.";
    module.def("osa_distance", &osa_distance, nb::arg("a"), nb::arg("b"), nb::arg("limit") = nb::none(),
               "The optimal string alignment distance of two texts if at most `limit`, else `limit + 1`.");
}
