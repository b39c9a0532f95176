"""What is said of a meeting: what to look at, and what is known of it."""

from collections.abc import Iterator

from app.domain.council.meeting import Meeting
from ui.council.count_words import count_facts
from ui.council.meeting_shown import MeetingShown
from ui.council.wording import differing_words, exposure_words
from ui.kit.signs import Sign


def warnings(shown: MeetingShown) -> Iterator[tuple[Sign, str]]:
    """Yield what the clerk should look at, the gravest first."""
    if words := differing_words(shown.progress, shown.paper):
        yield Sign.LATE, words
    if shown.meeting.called_off:
        yield Sign.NONE, f"Phiên họp đã bỏ: {shown.meeting.called_off}"
    for conflict in shown.conflicts:
        yield Sign.SHORT, f"{conflict.sentence}."
    if shown.tally is None and not shown.meeting.called_off:
        for notice in shown.notices:
            yield Sign.SHORT, f"{notice.sentence}."
        for outsider in shown.outsiders:
            yield Sign.SHORT, f"{outsider.sentence}."
        for caution in shown.cautions:
            yield Sign.SHORT, caution
    for words in exposure_words(shown.exposures):
        yield Sign.SHORT, words


def facts(shown: MeetingShown) -> tuple[tuple[str, str], ...]:
    """Return what is known of the meeting, each fact with its name."""
    draft = shown.meeting.draft
    away = [f"{one.name}: {one.reason}{', có ý kiến bằng văn bản' if one.wrote else ''}" for one in draft.absences]
    return (
        *count_facts(shown),
        ("Hội đồng", shown.council),
        ("Nơi họp", draft.place),
        ("Chủ trì", draft.chair),
        ("Thư ký", draft.secretary),
        ("Có mặt", f"{shown.meeting.present} trên {shown.meeting.members} thành viên"),
        ("Vắng mặt", "\n".join(away)),
        ("Họp khi chưa đủ", draft.quorum_override),
        ("Tổ kiểm phiếu", "\n".join(teller_names(shown.meeting))),
        ("Khách mời", "\n".join(draft.guests)),
        ("Phiếu in", f"{shown.meeting.printed}, trong đó {draft.spares} phiếu dự phòng" if draft.spares else ""),
        ("Bỏ phiếu về", "\n".join(one.numbered for one in shown.paper)),
    )


def teller_names(meeting: Meeting) -> tuple[str, ...]:
    """Return the tellers, their head first."""
    return tuple(teller.name for teller in meeting.draft.tellers)
