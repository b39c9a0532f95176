"""What kind of file one to be attached is: known by what it holds, opened no further than its table of parts."""

from io import BytesIO
from typing import Final
from zipfile import ZipFile

from app.domain.articles.attachment import (
    AttachmentCutShort,
    AttachmentLocked,
    AttachmentNotWhatItSays,
    AttachmentWithMacros,
    FileKind,
)
from app.intake.package import DamagedWorkbook, distrusted

_BEGINNINGS: Final = (
    (b"%PDF-", FileKind.PDF),
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
)
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CONTENT_TYPES: Final = "[content_types].xml"
_FOLDERS: Final = (("word/", FileKind.WORD), ("xl/", FileKind.EXCEL))
_MACROS: Final = "vbaproject.bin"


def kind_of(name: str, content: bytes) -> FileKind:
    """Return the kind of a file from its bytes; `name` only says which file is refused.

    Raises AttachmentLocked, AttachmentWithMacros, AttachmentCutShort, and AttachmentNotWhatItSays for all else.
    """
    if content.startswith(_ZIP):
        return _kind_of_document(name, content)
    if content.startswith(_OLE):
        raise AttachmentLocked(name)
    known = next((kind for beginning, kind in _BEGINNINGS if content.startswith(beginning)), None)
    if known is None:
        raise AttachmentNotWhatItSays(name)
    return known


def _kind_of_document(name: str, content: bytes) -> FileKind:
    parts = _parts(name, content)
    if any(part.endswith(_MACROS) for part in parts):
        raise AttachmentWithMacros(name)
    known = next((kind for folder, kind in _FOLDERS if any(part.startswith(folder) for part in parts)), None)
    if known is None or _CONTENT_TYPES not in parts:
        raise AttachmentNotWhatItSays(name)
    return known


def _parts(name: str, content: bytes) -> frozenset[str]:
    try:
        with distrusted(), ZipFile(BytesIO(content)) as archive:
            return frozenset(part.replace("\\", "/").lstrip("/").lower() for part in archive.namelist())
    except DamagedWorkbook as damage:
        raise AttachmentCutShort(name) from damage
