"""Spoiling what stands on finished pages, so that the checker has faults to find."""

from collections.abc import Callable
from dataclasses import replace

from tests.documents.reading import Ink, Sheet, Stroke
from tests.nd30.checker import found
from tests.nd30.findings import Nature

File = list[Sheet]
Tampering = Callable[[File], File]


def _said(ink: Ink) -> str:
    return ink.text.replace("\N{NO-BREAK SPACE}", " ")


def _inked(change: Callable[[Ink], Ink | None], page: int | None = None) -> Tampering:
    """Change every ink of one page, or of all; None takes it away."""

    def tamper(file: File) -> File:
        return [
            replace(sheet, inks=tuple(new for ink in sheet.inks if (new := change(ink)) is not None))
            if page in (None, place)
            else sheet
            for place, sheet in enumerate(file, start=1)
        ]

    return tamper


def _where(text: str, change: Callable[[Ink], Ink | None], page: int | None = None) -> Tampering:
    return _inked(lambda ink: change(ink) if text in _said(ink) else ink, page)


def without(text: str, page: int | None = None) -> Tampering:
    """Take away every ink that says `text`."""
    return _where(text, lambda _: None, page)


def reworded(text: str, new: str, page: int | None = None) -> Tampering:
    """Say something else in the same place."""
    return _where(text, lambda ink: replace(ink, text=_said(ink).replace(text, new)), page)


def reset(text: str, font: str, page: int | None = None) -> Tampering:
    """Set a text in another face."""
    return _where(text, lambda ink: replace(ink, font=f"Tinos-{font}"), page)


def resized(text: str, size: float) -> Tampering:
    """Set a text in another size."""
    return _where(text, lambda ink: replace(ink, size=size))


def moved(text: str, across: float = 0, down: float = 0, page: int | None = None) -> Tampering:
    """Move a text by so many millimetres."""
    return _where(text, lambda ink: replace(ink, x=ink.x + across, y=ink.y + down), page)


def shortened(text: str, by: float) -> Tampering:
    """Let a line end before the margin."""
    return _where(text, lambda ink: replace(ink, width=ink.width - by))


def ended(text: str, page: int) -> Tampering:
    """Let a page end with the last line that says `text`."""
    return _kept(text, page, lambda ink, levels: ink.y <= levels[-1] + 0.01)


def begun(text: str, page: int) -> Tampering:
    """Let a page begin with the first line that says `text`, under its number."""
    return _kept(text, page, lambda ink, levels: ink.y >= levels[0] - 0.01 or ink.y < 18)


def _kept(text: str, page: int, keep: Callable[[Ink, list[float]], bool]) -> Tampering:
    def tamper(file: File) -> File:
        sheet = file[page - 1]
        levels = [ink.y for ink in sheet.inks if text in _said(ink)]
        kept = replace(sheet, inks=tuple(ink for ink in sheet.inks if keep(ink, levels)))
        return [*file[: page - 1], kept, *file[page:]]

    return tamper


def ruled(place: int, change: Callable[[Stroke], Stroke | None]) -> Tampering:
    """Change the first page's line of that place in drawing order; None takes it away."""

    def tamper(file: File) -> File:
        first, *rest = file
        strokes = list(first.strokes)
        changed = change(strokes.pop(place))
        kept = (*strokes, changed) if changed else tuple(strokes)
        return [replace(first, strokes=kept), *rest]

    return tamper


def rules_broken(file: File, nature: Nature) -> set[str]:
    """The names of the rules a file breaks."""
    return {finding.rule for finding in found(file, nature)}
