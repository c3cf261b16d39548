"""What goes to a customer of an exporter in the Union never says that a measure of the United States is the reason."""

from __future__ import annotations

import re

import pytest

from golden.orders import CASES, Case, screened, shipment_of
from tidewaiter.law.load import load_law
from tidewaiter.refdata.countries import country_code
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.questionnaire import questionnaire

MEMBERS = load_law().places("eu_law_applies").at(load_law().ofac_programmes.statute[-1].from_).members
# Words that name US law, its offices and lists, or a sanction as a reason; `ECCN` asks for a number that goods have.
TOLD = re.compile(
    r"sanction|sanktion|embargo|\bOFAC\b|\bBIS\b|\bSDN\b|entity list|us[- ](?:law|recht|export|persons? list)"
    r"|law of the united states|recht der vereinigten staaten|blocking|abwehrverordnung|boycott|boykott",
    re.IGNORECASE,
)


def _in_the_union(case: Case) -> bool:
    exporter = shipment_of(case.given).exporter
    return exporter is not None and country_code(exporter.country) in MEMBERS


UNION = [param for param in CASES if _in_the_union(param.values[0])]  # type: ignore[arg-type]  # params of one value


def test_there_are_such_cases() -> None:
    assert len(UNION) > 60


@pytest.mark.parametrize("case", UNION)
def test_no_question_to_the_buyer_names_us_measures(case: Case) -> None:
    decision = screened(case.given)
    for lang in Lang:
        told = [text for text in questionnaire(decision, lang).buyer if TOLD.search(text)]
        assert told == []
