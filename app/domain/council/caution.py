"""What may keep a meeting's vote from deciding anything, or its file from being complete: told while it is prepared."""

from collections.abc import Iterable

from app.domain.council.letter import Letter
from app.domain.council.meeting import Meeting
from app.domain.council.quorum import Requirement
from app.domain.language.numbers import padded
from app.domain.language.text import comparable


def cautions(meeting: Meeting, required: Requirement, kept: Iterable[Letter]) -> tuple[str, ...]:
    """Return a sentence for each thing to look at before the vote; `kept` are the letters that were scanned."""
    return (*_too_few(meeting, required), *_of_written_opinions(meeting, kept))


def _too_few(meeting: Meeting, required: Requirement) -> tuple[str, ...]:
    most, votes = meeting.present + meeting.wrote, required.votes
    if votes is None or votes <= most:
        return ()
    return (f"Dù tất cả {padded(most)} người tham gia đều đồng ý cũng không ai đủ {padded(votes)} phiếu.",)


def _of_written_opinions(meeting: Meeting, kept: Iterable[Letter]) -> tuple[str, ...]:
    scanned = {comparable(letter.member) for letter in kept}
    wrote = [absence.name for absence in meeting.draft.absences if absence.wrote]
    secret = ["Ý kiến bằng văn bản không bí mật như phiếu kín: văn bản ghi rõ người có ý kiến."] if wrote else []
    missing = [name for name in wrote if comparable(name) not in scanned]
    return (*secret, *(f"Chưa lưu bản quét ý kiến bằng văn bản của {name}." for name in missing))
