"""One decision from all findings: the gravest wins, every reason stays."""

from __future__ import annotations

from collections.abc import Sequence

from tidewaiter.decisions.agreement import agreeing, weighed
from tidewaiter.decisions.authorisations import authorised
from tidewaiter.decisions.precedence import is_complete, outcome_of, regime_outcomes
from tidewaiter.decisions.questions import questions_of, tasks_of
from tidewaiter.model.decision import Basis, Decision
from tidewaiter.model.finding import Findings
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.policy import Policy
from tidewaiter.model.shipment import Shipment
from tidewaiter.rules.trails import trails

__all__ = ["decide"]


def decide(
    shipment: Shipment, findings: Findings, matches: Sequence[PartyMatches], basis: Basis, policy: Policy
) -> Decision:
    """The decision that these findings bring, the same for the same values.

    Four steps, in this order: red flags weigh as the policy says; medium ones that agree become review; findings that a held
    authorisation covers become review; then the gravest level is the outcome, first for each regime and then for the order.
    Findings stand gravest first, those of one level in the order of the rules. Any gap makes the decision not
    complete and keeps it from `no_obstacle`.
    """
    agreed = agreeing(weighed(findings.findings, policy.flags), policy.mediums_for_review)
    judged = authorised(agreed, shipment, basis.as_of)
    ordered = tuple(sorted(judged, key=lambda finding: finding.level.rank))
    return Decision(
        reference=shipment.reference,
        outcome=outcome_of(ordered),
        complete=is_complete(ordered),
        regimes=regime_outcomes(ordered, findings.nexus),
        findings=ordered,
        matches=tuple(matches),
        questions=questions_of(ordered, shipment),
        tasks=tasks_of(ordered),
        basis=basis,
        trails=trails(findings, ordered),
    )
