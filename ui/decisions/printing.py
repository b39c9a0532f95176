"""The papers of a decision: how each is written to a file, under which name, in which inks."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from app.domain.decisions.decision import Decision
from app.files import write_whole
from app.office import Office
from ui.decisions.acts import Act
from ui.papers.paper_names import name_of
from ui.papers.showing import Showing

_INKS: Final = (".docx", ".xlsx")
_NAMES: Final[Mapping[Act, str]] = MappingProxyType(
    {
        Act.PRINT: "quyet-dinh",
        Act.PRINTED_CERTIFICATES: "giay-khen-da-in",
        Act.CALLING_LIST: "danh-sach-goi-ten",
        Act.READING_SCRIPT: "loi-cong-bo",
        Act.SIGNATURE_LIST: "danh-sach-ky-nhan",
        Act.LETTER: "cong-van-dinh-chinh",
    }
)
PAPERS: Final = frozenset(_NAMES)


def show_paper(showing: Showing, office: Office, act: Act, decision: Decision) -> None:
    """Draw the paper an act asks for and show it; what was printed before is shown as it was, byte for byte."""
    name = f"{_NAMES[act]}-{decision.id}"
    if act is Act.LETTER:
        _show_letters(showing, office, name, decision)
        return
    write = _writers(office)[act]
    inks = () if act is Act.PRINTED_CERTIFICATES else _INKS
    showing.show(name, lambda to: write(decision.id, to), inks, title=_title(act, name, decision))


def _title(act: Act, name: str, decision: Decision) -> str:
    """Name the paper with the number of the decision it is of."""
    reference = decision.facts.reference
    if act is Act.PRINT:
        return f"Quyết định {reference}"
    return f"{name_of(name)}, quyết định {reference}"


def _show_letters(showing: Showing, office: Office, name: str, decision: Decision) -> None:
    """Show every letter of correction of a decision, each in a window of its own."""

    def write(letter: str, to: Path) -> None:
        write_whole(to, office.corrections.file(decision.id, letter, to.suffix))

    for place, correction in enumerate(decision.corrections, start=1):
        showing.show(f"{name}-{place}", partial(write, correction.letter), _INKS)


def _writers(office: Office) -> Mapping[Act, Callable[[int, Path], None]]:
    draw, ceremonies = office.papers.draw, office.ceremonies
    return {
        Act.PRINT: lambda number, to: write_whole(to, office.papers.decision_file(number, to.suffix)),
        Act.PRINTED_CERTIFICATES: office.certificates.copy,
        Act.CALLING_LIST: lambda number, to: draw(ceremonies.calling_list(number), to),
        Act.READING_SCRIPT: lambda number, to: draw(ceremonies.reading_script(number), to),
        Act.SIGNATURE_LIST: lambda number, to: draw(ceremonies.signature_list(number), to),
    }
