"""What the demonstration files of a meeting, from the list before its members to the certificates that follow."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from app.domain.calendar.dates import short_date
from app.domain.council.meeting import Meeting
from app.domain.language.numbers import padded
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.numbering import numbered
from app.domain.units.agency import Agency
from app.office import Office
from app.sample.demo_decisions import ceremony_pieces, decision_pieces
from app.sample.filing import EXCEL, PDF, WORD, Piece, Step, also_drawn, drawn, kept
from app.services.submissions import Signed

_TWICE = 2


def meeting_step(office: Office, agency: Agency, meeting: Meeting, told: Mapping[str, Any]) -> Step:
    """Return the dossier of a meeting, of which the story tells the form proposed, and the numbers of its papers."""
    held = meeting.draft.held
    pieces = (
        *_before(office, meeting, told["proposed"]),
        *_after(office, agency, meeting, told),
        *_decided(office, meeting),
    )
    title = f"Phiên họp Hội đồng ngày {short_date(held)}: {meeting.draft.purpose}"
    return Step(f"phien-hop-{held:%Y-%m-%d}", title, pieces)


def _before(office: Office, meeting: Meeting, form: str) -> Iterator[Piece]:
    day = short_date(meeting.draft.held)
    tale = f"Danh sách đề nghị trình phiên họp ngày {day}: thành tích, hồ sơ đủ hay thiếu"
    yield drawn("danh-sach-de-nghi", tale, partial(office.meeting_lists.paper, meeting.id, form), PDF, WORD, EXCEL)
    tale = f"Phiếu bầu của phiên họp ngày {day}; {padded(meeting.printed)} lá giống hệt nhau, không số, không tên"
    yield drawn("phieu-bau", tale, partial(office.papers.ballot_papers, meeting.id), PDF)


def _after(office: Office, agency: Agency, meeting: Meeting, told: Mapping[str, Any]) -> Iterator[Piece]:
    day, code = short_date(meeting.draft.held), office.ballots.tally(meeting.id).seal.code
    tale = f"Biên bản kiểm phiếu phiên họp ngày {day}; {_counts(office, meeting.id)}, mã niêm phong {code}"
    yield drawn("bien-ban-kiem-phieu", tale, partial(office.papers.tally_minutes, meeting.id), PDF, WORD, EXCEL)
    number = told["minutes"]["number"]
    cited = numbered(number, DocumentKind.MINUTES.symbol(agency.council_symbol)), meeting.draft.held
    minutes = partial(office.papers.meeting_minutes, meeting.id, number)
    tale = f"Biên bản họp Hội đồng số {cited[0]} ngày {day}; lập từ kết quả kiểm phiếu đã niêm phong"
    yield also_drawn(kept(office, cited, "bien-ban-hop", tale), minutes, WORD)
    sent = told["submission"]
    cited = numbered(sent["number"], DocumentKind.SUBMISSION.symbol(agency.council_symbol)), sent["day"]
    submission = partial(
        office.submissions.council_paper, meeting.id, Signed(sent["number"], sent["day"]), sent["minutes"]
    )
    tale = f"Tờ trình của Hội đồng số {cited[0]} ngày {short_date(sent['day'])}, kèm danh sách những người đủ phiếu"
    yield also_drawn(kept(office, cited, "to-trinh", tale), submission, WORD)


def _decided(office: Office, meeting: Meeting) -> Iterator[Piece]:
    for decision in office.decisions.all(meeting.draft.plan):
        if decision.meeting == meeting.id:
            yield from decision_pieces(office, decision)
            yield from _cancelled_by(office, decision.successor)
            yield from ceremony_pieces(office, decision)


def _cancelled_by(office: Office, successor: int | None) -> Iterator[Piece]:
    """Yield the decision that cancelled another: resting on no vote, it names no meeting itself."""
    if successor is not None and (one := office.decisions.decision(successor)).facts.cancels:
        yield from decision_pieces(office, one)


def _counts(office: Office, meeting: int) -> str:
    counts = len(office.ballots.notes(meeting))
    return "hai lượt kiểm khớp nhau" if counts == _TWICE else "hai lượt kiểm lệch một dòng, lượt thứ ba khớp"
