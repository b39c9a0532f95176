"""`neu-guong law`: the base salary and the legal instruments as known, and the office's own lines over what ships."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from app.commands.answers import say, tell
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, option, reads, reason_option, served
from app.commands.mistakes import NothingToCorrect
from app.commands.tables import table
from app.commands.typed import AMOUNT, BLOCK, CODE, DAY, NUMBER, TEXT
from app.commands.words import day
from app.domain.calendar.dates import short_date
from app.domain.language.numbers import grouped
from app.domain.law.law import BaseSalary, Instrument, LegalRow
from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft, Line, Own, told_of_decisions
from app.wording import sentence

law = family("law", "Lương cơ sở, văn bản làm căn cứ: xem, thêm dòng của cơ quan, sửa, gạch bỏ.")
_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số dòng của cơ quan, xem bằng lệnh: law list.")
_SHIPPED = "Dòng đi kèm chương trình không sửa; dòng của cơ quan được đặt lên trên theo ngày."


def _described(*, required: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return what gives a command the options that describe any line; a new one needs its day and its source."""

    def describe(command: Callable[..., None]) -> Callable[..., None]:
        for one in (
            option("--note", type=BLOCK, help="Ghi chú."),
            option("--checked-on", type=DAY, help="Ngày đối chiếu; không ghi là hôm nay."),
            option("--checked-by", type=TEXT, help="Ai đã đối chiếu với văn bản gốc; không ghi là chưa đối chiếu."),
            option("--source", type=TEXT, required=required, help="Nguồn: văn bản và điều khoản, hoặc nơi đã đọc."),
            option("--from", "begins", type=DAY, required=required, help="Ngày bắt đầu áp dụng."),
        ):
            command = one(command)
        return command

    return describe


