"""The contest's rules held against an entry: what it fails, and whether that rules it out.

The stable rules of the City's contests of 2015 to 2025: a full address and telephone number, no photocopy, a
named subject with an address, so many words at most, press works published first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.domain.plans.plan import ContestRules


class EntryForm(StrEnum):
    """In what form an entry comes."""

    WRITTEN = "bai-viet"
    PRESS = "bao-chi"
    BROADCAST = "phat-thanh-truyen-hinh"

    @property
    def label(self) -> str:
        """The form in the office's words."""
        return _FORMS[self]


_FORMS = {
    EntryForm.WRITTEN: "Bài viết",
    EntryForm.PRESS: "Tác phẩm báo chí",
    EntryForm.BROADCAST: "Phát thanh, truyền hình",
}


class Eligibility(StrEnum):
    """Whether an entry is in the contest; what is flagged counts until a person rules it out."""

    ELIGIBLE = "du-dieu-kien"
    TO_DECIDE = "cho-quyet-dinh"
    INELIGIBLE = "khong-du-dieu-kien"

    @property
    def label(self) -> str:
        """The state in the office's words."""
        return _LABELS[self]


_LABELS = {
    Eligibility.ELIGIBLE: "Đủ điều kiện",
    Eligibility.TO_DECIDE: "Chờ quyết định",
    Eligibility.INELIGIBLE: "Không đủ điều kiện",
}


class Failing(StrEnum):
    """A point of the contest's checklist that an entry fails; or, last, that it was changed after a ruling on it."""

    NO_PHONE = "thieu-dien-thoai"
    NO_ADDRESS = "thieu-dia-chi"
    PHOTOCOPY = "ban-photocopy"
    SUBJECT_NOT_NAMED = "thieu-nhan-vat"
    SUBJECT_WITHOUT_ADDRESS = "thieu-dia-chi-nhan-vat"
    PRESS_NOT_PUBLISHED = "chua-dang-bao"
    TOO_LONG = "vuot-so-tu"
    TOO_SHORT = "thieu-so-tu"
    NOT_APPROVED = "chua-duyet"
    CORRECTED_SINCE_RULED = "sua-sau-ket-luan"

    @property
    def rules_out(self) -> bool:
        """Whether the failing alone makes the entry ineligible; the rest wait for a person's ruling."""
        return self in {Failing.NO_PHONE, Failing.NO_ADDRESS, Failing.PHOTOCOPY, Failing.PRESS_NOT_PUBLISHED}


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote it, with what the contest asks of a contestant."""

    name: str
    phone: str = ""
    address: str = ""
    workplace: str = ""
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """An article as typed or imported, before the rules have spoken.

    `subject` and `subject_address` are the person or collective written about, as the article names them;
    `exemplars` are the ids of those already in the register; `score` the judges' mark, once they gave one.
    """

    title: str
    authors: tuple[Author, ...]
    unit: int
    received: date
    form: EntryForm = EntryForm.WRITTEN
    words: int | None = None
    subject: str = ""
    subject_address: str = ""
    exemplars: tuple[int, ...] = ()
    published_in: str = ""
    approved: bool = True
    new_discovery: bool = False
    original: bool = True
    note: str = ""
    score: Fraction | None = None


def failings_of(draft: ArticleDraft, rules: ContestRules) -> Iterable[Failing]:
    """Yield the points of the contest's checklist the entry fails, in the order they are read out."""
    if rules.phone_required and not all(author.phone for author in draft.authors):
        yield Failing.NO_PHONE
    if not all(author.address or author.workplace for author in draft.authors):
        yield Failing.NO_ADDRESS
    if rules.originals_only and not draft.original:
        yield Failing.PHOTOCOPY
    if draft.form is not EntryForm.WRITTEN and not draft.published_in:
        yield Failing.PRESS_NOT_PUBLISHED
    yield from _failings_of_length(draft.words, rules)
    if not draft.subject and not draft.exemplars:
        yield Failing.SUBJECT_NOT_NAMED
    elif not draft.subject_address and not draft.exemplars:
        yield Failing.SUBJECT_WITHOUT_ADDRESS
    if not draft.approved:
        yield Failing.NOT_APPROVED


def _failings_of_length(words: int | None, rules: ContestRules) -> Iterable[Failing]:
    if words is None:
        return
    if rules.words_at_most is not None and words > rules.words_at_most:
        yield Failing.TOO_LONG
    if rules.words_at_least is not None and words < rules.words_at_least:
        yield Failing.TOO_SHORT


def eligibility_of(failings: Iterable[Failing]) -> Eligibility:
    """Return what the checklist alone says: ruled out, for a person to decide, or eligible."""
    found = tuple(failings)
    if any(failing.rules_out for failing in found):
        return Eligibility.INELIGIBLE
    return Eligibility.TO_DECIDE if found else Eligibility.ELIGIBLE
