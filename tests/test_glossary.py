from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path

import pytest

import tidewaiter.errors
import tidewaiter.model

GLOSSARY = Path(__file__).parent.parent / "docs" / "glossary.md"
ROWS = re.findall(r"^\| (.+?) \| (.*?) \|$", GLOSSARY.read_text(encoding="utf-8"), flags=re.MULTILINE)
TYPES = {term.strip("`"): meaning for term, meaning in ROWS if term.startswith("`")}
WORDS = {
    term: meaning
    for term, meaning in ROWS
    if not term.startswith("`") and term not in ("word", "type", "---")
}
FORBIDDEN = ("data", "info", "manager", "handler", "processor", "helper", "utils")


def public_types() -> dict[str, list[str]]:
    """Every public type of model/ and errors, with the modules that call it their own."""
    names = [f"tidewaiter.model.{found.name}" for found in pkgutil.iter_modules(tidewaiter.model.__path__)]
    modules = [importlib.import_module(name) for name in names]
    found: dict[str, list[str]] = {}
    for module in [*modules, tidewaiter.errors]:
        for name in getattr(module, "__all__", ()):
            if isinstance(getattr(module, name), type):
                found.setdefault(name, []).append(module.__name__)
    return found


def test_every_public_type_is_in_the_glossary() -> None:
    assert sorted(set(public_types()) - set(TYPES)) == []


def test_the_glossary_names_no_type_that_is_gone() -> None:
    assert sorted(set(TYPES) - set(public_types())) == []


def test_every_type_has_one_home() -> None:
    assert {name: homes for name, homes in public_types().items() if len(homes) > 1} == {}


def test_every_term_stands_once_with_one_meaning() -> None:
    terms = Counter(term for term, _ in ROWS if term not in ("word", "type", "---"))
    assert [term for term, count in terms.items() if count > 1] == []
    meanings = Counter(meaning for name, meaning in TYPES.items() if meaning)
    assert [meaning for meaning, count in meanings.items() if count > 1] == []
    assert all(meaning.strip() for meaning in [*TYPES.values(), *WORDS.values()])


@pytest.mark.parametrize("word", FORBIDDEN)
def test_empty_words_name_nothing(word: str) -> None:
    assert word not in WORDS
    assert [name for name in TYPES if re.search(word, name, flags=re.IGNORECASE)] == []
