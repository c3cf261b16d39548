"""Arrays that do not fit are refused before anything looks into them."""

from __future__ import annotations

import numpy as np
import pytest

from strategies import entity
from tidewaiter.index.arrays import Array
from tidewaiter.index.build import build
from tidewaiter.index.compiled import BUCKETS, KernelIndex
from tidewaiter.text.kernel import compiled, compiled_name
from tidewaiter.text.prepared import prepare

pytestmark = pytest.mark.skipif(compiled() is None, reason="the kernel was not compiled here")


def arrays() -> dict[str, Array]:
    held = tuple(
        entity(f"{at:03}", f"Azu International {at} GmbH", f"Aleksandr Himark {at}") for at in range(40)
    )
    return dict(build(held).arrays)


def damaged(name: str, at: int, value: int | float) -> dict[str, Array]:
    found = arrays()
    found[name] = found[name].copy()
    found[name][at] = value
    return found


@pytest.mark.parametrize(
    ("name", "at", "value"),
    [
        ("posting_names", 0, 10**6),
        ("posting_offsets", 1, 10**6),
        ("fold_tokens", 0, 10**6),
        ("near_folds.members", 0, 10**6),
        ("near_folds.offsets", 1, 10**6),
        ("joined_names.members", 0, 10**6),
        ("name_words", 1, 10**6),
        ("name_words", 0, 0x80000000),
        ("name_offsets", 1, 10**6),
        ("name_total", 0, float("nan")),
        ("token_weight", 0, -1.0),
        ("token_fold", 0, 10**6),
        ("tokens.offsets", 1, 10**6),
        ("legal_offsets", 1, 10**6),
        ("given_tokens", 0, 10**6),
    ],
)
def test_a_member_out_of_range_is_refused(name: str, at: int, value: float) -> None:
    with pytest.raises(ValueError, match="fit"):
        KernelIndex(damaged(name, at, value), "x")


@pytest.mark.parametrize("name", ["token_fold", "name_total", "posting_names"])
def test_an_array_of_another_type_is_refused_and_never_converted(name: str) -> None:
    found = arrays()
    found[name] = found[name].astype(np.float32)
    with pytest.raises(ValueError, match="type or layout"):
        KernelIndex(found, "x")


@pytest.mark.parametrize("bucket", BUCKETS)
def test_an_index_without_neighbourhoods_is_not_searched_by_the_kernel(bucket: str) -> None:
    """The reference builds none, and the kernel would lose names without them."""
    found = arrays()
    del found[f"{bucket}.offsets"]
    with pytest.raises(KeyError):
        KernelIndex(found, "x")


def test_no_name_is_refused_and_threads_that_cannot_be_had_are_done_without() -> None:
    index = KernelIndex(arrays(), "x")
    kernel = compiled()
    assert kernel is not None
    zeros = [0.0] * kernel.DESCRIBED
    weights = kernel.weights(zeros, zeros)
    with pytest.raises((ValueError, TypeError)):
        index._kernel.match([None], [None], 0.55, weights, 0.0, 1)
    name = compiled_name(prepare("Azu International 7 GmbH", None))
    alone = index._kernel.match([name] * 50, [name] * 50, 0.55, weights, -1.0, 1)
    assert index._kernel.match([name] * 50, [name] * 50, 0.55, weights, -1.0, 10_000) == alone


def test_what_is_not_wanted_as_it_should_be_is_refused() -> None:
    index = KernelIndex(arrays(), "x")
    kernel = compiled()
    assert kernel is not None
    with pytest.raises(ValueError, match="one weight"):
        kernel.weights([0.0], [0.0])
    weights = kernel.weights([0.0] * kernel.DESCRIBED, [0.0] * kernel.DESCRIBED)
    name = compiled_name(prepare("Azu International 7 GmbH", None))
    several: tuple[tuple[object, ...], ...] = (
        ([name], [], [name], [], 0.0),
        ([name], [name], [name], []),
        ([None], [name], [name], [], 0.0),
    )
    for wanted in several:
        with pytest.raises((ValueError, TypeError, RuntimeError)):
            index._kernel.found([wanted], 0.55, weights, tuple, tuple)
    with pytest.raises(TypeError):
        index._kernel.found([], 0.55, weights, list, tuple)


def test_an_owner_beyond_the_entities_is_refused() -> None:
    found = arrays()
    found["owner_entities"] = found["owner_entities"].copy()
    found["owner_entities"][0] = 1 << 30
    with pytest.raises(ValueError, match="borne by nobody"):
        KernelIndex(found, "x")
