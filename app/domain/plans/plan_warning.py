"""What is odd in a plan without being wrong: shown to the clerk, never in the way."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.calendar.limits import DayLimit
from app.domain.plans.place import Path, Place
from app.domain.plans.plan import Plan
from app.domain.units.unit import Unit

_YEAR_IN_TEXT = re.compile(r"năm (\d{4})\b")
_SATURDAY = 5


class Oddity(StrEnum):
    """A kind of oddness."""

    UNIT_NOT_IN_DIRECTORY = "don-vi-khong-co-trong-danh-muc"
    RATING_YEAR_DIFFERS = "nam-xep-loai-khac-nam-ke-hoach"
    TEXT_NAMES_ANOTHER_YEAR = "noi-dung-ghi-nam-khac"
    LAST_DAY_AT_WEEKEND = "han-roi-vao-ngay-nghi"
    GROUNDS_NOT_CHECKED = "can-cu-chua-ra-soat"

    @property
    def label(self) -> str:
        """What is odd, in the office's words; the warning's detail follows it."""
        return _LABELS[self]


_LABELS = {
    Oddity.UNIT_NOT_IN_DIRECTORY: "Đơn vị được nêu tên trong chỉ tiêu không có trong danh mục đơn vị",
    Oddity.RATING_YEAR_DIFFERS: "Năm xếp loại khác năm của kế hoạch",
    Oddity.TEXT_NAMES_ANOTHER_YEAR: "Nội dung ghi một năm khác năm của kế hoạch",
    Oddity.LAST_DAY_AT_WEEKEND: "Ngày cuối còn trong hạn rơi vào thứ Bảy hoặc Chủ nhật",
    Oddity.GROUNDS_NOT_CHECKED: "Căn cứ lấy từ kế hoạch trước, cần rà soát hiệu lực",
}


@dataclass(frozen=True, slots=True)
class PlanWarning:
    """One oddness, where it is, and the name, year or limit it is about."""

    oddity: Oddity
    place: Place
    detail: str


def warnings_of(plan: Plan, units: Iterable[Unit] = ()) -> tuple[PlanWarning, ...]:
    """Return what is odd in the plan; `units` are the office's, by which names in the quotas are known.

    Without any units nothing is said of names: an office enters its plan before its directory.
    """
    directory = tuple(units)
    return (
        *_about_names(plan, directory),
        *_about_years(plan),
        *_about_last_days(plan),
        *_about_grounds(plan),
    )


def _about_names(plan: Plan, directory: tuple[Unit, ...]) -> Iterator[PlanWarning]:
    for at, rule in enumerate(plan.quotas):
        for name in rule.units:
            if directory and not any(unit.answers_to(name) for unit in directory):
                yield PlanWarning(Oddity.UNIT_NOT_IN_DIRECTORY, Place(("quotas", at, "units")), name)


def _about_years(plan: Plan) -> Iterator[PlanWarning]:
    if plan.rating_year not in {None, plan.year}:
        yield PlanWarning(Oddity.RATING_YEAR_DIFFERS, Place(("rating_year",)), str(plan.rating_year))
    expected = {str(plan.year), str(plan.rating_year)}
    for path, text in _dated_texts(plan):
        for year in _YEAR_IN_TEXT.findall(text):
            if year not in expected:
                yield PlanWarning(Oddity.TEXT_NAMES_ANOTHER_YEAR, Place(path), year)


def _dated_texts(plan: Plan) -> Iterator[tuple[Path, str]]:
    yield ("title",), plan.title
    yield ("subject",), plan.subject
    yield from ((("principles", at), text) for at, text in enumerate(plan.principles))
    for at, group in enumerate(plan.criteria):
        for inner, criterion in enumerate(group.criteria):
            yield ("criteria", at, "criteria", inner), criterion.text


def _about_last_days(plan: Plan) -> Iterator[PlanWarning]:
    for path, limit in _day_limits(plan):
        if limit.last_day.weekday() >= _SATURDAY:
            yield PlanWarning(Oddity.LAST_DAY_AT_WEEKEND, Place(path), limit.worded)


def _day_limits(plan: Plan) -> Iterator[tuple[Path, DayLimit]]:
    if plan.shortlist:
        yield ("shortlist", "limit"), plan.shortlist.limit
    for at, deadline in enumerate(plan.deadlines):
        yield ("deadlines", at, "limit"), deadline.limit


def _about_grounds(plan: Plan) -> Iterator[PlanWarning]:
    if plan.grounds and not plan.grounds_checked:
        yield PlanWarning(Oddity.GROUNDS_NOT_CHECKED, Place(("grounds",)), str(len(plan.grounds)))
