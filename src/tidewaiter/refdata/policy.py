"""The policy shipped with Tidewaiter: the lines, weights and list limits of data/policy.yaml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from tidewaiter.errors import InputError
from tidewaiter.model import document
from tidewaiter.model.policy import Policy

__all__ = ["read_policy", "standard_policy"]


@cache
def standard_policy() -> Policy:
    """The policy that holds when no other is named; the reasons stand beside each weight in its file."""
    content = files("tidewaiter").joinpath("data", "policy.yaml").read_bytes()
    return _checked(document.parse(content, Policy, file="policy.yaml"), "policy.yaml")


def read_policy(path: Path) -> Policy:
    """The policy in the file at `path`.

    Raises InputError where the file cannot be read, is not well formed, or its lines contradict each other.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"the policy cannot be read: {error.strerror}", file=path, todo="Name a file that is there"
        ) from None
    return _checked(document.parse(content, Policy, file=str(path)), str(path))


def _checked(policy: Policy, file: str) -> Policy:
    """The policy itself, once its lines are known to be in order."""
    bands = policy.bands
    lines = (
        policy.retrieval_line,
        policy.match_line,
        policy.alert_line,
        bands.possible,
        bands.probable,
        bands.confirmed,
    )
    if not all(0.0 < line <= 1.0 for line in lines):
        raise InputError("every line must lie above 0 and not above 1", file=file, todo="Correct the lines")
    if not bands.possible <= bands.probable <= bands.confirmed:
        raise InputError(
            "the bands are out of order",
            file=file,
            field="bands",
            todo="possible, then probable, then confirmed",
        )
    if policy.match_line > policy.alert_line or policy.match_line >= 1.0:
        raise InputError(
            "a hit would be no match", file=file, field="match_line", todo="Lower it, or raise the alert line"
        )
    if bands.probable < policy.alert_line:
        raise InputError(
            "a probable match would be no hit",
            file=file,
            field="alert_line",
            todo="Lower it, or raise the band",
        )
    if policy.route.detour_ratio <= 1.0 or policy.route.detour_km < 0.0:
        raise InputError(
            "every route would be a detour", file=file, field="route", todo="detour_ratio must be above 1"
        )
    _check_flags(policy, file)
    if "default" not in policy.lists:
        raise InputError("lists need a default", file=file, field="lists", todo="Add lists.default")
    return policy


def _check_flags(policy: Policy, file: str) -> None:
    """That every record of a lowered flag has a reason, lowers, and is what the severities say."""
    for each in policy.flags.lowered:
        if (
            not each.reason.strip()
            or each.to.rank <= each.before.rank
            or policy.flags.severities.get(each.what) is not each.to
        ):
            raise InputError(
                f"the record of a lowered flag does not stand: {each.what}",
                file=file,
                field="flags.lowered",
                todo="Give a reason, a severity that is lower than before, and the same one under severities",
            )
