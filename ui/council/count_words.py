"""What stays on record of a count once its tally is sealed: the papers, what each teller found, what was set aside."""

from collections.abc import Iterator

from app.domain.calendar.dates import short_date
from app.domain.council.ballot_count import BallotCount, LineCount
from app.domain.council.minutes import SealedTally
from app.domain.council.teller_count import Vote
from app.domain.language.numbers import padded
from ui.council.meeting_shown import MeetingShown


def count_facts(shown: MeetingShown) -> tuple[tuple[str, str], ...]:
    """Return the account of the papers, the notes of the tellers and the tallies set aside, each with its name."""
    return (
        ("Số phiếu", _account(shown.tally.facts.count) if shown.tally else ""),
        ("Các lượt kiểm", "\n".join(_notes(shown, shown.tally.facts.count)) if shown.tally else ""),
        ("Kết quả đã hủy", "\n".join(_set_aside(one) for one in shown.set_aside)),
    )


def _account(count: BallotCount) -> str:
    spoilt = [f"{padded(papers)} phiếu {why.label}" for why, papers in count.spoilt.by_reason() if papers]
    return "\n".join(filter(None, (_papers(count), *spoilt, count.note)))


def _notes(shown: MeetingShown, sealed: BallotCount) -> Iterator[str]:
    """Yield what each teller found, figure by figure only where it is not what was sealed."""
    places = {one.nomination: one.place for one in shown.paper}
    for note in shown.notes:
        same = note.count == sealed
        yield f"Lượt {note.number}, {note.teller}: {'như kết quả niêm phong' if same else _papers(note.count)}"
        for line, found in zip(sealed.lines, note.count.lines, strict=True):
            yield from _differences(f"{places[line.nomination]} {line.nominee}", line, found)


def _differences(whose: str, sealed: LineCount, found: LineCount) -> Iterator[str]:
    for vote in Vote:
        noted, stays = getattr(found, vote.value), getattr(sealed, vote.value)
        if noted != stays:
            yield f"– {whose}, {vote.label}: ghi {noted}, niêm phong {stays}"


def _set_aside(tally: SealedTally) -> str:
    voiding = tally.voided
    if voiding is None:
        return ""
    by = " và ".join(voiding.by)
    return f"Mã {tally.seal.code}, hủy ngày {short_date(voiding.day)}: {voiding.reason} ({by} chịu trách nhiệm)"


def _papers(count: BallotCount) -> str:
    return (
        f"phát ra {padded(count.issued)}, thu về {padded(count.returned)}, hợp lệ {padded(count.valid)}, "
        f"không hợp lệ {padded(count.invalid)}"
    )
