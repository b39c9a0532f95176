"""A small office's spring: a council of nine, two people nominated, a meeting that passes the first of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from pypdf import PdfReader

COUNCIL = ("Họ và tên", "Ông/Bà", "Chức vụ", "Chức danh trong Hội đồng", "Quyết định thành lập", "Ngày quyết định")
MEMBERS = (
    ("Nguyễn Văn Chủ", "Ông", "Chủ tịch UBND quận", "Chủ tịch Hội đồng", "215/QĐ-UBND", date(2021, 1, 20)),
    *((f"Ủy viên {number}", "Ông", "Trưởng phòng", "Ủy viên", None, None) for number in range(1, 8)),
    ("Lê Thị Ký", "Bà", "Chuyên viên", "Thư ký", None, None),
)
TELLERS = ("Ủy viên 1", "Ủy viên 2")
ODD = 'Nguyễn <b>A</b> & "B"'
NOMINEES = (("1", "Cứu người đuối nước"), ("Trần Thị Hiên", "Hiến đất mở ngõ"))


def nominate_two(command: Callable[..., object]) -> None:
    """Nominate two people with everything in their dossiers."""
    command("exemplar", "add", ODD, "--unit", "Phường Điện Biên", "--gender", "Nam", "--post", "Bảo vệ")
    command("exemplar", "add", "Trần Thị Hiên", "--unit", "Phường Phúc Xá", "--gender", "Nữ")
    for number, (who, deed) in enumerate(NOMINEES, start=1):
        command("nomination", "add", who, "--received", "5/3/2021", "--deed", deed, "--achievements", deed)
        command("nomination", "complete", number, "--all-criteria", "--full-dossier")


def meet(command: Callable[..., object], *more: object) -> None:
    """Convene the council, on all that waits unless an agenda is given."""
    agenda = () if "--agenda" in more else ("--agenda", "all")
    tellers = [word for name in TELLERS for word in ("--teller", name)]
    command("meeting", "add", "--held", "15/4/2021", "--purpose", "khen thưởng gương quý I", *tellers, *agenda, *more)


def count(command: Callable[..., object], *counted: object) -> None:
    """Have both tellers of the meeting find the same."""
    for teller in TELLERS:
        command("ballot", "count", 1, "--teller", teller, *counted)


def seal(command: Callable[..., Any], *counted: object) -> str:
    """Have both tellers find the same and the head of them seal it; returns the code."""
    count(command, *counted)
    command("ballot", "seal", 1, "--teller", TELLERS[0])
    return str(command("ballot", "show", 1, "--json").json["code"])


def passed(answered: Any) -> dict[int, bool]:
    """Return who passed, by nomination, from a ballot shown as JSON."""
    return {line["nomination"]: line["passed"] for line in answered.json["lines"]}


def text_of(file: Path) -> str:
    """Return the words of a PDF with single spaces between them."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
