"""Rows of a workbook entered in the register: names made into ids, the domain's rules asked, the drawers filled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final

from app.domain.articles.article import accept_article
from app.domain.articles.contest import ArticleDraft
from app.domain.council.council import accept_council
from app.domain.errors import Refusal
from app.domain.exemplars.authority import check_authority
from app.domain.exemplars.exemplar import CommendationDraft, Exemplar, ExemplarDraft, accept_exemplar, usual_class
from app.domain.exemplars.namesakes import UnknownExemplar, same_already, the_one
from app.domain.language.text import comparable, fold
from app.domain.law.law import LawTables
from app.domain.nominations.nomination import NominationDraft
from app.domain.plans.named_units import check_named
from app.domain.plans.plan import Plan, Recipient
from app.domain.units.unit import UnitDraft, accept_unit
from app.intake.councils import council_of
from app.intake.entries import (
    ArticleEntry,
    CommendationEntry,
    ExemplarEntry,
    ExemplarNamed,
    MemberEntry,
    NominationEntry,
)
from app.services.exemplars import check_namesakes, enter_commendation, enter_nomination
from app.services.naming import UnitNames
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


@dataclass(eq=False)
class RecipientDiffers(Refusal):
    """The register has the person, as a leader where the row says staff or the other way round."""

    name: str
    known: str
    written: str
    field: ClassVar[str] = "recipient"


@dataclass(frozen=True, slots=True)
class Entering:
    """What a row is held against while a workbook is taken in: the register, its units, plan, law and the day."""

    work: Work
    units: UnitNames
    plans: Plans
    plan: Plan | None
    law: LawTables
    today: date

    @property
    def rules(self) -> Plan:
        """The plan that rows of this kind need; a workbook of such rows is never opened without one."""
        if self.plan is None:
            raise ValueError(self.plan)
        return self.plan


def enter_unit(into: Entering, entry: UnitDraft) -> None:
    """Enter a unit, unless another of the same days answers to its name, or did before it was merged."""
    accepted = accept_unit(entry)
    if accepted.stands_for:
        check_named(accepted.stands_for, into.plans.all())
    into.units.check_entry(accepted)
    into.units.add(into.work.units.add(accepted))


def doubts_of_unit(into: Entering, entry: UnitDraft) -> tuple[Refusal, ...]:
    """Return which units of the directory a row may mean, misspelt."""
    return into.units.looks_like(accept_unit(entry))


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
    check_namesakes(into.work, draft)
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
    check_authority(draft, into.law)
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
        return the_one(named.name, into.work.exemplars.bearers(named.name), named.birth_year, nearby=unit)
    draft = accept_exemplar(_described(into, entry.introduced, entry.received))
    known = same_already(draft, into.work.units.unit(unit).name, into.work.exemplars.bearers(draft.name))
    if known is None:
        return into.work.exemplars.add(draft)
    if known.draft.recipient is not draft.recipient:
        raise RecipientDiffers(known.name, known.draft.recipient.label, draft.recipient.label)
    return known


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
    return the_one(named.name, into.work.exemplars.bearers(named.name), named.birth_year, unit=unit, nearby=nearby)


def _collective(into: Entering, name: str, unit: int) -> int | None:
    if not name:
        return None
    try:
        return the_one(name, into.work.exemplars.bearers(name), nearby=unit).id
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
