"""XML of a foreign file, listened to piece by piece: never whole in memory, and never obeyed.

A document type declaration, by which entities swell or reach for other files, ends the reading at once.
"""

from collections.abc import Iterator
from typing import IO, Protocol
from xml.parsers import expat

from app.domain.errors import Refusal

_PIECE = 1 << 16
_LONGEST_TAG = 1 << 20
"""How much may arrive without a tag coming to its end; a tag is read again from its start with every piece."""


class DocumentTypeInside(Refusal):
    """No spreadsheet program writes such a declaration; files made to do harm hold one."""


class EndlessTag(Exception):
    """A tag does not end within a megabyte."""


class Listener(Protocol):
    """What hears the document: names as written, with their prefix."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, characters: str) -> None: ...


def listen(stream: IO[bytes], listener: Listener) -> Iterator[None]:
    """Let the listener hear the document, pausing after each piece so that the caller may stop.

    Raises DocumentTypeInside, EndlessTag, or expat.ExpatError for what is not XML.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = listener.start
    parser.EndElementHandler = listener.end
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = _refuse_document_type
    fed = 0
    while piece := stream.read(_PIECE):
        parser.Parse(piece, False)
        fed += len(piece)
        if fed - parser.CurrentByteIndex > _LONGEST_TAG:
            raise EndlessTag
        yield
    parser.Parse(b"", True)
    yield


def elements(stream: IO[bytes]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every element of a document in order, as its name and attributes, both without prefixes."""
    heard = _Elements()
    for _ in listen(stream, heard):
        yield from heard.taken()


def local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2] if ":" in name else name


class _Elements:
    def __init__(self) -> None:
        self._heard: list[tuple[str, dict[str, str]]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._heard.append((local(name), {local(key): value for key, value in attributes.items()}))

    def end(self, name: str) -> None:
        """Hear an element end: of no use here."""

    def text(self, characters: str) -> None:
        """Hear text: of no use here."""

    def taken(self) -> list[tuple[str, dict[str, str]]]:
        heard, self._heard = self._heard, []
        return heard


def _refuse_document_type(*_: object) -> None:
    raise DocumentTypeInside
