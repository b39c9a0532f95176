"""The blocks a paper is made of: words and their order, never how they look.

A form composes a `Paper` of these; any ink can then put it on a page. Nothing here knows of fonts, millimetres of
margin or files. Where official punctuation belongs to the block (Nghị định 30/2020, Phụ lục I), the block adds it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from app.documents.chart import BarChart
from app.documents.table import Table
from app.documents.words import Text, joined, lettered
from app.domain.outgoing.outgoing import OutgoingDraft

NATIONAL_TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT = "DỰ THẢO"
RECIPIENTS = "Nơi nhận:"
ADDRESSED_TO = "Kính gửi:"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The two columns that open a paper.

    `parent` holds the plain lines of the superior agency, `issuer` the bold lines of the issuing one. The right column
    opens with the national title and motto, always. `number` and `place` share a line; either may be absent. `stamped`
    leaves room under that line for a stamp or for signatures. `is_draft` says so under the number, moving nothing else.
    `about` is what a letter, which has no title, says there of its subject: "V/v …".
    """

    parent: tuple[str, ...]
    issuer: tuple[str, ...]
    number: Text | None
    place: Text | None
    stamped: bool = False
    is_draft: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class DocumentTitle:
    """What kind of paper it is and, under it, what it is about."""

    kind: str
    subject: Text


@dataclass(frozen=True, slots=True)
class Authority:
    """The person or body who decides: "GIÁM ĐỐC SỞ XÂY DỰNG"."""

    text: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """The word on its own line after which the provisions begin: "QUYẾT ĐỊNH:"."""

    text: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the paper rests on, one per line, given without closing punctuation."""

    lines: tuple[Text, ...]

    def punctuated(self) -> tuple[Text, ...]:
        """Return the lines as printed: each ends with ";", the last with "."."""
        return _punctuated(self.lines)


@dataclass(frozen=True, slots=True)
class Clause:
    """A provision with its label: "Điều 1." and what it says."""

    label: str
    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, its first line indented."""

    text: Text


@dataclass(frozen=True, slots=True)
class Centred:
    """A line of its own in the middle, such as "(Kèm theo …)" or the span of days the figures cover."""

    text: Text


@dataclass(frozen=True, slots=True)
class Note:
    """Small print."""

    text: Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that never stands alone at a page's foot: level 1 is "I. …" in capitals, level 2 is "1. …"."""

    level: int
    text: str

    def __post_init__(self) -> None:
        if self.level not in {1, 2}:
            raise ValueError(self.level)


class Mark(Enum):
    """What stands before each of several items."""

    DASH = "-"
    NUMBER = "1."
    LETTER = "a)"


@dataclass(frozen=True, slots=True)
class Items:
    """Several items, each on its own line after its mark; closing punctuation is the form's."""

    texts: tuple[Text, ...]
    mark: Mark = Mark.DASH

    def marked(self) -> tuple[Text, ...]:
        """Return the items as printed, mark included; letters follow the Vietnamese alphabet (a, b, c, d, đ, e)."""
        return tuple(joined(mark, " ", text) for mark, text in zip(self._marks(), self.texts, strict=True))

    def _marks(self) -> Iterator[str]:
        match self.mark:
            case Mark.DASH:
                return ("-" for _ in self.texts)
            case Mark.NUMBER:
                return (f"{place}." for place in range(1, len(self.texts) + 1))
            case Mark.LETTER:
                return (f"{lettered(place)})" for place in range(len(self.texts)))


@dataclass(frozen=True, slots=True)
class Addressees:
    """Those a paper is sent to: one on the line of "Kính gửi:", several each on a line of their own."""

    names: tuple[Text, ...]

    def lines(self) -> tuple[Text, ...]:
        """Return what follows "Kính gửi:"; several names get dashes, ";" and a last "."."""
        return self.names if len(self.names) == 1 else _dashed(self.names)


@dataclass(frozen=True, slots=True)
class AppendixHeading:
    """The head of an attached list or annex; `label` ("Phụ lục I") is empty where there is only one."""

    label: str
    title: Text
    reference: Text | None


@dataclass(frozen=True, slots=True)
class Signatory:
    """Those who sign in one column: the capacity in capitals and under it, after room for pen and seal, the names."""

    capacity: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SealMark:
    """The seal a paper rests on: its code in type, beside a square a reader of QR codes turns into `content`.

    It never leaves the signatures, or the end of the list, it follows. `caption` stands over the code and `notes` under
    it. A `small` one points to the sealed minutes from a paper drawn from them.
    """

    caption: str
    code: str
    content: str
    notes: tuple[str, ...] = ()
    small: bool = False


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Who receives the paper, at the left, and who signs it, at the right; never alone on a page.

    The seal the paper rests on, where there is one, stands under those who receive it.
    """

    recipients: tuple[Text, ...]
    signatory: Signatory
    seal: SealMark | None = None

    def listed(self) -> tuple[Text, ...]:
        """Return the recipients as printed: a dash before each, ";" after, "." after the last."""
        return _dashed(self.recipients)


@dataclass(frozen=True, slots=True)
class TwoSignatures:
    """Two columns of signatures side by side, as minutes end; never alone on a page.

    A paper without a head says its place and day over the right one: `dated`.
    """

    left: Signatory
    right: Signatory
    dated: Text = ""


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who receives the paper, under two signatures that left no room beside them; never alone on a page.

    The seal the paper rests on, where there is one, stands beside them.
    """

    names: tuple[Text, ...]
    seal: SealMark | None = None

    def listed(self) -> tuple[Text, ...]:
        """Return the recipients as printed: a dash before each, ";" after, "." after the last."""
        return _dashed(self.names)


@dataclass(frozen=True, slots=True)
class Closing:
    """The sentence that closes a list."""

    text: Text


Ending = SignatureBlock | TwoSignatures | Recipients | SealMark | Closing
"""What holds on to the text before it."""

Block = (
    Letterhead
    | DocumentTitle
    | Authority
    | Ordered
    | Grounds
    | Clause
    | Paragraph
    | Centred
    | Note
    | Heading
    | Items
    | Addressees
    | AppendixHeading
    | Table
    | BarChart
    | Ending
)


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of blocks with page numbers of its own: the body, then each appendix."""

    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper. `title` names it in the file's properties; `author` is the agency it comes from.

    `lines` are what the register of outgoing papers says of it once it is signed: one for the whole paper, or as many
    as there are sections where each is a paper of its own; none of a draft, or of a paper that bears no number.
    """

    title: str
    sections: tuple[Section, ...]
    author: str = ""
    lines: tuple[OutgoingDraft, ...] = ()

    @property
    def numbered(self) -> tuple[tuple[OutgoingDraft, "Paper"], ...]:
        """Each paper in it that bears a number of its own, with its line of the register."""
        if len(self.lines) == 1:
            return ((self.lines[0], self),)
        alone = (Paper(self.title, (section,), self.author) for section in self.sections)
        return tuple(zip(self.lines, alone, strict=False))


def _punctuated(lines: tuple[Text, ...]) -> tuple[Text, ...]:
    last = len(lines) - 1
    return tuple(joined(line, "." if place == last else ";") for place, line in enumerate(lines))


def _dashed(names: Iterable[Text]) -> tuple[Text, ...]:
    return _punctuated(tuple(joined("- ", name) for name in names))
