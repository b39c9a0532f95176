"""Exemplars, their nominations, and every commendation they had."""

from collections.abc import Callable
from datetime import date

from app.domain.agency import Level
from app.domain.exemplar import (
    Commendation,
    CommendationDraft,
    DeedAlreadyCommended,
    Exemplar,
    ExemplarDraft,
    ProposalWithoutPaper,
    accept_commendation,
    accept_exemplar,
    check_may_go_higher,
    same_deed,
)
from app.domain.nomination import (
    Completeness,
    DeedAlreadyNominated,
    Nomination,
    NominationAlreadyVoted,
    NominationDraft,
    NominationState,
    accept_nomination,
    completeness,
    read_reason,
)
from app.domain.stage import Stage, stage_of
from app.domain.text import clean, comparable
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class Exemplars:
    """Persons, collectives and households held up as examples."""

    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today

    def add(self, draft: ExemplarDraft) -> Exemplar:
        """Enter an exemplar; a namesake in the same unit must be told apart by year of birth."""
        accepted = accept_exemplar(draft)
        with self._database.work("ghi gương") as work:
            return work.exemplars.add(accepted)

    def correct(self, exemplar: int, draft: ExemplarDraft) -> Exemplar:
        """Write an exemplar anew; papers already issued keep the name they were issued with."""
        accepted = accept_exemplar(draft)
        with self._database.work("sửa gương") as work:
            return work.exemplars.correct(exemplar, accepted)

    def exemplar(self, exemplar: int) -> Exemplar:
        """Return one exemplar."""
        with self._database.reading() as work:
            return work.exemplars.exemplar(exemplar)

    def suggest(self, typed: str, limit: int = 8) -> tuple[Exemplar, ...]:
        """Return up to `limit` exemplars whose name, post or address has words beginning as typed."""
        with self._database.reading() as work:
            return work.exemplars.found_by(typed, limit)

    def commend(self, draft: CommendationDraft) -> Commendation:
        """Record a commendation given elsewhere, such as one of a higher level."""
        with self._database.work("ghi khen thưởng") as work:
            return enter_commendation(work, draft, self._today())

    def commendations(self, exemplar: int) -> tuple[Commendation, ...]:
        """Return every commendation an exemplar ever had, the cancelled too."""
        with self._database.reading() as work:
            return work.exemplars.commendations(exemplar)

    def propose(self, plan: str, exemplar: int, level: Level, paper: str, day: date) -> None:
        """Record that an exemplar is proposed to a higher level by a paper of `day`.

        Refuses one not yet recognised at the level below, where the plan asks for that.
        """
        with self._database.work("đề nghị cấp trên khen thưởng") as work:
            name = work.exemplars.exemplar(exemplar).name
            if not clean(paper):
                raise ProposalWithoutPaper(name)
            rules = self._plans.plan(plan)
            recognised = exemplar in work.decisions.recognised_within(rules.commendations)
            check_may_go_higher(name, level, rules, recognised=recognised)
            work.exemplars.propose(work.plans.id(plan), exemplar, level, clean(paper), day)

    def nominate(self, plan: str, draft: NominationDraft) -> Nomination:
        """Enter a unit's nomination of an exemplar; refuses a deed the plan's own level has commended already."""
        with self._database.work("ghi đề nghị") as work:
            return enter_nomination(work, self._plans, plan, draft, self._today())

    def complete(self, nomination: int, draft: NominationDraft) -> Nomination:
        """Write a nomination anew, as completed or corrected, until the council votes on it."""
        with self._database.work("bổ sung đề nghị") as work:
            known = work.nominations.nomination(nomination)
            if work.counts.names(nomination):
                raise NominationAlreadyVoted(known.name)
            plan = self._plans.plan(known.plan)
            accepted = accept_nomination(draft, known.recipient, plan, self._today())
            return work.nominations.correct(nomination, accepted)

    def suspend(self, nomination: int, reason: str) -> Nomination:
        """Hold a nomination back, for example while a complaint is looked into; its history stays."""
        return self._move(nomination, NominationState.SUSPENDED, read_reason(reason), "tạm dừng đề nghị")

    def withdraw(self, nomination: int, reason: str) -> Nomination:
        """Take a nomination back for its unit."""
        return self._move(nomination, NominationState.WITHDRAWN, read_reason(reason), "rút đề nghị")

    def take_up_again(self, nomination: int) -> Nomination:
        """Open a suspended nomination again."""
        return self._move(nomination, NominationState.OPEN, "", "xét lại đề nghị")

    def stage(self, nomination: int) -> Stage:
        """Return how far a nomination has come, from its dossier to an issued decision."""
        with self._database.reading() as work:
            known = work.nominations.nomination(nomination)
            verdict = work.tallies.verdicts([nomination]).get(nomination)
            return stage_of(known.state, verdict, decided=work.decisions.names(nomination))

    def completeness(self, nomination: int) -> Completeness:
        """Return what a nomination lacks of its plan's criteria and dossier."""
        with self._database.reading() as work:
            known = work.nominations.nomination(nomination)
        return completeness(known, self._plans.plan(known.plan))

    def _move(self, nomination: int, state: NominationState, reason: str, doing: str) -> Nomination:
        with self._database.work(doing) as work:
            return work.nominations.move(nomination, state, reason)


def enter_commendation(work: Work, draft: CommendationDraft, today: date) -> Commendation:
    """Enter a commendation within a unit of work, held against those the exemplar had before."""
    name = work.exemplars.exemplar(draft.exemplar).name
    earlier = work.exemplars.commendations(draft.exemplar)
    return work.exemplars.commend(accept_commendation(draft, name, earlier, today))


def enter_nomination(work: Work, plans: Plans, plan: str, draft: NominationDraft, today: date) -> Nomination:
    """Enter a nomination within a unit of work.

    One for a deed that the plan's own level has commended, or that the exemplar stands nominated for, is refused: no
    deed is commended twice (Luật Thi đua, khen thưởng 2022).
    """
    rules = plans.plan(plan)
    exemplar = work.exemplars.exemplar(draft.exemplar)
    accepted = accept_nomination(draft, exemplar.draft.recipient, rules, today)
    previous = same_deed(accepted.deed, rules.agency.level, work.exemplars.commendations(draft.exemplar))
    if previous is not None:
        raise DeedAlreadyCommended(exemplar.name, accepted.deed, previous.draft.decision)
    if comparable(accepted.deed) in map(comparable, work.nominations.same_deeds(draft.exemplar)) and accepted.deed:
        raise DeedAlreadyNominated(exemplar.name, accepted.deed)
    is_new = not work.exemplars.is_nominated(draft.exemplar)
    return work.nominations.add(work.plans.id(plan), accepted, is_new=is_new)
