"""`neu-guong council`: who sits on the council, by which decision and since when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.commands.answers import complain, flat, say, tell
from app.commands.counter import Counter
from app.commands.imports import RowsRefused, remarks_in_words
from app.commands.manners import family, json_option, option, reads, served
from app.commands.tables import table
from app.commands.typed import DAY, FILE, TEXT, Typed
from app.commands.words import GENDERS, day
from app.domain.council import Council, CouncilDraft, CouncilWithoutMembers, Member, Role
from app.domain.dates import short_date
from app.domain.errors import Refusal
from app.domain.names import Gender
from app.domain.numbers import grouped
from app.domain.text import clean
from app.intake.councils import council_of
from app.intake.entries import MemberEntry
from app.intake.forms import meaning
from app.intake.readers import read_council

council = family("council", "Hội đồng Thi đua - Khen thưởng: xem thành viên, liệt kê, ghi Hội đồng mới.", "show")
_PARTS = 4


@dataclass(eq=False)
class MemberNotUnderstood(Refusal):
    """A member is typed as a name, how they are addressed, a post and a role, between semicolons."""

    typed: str


def _read_member(typed: str) -> Member:
    parts = [clean(part) for part in typed.split(";")]
    if len(parts) != _PARTS:
        raise MemberNotUnderstood(clean(typed))
    name, gender, post, role = parts
    return Member(name, meaning(Gender, gender) if gender else Gender.UNKNOWN, post, meaning(Role, role))


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
@option(
    "--member",
    "members",
    type=Typed("THÀNH_VIÊN", _read_member),
    multiple=True,
    help="“Họ tên; Ông hoặc Bà; chức vụ; chức danh trong Hội đồng”.",
)
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
    yield (
        f"{draft.name}, quyết định {draft.decision} ngày {short_date(draft.decided)}{since}, {known.size} thành viên."
    )
    rows = [
        (str(place), member.name, GENDERS[member.gender], member.role.label, member.post)
        for place, member in enumerate(draft.members, start=1)
    ]
    yield from table(("TT", "Họ và tên", "Giới tính", "Chức danh trong Hội đồng", "Chức vụ"), rows, right={0})


def _lines(known: tuple[Council, ...]) -> Iterator[str]:
    rows = [
        (
            day(one.draft.first_day),
            one.draft.decision,
            day(one.draft.decided),
            str(one.size),
            next(member.name for member in one.draft.members if member.role is Role.CHAIR),
            one.draft.name,
        )
        for one in known
    ]
    headings = ("Làm việc từ", "Quyết định", "Ngày ký", "Thành viên", "Chủ tịch", "Hội đồng")
    yield from table(headings, rows, right={3})
    yield f"{grouped(len(rows))} Hội đồng."
