"""Exemplars, their nominations, and every commendation they had."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import partial

from app.domain.errors import refuse_all
from app.domain.exemplars.authority import check_authority
from app.domain.exemplars.exemplar import (
    Commendation,
    CommendationDraft,
    DeedAlreadyCommended,
    Exemplar,
    ExemplarDraft,
    accept_commendation,
    accept_exemplar,
    same_deed,
)
from app.domain.exemplars.namesakes import check_unknown, the_one
from app.domain.exemplars.striking import check_exemplar_stands, check_striking, check_taking_back
from app.domain.language.text import comparable
from app.domain.law.law import LawTables
from app.domain.nominations.nomination import (
    Completeness,
    DeedAlreadyNominated,
    Nomination,
    NominationAlreadyVoted,
    NominationDraft,
    NominationState,
    completeness,
    read_reason,
)
from app.domain.nominations.nomination_entry import accept_nomination
from app.domain.nominations.nomination_moves import check_move, check_rewriting
from app.domain.nominations.proposal import accept_paper, check_may_go_higher, check_none_suspended
from app.domain.stories.stage import Stage, stage_of
from app.domain.units.agency import Level
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class Exemplars:
    """Persons, collectives and households held up as examples."""

    def __init__(
        self, database: Database, plans: Plans, law: Callable[[], LawTables], today: Callable[[], date]
    ) -> None:
        self._database = database
        self._plans = plans
        self._law = law
        self._today = today

    def add(self, draft: ExemplarDraft, apart_from: Collection[int] = ()) -> Exemplar:
        """Enter an exemplar; a namesake in the same unit must be told apart by year of birth.

        `apart_from` are exemplars of like names whom the clerk has ruled to be others: that is remembered.
        """
        accepted = accept_exemplar(draft)
        with self._database.work("ghi gương") as work:
            check_namesakes(work, accepted, apart=apart_from)
            added = work.exemplars.add(accepted)
            work.doubles.tell_apart(added.id, apart_from)
            return added

    def correct(self, exemplar: int, draft: ExemplarDraft) -> Exemplar:
        """Write an exemplar anew; papers already issued keep the name they were issued with."""
        accepted = accept_exemplar(draft)
        with self._database.work("sửa gương") as work:
            check_exemplar_stands(work.exemplars.exemplar(exemplar))
            check_namesakes(work, accepted, own=exemplar, apart=work.doubles.apart_from(exemplar))
            return work.exemplars.correct(exemplar, accepted)

    def strike(self, exemplar: int, reason: str) -> None:
        """Strike out an exemplar entered by mistake, such as twice; refuses one that other records rest on."""
        given = read_reason(reason)
        with self._database.work("gạch bỏ gương") as work:
            had = sum(one.stands for one in work.exemplars.commendations(exemplar))
            articles = sum(not one.struck for one in work.stories.articles(exemplar))
            nominations = work.stories.count_nominations(exemplar)
            check_striking(work.exemplars.exemplar(exemplar), nominations, had, articles)
            work.exemplars.strike(exemplar, self._today(), given)

    def exemplar(self, exemplar: int) -> Exemplar:
        """Return one exemplar; raises `NoSuchExemplar`."""
        with self._database.reading() as work:
            return work.exemplars.exemplar(exemplar)

    def called(self, name: str) -> Exemplar:
        """Return the one exemplar of this name; raises `UnknownExemplar` or `NameNotUnique`."""
        with self._database.reading() as work:
            return the_one(name, work.exemplars.bearers(name))

    def all(self, unit: int | None = None) -> tuple[Exemplar, ...]:
        """Return the exemplars of one unit or of all, in the order of a list of names."""
        with self._database.reading() as work:
            return work.exemplars.all(unit)

    def suggest(self, typed: str, limit: int = 8) -> tuple[Exemplar, ...]:
        """Return up to `limit` exemplars whose name, post or address has words beginning as typed."""
        with self._database.reading() as work:
            return work.exemplars.found_by(typed, limit)

    def commend(self, draft: CommendationDraft) -> Commendation:
        """Record a commendation given elsewhere, such as one of a higher level; refuses what nobody there can give."""
        check_authority(draft, self._law())
        with self._database.work("ghi khen thưởng") as work:
            return enter_commendation(work, draft, self._today())

    def take_back(self, commendation: int, reason: str) -> None:
        """Take back a commendation of another level that was recorded by mistake; it stays, and counts no more."""
        given = read_reason(reason)
        with self._database.work("hủy ghi nhận khen thưởng") as work:
            check_taking_back(work.exemplars.commendation(commendation))
            work.exemplars.take_back(commendation, given)

    def commendations(self, exemplar: int) -> tuple[Commendation, ...]:
        """Return every commendation an exemplar ever had, the cancelled too."""
        with self._database.reading() as work:
            return work.exemplars.commendations(exemplar)

    def propose(self, plan: str, exemplar: int, level: Level, paper: str, day: date) -> None:
        """Record that an exemplar is proposed to a higher level by a paper of `day`.

        Refuses one not yet recognised at the level below by then, where the plan asks for that, a paper without a
        number or of a day ahead of today, and anybody whose nomination under the plan is suspended.
        """
        with self._database.work("đề nghị cấp trên khen thưởng") as work:
            name, rules = work.exemplars.exemplar(exemplar).name, self._plans.plan(plan)
            number = accept_paper(paper, name, day, self._today())
            recognised = exemplar in work.decisions.recognised_within(rules.commendations, day)
            check_may_go_higher(name, level, rules, recognised=recognised)
            check_none_suspended(work.nominations.of_exemplar(work.plans.id(plan), exemplar))
            work.exemplars.propose(work.plans.id(plan), exemplar, level, number, day)

    def nominate(self, plan: str, draft: NominationDraft) -> Nomination:
        """Enter a unit's nomination of an exemplar; refuses a deed the plan's own level has commended already."""
        with self._database.work("ghi đề nghị") as work:
            return enter_nomination(work, self._plans, plan, draft, self._today())

    def nomination(self, nomination: int) -> Nomination:
        """Return one nomination; raises `NoSuchNomination`."""
        with self._database.reading() as work:
            return work.nominations.nomination(nomination)

    def nominations(self, plan: str, state: NominationState | None = None) -> tuple[Nomination, ...]:
        """Return a plan's nominations, all or in one state, in the order they were entered."""
        with self._database.reading() as work:
            return work.nominations.all(work.plans.id(plan), state)

    def complete(self, nomination: int, draft: NominationDraft) -> Nomination:
        """Write a nomination anew, as completed or corrected, until the council votes or a decision is issued on it.

        It stays the same exemplar's; refuses a deed commended already or nominated for elsewhere.
        """
        with self._database.work("bổ sung đề nghị") as work:
            known = work.nominations.nomination(nomination)
            if work.counts.names(nomination):
                raise NominationAlreadyVoted(known.name)
            check_rewriting(known, draft.exemplar, work.decisions.issued_for(nomination))
            plan = self._plans.plan(known.plan)
            accepted = accept_nomination(draft, known.recipient, plan, self._today())
            _check_deed(work, accepted, known.name, plan.agency.level, own=nomination)
            return work.nominations.correct(nomination, accepted)

    def suspend(self, nomination: int, reason: str) -> Nomination:
        """Hold a nomination back, for example while a complaint is looked into; its history stays."""
        return self.suspend_all((nomination,), reason)[0]

    def suspend_all(self, nominations: Iterable[int], reason: str) -> tuple[Nomination, ...]:
        """Hold several back for one reason, in one deed: all, or none, saying of each why it is refused."""
        return self._move(nominations, NominationState.SUSPENDED, read_reason(reason), "tạm dừng đề nghị")

    def withdraw(self, nomination: int, reason: str) -> Nomination:
        """Take a nomination back for its unit, for good; refuses one that an issued decision rests on."""
        return self.withdraw_all((nomination,), reason)[0]

    def withdraw_all(self, nominations: Iterable[int], reason: str) -> tuple[Nomination, ...]:
        """Take several back for one reason, in one deed; all or none, as `suspend_all`."""
        return self._move(nominations, NominationState.WITHDRAWN, read_reason(reason), "rút đề nghị")

    def take_up_again(self, nomination: int) -> Nomination:
        """End the suspension of a nomination."""
        return self._move((nomination,), NominationState.OPEN, "", "xét lại đề nghị")[0]

    def stage(self, nomination: int) -> Stage:
        """Return how far a nomination has come, from its dossier to an issued decision."""
        with self._database.reading() as work:
            known = work.nominations.nomination(nomination)
            verdict = work.tallies.verdicts([nomination]).get(nomination)
            return stage_of(known.state, verdict, decided=bool(work.decisions.issued_for(nomination)))

    def completeness(self, nomination: int) -> Completeness:
        """Return what a nomination lacks of its plan's criteria and dossier."""
        with self._database.reading() as work:
            known = work.nominations.nomination(nomination)
        return completeness(known, self._plans.plan(known.plan))

    def _move(
        self, nominations: Iterable[int], state: NominationState, reason: str, doing: str
    ) -> tuple[Nomination, ...]:
        with self._database.work(doing) as work:
            known = tuple(work.nominations.nomination(one) for one in dict.fromkeys(nominations))
            refuse_all(*(partial(check_move, one, state, work.decisions.issued_for(one.id)) for one in known))
            return tuple(work.nominations.move(one.id, state, reason) for one in known)


