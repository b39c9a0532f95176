"""The scanned letter in which an absent member gave an opinion: kept whole, tied to the member, never to a choice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from app.domain.council.meeting import MeetingDraft
from app.domain.errors import Refusal
from app.domain.language.text import clean, comparable

_LARGEST: Final = 10 * 1024 * 1024
_SCANS: Final = ((b"%PDF-", ".pdf"), (b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"))
_LONGEST_NAME: Final = 100


@dataclass(eq=False)
class LetterNotAScan(Refusal):
    """The file is no PDF, JPEG or PNG by what it holds, whatever it is called."""

    name: str
    field: ClassVar[str] = "letter"


@dataclass(eq=False)
class LetterTooLarge(Refusal):
    """Sizes in whole megabytes."""

    name: str
    size: int
    most: int
    field: ClassVar[str] = "letter"


@dataclass(eq=False)
class LetterNotShown(Refusal):
    """The scan is kept, but what it holds is broken or too large to be drawn."""

    name: str
    field: ClassVar[str] = "letter"


@dataclass(eq=False)
class MemberDidNotWrite(Refusal):
    """The meeting has no written opinion of this member, so no letter of theirs is kept."""

    name: str
    field: ClassVar[str] = "member"


@dataclass(eq=False)
class LetterKept(Refusal):
    """A letter of the member is kept with the meeting, which would no longer say that they wrote."""

    name: str
    field: ClassVar[str] = "absences"


@dataclass(eq=False)
class NoSuchLetter(Refusal):
    """A meeting keeps no letter at this place of its list, counted from 1."""

    place: int
    kept: int
    field: ClassVar[str] = "letter"


@dataclass(frozen=True, slots=True)
class Letter:
    """Whose it is, the file's name as it came, and its content."""

    member: str
    name: str
    content: bytes


def accept_letter(member: str, name: str, content: bytes) -> Letter:
    """Return the letter with its name cleaned and its ending true; raises `LetterTooLarge` and `LetterNotAScan`."""
    if len(content) > _LARGEST:
        raise LetterTooLarge(name, -(-len(content) // 1024**2), _LARGEST // 1024**2)
    ending = next((ending for magic, ending in _SCANS if content.startswith(magic)), None)
    if ending is None:
        raise LetterNotAScan(name)
    # The name is shown, never opened: what might lead out of a folder is taken out of it.
    last = clean(name).replace("\\", "/").rpartition("/")[2]
    stem = (last.rpartition(".")[0] or last).strip(". ")
    return Letter(clean(member), f"{(stem or 'van-ban')[:_LONGEST_NAME]}{ending}", content)


def letters_of(draft: MeetingDraft, kept: Iterable[Letter]) -> tuple[Letter, ...]:
    """Return the letters of those a meeting puts down as having written, not those under a name since corrected."""
    return tuple(letter for letter in kept if comparable(letter.member) in _writers(draft))


def letter_at(kept: Sequence[Letter], place: int) -> Letter:
    """Return the letter at a place of a meeting's list, counted from 1; raises `NoSuchLetter`."""
    if not 1 <= place <= len(kept):
        raise NoSuchLetter(place, len(kept))
    return kept[place - 1]


def check_letters(draft: MeetingDraft, kept: Iterable[Letter]) -> None:
    """Raise `LetterKept` where a letter is kept of somebody the meeting no longer puts down as having written."""
    for letter in kept:
        if comparable(letter.member) not in _writers(draft):
            raise LetterKept(letter.member)


def _writers(draft: MeetingDraft) -> set[str]:
    return {comparable(one.name) for one in draft.absences if one.wrote}
