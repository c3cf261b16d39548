"""Where a rule stands in the trail of its regime: by its card, else by its slug."""

from __future__ import annotations

import re

from tidewaiter.model.card import Card
from tidewaiter.model.words import Stage

__all__ = ["APART", "stage_of"]

APART = (Stage.GUIDANCE, Stage.COMPLETENESS)
"""The stages that hold under every regime alike and are told apart from the others."""

_BY_GROUP = {
    "reach": Stage.NEXUS,
    "ownership": Stage.OWNERSHIP,
    "sanctions": Stage.PARTIES,
    "embargo": Stage.DESTINATION,
    "red_flags": Stage.GUIDANCE,
    "completeness": Stage.COMPLETENESS,
}
# The first that is found in the slug behind its group.
_BY_WORD = (
    (re.compile(r"nexus|de_minimis|direct_product|subject_to|owned_or_controlled"), Stage.NEXUS),
    (re.compile(r"exception|(?<!\d)740"), Stage.EXCEPTIONS),
    (re.compile(r"filing|statement|records?\b|report|duties|duty|(?<!\d)(758|762)"), Stage.DUTIES),
    (re.compile(r"entity|unverified|denied|listed|part(y|ies)|744_(8|11|15|16)(?!\d)"), Stage.PARTIES),
    (
        re.compile(r"end_use|military|missile|nuclear|chemical|biological|us_persons?|(?<!\d)744"),
        Stage.END_USE,
    ),
    (
        re.compile(r"supp|russia|belarus|iran|syria|cuba|korea|(?<!\d)746|region|destination"),
        Stage.DESTINATION,
    ),
)


def stage_of(card: Card) -> Stage:
    """The stage that the card names; else guidance for guidance, else by the rule's group and the words of its slug, and
    the control list for a rule of export that says nothing else."""
    if card.stage is not None:
        return card.stage
    if card.guidance:
        return Stage.GUIDANCE
    group, _, name = card.slug.partition("/")
    if group in _BY_GROUP:
        return _BY_GROUP[group]
    words = card.slug if group != "export" else name
    return next((stage for word, stage in _BY_WORD if word.search(words)), Stage.CONTROL_LIST)
