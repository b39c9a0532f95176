"""The demonstration: both sample registers, and every paper and table the program can make from them today."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from app.domain.dates import document_date, short_date
from app.domain.decision import Decision, DecisionFacts, DecisionState
from app.domain.numbers import grouped, padded
from app.domain.period import Basis, Cadence, Period
from app.domain.plan import Recipient
from app.intake.forms import Kind
from app.office import Office, open_office
from app.sample import ba_dinh, binh_phuoc
from app.sample.demo_tables import quota_grid, shortlist, standings
from app.sample.registers import make_binh_phuoc, make_sample
from app.sample.timeline import Days

BA_DINH, BINH_PHUOC = "ba-dinh-2021.neu-guong", "binh-phuoc-2024.neu-guong"

_QUARTER = Period(Cadence.QUARTER, 2021, 1)
_REPORT_NUMBER, _REPORT_DAY = 112, date(2021, 4, 5)
_NAMED_INSIDE = 3
_TWICE = 2
_PEOPLE = (Recipient.LEADER, Recipient.STAFF)

_TEMPLATES = {
    Kind.UNITS: ("don-vi", "danh mục đơn vị"),
    Kind.ARTICLES: ("bai-viet", "bài viết dự thi"),
    Kind.EXEMPLARS: ("guong", "gương điển hình tiên tiến"),
    Kind.NOMINATIONS: ("de-nghi", "đề nghị khen thưởng"),
    Kind.COMMENDATIONS: ("khen-thuong", "khen thưởng đã có quyết định"),
    Kind.COUNCIL: ("hoi-dong", "thành viên Hội đồng"),
}
_ENDINGS = {
    DecisionState.ISSUED: "",
    DecisionState.REPLACED: "-bi-thay-the",
    DecisionState.CANCELLED: "-bi-huy-bo",
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something the demonstration writes: its name without number, what it is, and how it is written."""

    name: str
    tale: str
    write: Callable[[Path], None]