def check_namesakes(work: Work, draft: ExemplarDraft, own: int | None = None, apart: Collection[int] = ()) -> None:
    """Raise `ExemplarAlreadyKnown` or `BirthYearNeeded` where the register has the draft's like, beside `own`.

    A ruling that an exemplar of `apart` is somebody else settles a doubt, never that one year of birth is another.
    """
    others = [one for one in work.exemplars.bearers(draft.name) if one.id != own]
    unsettled = (one for one in others if one.id not in apart or one.draft.birth_year == draft.birth_year)
    check_unknown(draft, work.units.unit(draft.unit).name, unsettled)


def enter_commendation(work: Work, draft: CommendationDraft, today: date) -> Commendation:
    """Enter a commendation within a unit of work, held against those the exemplar had before."""
    exemplar = work.exemplars.exemplar(draft.exemplar)
    check_exemplar_stands(exemplar)
    earlier = work.exemplars.commendations(draft.exemplar)
    return work.exemplars.commend(accept_commendation(draft, exemplar.name, earlier, today))


def enter_nomination(work: Work, plans: Plans, plan: str, draft: NominationDraft, today: date) -> Nomination:
    """Enter a nomination within a unit of work.

    One for a deed that the plan's own level has commended, or that the exemplar stands nominated for, is refused: no
    deed is commended twice (Luật Thi đua, khen thưởng 2022).
    """
    rules = plans.plan(plan)
    exemplar = work.exemplars.exemplar(draft.exemplar)
    check_exemplar_stands(exemplar)
    accepted = accept_nomination(draft, exemplar.draft.recipient, rules, today)
    _check_deed(work, accepted, exemplar.name, rules.agency.level, own=None)
    is_new = not work.exemplars.is_nominated(draft.exemplar)
    return work.nominations.add(work.plans.id(plan), accepted, is_new=is_new)


def _check_deed(work: Work, accepted: NominationDraft, name: str, level: Level, own: int | None) -> None:
    """Refuse a deed that `level` has commended, or that another nomination than `own` puts the exemplar forward for."""
    previous = same_deed(accepted.deed, level, work.exemplars.commendations(accepted.exemplar))
    if previous is not None:
        raise DeedAlreadyCommended(name, accepted.deed, previous.draft.decision)
    nominated = map(comparable, work.nominations.same_deeds(accepted.exemplar, own))
    if accepted.deed and comparable(accepted.deed) in nominated:
        raise DeedAlreadyNominated(name, accepted.deed)
