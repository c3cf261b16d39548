from tidewaiter.model.words import Level, Outcome


def test_outcomes_are_ranked_gravest_first() -> None:
    ranked = sorted(Outcome, key=lambda outcome: outcome.rank)
    assert ranked == ["prohibited", "licence_required", "review", "incomplete", "no_obstacle"]


def test_a_level_is_an_outcome_or_a_note() -> None:
    assert {level.value for level in Level} - {outcome.value for outcome in Outcome} == {"note"}
    assert all(Outcome(level.value).rank == level.rank for level in Level if level is not Level.NOTE)