def _instrument_described(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that describe an instrument besides its title."""
    for one in (
        option("--ground/--lookup", "is_ground", default=None, help="Viện dẫn làm căn cứ, hay chỉ để tra cứu."),
        option("--replaces", type=CODE, help="Mã văn bản hết hiệu lực vì văn bản này; ghi rỗng là không thay thế."),
        option("--until", "ends", type=DAY, help="Ngày cuối còn hiệu lực, nếu đã biết."),
    ):
        command = one(command)
    return command


@law.job("list", "Liệt kê mức lương cơ sở và văn bản; dòng của cơ quan có dấu ● và số.")
@option("--on", "on_day", type=DAY, help="Có hiệu lực trong ngày này; không ghi là hôm nay.")
@option("--all", "every", is_flag=True, help="Mọi thời gian.")
@json_option
@reads
def _list(counter: Counter, on_day: date | None, every: bool, as_json: bool) -> None:
    known, wanted = counter.office.law, on_day or counter.today()
    salaries = tuple(row for row in known.salaries if every or row.in_force(wanted))
    instruments = tuple(row for row in known.instruments if every or row.in_force(wanted))
    facts = {"base_salaries": salaries, "instruments": instruments}
    tell(facts, lambda: _in_words(salaries, instruments), as_json=as_json)


@law.job(
    "add-base-salary",
    "Thêm một mức lương cơ sở; mức trước hết áp dụng vào ngày liền trước.",
    _SHIPPED,
    'neu-guong law add-base-salary 2.800.000 --from 1/7/2027 --source "Nghị định …/2027/NĐ-CP, Điều 3"',
)
@argument("dong", type=AMOUNT, metavar="SỐ_TIỀN", help="Đồng một tháng.")
@_described(required=True)
@served
def _add_base_salary(counter: Counter, /, **given: Any) -> None:
    added = counter.office.own_law.add_base_salary(BaseSalaryDraft(**_told(given)))
    say(f"Đã thêm mức lương cơ sở số {added.id}: {_salary_said(added.draft)}")
    say(*_to_look_at(counter, added))


@law.job("correct-base-salary", "Sửa một mức lương cơ sở của cơ quan; chỉ ghi những điều cần sửa.")
@_NUMBER
@option("--amount", "dong", type=AMOUNT, help="Đồng một tháng.")
@_described(required=False)
@option("--unchecked", is_flag=True, help="Bỏ dấu đã đối chiếu.")
@served
def _correct_base_salary(counter: Counter, /, number: int, **given: Any) -> None:
    lines = counter.office.own_law
    draft = _corrected(lines.base_salary(number), given, "neu-guong law correct-base-salary")
    corrected = lines.correct_base_salary(number, draft)
    say(f"Đã sửa mức lương cơ sở số {number}: {_salary_said(corrected.draft)}")
    say(*_to_look_at(counter, corrected))


@law.job("strike-base-salary", "Gạch bỏ một mức lương cơ sở cơ quan ghi nhầm.")
@_NUMBER
@reason_option
@served
def _strike_base_salary(counter: Counter, number: int, reason: str) -> None:
    known = counter.office.own_law.base_salary(number)
    counter.office.own_law.strike_base_salary(number, reason)
    say(f"Đã gạch bỏ mức lương cơ sở số {number}: {_salary_said(known.draft)}")


@law.job(
    "add-instrument",
    "Thêm một văn bản làm căn cứ hoặc để tra cứu.",
    f"{_SHIPPED} Văn bản cùng tên với dòng đi kèm thì thay dòng ấy, ví dụ để ghi ngày hết hiệu lực.",
    'neu-guong law add-instrument "Nghị định số 9/2027/NĐ-CP ngày 01 tháng 02 năm 2027 của Chính phủ quy định …" '
    '--from 1/3/2027 --source "Công báo" --replaces nd-152-2025',
)
@argument("title", type=TEXT, metavar="TÊN", help="Tên như khi viện dẫn.")
@_instrument_described
@_described(required=True)
@served
def _add_instrument(counter: Counter, /, **given: Any) -> None:
    added = counter.office.own_law.add_instrument(InstrumentDraft(**_told(given)))
    say(f"Đã thêm văn bản số {added.id}: {_instrument_said(added.draft)}")


@law.job("correct-instrument", "Sửa một văn bản cơ quan đã ghi; chỉ ghi những điều cần sửa.")
@_NUMBER
@option("--title", type=TEXT, help="Tên như khi viện dẫn.")
@_instrument_described
@_described(required=False)
@option("--unchecked", is_flag=True, help="Bỏ dấu đã đối chiếu.")
@served
def _correct_instrument(counter: Counter, /, number: int, **given: Any) -> None:
    lines = counter.office.own_law
    draft = _corrected(lines.instrument(number), given, "neu-guong law correct-instrument")
    corrected = lines.correct_instrument(number, draft)
    say(f"Đã sửa văn bản số {number}: {_instrument_said(corrected.draft)}")


@law.job("strike-instrument", "Gạch bỏ một văn bản cơ quan ghi nhầm; văn bản nó thay thế có hiệu lực trở lại.")
@_NUMBER
@reason_option
@served
def _strike_instrument(counter: Counter, number: int, reason: str) -> None:
    known = counter.office.own_law.instrument(number)
    counter.office.own_law.strike_instrument(number, reason)
    say(f"Đã gạch bỏ văn bản số {number}: {_instrument_said(known.draft)}")


def _told(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


def _corrected(known: Own[Line], given: dict[str, Any], command: str) -> Line:
    """Return the line with what was given; who checks it anew checks it today unless another day is said."""
    told = _told(given)
    if told.pop("unchecked"):
        told |= {"checked_by": "", "checked_on": None}
    elif "checked_by" in told:
        told.setdefault("checked_on", None)
    if not told:
        raise NothingToCorrect(command)
    return replace(known.draft, **told)


def _to_look_at(counter: Counter, entered: Own[BaseSalaryDraft]) -> Iterator[str]:
    """Say what is odd in a base salary, and which decisions issued already granted the money of another."""
    lines = counter.office.own_law
    yield from map(sentence, lines.doubts(entered.draft, entered.id))
    yield from filter(None, (told_of_decisions(lines.paid_otherwise(entered.draft.begins)),))


def _salary_said(draft: BaseSalaryDraft) -> str:
    return f"{grouped(draft.dong)} đồng/tháng, áp dụng từ ngày {short_date(draft.begins)}."


def _instrument_said(draft: InstrumentDraft) -> str:
    return f"{draft.title}, có hiệu lực từ ngày {short_date(draft.begins)}."


def _in_words(salaries: tuple[BaseSalary, ...], instruments: tuple[Instrument, ...]) -> Iterator[str]:
    yield from table(
        ("", "Số", "Mức, đồng/tháng", "Từ ngày", "Đến ngày", "Đối chiếu", "Nguồn"),
        ((*_mark(row), grouped(row.dong), *_days(row), row.source) for row in salaries),
        right={1, 2},
    )
    yield ""
    yield from table(
        ("", "Số", "Mã", "Văn bản", "Để làm gì", "Từ ngày", "Đến ngày", "Đối chiếu"),
        ((*_mark(row), row.code, row.title, _use(row), *_days(row)) for row in instruments),
        right={1},
    )


def _mark(row: LegalRow) -> tuple[str, str]:
    return ("●", str(row.own)) if row.own else ("", "")


def _days(row: LegalRow) -> tuple[str, str, str]:
    return day(row.begins), day(row.ends), "đã đối chiếu" if row.verified else "chưa đối chiếu"


def _use(row: Instrument) -> str:
    return "căn cứ" if row.is_ground else "tra cứu"
