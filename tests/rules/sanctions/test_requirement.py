from __future__ import annotations

import pytest

from tidewaiter.rules.sanctions.requirement import Reach, reach_of


@pytest.mark.parametrize(
    ("wording", "reach"),
    [
        ("For all items subject to the EAR. (See §744.11 of the EAR).", Reach.ALL),
        ("All Items Subject to the EAR", Reach.ALL),
        (
            "For all items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)",
            Reach.ALL,
        ),
        (
            "For All Items Subject to the EAR (See §744.11). This license requirement may be overcome by License Exception GOV",
            Reach.ALL,
        ),
        (
            "For all items subject to the EAR when used in projects specified in § 746.8(a)(4) of the EAR",
            Reach.NARROWER,
        ),
        (
            "For all items subject to the EAR (See §744.11), apart from items that are related to",
            Reach.NARROWER,
        ),
        ("All items subject to the EAR except for: crude oil", Reach.NARROWER),
        ("For items on the CCL and listed in supplement no. 7 to part 746 of the EAR", Reach.NARROWER),
        ("something nobody has seen before", Reach.NARROWER),
        ("", Reach.UNSTATED),
        (None, Reach.UNSTATED),
    ],
)
def test_the_wording_says_how_far_it_reaches(wording: str | None, reach: Reach) -> None:
    assert reach_of(wording) is reach
