"""A meeting told on the command line: as facts for another program, and in words for the clerk."""

from collections.abc import Iterator
from typing import Any

from app.commands.counter import Counter
from app.commands.tables import facts, table
from app.commands.words import day
from app.domain.calendar.dates import short_date
from app.domain.council.meeting import Meeting, MeetingLine
from app.domain.council.quorum import Requirement
from app.domain.language.numbers import grouped
from app.domain.plans.plan import VoteBase, VoteRule
from app.services.agendas import vote_rule
from app.wording import sentence

_BASES = {
    VoteBase.MEMBERS: "thành viên",
    VoteBase.PRESENT: "người tham gia bỏ phiếu",
    VoteBase.VALID: "phiếu hợp lệ, nếu mọi phiếu phát ra đều thu về hợp lệ",
}


def meeting_facts(known: Meeting, code: str) -> dict[str, Any]:
    """Return a meeting as lists give it; `code` is its tally's, empty before it is sealed."""
    draft = known.draft
    return {
        "id": known.id,
        "plan": draft.plan,
        "council": draft.council,
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
        "guests": draft.guests,
        "agenda": draft.agenda,
        "spares": draft.spares,
        "printed": known.printed,
        "quorum_override": draft.quorum_override,
        "called_off": known.called_off,
        "code": code,
    }


def whole_facts(counter: Counter, known: Meeting) -> dict[str, Any]:
    """Return all there is to know of a meeting before its ballot."""
    councils = counter.office.councils
    required = councils.requirement(known.id)
    return {
        **meeting_facts(known, counter.office.ballots.progress(known.id).code),
        "rule": _rule(counter, known),
        "needed": required.votes,
        "base": required.base,
        "nominees": [
            {"nomination": one.id, "name": one.name, "recipient": one.recipient} for one in councils.agenda(known.id)
        ],
        "notices": councils.notices(known.id),
        "outsiders": councils.outsiders(known.id),
        "conflicts": councils.conflicts(known.id),
        "letters": [{"member": one.member, "name": one.name} for one in councils.letters(known.id)],
        "warnings": list(_warnings(counter, known)),
    }


def meeting_in_words(counter: Counter, known: Meeting) -> Iterator[str]:
    """Yield all there is to know of a meeting before its ballot, how many must agree among it."""
    councils = counter.office.councils
    yield from facts(_pairs(known, counter.office.ballots.progress(known.id).code))
    yield _threshold(councils.requirement(known.id))
    rows = [(str(one.id), one.name, one.recipient.label) for one in councils.agenda(known.id)]
    yield from table(("Đề nghị số", "Tên", "Phân loại"), rows, right={0})
    for conflict in councils.conflicts(known.id):
        yield f"Lưu ý: {conflict.sentence}."
    for one in councils.notices(known.id):
        yield f"Lưu ý: {one.sentence}."
    for outsider in councils.outsiders(known.id):
        yield f"Lưu ý: {outsider.sentence}."
    for place, letter in enumerate(councils.letters(known.id), start=1):
        yield f"Bản quét ý kiến bằng văn bản thứ {place}: {letter.member}, tệp {letter.name}."
    yield from (f"Cảnh báo: {warning}" for warning in _warnings(counter, known))


def meetings_in_words(known: tuple[MeetingLine, ...]) -> Iterator[str]:
    """Yield a plan's meetings as a table."""
    rows = [
        (
            str(line.meeting.id),
            day(line.meeting.draft.held),
            f"{line.meeting.present}/{line.meeting.members}",
            str(len(line.meeting.draft.agenda)),
            "Đã bỏ" if line.meeting.called_off else line.code or "chưa niêm phong",
            line.meeting.draft.purpose,
        )
        for line in known
    ]
    yield from table(("Số", "Ngày họp", "Có mặt", "Đề nghị", "Mã niêm phong", "Việc bỏ phiếu"), rows, right={0, 2, 3})
    yield f"{grouped(len(rows))} phiên họp."


def _pairs(known: Meeting, code: str) -> Iterator[tuple[str, str]]:
    draft = known.draft
    away = (f"{one.name}: {one.reason}{' (có ý kiến bằng văn bản)' if one.wrote else ''}" for one in draft.absences)
    yield "Phiên họp số", str(known.id)
    yield "Đã bỏ, lý do", known.called_off
    yield "Ngày họp", short_date(draft.held)
    yield "Nơi họp", draft.place
    yield "Việc bỏ phiếu", draft.purpose
    yield "Chủ trì", draft.chair
    yield "Thư ký", draft.secretary
    yield "Tổ kiểm phiếu", "; ".join(one.name for one in draft.tellers)
    yield "Có mặt", f"{known.present}/{known.members} thành viên"
    yield "Vắng mặt", "; ".join(away)
    yield "Khách mời", "; ".join(draft.guests)
    yield "Phiếu in", f"{known.printed}, trong đó dự phòng {draft.spares}" if draft.spares else str(known.printed)
    yield "Họp khi chưa đủ", draft.quorum_override
    yield "Mã niêm phong", code


def _threshold(required: Requirement) -> str:
    if required.votes is None:
        return "Không ai có thể đủ phiếu theo quy định của kế hoạch."
    return f"Cần ít nhất {required.votes} phiếu đồng ý trên {required.base} {_BASES[required.of]}."


def _rule(counter: Counter, known: Meeting) -> VoteRule:
    return vote_rule(counter.plan(known.draft.plan))


def _warnings(counter: Counter, known: Meeting) -> Iterator[str]:
    """Yield what will stop the count or the vote unless somebody does something about it, a sentence each."""
    councils = counter.office.councils
    lacking = councils.lacking_quorum(known.id)
    if lacking:
        yield sentence(lacking)
    yield from councils.cautions(known.id)