def make_demo(folder: Path) -> Iterator[tuple[Path, str]]:
    """Write both registers and every paper into `folder`, telling of each file once it is whole what it is.

    A register that stands there already is opened instead of made. Raises what making, opening and writing may.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, make, tale in _REGISTERS:
        if not (folder / name).exists():
            make(folder / name)
        yield folder / name, tale
    number = 0
    for name, until, pieces in _CONTENTS:
        with closing(open_office(folder / name, Days(until).today)) as office:
            for piece in pieces(office):
                number += 1
                path = folder / f"{number:02}-{piece.name}"
                piece.write(path)
                yield path, piece.tale


def _of_ba_dinh(office: Office) -> Iterator[_Piece]:
    plan = ba_dinh.PLAN
    yield from _decisions(office, plan)
    yield from _council_papers(office, plan)
    yield from _reports(office)
    yield _Piece("chi-tieu.txt", "Chỉ tiêu của từng đơn vị theo tháng, cả Cuộc thi", quota_grid(office, plan))
    tale = "Kết quả xét khen thưởng tập thể, tác giả theo tiêu chuẩn của kế hoạch, kèm lý do"
    yield _Piece("xet-khen-thuong.txt", tale, standings(office, plan))
    tale = "50 bài viết điểm cao nhất để gửi Ban Tổ chức Cuộc thi thành phố"
    yield _Piece("chon-50-bai.txt", tale, shortlist(office, plan))
    for kind, (name, content) in _TEMPLATES.items():
        tale = f"Mẫu bảng tính để các đơn vị điền {content}, rồi nhập vào sổ"
        yield _Piece(f"mau-{name}.xlsx", tale, partial(_template, office, kind))


def _of_binh_phuoc(office: Office) -> Iterator[_Piece]:
    yield from _decisions(office, binh_phuoc.PLAN, "binh-phuoc-")
    yield from _council_papers(office, binh_phuoc.PLAN, "binh-phuoc-")


def _decisions(office: Office, plan: str, where: str = "") -> Iterator[_Piece]:
    known = office.decisions.all(plan)
    references = {decision.id: decision.facts.reference for decision in known}
    for decision in known:
        tale = _tale(decision, references.get(decision.successor or 0, ""))
        yield _Piece(f"{where}{_name(decision)}.pdf", tale, _decision(office, decision.id))


def _council_papers(office: Office, plan: str, where: str = "") -> Iterator[_Piece]:
    """Yield the ballot papers and both minutes of each meeting, in the order they were held."""
    for number, line in enumerate(reversed(office.councils.meetings(plan)), start=1):
        meeting, held = line.meeting, line.meeting.draft.held
        what = f"phiên họp ngày {short_date(held)}: {meeting.draft.purpose}"
        tale = f"Phiếu bầu của {what}; {padded(meeting.printed)} lá giống hệt nhau, không số, không tên"
        yield _Piece(f"{where}phieu-bau-{held:%Y-%m-%d}.pdf", tale, _ballot_papers(office, meeting.id))
        tale = f"Biên bản kiểm phiếu {what}; {_counts(office, meeting.id)}, mã niêm phong {line.code}"
        yield _Piece(f"{where}bien-ban-kiem-phieu-{held:%Y-%m-%d}.pdf", tale, _tally(office, meeting.id))
        tale = f"Biên bản họp Hội đồng, {what}; lập từ kết quả kiểm phiếu đã niêm phong"
        yield _Piece(f"{where}bien-ban-hop-{held:%Y-%m-%d}.pdf", tale, _meeting_minutes(office, meeting.id, number))


def _counts(office: Office, meeting: int) -> str:
    counts = len(office.ballots.notes(meeting))
    return "hai lượt kiểm khớp nhau" if counts == _TWICE else "hai lượt kiểm lệch một dòng, lượt thứ ba khớp"


def _reports(office: Office) -> Iterator[_Piece]:
    signed = _report(office, Basis.CALENDAR, _REPORT_NUMBER, _REPORT_DAY)
    named = f"Báo cáo {_QUARTER.name}"
    yield _Piece("bao-cao-quy-1-2021.pdf", f"{named}, số liệu theo quý dương lịch, đủ biểu và biểu đồ", signed)
    yield _Piece("bao-cao-quy-1-2021.xlsx", f"{named}: các biểu số liệu trong bảng tính", signed)
    draft = _report(office, Basis.ND09, None, None)
    told = f"{named}, số liệu theo kỳ của Nghị định 09/2019/NĐ-CP (15/12 đến 14/3), chưa ký"
    yield _Piece("bao-cao-quy-1-2021-nd09.pdf", told, draft)


def _template(office: Office, kind: Kind, path: Path) -> None:
    office.imports.template(kind, path, ba_dinh.PLAN)


def _decision(office: Office, decision: int) -> Callable[[Path], None]:
    return lambda path: office.papers.draw(office.papers.decision(decision), path)


def _tally(office: Office, meeting: int) -> Callable[[Path], None]:
    return lambda path: office.papers.draw(office.papers.tally_minutes(meeting), path)


def _ballot_papers(office: Office, meeting: int) -> Callable[[Path], None]:
    return lambda path: office.papers.draw(office.papers.ballot_papers(meeting), path)


def _meeting_minutes(office: Office, meeting: int, number: int) -> Callable[[Path], None]:
    return lambda path: office.papers.draw(office.papers.meeting_minutes(meeting, number), path)


def _report(office: Office, basis: Basis, number: int | None, day: date | None) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        office.papers.draw(office.papers.report(ba_dinh.PLAN, _QUARTER, basis, number, day), path)

    return write


def _name(decision: Decision) -> str:
    facts = decision.facts
    if facts.number is None or facts.day is None:
        return "quyet-dinh-du-thao"
    ending = "-thay-the" if facts.replaces else _ENDINGS[decision.state]
    return f"quyet-dinh-{facts.number}-{facts.day.year}{ending}"


def _tale(decision: Decision, successor: str) -> str:
    facts = decision.facts
    begins = f"Quyết định số {facts.reference} {document_date(facts.day)}" if facts.day else "Dự thảo quyết định"
    parts = [f"{begins}, {_whom(facts)}"]
    if facts.total:
        parts.append(f"tiền thưởng {grouped(facts.total)} đồng")
    parts.append("có danh sách kèm theo" if len(facts.lines) > _NAMED_INSIDE else "ghi tên ngay trong Điều 1")
    parts += _fate(decision, successor)
    return "; ".join(parts)


def _fate(decision: Decision, successor: str) -> Iterator[str]:
    if decision.state is DecisionState.DRAFT:
        yield "chưa ký, để trống số và ngày"
    if decision.state is DecisionState.REPLACED:
        yield f"đã được thay thế bằng Quyết định số {successor}, in lại đúng như ngày ký"
    if decision.state is DecisionState.CANCELLED:
        yield "đã bị hủy bỏ, in lại đúng như ngày ký"
    if decision.facts.replaces:
        yield f"thay thế {decision.facts.replaces}"


def _whom(facts: DecisionFacts) -> str:
    counts = (
        (len(facts.of(Recipient.COLLECTIVE)), "tập thể"),
        (len(facts.of(Recipient.HOUSEHOLD)), "hộ gia đình"),
        (len(facts.of(*_PEOPLE)), "cá nhân"),
    )
    return ", ".join(f"{padded(count)} {whom}" for count, whom in counts if count)


_REGISTERS = (
    (BA_DINH, make_sample, "Sổ dữ liệu mẫu: Cuộc thi viết năm 2021 của quận Ba Đình, đến ngày 30/9/2021"),
    (BINH_PHUOC, make_binh_phuoc, "Sổ dữ liệu mẫu: công nhận điển hình tiên tiến năm 2024, Sở Xây dựng Bình Phước"),
)
_CONTENTS = ((BA_DINH, date(2021, 9, 30), _of_ba_dinh), (BINH_PHUOC, date(2024, 12, 20), _of_binh_phuoc))
