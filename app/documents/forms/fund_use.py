"""How the bonus fund of a year was used: what was approved, which decisions spent it, what is left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.documents.forms.parts import place_and_day, signatory
from app.documents.paper import (
    Block,
    Centred,
    DocumentTitle,
    Heading,
    Letterhead,
    Paper,
    Paragraph,
    Section,
    SignatureBlock,
)
from app.documents.table import Align, Cell, Column, Row, RowKind, Table
from app.documents.wording import Wording, wording
from app.documents.words import italic
from app.domain.calendar.dates import short_date
from app.domain.decisions.bonus_fund import BonusFund, Spending
from app.domain.decisions.fund_approval import Approval
from app.domain.language.numbers import EmptyTens, amount_in_words, grouped
from app.domain.units.agency import Agency


@dataclass(frozen=True, slots=True)
class FundUse:
    """What the paper says; `as_of` is the day the register was looked at, `empty_tens` how sums are spelt."""

    agency: Agency
    fund: BonusFund
    as_of: date
    empty_tens: EmptyTens = EmptyTens.LINH


def compose(facts: FundUse) -> Paper:
    """Put the use of the fund in words, sums in figures and in words; what was struck out is left out."""
    words = wording("fund_use")
    name = words.say("name", year=str(facts.fund.year))
    return Paper(name, (Section(tuple(_blocks(facts, words))),), facts.agency.name)


def _blocks(facts: FundUse, words: Wording) -> Iterator[Block]:
    agency, fund = facts.agency, facts.fund
    parent = (agency.parent,) if agency.parent else ()
    yield Letterhead(parent, agency.heading, None, place_and_day(agency.place, None))
    yield DocumentTitle(words.say("kind"), words.say("subject", year=str(fund.year), agency=agency.name))
    yield Centred(italic(words.say("as_of", day=short_date(facts.as_of))))
    yield Heading(2, words.say("approvals"))
    yield _approved_by(fund, words)
    yield Heading(2, words.say("spendings"))
    yield _spent(fund, words)
    if fund.drafts:
        yield Heading(2, words.say("drafts"))
        yield _drafted(fund, words)
    *most, last = _sums(facts, words)
    yield from (Paragraph(f"{said}.") for said in most)
    yield Paragraph(f"{last}./.")
    yield SignatureBlock((), signatory(agency.signer))


def _sums(facts: FundUse, words: Wording) -> Iterator[str]:
    fund = facts.fund
    yield _sum("approved", fund.approved, facts, words)
    yield _sum("spent", fund.spent, facts, words)
    yield _sum("left" if fund.left >= 0 else "overspent", fund.left, facts, words)
    if fund.drafts:
        after = fund.left_after_drafts
        yield _sum("left_after" if after >= 0 else "overspent_after", after, facts, words)


def _sum(name: str, dong: int, facts: FundUse, words: Wording) -> str:
    """Say a sum in figures and in words; one below nothing without its sign, which its name tells."""
    amount = abs(dong)
    in_words = amount_in_words(amount, facts.empty_tens)
    return words.say("sum", what=words.say(name), amount=grouped(amount), in_words=in_words)


def _approved_by(fund: BonusFund, words: Wording) -> Table:
    columns = (
        Column(words.say("column_number"), 2, Align.CENTRE),
        Column(words.say("column_paper"), 6),
        Column(words.say("column_day"), 5, Align.CENTRE),
        Column(words.say("column_what"), 10),
        Column(words.say("column_amount"), 6, Align.RIGHT),
    )
    rows = (_approval(place, one) for place, one in enumerate(fund.standing, start=1))
    return Table("Được duyệt", columns, (*rows, _total(fund.approved, words)))


def _approval(place: int, one: Approval) -> Row:
    draft = one.draft
    what = "; ".join(filter(None, (draft.kind.label, draft.note)))
    return Row((place, draft.paper, draft.day, what, draft.change))


def _spent(fund: BonusFund, words: Wording) -> Table:
    columns = (
        Column(words.say("column_number"), 2, Align.CENTRE),
        Column(words.say("column_decision"), 5),
        Column(words.say("column_day"), 4, Align.CENTRE),
        *_on_what(words, 9),
    )
    rows = (Row((place, one.reference, one.day, *_what(one))) for place, one in enumerate(fund.spendings, start=1))
    return Table("Đã chi", columns, (*rows, _total(fund.spent, words)))


def _drafted(fund: BonusFund, words: Wording) -> Table:
    columns = (Column(words.say("column_number"), 2, Align.CENTRE), *_on_what(words, 18))
    rows = (Row((place, *_what(one))) for place, one in enumerate(fund.drafts, start=1))
    total = _total(sum(one.total for one in fund.drafts), words)
    notes = (words.say("succession"),) if any(one.predecessor is not None for one in fund.drafts) else ()
    return Table("Dự chi", columns, (*rows, total), notes=notes)


def _on_what(words: Wording, share: int) -> tuple[Column, ...]:
    return (
        Column(words.say("column_subject"), share),
        Column(words.say("column_recipients"), 3, Align.CENTRE, padded=True),
        Column(words.say("column_bonus"), 5, Align.RIGHT),
    )


def _what(one: Spending) -> tuple[Cell, ...]:
    return one.subject, one.recipients, one.total


def _total(dong: int, words: Wording) -> Row:
    return Row((words.say("total"), dong), RowKind.TOTAL)
