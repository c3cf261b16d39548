"""The composed list of the EU's form is read cleanly in both of its forms, and is the same whenever it is composed."""

from __future__ import annotations

import pytest
from bench.european import as_table, as_xml, composed, measured


def test_what_is_composed_is_read_cleanly() -> None:
    assert measured("fsf.xml", as_xml(composed(40))).startswith("fsf.xml: 40 entries")
    assert measured("fsf.csv", as_table(composed(40))).startswith("fsf.csv: 40 entries")


def test_it_is_always_the_same() -> None:
    assert as_xml(composed(10)) == as_xml(composed(10))


def test_what_is_not_read_cleanly_is_an_error() -> None:
    with pytest.raises(ValueError, match="not read cleanly"):
        measured("fsf.xml", as_xml(composed(3)).replace(b"<address", b'<address colour="red"'))
