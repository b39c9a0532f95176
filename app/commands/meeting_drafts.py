"""A meeting as the options of a command describe it, a new one or one that is put down anew."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.commands.counter import Counter
from app.commands.manners import option
from app.commands.mistakes import NothingToCorrect
from app.commands.typed import BLOCK, DAY, NUMBER, NUMBERS_OR_ALL, TEXT
from app.domain.council.council import Council, Role
from app.domain.council.meeting import Absence, Meeting, MeetingDraft, teller_of
from app.domain.errors import Refusal
from app.domain.language.text import clean

_AS_GIVEN = ("held", "place", "purpose", "chair", "secretary", "quorum_override", "spares")


@dataclass(eq=False)
class AbsenceNotUnderstood(Refusal):
    """An absence is typed as a name, a colon and a reason; several stand between semicolons."""

    typed: str


@dataclass(eq=False)
class NobodyInRole(Refusal):
    """The council has nobody present in a role, so the name must be given."""

    role: str
    option: str


def described(*, new: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options that describe a meeting; a `new` one cannot do without some of them."""

    def give(command: Callable[..., None]) -> Callable[..., None]:
        for describe in reversed(tuple(_options(new=new))):
            command = describe(command)
        return command

    return give


def new_draft(counter: Counter, plan: str, given: Mapping[str, Any]) -> MeetingDraft:
    """Return the meeting described; who chairs and who writes are the council's own where nobody is named."""
    held, purpose = given["held"], given["purpose"]
    sitting = counter.office.councils.council_on(held)
    empty = MeetingDraft(sitting.id, plan, held, "", purpose, "", "", (), (), ())
    draft = replace(empty, **dict(_changes(counter, empty, given)))
    return replace(
        draft,
        chair=draft.chair or _in_role(sitting, draft, (Role.CHAIR, Role.VICE_CHAIR), "--chair"),
        secretary=draft.secretary or _in_role(sitting, draft, (Role.SECRETARY,), "--secretary"),
    )


def amended_draft(counter: Counter, known: Meeting, given: Mapping[str, Any]) -> MeetingDraft:
    """Return a meeting with what was given in place of what is kept; raises `NothingToCorrect`."""
    draft = replace(known.draft, **dict(_changes(counter, known.draft, given, known.id)))
    if draft == known.draft:
        raise NothingToCorrect("neu-guong meeting edit")
    return draft


def _options(*, new: bool) -> Iterator[Callable[[Callable[..., None]], Callable[..., None]]]:
    whole = "" if new else ' Ghi lại cả danh sách; "" là bỏ hết.'
    yield option("--held", type=DAY, required=new, help="Ngày họp.")
    yield option("--purpose", type=TEXT, required=new, help="Việc bỏ phiếu, viết tiếp sau chữ “Bỏ phiếu kín …”.")
    yield option("--place", type=TEXT, help="Nơi họp.")
    chair = "; không ghi là Chủ tịch, nếu vắng thì Phó Chủ tịch" if new else ""
    yield option("--chair", type=TEXT, help=f"Người chủ trì{chair}.")
    yield option("--secretary", type=TEXT, help=f"Thư ký{'; không ghi là Thư ký Hội đồng' if new else ''}.")
    team = f"Người kiểm phiếu, ít nhất hai người; tổ trưởng ghi trước.{whole}"
    yield option("--teller", "tellers", type=TEXT, multiple=True, required=new, help=team)
    away = "“Họ tên: lý do”; nhiều người thì “Họ tên: lý do; Họ tên: lý do” hoặc ghi nhiều lần."
    yield option("--absent", type=TEXT, multiple=True, help=f"Thành viên vắng mặt: {away}{whole}")
    wrote = f"Vắng mặt nhưng có ý kiến bằng văn bản: {away}{whole}"
    yield option("--absent-wrote", type=TEXT, multiple=True, help=wrote)
    yield option("--guest", "guests", type=TEXT, multiple=True, help=f"Khách mời: họ tên, chức vụ.{whole}")
    agenda = "Số của các đề nghị đưa ra bỏ phiếu: --agenda 1,2,5; “all” là mọi đề nghị đủ hồ sơ đang chờ."
    yield option("--agenda", type=NUMBERS_OR_ALL, multiple=True, required=new, help=agenda)
    yield option("--spares", type=NUMBER, help="Số phiếu in dự phòng, ghi vào biên bản và hủy sau khi kiểm.")
    yield option("--quorum-override", type=BLOCK, help="Lý do vẫn họp khi chưa đủ số thành viên dự họp.")


def _changes(
    counter: Counter, draft: MeetingDraft, given: Mapping[str, Any], meeting: int | None = None
) -> Iterator[tuple[str, Any]]:
    """Yield what was given, by the name of the draft's field; `meeting` is the one that is amended."""
    yield from ((name, given[name]) for name in _AS_GIVEN if given[name] is not None)
    held = given["held"] or draft.held
    if given["tellers"]:
        sitting = counter.office.councils.council_on(held)
        yield "tellers", tuple(teller_of(sitting, name) for name in given["tellers"] if name)
    if given["absent"] or given["absent_wrote"]:
        yield "absences", (*_absences(given["absent"]), *_absences(given["absent_wrote"], wrote=True))
    if given["guests"]:
        yield "guests", tuple(filter(None, given["guests"]))
    if given["agenda"]:
        yield "agenda", _agenda(counter, draft.plan, held, given["agenda"], meeting)


def _agenda(
    counter: Counter, plan: str, held: date, typed: tuple[tuple[int, ...] | None, ...], meeting: int | None
) -> tuple[int, ...]:
    if None in typed:
        return tuple(one.id for one in counter.office.councils.may_come_on(plan, held, meeting))
    return tuple(number for numbers in typed if numbers for number in numbers)


def _absences(typed: tuple[str, ...], *, wrote: bool = False) -> tuple[Absence, ...]:
    return tuple(_absence(one, wrote=wrote) for several in typed for one in several.split(";") if clean(one))


def _absence(typed: str, *, wrote: bool) -> Absence:
    name, _, reason = map(clean, typed.partition(":"))
    if not name or not reason:
        raise AbsenceNotUnderstood(clean(typed))
    return Absence(name, reason, wrote)


def _in_role(sitting: Council, draft: MeetingDraft, roles: tuple[Role, ...], wanted: str) -> str:
    """Return the first member present in one of the roles, the roles tried in order."""
    away = [member for absence in draft.absences for member in sitting.bearers(absence.name)]
    there = [member for member in sitting.draft.members if member not in away]
    found = [member.name for role in roles for member in there if member.role is role]
    if not found:
        raise NobodyInRole(roles[0].label, wanted)
    return found[0]
