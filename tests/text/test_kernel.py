from __future__ import annotations

import sys
import threading
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tidewaiter.text import built, kernel

# Lone surrogates included: they occur in badly decoded lists, and must not stop a comparison.
TEXTS = st.text(alphabet=st.characters(), max_size=40) | st.text(alphabet="abcé中😀", max_size=40)


@pytest.fixture(scope="module")
def compiled() -> ModuleType:
    module: ModuleType = pytest.importorskip(
        "tidewaiter.text._kernel", reason="the kernel was not compiled here; the reference runs instead"
    )
    return module


def test_the_kind_says_whether_the_compiled_module_can_be_imported() -> None:
    try:
        from tidewaiter.text import _kernel
    except ImportError:
        assert kernel.kernel_kind() == "reference"
    else:
        assert getattr(_kernel, "FACE", None) == built.FACE, "built of older sources: install it again"
        assert kernel.kernel_kind() == "kernel"


def test_a_kernel_of_older_sources_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built, "_module", ModuleType("older"))
    assert built.compiled() is None


@given(a=TEXTS, b=TEXTS, limit=st.none() | st.integers(0, 60))
def test_the_compiled_distance_is_the_reference_distance(
    compiled: ModuleType, a: str, b: str, limit: int | None
) -> None:
    assert compiled.osa_distance(a, b, limit) == OSA.distance(a, b, score_cutoff=limit)


@given(a=TEXTS, b=TEXTS, limit=st.none() | st.integers(0, 60))
def test_the_distance_is_the_same_with_and_without_the_kernel(a: str, b: str, limit: int | None) -> None:
    with pytest.MonkeyPatch.context() as patch:
        first = kernel.osa_distance(a, b, limit)
        patch.setattr(kernel, "_compiled", None)
        assert kernel.kernel_kind() == "reference"
        assert kernel.osa_distance(a, b, limit) == first


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("", "", 0),
        ("", "sofeh", 5),
        ("taco", "tako", 1),
        ("safeh", "sfaeh", 1),
        ("ca", "abc", 3),
        ("中国", "国中", 1),
        ("😀", "é", 1),
    ],
)
def test_known_distances(a: str, b: str, distance: int) -> None:
    assert kernel.osa_distance(a, b) == distance
    assert kernel.osa_distance(b, a) == distance


def test_long_texts_are_not_cut() -> None:
    assert kernel.osa_distance("a" * 3000 + "x", "b" * 3000 + "y") == 3001


def test_a_limit_of_any_size_is_taken() -> None:
    assert kernel.osa_distance("abc", "xyz", sys.maxsize * 4) == 3
    assert kernel.osa_distance("abc", "xyz", 1) == 2
    assert kernel.osa_distance("abc", "abc", 0) == 0


def test_a_negative_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="must not be negative"):
        kernel.osa_distance("a", "b", -1)


def test_threads_get_the_same_answers(compiled: ModuleType) -> None:
    pair = ("sofeh electronic " * 40, "safeh elektronik " * 40)
    expected = OSA.distance(*pair)
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(compiled.osa_distance(*pair))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4
