"""`neu-guong council` and `neu-guong meeting`: who sits on the council, and when it met on what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.commands.answers import flat, say, tell
from app.commands.counter import Counter
from app.commands.manners import argument, family, json_option, lone, option, plan_option, reads, served
from app.commands.tables import facts, table
from app.commands.typed import BLOCK, DAY, NUMBER, NUMBERS, TEXT
from app.commands.words import GENDERS, day, yes_or_no
from app.domain.ballot import needed
from app.domain.council import Absence, Council, Meeting, MeetingDraft, Member, Role, Teller
from app.domain.dates import short_date
from app.domain.errors import Refusal
from app.domain.names import Gender
from app.domain.numbers import grouped
from app.domain.plan import VoteBase, VoteRule
from app.domain.text import clean, comparable
from app.services.councils import vote_rule
from app.services.rolls import MeetingLine

meeting = family("meeting", "Phiên họp Hội đồng: ghi, liệt kê, xem.")


@dataclass(eq=False)
class AbsenceNotUnderstood(Refusal):
    """An absence is typed as a name, a colon and a reason."""

    typed: str


@dataclass(eq=False)
class NobodyInRole(Refusal):
    """The council has nobody present in a role, so the name must be given."""

    role: str
    option: str


@lone("council", "Xem thành viên Hội đồng Thi đua - Khen thưởng.")
@option("--on", "on_day", type=DAY, help="Hội đồng có hiệu lực ngày này; không ghi là hôm nay.")
@json_option
@reads
def council(counter: Counter, on_day: date | None, as_json: bool) -> None:
    """Show the council in force on a day."""
    known = counter.rolls.council(on_day or counter.today())
    tell({"council": flat(known)}, lambda: _council_in_words(known), as_json=as_json)


@meeting.job(
    "add",
    "Ghi một phiên họp Hội đồng.",
    "Không nêu --agenda thì mọi đề nghị đủ hồ sơ đang chờ đều được đưa vào phiên họp.",
    'neu-guong meeting add --held 15/3/2021 --purpose "khen thưởng gương quý I năm 2021" '
    '--teller "Trần Thị An" --teller "Lê Văn Ân" --absent "Đỗ Văn Đạt: đi công tác"',
)
@plan_option
@option("--held", type=DAY, required=True, help="Ngày họp.")
@option("--purpose", type=TEXT, required=True, help="Việc bỏ phiếu, viết tiếp sau chữ “Bỏ phiếu kín …”.")
@option("--place", type=TEXT, default="", help="Nơi họp.")
@option("--chair", type=TEXT, help="Người chủ trì; không ghi là Chủ tịch, nếu vắng thì Phó Chủ tịch.")
@option("--secretary", type=TEXT, help="Thư ký; không ghi là Thư ký Hội đồng.")
@option("--teller", "tellers", type=TEXT, multiple=True, required=True, help="Người kiểm phiếu; tổ trưởng ghi trước.")
@option("--absent", type=TEXT, multiple=True, help="Thành viên vắng mặt: “Họ tên: lý do”.")
@option("--absent-wrote", type=TEXT, multiple=True, help="Vắng mặt nhưng có ý kiến bằng văn bản: “Họ tên: lý do”.")
@option("--agenda", type=NUMBERS, multiple=True, help="Số của các đề nghị đưa ra bỏ phiếu: --agenda 1,2,5")
@option("--quorum-override", type=BLOCK, default="", help="Lý do vẫn họp khi chưa đủ số thành viên dự họp.")
@served
def _add(
    counter: Counter,
    /,
    plan_code: str | None,
    held: date,
    purpose: str,
    place: str,
    absent: tuple[str, ...],
    absent_wrote: tuple[str, ...],
    agenda: tuple[tuple[int, ...], ...],
    **given: Any,
) -> None:
    plan = counter.plan(plan_code)
    sitting = counter.rolls.council(held)
    absences = (*_absences(absent, wrote=False), *_absences(absent_wrote, wrote=True))
    chosen = tuple(number for numbers in agenda for number in numbers)
    draft = MeetingDraft(
        sitting.id,
        plan.code,
        held,
        place,
        purpose,
        given["chair"] or _in_role(sitting, absences, (Role.CHAIR, Role.VICE_CHAIR), "--chair"),
        given["secretary"] or _in_role(sitting, absences, (Role.SECRETARY,), "--secretary"),
        absences,
        tuple(_teller(sitting, name) for name in given["tellers"]),
        chosen,
        given["quorum_override"],
    )
    added = counter.office.councils.convene(draft)
    say(f"Đã ghi phiên họp số {added.id}, ngày {short_date(held)}.", *_in_words(counter, added, vote_rule(plan)))


@meeting.job("list", "Liệt kê các phiên họp.")
@plan_option
@json_option
@reads
def _list(counter: Counter, plan_code: str | None, as_json: bool) -> None:
    known = counter.rolls.meetings(counter.plan(plan_code).code)
    listed = [{**_facts(line.meeting), "counted": line.counted} for line in known]
    tell({"meetings": listed}, lambda: _lines(known), as_json=as_json)


@meeting.job("show", "Xem một phiên họp và số phiếu đồng ý cần có.")
@argument("number", type=NUMBER, metavar="SỐ", help="Số của phiên họp trong sổ.")
@json_option
@reads
def _show(counter: Counter, number: int, as_json: bool) -> None:
    known = counter.rolls.meeting(number)
    rule = vote_rule(counter.plan(known.draft.plan))
    nominees = [
        {"nomination": one.id, "name": one.name, "recipient": one.recipient}
        for one in counter.office.councils.agenda(number)
    ]
    told = {
        **_facts(known),
        "rule": rule,
        "needed": needed_votes(known, rule),
        "nominees": nominees,
        "notices": counter.office.councils.notices(number),
    }
    tell(told, lambda: _in_words(counter, known, rule), as_json=as_json)


def needed_votes(known: Meeting, rule: VoteRule) -> int | None:
    """Return the fewest agreeing votes that pass if every paper handed out comes back valid, None if none can."""
    base = known.members if rule.base is VoteBase.MEMBERS else known.present + known.wrote
    return needed(base, rule)


def _absences(typed: tuple[str, ...], *, wrote: bool) -> tuple[Absence, ...]:
    return tuple(_absence(one, wrote=wrote) for one in typed)


def _absence(typed: str, *, wrote: bool) -> Absence:
    name, colon, reason = typed.partition(":")
    if not colon:
        raise AbsenceNotUnderstood(typed)
    return Absence(clean(name), clean(reason), wrote)


def _in_role(sitting: Council, absences: tuple[Absence, ...], roles: tuple[Role, ...], wanted: str) -> str:
    """Return the first member present in one of the roles, the roles tried in order."""
    away = {comparable(absence.name) for absence in absences}
    there = [member for member in sitting.draft.members if comparable(member.name) not in away]
    found = [member.name for role in roles for member in there if member.role is role]
    if not found:
        raise NobodyInRole(roles[0].label, wanted)
    return found[0]


def _teller(sitting: Council, name: str) -> Teller:
    """Return a teller, with the gender of the member of this name, if there is one."""
    known = (member for member in sitting.draft.members if comparable(member.name) == comparable(name))
    member: Member | None = next(known, None)
    return Teller(name, member.gender if member else Gender.UNKNOWN)


def _facts(known: Meeting) -> dict[str, Any]:
    draft = known.draft
    return {
        "id": known.id,
        "plan": draft.plan,
        "held": draft.held,
        "place": draft.place,
        "purpose": draft.purpose,
        "chair": draft.chair,
        "secretary": draft.secretary,
        "members": known.members,
        "present": known.present,
        "wrote": known.wrote,
        "absences": draft.absences,
        "tellers": draft.tellers,
        "agenda": draft.agenda,
        "quorum_override": draft.quorum_override,
    }


def _council_in_words(known: Council) -> Iterator[str]:
    draft = known.draft
    yield f"{draft.name}, quyết định {draft.decision} ngày {short_date(draft.decided)}, {known.size} thành viên."
    rows = [
        (str(place), member.name, GENDERS[member.gender], member.role.label, member.post)
        for place, member in enumerate(draft.members, start=1)
    ]
    yield from table(("TT", "Họ và tên", "Giới tính", "Chức danh trong Hội đồng", "Chức vụ"), rows, right={0})


def _lines(known: tuple[MeetingLine, ...]) -> Iterator[str]:
    rows = [
        (
            str(line.meeting.id),
            day(line.meeting.draft.held),
            f"{line.meeting.present}/{line.meeting.members}",
            str(len(line.meeting.draft.agenda)),
            yes_or_no(yes=line.counted),
            line.meeting.draft.purpose,
        )
        for line in known
    ]
    headings = ("Số", "Ngày họp", "Có mặt", "Đề nghị", "Đã kiểm phiếu", "Việc bỏ phiếu")
    yield from table(headings, rows, right={0, 2, 3})
    yield f"{grouped(len(rows))} phiên họp."


def _in_words(counter: Counter, known: Meeting, rule: VoteRule) -> Iterator[str]:
    draft = known.draft
    away = (f"{one.name}: {one.reason}{' (có ý kiến bằng văn bản)' if one.wrote else ''}" for one in draft.absences)
    yield from facts(
        (
            ("Phiên họp số", str(known.id)),
            ("Ngày họp", day(draft.held)),
            ("Nơi họp", draft.place),
            ("Việc bỏ phiếu", draft.purpose),
            ("Chủ trì", draft.chair),
            ("Thư ký", draft.secretary),
            ("Tổ kiểm phiếu", "; ".join(one.name for one in draft.tellers)),
            ("Có mặt", f"{known.present}/{known.members} thành viên"),
            ("Vắng mặt", "; ".join(away)),
            ("Họp khi chưa đủ", draft.quorum_override),
        )
    )
    yield _threshold(known, rule)
    rows = [(str(one.id), one.name, one.recipient.label) for one in counter.office.councils.agenda(known.id)]
    yield from table(("Đề nghị số", "Tên", "Phân loại"), rows, right={0})
    for one in counter.office.councils.notices(known.id):
        yield f"Lưu ý: {one.nominee} {one.notice.label}."


def _threshold(known: Meeting, rule: VoteRule) -> str:
    votes = needed_votes(known, rule)
    if votes is None:
        return "Không ai có thể đủ phiếu theo quy định của kế hoạch."
    certain = rule.base is not VoteBase.VALID
    return f"Cần ít nhất {votes} phiếu đồng ý{'' if certain else ', nếu mọi phiếu phát ra đều thu về hợp lệ'}."
