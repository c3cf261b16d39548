"""export/eu/services_russia: Article 5n of Regulation (EU) No 833/2014, by the recitals of its amendments."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by, one

SLUG = "export/eu/services_russia"
ERP = {"description": "ERP-Unternehmenssoftware Lizenz"}
SERVER = {"description": "IT-Beratung und Wartung der Server"}
LEGAL = {"description": "Rechtsberatung"}
TAX = {"description": "Tax consulting", "kind": "service"}


@pytest.mark.parametrize(
    ("day", "line", "found"),
    [
        ("2022-06-03", TAX, []),
        ("2022-06-04", TAX, ["named"]),
        ("2022-10-06", {**SERVER, "kind": "service"}, ["perhaps"]),
        ("2022-10-07", {**SERVER, "kind": "service"}, ["named"]),
        ("2022-10-06", LEGAL, ["perhaps"]),
        ("2022-10-07", LEGAL, ["named"]),
        ("2023-12-18", {**ERP, "kind": "software"}, ["perhaps"]),
        ("2023-12-19", {**ERP, "kind": "software"}, ["named"]),
        ("2026-08-01", ERP, ["named"]),
        ("2026-08-01", SERVER, ["named"]),
        ("2026-08-01", {"description": "Drawings of a pump", "kind": "technology"}, ["perhaps"]),
        ("2026-08-01", {"description": "Server rack", "hs": "9403.20"}, []),
        ("2026-08-01", {"description": "Coil winder"}, []),
    ],
)
def test_each_kind_from_the_day_on_which_a_recital_names_it(
    day: str, line: dict[str, Any], found: list[str]
) -> None:
    seen = found_by(SLUG, shipped(day, home="DE", to="RU", line=line))
    assert [finding.variant for finding in seen] == found
    assert all(finding.gap for finding in seen)


@pytest.mark.parametrize(("home", "to"), [("US", "RU"), ("CH", "RU"), ("DE", "KZ"), ("DE", "BY")])
def test_it_binds_the_union_and_speaks_of_russia(home: str, to: str) -> None:
    assert found_by(SLUG, shipped("2026-08-01", home=home, to=to, line=LEGAL)) == ()


def test_it_names_the_article_which_was_not_read() -> None:
    finding = one(SLUG, shipped("2026-08-01", home="DE", to="RU", line=LEGAL))
    assert "Art. 5n" in str(finding.citations[0])
    assert not any(citation.verified for citation in finding.citations)
