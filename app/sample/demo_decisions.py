"""What the demonstration files of a decision: the decision, its certificates, and the papers of its ceremony."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from app.domain.calendar.dates import document_date
from app.domain.certificates.certificate_print import CertificateWish
from app.domain.decisions.decision import Decision, DecisionFacts, DecisionState
from app.domain.language.numbers import grouped, padded
from app.domain.plans.plan import Recipient
from app.files import write_whole
from app.office import Office
from app.sample.filing import EXCEL, PDF, WORD, Piece, drawn

_NAMED_INSIDE = 3
_PEOPLE = (Recipient.LEADER, Recipient.STAFF)
_REASON = "In lại cho bộ văn bản trình diễn"
_ENDINGS = {
    DecisionState.ISSUED: "",
    DecisionState.REPLACED: "-bi-thay-the",
    DecisionState.CANCELLED: "-bi-huy-bo",
}


def decision_pieces(office: Office, decision: Decision) -> Iterator[Piece]:
    """Yield a decision and, where it stands and grants something, its certificates."""
    facts = decision.facts
    suffixes = (PDF, WORD, EXCEL) if len(facts.lines) > _NAMED_INSIDE else (PDF, WORD)
    successor = office.decisions.decision(decision.successor).facts.reference if decision.successor else ""
    writings = {suffix: partial(_decision, office, decision.id, suffix) for suffix in suffixes}
    yield Piece(_name(decision), _tale(decision, successor), writings)
    if _is_handed_over(decision):
        tale = f"Giấy khen theo Quyết định số {facts.reference}, mỗi người một trang A4 theo thứ tự danh sách"
        yield certificates(office, decision, f"giay-khen-{facts.number}", tale)


def ceremony_pieces(office: Office, decision: Decision) -> Iterator[Piece]:
    """Yield what announces a decision and hands it over, where it stands and grants something."""
    if not _is_handed_over(decision):
        return
    number, by = decision.facts.number, f"Quyết định số {decision.facts.reference}"
    ceremonies = office.ceremonies
    calling, script = partial(ceremonies.calling_list, decision.id), partial(ceremonies.reading_script, decision.id)
    yield drawn(f"goi-ten-{number}", f"Danh sách gọi tên lên nhận khen thưởng theo {by}", calling, PDF, WORD)
    yield drawn(f"loi-cong-bo-{number}", f"Lời công bố {by} tại buổi trao", script, PDF, WORD)
    money = partial(ceremonies.signature_list, decision.id)
    yield drawn(f"ky-nhan-tien-{number}", f"Danh sách ký nhận tiền thưởng theo {by}", money, PDF, EXCEL)


def certificates(
    office: Office, decision: Decision, name: str, tale: str, layout: str = "a4", *, overlay: bool = False
) -> Piece:
    """Return the certificates of a decision, whole or only what a bought blank does not bear."""
    wish = CertificateWish(decision.id, layout, overlay, reason=_REASON)

    def write(path: Path) -> None:
        office.certificates.print(wish, path)

    return Piece(name, tale, {PDF: write})


def _is_handed_over(decision: Decision) -> bool:
    return decision.state is DecisionState.ISSUED and bool(decision.facts.form and decision.facts.lines)


def _decision(office: Office, decision: int, suffix: str, path: Path) -> None:
    write_whole(path, office.papers.decision_file(decision, suffix))


def _name(decision: Decision) -> str:
    facts = decision.facts
    if facts.number is None or facts.day is None:
        return "quyet-dinh-du-thao"
    ending = "-thay-the" if facts.replaces else "-huy-bo" if facts.cancels else _ENDINGS[decision.state]
    return f"quyet-dinh-{facts.number}-{facts.day.year}{ending}"


def _tale(decision: Decision, successor: str) -> str:
    facts = decision.facts
    begins = f"Quyết định số {facts.reference} {document_date(facts.day)}" if facts.day else "Dự thảo quyết định"
    if facts.cancels:
        return f"{begins}: hủy bỏ {facts.cancels.cited}"
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
        yield f"đã bị hủy bỏ bằng Quyết định số {successor}, in lại đúng như ngày ký"
    if decision.facts.replaces:
        yield f"thay thế {decision.facts.replaces}"


def _whom(facts: DecisionFacts) -> str:
    counts = (
        (len(facts.of(Recipient.COLLECTIVE)), "tập thể"),
        (len(facts.of(Recipient.HOUSEHOLD)), "hộ gia đình"),
        (len(facts.of(*_PEOPLE)), "cá nhân"),
    )
    return ", ".join(f"{padded(count)} {whom}" for count, whom in counts if count)
