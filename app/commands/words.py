"""The words of the headless door for what the domain only names."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from app.domain.articles.contest import Eligibility, EntryForm, Failing
from app.domain.calendar.dates import short_date
from app.domain.calendar.period import Basis
from app.domain.decisions.decision import DecisionKind
from app.domain.exemplars.exemplar import CommendationKind, RecipientClass
from app.domain.language.names import Gender
from app.domain.language.numbers import decimal
from app.domain.nominations.nomination import Heads
from app.domain.plans.plan import Matter, Recipient
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind

UNIT_KINDS: Mapping[UnitKind, str] = {kind: kind.label for kind in UnitKind}
RECIPIENTS: Mapping[Recipient, str] = {recipient: recipient.label for recipient in Recipient}
COMMENDATION_KINDS: Mapping[CommendationKind, str] = {kind: kind.label for kind in CommendationKind}
RECIPIENT_CLASSES: Mapping[RecipientClass, str] = {one: one.label for one in RecipientClass}
ENTRY_FORMS: Mapping[EntryForm, str] = {form: form.label for form in EntryForm}
ELIGIBILITIES: Mapping[Eligibility, str] = {one: one.label for one in Eligibility}
MATTERS: Mapping[Matter, str] = {matter: matter.label for matter in Matter}

GENDERS: Mapping[Gender, str] = {Gender.MALE: "Nam", Gender.FEMALE: "Nữ", Gender.UNKNOWN: "Chưa rõ"}
HEADS: Mapping[Heads, str] = {Heads.HEAD: "Người đứng đầu", Heads.DEPUTY: "Cấp phó", Heads.NONE: "Không"}
DECISION_KINDS: Mapping[DecisionKind, str] = {
    DecisionKind.RECOGNITION: "Công nhận",
    DecisionKind.COMMENDATION: "Khen thưởng",
}
"""What may be drafted from nominees; a cancellation is drafted from the decision it takes back."""
LEVELS: Mapping[Level, str] = {
    Level.GRASSROOTS: "Cơ sở",
    Level.COMMUNE: "Phường, xã",
    Level.DISTRICT: "Quận, huyện",
    Level.DEPARTMENT: "Sở, ngành",
    Level.PROVINCE: "Tỉnh, Thành phố",
    Level.STATE: "Trung ương",
}
BASES: Mapping[Basis, str] = {Basis.CALENDAR: "Lịch", Basis.ND09: "Nghị định 09"}

FAILINGS: Mapping[Failing, str] = {
    Failing.NO_PHONE: "thiếu số điện thoại tác giả",
    Failing.NO_ADDRESS: "thiếu địa chỉ, đơn vị công tác của tác giả",
    Failing.PHOTOCOPY: "bản photocopy",
    Failing.SUBJECT_NOT_NAMED: "chưa ghi nhân vật",
    Failing.SUBJECT_WITHOUT_ADDRESS: "chưa ghi địa chỉ nhân vật",
    Failing.PRESS_NOT_PUBLISHED: "tác phẩm báo chí chưa đăng, phát",
    Failing.TOO_LONG: "vượt quá số từ",
    Failing.TOO_SHORT: "chưa đủ số từ",
    Failing.NOT_APPROVED: "đơn vị chưa duyệt",
    Failing.CORRECTED_SINCE_RULED: "đã sửa sau khi có kết luận, cần xét lại",
}


def failings_in_words(failings: Iterable[Failing]) -> str:
    """Return the points of the checklist an article fails, between semicolons."""
    return "; ".join(FAILINGS[failing] for failing in failings)


def day(known: date | None) -> str:
    """Return a day as tables show it, empty where none is known."""
    return short_date(known) if known else ""


def yes_or_no(*, yes: bool) -> str:
    """Return "có" or "không"."""
    return "có" if yes else "không"


def score(known: Fraction | None) -> str:
    """Return a judges' mark to two decimals, or that nobody has given one."""
    return "chưa chấm" if known is None else decimal(known)
