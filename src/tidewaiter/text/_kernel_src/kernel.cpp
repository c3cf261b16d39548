// The compiled kernel as a module of Python: what there is, from the parts that have it.
#include "bindings.hpp"

namespace {

constexpr int kFace = 3;  // which functions there are and what they are given, as text/built.py knows it

}  // namespace

NB_MODULE(_kernel, module) {
    nb::set_leak_warnings(false);  // what the caches of the modules keep until the process ends is no leak
    module.doc() = "The compiled kernel: the same answers as the reference in Python, sooner.";
    module.attr("FACE") = kFace;
    module.attr("DESCRIBED") = tw::kDescribed;
    tidewaiter_python::bind_names(module);
    tidewaiter_python::bind_index(module);
    tidewaiter_python::bind_gathering(module);
}
