"""The contest of quận Ba Đình as its register stands near the end: what each unit sent, and whom it was about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import count
from pathlib import Path

from app.domain.articles.contest import Author
from app.domain.exemplars.exemplar import ExemplarDraft
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.office import Office, open_office
from tests.builders import a_commendation, an_article
from tests.ui.conftest import PLAN
from tests.ui.quota.driver import DIEN_BIEN, DOI_CAN, TRUC_BACH

LAST_DAYS = date(2021, 5, 20)
SCHOOL, DEPARTMENT = "Trường THCS Giảng Võ", "Phòng Tư pháp"
HOA, DAT, AN, MAI = "Nguyễn Thị Hoa", "Đỗ Văn Đạt", "Trần Văn Ân", "Lê Thị Mai"
_MONTHS = ((2020, 11), (2020, 12), (2021, 1), (2021, 2), (2021, 3), (2021, 4), (2021, 5))
_MARK = 60
"""What the judges gave to every article that no journey is about."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What a unit sent: all by one author, so many each month, the first few about people commended since.

    `district` and `province` are how many of those people each level commended, `marks` what the first articles got.
    """

    unit: str
    author: str
    monthly: int
    months: int
    district: int
    province: int
    marks: tuple[int, ...]


SENDINGS = (
    Sending(TRUC_BACH, HOA, 2, 7, 5, 0, (95, 85)),
    Sending(DIEN_BIEN, DAT, 2, 7, 1, 0, (92,)),
    Sending(DOI_CAN, AN, 2, 6, 0, 1, (88,)),
    Sending(SCHOOL, MAI, 1, 7, 0, 1, (90, 85)),
)


def fill(register: Path) -> None:
    """Log everything through the services, as of the last days of the contest."""
    office = open_office(register, lambda: LAST_DAYS)
    units = {unit.name: unit.id for unit in office.units.all()}
    for number, sending in enumerate(SENDINGS):
        _send(office, sending, units[sending.unit], f"091234567{number}")
    office.close()


def title(unit: str, number: int) -> str:
    """The title of the article a unit sent as its first, its second and so on."""
    return f"{unit}, bài thứ {number}"


def _send(office: Office, sending: Sending, unit: int, phone: str) -> None:
    author = Author(sending.author, phone, "12 Quán Thánh")
    for number, day in zip(count(1), _days(sending), strict=False):
        commended = number <= sending.district + sending.province
        marks = dict(enumerate(sending.marks, start=1))
        draft = an_article(
            title(sending.unit, number),
            author,
            unit=unit,
            received=day,
            exemplars=(_commended(office, sending, unit, number),) if commended else (),
            new_discovery=commended,
            score=Fraction(marks.get(number, _MARK)),
        )
        office.articles.log(PLAN, draft)


def _days(sending: Sending) -> Iterator[date]:
    return (date(*month, day + 3) for month in _MONTHS[: sending.months] for day in range(sending.monthly))


def _commended(office: Office, sending: Sending, unit: int, number: int) -> int:
    """Enter whom an article is about, and the award they got."""
    exemplar = office.exemplars.add(ExemplarDraft(f"Gương {number} {sending.unit}", Recipient.STAFF, unit)).id
    if number <= sending.district:
        award = a_commendation(exemplar=exemplar)
    else:
        award = a_commendation(
            exemplar=exemplar, level=Level.PROVINCE, form="Bằng khen", issuer="Chủ tịch UBND thành phố Hà Nội"
        )
    office.exemplars.commend(award)
    return exemplar
