"""What may be done with a meeting where it stands, and what is done next, by the words of the buttons."""

from typing import Final

from ui.council.meeting_shown import MeetingShown

COUNT: Final = "Kiểm phiếu…"
SEAL: Final = "Niêm phong"
PAPERS: Final = "In phiếu bầu"
TALLY: Final = "In biên bản kiểm phiếu"
MINUTES: Final = "In biên bản họp…"
AMEND: Final = "Sửa phiên họp"
VOID: Final = "Hủy để kiểm lại…"
CALL_OFF: Final = "Bỏ phiên họp…"


def offered(shown: MeetingShown) -> frozenset[str]:
    """Return what may be done with the meeting now."""
    if shown.meeting.called_off:
        return frozenset()
    if shown.tally is not None:
        return frozenset({TALLY, MINUTES, VOID})
    if shown.progress.settled:
        return frozenset({SEAL, VOID})
    if shown.progress.closed:
        return frozenset({COUNT, VOID})
    return frozenset({COUNT, PAPERS, AMEND, CALL_OFF})


def next_step(shown: MeetingShown) -> str:
    """Return the one thing the meeting waits for."""
    if shown.tally is not None:
        return TALLY
    return SEAL if shown.progress.settled else COUNT
