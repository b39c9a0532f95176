"""The scan of a bought blank, laid under the fields while a layout is being made: what keeps a file from being one."""

from dataclasses import dataclass

from app.domain.errors import Refusal


@dataclass(eq=False)
class ScanNotReadable(Refusal):
    """The file is no picture or page that can be shown: another kind of file, broken, or locked by a password."""

    name: str


@dataclass(eq=False)
class ScanTooLarge(Refusal):
    """The file or the picture in it is larger than any scan of a sheet; `size` and `most` are said with their unit."""

    name: str
    size: str
    most: str
