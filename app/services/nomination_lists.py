"""Nominations as lists show them: what each lacks, how far it has come, and the way it went."""

from collections.abc import Sequence

from app.domain.nominations.nomination import Nomination
from app.domain.stories.exemplar_story import NominationWay
from app.domain.stories.nomination_line import NominationLine
from app.domain.stories.stage import stage_of
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class NominationLists:
    """What units introduce, and what has come of it."""

    def __init__(self, database: Database, plans: Plans) -> None:
        self._database = database
        self._plans = plans

    def lines(self, plan: str) -> tuple[NominationLine, ...]:
        """Return a plan's nominations, in the order they were entered."""
        with self._database.reading() as work:
            return nomination_lines(work, self._plans, work.nominations.all(work.plans.id(plan)))

    def line(self, nomination: int) -> NominationLine:
        """Return one nomination; raises `NoSuchNomination`."""
        with self._database.reading() as work:
            return nomination_lines(work, self._plans, work.nominations.by_id([nomination]))[0]

    def way(self, nomination: int) -> NominationWay:
        """Return one nomination with the meetings and decisions it went through; raises `NoSuchNomination`."""
        with self._database.reading() as work:
            return nomination_ways(work, self._plans, [nomination])[0]


def nomination_lines(work: Work, plans: Plans, nominations: Sequence[Nomination]) -> tuple[NominationLine, ...]:
    """Return nominations as lists show them, in the order given."""
    numbers = [one.id for one in nominations]
    verdicts, decided = work.tallies.verdicts(numbers), work.decisions.naming(numbers)
    units = {unit.id: unit.name for unit in work.units.all()}
    rules = {code: plans.plan(code) for code in {one.plan for one in nominations}}
    return tuple(
        NominationLine(
            one,
            rules[one.plan],
            stage_of(one.state, verdicts.get(one.id), decided=one.id in decided),
            units[one.draft.unit],
        )
        for one in nominations
    )


def nomination_ways(work: Work, plans: Plans, nominations: Sequence[int]) -> tuple[NominationWay, ...]:
    """Return these nominations with the way each went, in the order given."""
    lines = nomination_lines(work, plans, work.nominations.by_id(nominations))
    hearings, decisions = work.stories.hearings(nominations), work.stories.decisions(nominations)
    return tuple(
        NominationWay(line, hearings.get(line.known.id, ()), decisions.get(line.known.id, ())) for line in lines
    )
