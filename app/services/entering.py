"""Rows of a workbook entered in the register: names made into ids, the domain's rules asked, the drawers filled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final

from app.domain.article import accept_article
from app.domain.contest import ArticleDraft
from app.domain.council import accept_council
from app.domain.errors import Refusal
from app.domain.exemplar import (
    CommendationDraft,
    Exemplar,
    ExemplarAlreadyKnown,
    ExemplarDraft,
    UnknownExemplar,
    accept_exemplar,
    usual_class,
)
from app.domain.nomination import NominationDraft
from app.domain.plan import Plan, Recipient
from app.domain.text import comparable, fold
from app.domain.unit import UnitAlreadyKnown, UnitDraft, accept_unit
from app.intake.councils import council_of
from app.intake.entries import (
    ArticleEntry,
    CommendationEntry,
    ExemplarEntry,
    ExemplarNamed,
    MemberEntry,
    NominationEntry,
)
from app.services.exemplars import enter_commendation, enter_nomination
from app.services.naming import BirthYearNeeded, UnitNames, exemplar_called, known_already
from app.services.plans import Plans
from app.store.work import Work

_EVERYTHING: Final = frozenset({"tat ca", "du", "day du", "co du"})
"""What a cell may say in place of a list of codes."""


@dataclass(eq=False)
class CommendationAlreadyEntered(Refusal):
    """The register has this commendation: the same exemplar, level and decision."""

    name: str
    decision: str


@dataclass(eq=False)
class CollectiveNotKnown(Refusal):
    """The collective a nominee leads is no exemplar of the register yet."""

    name: str
    field: ClassVar[str] = "collective"


@dataclass(frozen=True, slots=True)
class Entering:
    """What a row is held against while a workbook is taken in: the register, its units, the plan and the day."""

    work: Work
    units: UnitNames
    plans: Plans
    plan: Plan | None
    today: date

    @property
    def rules(self) -> Plan:
        """The plan that rows of this kind need; a workbook of such rows is never opened without one."""
        if self.plan is None:
            raise ValueError(self.plan)
        return self.plan


def enter_unit(into: Entering, entry: UnitDraft) -> None:
    """Enter a unit, unless one of the same name lives, or has lived over the same days."""
    accepted = accept_unit(entry)
    if accepted.ends is not None:
        for known in into.work.units.all():
            if (known.begins, known.ends) == (accepted.begins, accepted.ends) and known.answers_to(accepted.name):
                raise UnitAlreadyKnown(accepted.name)
    into.work.units.add(accepted)


def enter_article(into: Entering, entry: ArticleEntry) -> None:
    """Enter an article, linked to the exemplars it names."""
    unit = into.units.unit(entry.unit, entry.received).id
    draft = ArticleDraft(
        entry.title,
        entry.authors,
        unit,
        entry.received,
        entry.form,
        entry.words,
        entry.subject,
        entry.subject_address,
        tuple(_exemplar(into, one, entry.received, nearby=unit).id for one in entry.exemplars),
        entry.published_in,
        entry.approved is not False,
        entry.new_discovery,
        entry.original,
        entry.note,
        entry.score,
    )
    accepted = accept_article(draft, into.rules, into.today)
    into.work.articles.add(into.work.plans.id(into.rules.code), accepted)


def enter_exemplar(into: Entering, entry: ExemplarEntry) -> None:
    """Enter an exemplar; one who may be in the register already is refused until the year of birth tells."""
    draft = accept_exemplar(_described(into, entry, into.today))
    known = known_already(into.work, draft)
    if known is not None and known.draft.birth_year == draft.birth_year:
        raise ExemplarAlreadyKnown(known.name, entry.unit)
    if known is not None:
        raise BirthYearNeeded(draft.name, entry.unit)
    into.work.exemplars.add(draft)


def enter_nomination_row(into: Entering, entry: NominationEntry) -> None:
    """Enter a nomination, and the exemplar it introduces where the register does not have them yet."""
    unit = into.units.unit(entry.unit, entry.received).id
    exemplar = _introduced(into, entry, unit)
    draft = NominationDraft(
        exemplar.id,
        unit,
        entry.received,
        entry.deed,
        entry.achievements,
        _codes(entry.criteria, _criteria(into.rules, exemplar.draft.recipient)),
        _codes(entry.dossier, _papers(into.rules, exemplar.draft.recipient)),
        entry.heads,
        _collective(into, entry.collective, unit),
        entry.staff,
        entry.excellent,
        entry.rating_year,
        entry.new_deed,
    )
    enter_nomination(into.work, into.plans, into.rules.code, draft, into.today)


def enter_commendation_row(into: Entering, entry: CommendationEntry) -> None:
    """Enter a commendation given by any authority to an exemplar of the register."""
    exemplar = _exemplar(into, entry.exemplar, entry.decided)
    for known in into.work.exemplars.commendations(exemplar.id):
        same = known.draft.level is entry.level and known.draft.decided == entry.decided
        if same and comparable(known.draft.decision) == comparable(entry.decision):
            raise CommendationAlreadyEntered(exemplar.name, entry.decision)
    draft = CommendationDraft(
        exemplar.id,
        entry.level,
        entry.form,
        entry.kind,
        entry.recipient_class or usual_class(exemplar.draft.recipient),
        entry.decision,
        entry.decided,
        entry.issuer,
        entry.deed,
        entry.amount,
    )
    enter_commendation(into.work, draft, into.today)


def enter_council(into: Entering, members: Iterable[MemberEntry]) -> None:
    """Enter the council all the rows together describe; without a name it has the one the agency gives it."""
    draft = council_of(members)
    agency = into.work.agencies.on(draft.decided)
    named = draft if draft.name or agency is None else replace(draft, name=agency.council)
    into.work.councils.add(accept_council(named))


def waits_for_collectives(entry: NominationEntry) -> bool:
    """Whether a nomination must wait until the collectives of the same workbook have been entered."""
    return entry.introduced is None or entry.introduced.recipient is not Recipient.COLLECTIVE


def _introduced(into: Entering, entry: NominationEntry, unit: int) -> Exemplar:
    if entry.introduced is None:
        named = entry.exemplar
        return exemplar_called(into.work, named.name, named.birth_year, nearby=unit)
    draft = accept_exemplar(_described(into, entry.introduced, entry.received))
    return known_already(into.work, draft) or into.work.exemplars.add(draft)


def _described(into: Entering, entry: ExemplarEntry, day: date) -> ExemplarDraft:
    return ExemplarDraft(
        entry.name,
        entry.recipient,
        into.units.unit(entry.unit, day).id,
        entry.gender,
        entry.birth_year,
        entry.post,
        entry.address,
        entry.field_of_work,
    )


def _exemplar(into: Entering, named: ExemplarNamed, day: date, nearby: int | None = None) -> Exemplar:
    unit = into.units.unit(named.unit, day).id if named.unit else None
    return exemplar_called(into.work, named.name, named.birth_year, nearby=nearby, unit=unit)


def _collective(into: Entering, name: str, unit: int) -> int | None:
    if not name:
        return None
    try:
        return exemplar_called(into.work, name, None, nearby=unit).id
    except UnknownExemplar as error:
        raise CollectiveNotKnown(name) from error


def _criteria(plan: Plan, recipient: Recipient) -> Mapping[str, str]:
    """Return the criteria somebody ticks, by code; one with a share is met by numbers."""
    return {one.code: one.text for one in plan.criteria_for(recipient) if one.share_at_least is None}


def _papers(plan: Plan, recipient: Recipient) -> Mapping[str, str]:
    return {one.code: one.text for one in plan.dossier_for(recipient)}


def _codes(written: frozenset[str], known: Mapping[str, str]) -> frozenset[str]:
    """Return the codes meant by codes, by the plan's own words, or by "đủ" for all of them."""
    by_words = {comparable(text): code for code, text in known.items()}
    if any(fold(text) in _EVERYTHING for text in written):
        return frozenset(known)
    return frozenset(_code(text, by_words) for text in written)


def _code(text: str, by_words: Mapping[str, str]) -> str:
    return by_words.get(comparable(text), text)
