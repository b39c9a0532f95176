"""A ballot told on the command line: how far its count has come, and the sealed tally; as facts and in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from app.commands.tables import facts, table
from app.domain.calendar.dates import short_date
from app.domain.council.ballot import Verdict
from app.domain.council.ballot_count import BallotCount, LineCount
from app.domain.council.exposure import Exposing, Exposure
from app.domain.council.meeting import Meeting
from app.domain.council.minutes import SealedTally, TallyLine
from app.domain.council.teller_count import Progress, TellerCount
from app.domain.language.numbers import padded, percent

_SIGNS = {Verdict.PASSED: "●", Verdict.FAILED: "▲", Verdict.HELD_BACK: "■"}
_NAMED_AT_MOST = 5
_PAPERS = ("members", "present", "absent", "wrote", "issued", "returned", "valid", "invalid", "spoilt", "note")


def progress_facts(known: Meeting, progress: Progress) -> dict[str, Any]:
    """Return how far a count has come, without one number of it."""
    return {
        "meeting": known.id,
        "round": progress.round,
        "closed": progress.closed,
        "unfinished": progress.unfinished,
        "differing": [
            {"what": one.what, "nomination": one.nomination or None, "label": one.label} for one in progress.differing
        ],
        "settled": progress.settled,
        "code": progress.code,
    }


def progress_in_words(known: Meeting, progress: Progress) -> Iterator[str]:
    """Yield how far a count has come and what is to be done next, without one number of it."""
    yield from facts(
        (
            ("Phiên họp số", str(known.id)),
            ("Lần kiểm phiếu", str(progress.round)),
            ("Đã đóng lượt kiểm", "; ".join(progress.closed) or "chưa ai"),
            ("Đã mở, chưa đóng", "; ".join(progress.unfinished)),
            ("Mã niêm phong", progress.code),
        )
    )
    if progress.differing:
        yield "Chưa khớp ở:"
        yield from (f"  {figure.label}" for figure in progress.differing)
        yield "Hãy cùng xem lại phiếu, rồi một người trong Tổ kiểm phiếu kiểm lại."
    elif progress.settled and not progress.code:
        yield "Mọi con số đã có hai người kiểm khớp nhau. Tổ trưởng niêm phong bằng:"
        yield f'  neu-guong ballot seal {known.id} --teller "{known.draft.tellers[0].name}"'
    elif not progress.code:
        yield f"Còn cần {'một' if progress.closed else 'hai'} người trong Tổ kiểm phiếu kiểm riêng."


def tally_facts(tally: SealedTally) -> dict[str, Any]:
    """Return a sealed tally with its seal, and why it was voided if it was."""
    told = tally.facts
    return {
        "meeting": told.meeting,
        "held": told.held,
        "purpose": told.purpose,
        "round": told.round,
        "code": tally.seal.code,
        "digest": tally.seal.digest,
        "previous": told.previous,
        "replaces": told.replaces,
        "counted_by": told.counted_by,
        "voided": tally.voided,
        **account_facts(told.count),
        "rule": told.rule,
        "needed": told.needed,
        "lines": [
            {
                **line_facts(line),
                "recipient": row.recipient,
                "agreeing": row.agreeing,
                "base": row.base,
                "share": f"{row.agreeing}/{row.base}",
                "verdict": row.verdict,
                "passed": row.verdict is Verdict.PASSED,
            }
            for line, row in zip(told.count.lines, told.rows, strict=True)
        ],
    }


def note_facts(note: TellerCount) -> dict[str, Any]:
    """Return what one teller found."""
    lines = list(map(line_facts, note.count.lines))
    return {"number": note.number, "teller": note.teller, **account_facts(note.count), "lines": lines}


def account_facts(count: BallotCount) -> dict[str, Any]:
    """Return the account of the papers."""
    return {name: getattr(count, name) for name in _PAPERS}


def line_facts(line: LineCount) -> dict[str, Any]:
    """Return the votes on one nominee; "invalid" are the papers that are not valid on this line."""
    return {
        "nomination": line.nomination,
        "name": line.nominee,
        "agree": line.agree,
        "disagree": line.disagree,
        "invalid": line.blank,
        "written_agree": line.written_agree,
        "written_disagree": line.written_disagree,
    }


def tally_in_words(tally: SealedTally) -> Iterator[str]:
    """Yield a sealed tally: its seal, the account of the papers, and the result of every line."""
    told = tally.facts
    yield f"Phiên họp số {told.meeting} ngày {short_date(told.held)}, lần kiểm phiếu {told.round}: {told.purpose}."
    yield f"Mã niêm phong {tally.seal.code}; kiểm phiếu: {'; '.join(dict.fromkeys(told.counted_by))}."
    if told.replaces:
        yield f"Thay cho kết quả đã hủy, mã {told.replaces}."
    if tally.voided:
        first, second = tally.voided.by
        voided = f"ĐÃ HỦY ngày {short_date(tally.voided.day)}: {tally.voided.reason}"
        yield f"{voided} ({first} và {second} chịu trách nhiệm)."
    yield from _account_in_words(told.count)
    if told.needed is not None:
        yield f"Cần ít nhất {told.needed} phiếu đồng ý."
    headings = ("", "Tên", "Đồng ý", "Không đồng ý", "Không hợp lệ", "Văn bản +", "Văn bản -", "Tỷ lệ", "", "Kết quả")
    bearers = Counter(row.name for row in told.rows)
    yield from table(headings, (_row(row, alone=bearers[row.name] == 1) for row in told.rows), right=range(2, 9))


def notes_in_words(notes: Iterable[TellerCount], sealed: BallotCount) -> Iterator[str]:
    """Yield what each teller found, line by line only where it is not what was sealed."""
    yield "Các lượt kiểm:"
    for note in notes:
        yield f"  Lượt {note.number}, {note.teller}: {_papers(note.count)}."
        for line, found in zip(sealed.lines, note.count.lines, strict=True):
            if _votes(line) != _votes(found):
                yield f"    {found.nominee}: ghi {_votes(found)}; niêm phong {_votes(line)}."


def exposures_in_words(found: Sequence[Exposure]) -> Iterator[str]:
    """Yield where totals tell how somebody voted, one warning a line, with the first of those it is about."""
    for exposing in Exposing:
        about = [one for one in found if one.exposing is exposing]
        names = [one.nominee for one in about if one.nominee]
        shown = "; ".join(names[:_NAMED_AT_MOST])
        more = f"; và {len(names) - _NAMED_AT_MOST} dòng khác" if len(names) > _NAMED_AT_MOST else ""
        label = f"{exposing.label[0].upper()}{exposing.label[1:]}"
        if about:
            yield f"Giữ bí mật: {label}{f': {shown}{more}' if names else ''}."


def _account_in_words(count: BallotCount) -> Iterator[str]:
    yield f"{count.members} thành viên, có mặt {count.present}, có ý kiến bằng văn bản {count.wrote}."
    yield f"Phiếu {_papers(count)}."
    for why, papers in count.spoilt.by_reason():
        if papers:
            yield f"  {padded(papers)} phiếu {why.label}"
    if count.note:
        yield f"Ghi chú: {count.note}"


def _papers(count: BallotCount) -> str:
    return (
        f"phát ra {padded(count.issued)}, thu về {padded(count.returned)}, hợp lệ {padded(count.valid)}, "
        f"không hợp lệ {padded(count.invalid)}"
    )


def _votes(line: LineCount) -> str:
    votes = f"{line.agree}/{line.disagree}/{line.blank}"
    return (
        f"{votes}+{line.written_agree}/{line.written_disagree}" if line.written_agree + line.written_disagree else votes
    )


def _row(row: TallyLine, *, alone: bool) -> tuple[str, ...]:
    """Return a nominee's line; one who is not `alone` with their name has the post beside it."""
    reason = " (tập thể do người này đứng đầu không được công nhận)" if row.verdict is Verdict.HELD_BACK else ""
    return (
        _SIGNS[row.verdict],
        row.name if alone else f"{row.name} ({row.post})",
        str(row.agree),
        str(row.disagree),
        str(row.blank),
        str(row.written_agree),
        str(row.written_disagree),
        f"{row.agreeing}/{row.base}",
        percent(row.agreeing, row.base),
        f"{row.verdict.label}{reason}",
    )
