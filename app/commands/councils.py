"""`neu-guong council`: who sits on the council, by which decision and since when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.commands.answers import complain, flat, say, tell
from app.commands.counter import Counter
from app.commands.imports import RowsRefused, remarks_in_words
from app.commands.manners import argument, family, json_option, option, reads, reason_option, served
from app.commands.mistakes import NothingToCorrect
from app.commands.tables import table
from app.commands.typed import DAY, FILE, NUMBER, TEXT, Typed
from app.commands.words import GENDERS, day
from app.domain.calendar.dates import short_date
from app.domain.council.convening import UnknownMember
from app.domain.council.council import Council, CouncilDraft, CouncilWithoutMembers, Member, Role
from app.domain.errors import Refusal
from app.domain.language.names import Gender
from app.domain.language.numbers import grouped
from app.domain.language.text import clean
from app.intake.councils import council_of
from app.intake.entries import MemberEntry
from app.intake.forms import meaning
from app.intake.readers import read_council

council = family("council", "Hội đồng Thi đua - Khen thưởng: xem thành viên, liệt kê, ghi, sửa, gạch bỏ.", "show")
_NUMBER = argument("number", type=NUMBER, metavar="SỐ", help="Số của Hội đồng, xem bằng lệnh list.")
_PARTS = 4
_AS_GIVEN = ("decision", "decided", "since", "name")
_MEMBER_HELP = "“Họ tên; Ông hoặc Bà; chức vụ; chức danh trong Hội đồng”."


@dataclass(eq=False)
class MemberNotUnderstood(Refusal):
    """A member is typed as a name, how they are addressed, a post and a role, between semicolons."""

    typed: str


@dataclass(eq=False)
class RenamingNotUnderstood(Refusal):
    """A corrected name is typed as the old one, a sign of equality and the new one."""

    typed: str


def _read_member(typed: str) -> Member:
    parts = [clean(part) for part in typed.split(";")]
    if len(parts) != _PARTS:
        raise MemberNotUnderstood(clean(typed))
    name, gender, post, role = parts
    return Member(name, meaning(Gender, gender) if gender else Gender.UNKNOWN, post, meaning(Role, role))


def _read_renaming(typed: str) -> tuple[str, str]:
    old, _, new = map(clean, typed.partition("="))
    if not old or not new:
        raise RenamingNotUnderstood(clean(typed))
    return old, new


_MEMBER = Typed("THÀNH_VIÊN", _read_member)
_RENAMING = Typed("TÊN=TÊN", _read_renaming)


@council.job("show", "Xem thành viên Hội đồng đang có hiệu lực.")
@option("--on", "on_day", type=DAY, help="Hội đồng có hiệu lực ngày này; không ghi là hôm nay.")
@json_option
@reads
def _show(counter: Counter, on_day: date | None, as_json: bool) -> None:
    known = counter.office.councils.council_on(on_day or counter.today())
    tell({"council": flat(known)}, lambda: _in_words(known), as_json=as_json)


@council.job("list", "Liệt kê mọi Hội đồng theo quyết định thành lập; mới nhất trước.")
@json_option
@reads
def _list(counter: Counter, as_json: bool) -> None:
    known = counter.office.councils.compositions()
    tell({"councils": list(map(flat, known))}, lambda: _lines(known), as_json=as_json)


@council.job(
    "add",
    "Ghi Hội đồng theo quyết định thành lập hoặc kiện toàn; phiên họp đã có giữ Hội đồng cũ.",
    "Thành viên đọc từ bảng tính --file, hoặc ghi từng người bằng --member theo thứ tự trong quyết định.",
    'neu-guong council add --decision 215/QĐ-UBND --day 20/1/2021 --member "Lê Văn An; Ông; Chủ tịch UBND; Chủ tịch" '
    '--member "Trần Thị Bình; Bà; Chuyên viên; Thư ký"',
)
@option("--decision", type=TEXT, required=True, help="Số và ký hiệu quyết định, ví dụ 215/QĐ-UBND.")
@option("--day", "--date", "decided", type=DAY, required=True, help="Ngày ký quyết định.")
@option("--since", type=DAY, help="Ngày bắt đầu làm việc; không ghi là ngày ký quyết định.")
@option("--name", type=TEXT, default="", help="Tên Hội đồng; không ghi thì lấy tên của cơ quan trong sổ.")
@option("--file", type=FILE, help="Bảng tính .xlsx có danh sách thành viên, như mẫu của lệnh template council.")
@option("--member", "members", type=_MEMBER, multiple=True, help=_MEMBER_HELP)
@served
def _add(
    counter: Counter,
    decision: str,
    decided: date,
    since: date | None,
    name: str,
    file: Path | None,
    members: tuple[Member, ...],
) -> None:
    listed = (*(_members_of(file) if file else ()), *map(MemberEntry, members))
    if not listed:
        raise CouncilWithoutMembers
    draft = _named(counter, _agreeing(listed, decision, decided, name))
    added = counter.office.councils.establish(replace(draft, since=since))
    say("Đã ghi Hội đồng.", *_in_words(added))


@council.job(
    "edit",
    "Sửa một Hội đồng ghi nhầm; chỉ ghi những điều cần sửa. Đã kiểm phiếu thì không sửa được nữa.",
    "Chỉ sai họ tên thì dùng --rename, phiên họp đã ghi sẽ theo tên mới. --member và --file ghi lại cả danh sách thành "
    "viên, theo đúng thứ tự trong quyết định.",
    'neu-guong council edit 1 --rename "Lê Văn Am=Lê Văn An"',
)
@_NUMBER
@option("--decision", type=TEXT, help="Số và ký hiệu quyết định.")
@option("--day", "--date", "decided", type=DAY, help="Ngày ký quyết định.")
@option("--since", type=DAY, help="Ngày bắt đầu làm việc.")
@option("--name", type=TEXT, help="Tên Hội đồng.")
@option("--file", type=FILE, help="Bảng tính .xlsx có danh sách thành viên.")
@option("--member", "members", type=_MEMBER, multiple=True, help=f"{_MEMBER_HELP} Ghi lại cả danh sách.")
@option("--rename", "renamed", type=_RENAMING, multiple=True, help="Sửa họ tên một thành viên: “Tên cũ=Tên mới”.")
@served
def _edit(counter: Counter, /, number: int, **given: Any) -> None:
    known = counter.office.councils.council(number)
    draft = _amended(known, given)
    if draft == known.draft:
        raise NothingToCorrect("neu-guong council edit")
    say(f"Đã sửa Hội đồng số {number}.", *_in_words(counter.office.councils.correct(number, draft)))


@council.job("strike", "Gạch bỏ một Hội đồng ghi nhầm; đã có phiên họp thì phải bỏ phiên họp trước.")
@_NUMBER
@reason_option
@served
def _strike(counter: Counter, number: int, reason: str) -> None:
    known = counter.office.councils.council(number)
    counter.office.councils.strike(number, reason)
    say(f"Đã gạch bỏ Hội đồng số {number}, quyết định {known.draft.decision}.")


def _amended(known: Council, given: Mapping[str, Any]) -> CouncilDraft:
    """Return the composition with what was given in place of what is kept; raises `UnknownMember` for a --rename."""
    fields = {name: given[name] for name in _AS_GIVEN if given[name] is not None}
    entered = [*(_members_of(given["file"]) if given["file"] else ()), *map(MemberEntry, given["members"])]
    members = tuple(one.member for one in entered) or known.draft.members
    for old, new in given["renamed"]:
        found = known.member(old)
        if found is None:
            raise UnknownMember(old, known.near(old) or tuple(one.name for one in known.draft.members))
        members = tuple(replace(one, name=new) if one == found else one for one in members)
    return replace(known.draft, **fields, members=members)


def _members_of(file: Path) -> tuple[MemberEntry, ...]:
    """Return the members a workbook lists, complaining of what to look at; raises `RowsRefused`."""
    reading = read_council(file)
    complain(*remarks_in_words((*reading.refused, *reading.repeated, *reading.doubts)))
    if reading.refused:
        raise RowsRefused(len({remark.row for remark in reading.refused}))
    return tuple(row.entry for row in reading.rows)


def _agreeing(listed: tuple[MemberEntry, ...], decision: str, decided: date, name: str) -> CouncilDraft:
    """Return the council of what was typed; raises `SeveralCouncils` where the workbook says otherwise."""
    return council_of(
        replace(
            entry,
            council=entry.council or name,
            decision=entry.decision or decision,
            decided=entry.decided or decided,
        )
        for entry in listed
    )


def _named(counter: Counter, draft: CouncilDraft) -> CouncilDraft:
    return draft if draft.name else replace(draft, name=counter.office.plans.agency(draft.decided).council)


def _in_words(known: Council) -> Iterator[str]:
    draft = known.draft
    since = f", làm việc từ ngày {short_date(draft.since)}" if draft.since else ""
    decision = f"quyết định {draft.decision} ngày {short_date(draft.decided)}"
    yield f"Hội đồng số {known.id}: {draft.name}, {decision}{since}, {known.size} thành viên."
    if known.struck:
        yield f"Đã gạch bỏ, lý do: {known.struck}"
    rows = [
        (str(place), member.name, GENDERS[member.gender], member.role.label, member.post)
        for place, member in enumerate(draft.members, start=1)
    ]
    yield from table(("TT", "Họ và tên", "Giới tính", "Chức danh trong Hội đồng", "Chức vụ"), rows, right={0})


def _lines(known: tuple[Council, ...]) -> Iterator[str]:
    rows = [
        (
            str(one.id),
            day(one.draft.first_day),
            one.draft.decision,
            day(one.draft.decided),
            str(one.size),
            next(member.name for member in one.draft.members if member.role is Role.CHAIR),
            one.draft.name,
        )
        for one in known
    ]
    headings = ("Số", "Làm việc từ", "Quyết định", "Ngày ký", "Thành viên", "Chủ tịch", "Hội đồng")
    yield from table(headings, rows, right={0, 4})
    yield f"{grouped(len(rows))} Hội đồng."
