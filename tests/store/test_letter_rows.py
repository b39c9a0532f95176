"""What the database itself refuses of scanned letters, whichever tool asks."""

import pytest

from tests.store.counted import SEALED
from tests.store.stranger import Stranger

AS_IT_CAME = {"meeting_id": SEALED, "member": "Ủy viên 2", "name": "thu.pdf", "sha256": "a" * 64, "content": b"%PDF-1"}


@pytest.fixture
def kept(stranger: Stranger) -> Stranger:
    """A stranger at a register that keeps one letter of a meeting whose tally is sealed."""
    stranger.enters("letter", AS_IT_CAME)
    return stranger


@pytest.mark.parametrize("change", ["member = 'khác'", "name = 'a.pdf'", "content = x'00'", "meeting_id = 2"])
def test_a_letter_stays_as_it_came(kept: Stranger, change: str) -> None:
    kept.is_refused("stays as it came", f"UPDATE letter SET {change}")
    kept.is_refused("never deleted", "DELETE FROM letter")
    kept.is_not_let_enter("never replaced", "letter", AS_IT_CAME, instead=True)


def test_a_letter_is_struck_out_with_a_reason_even_once_sealed(kept: Stranger) -> None:
    kept.does("UPDATE letter SET struck_on = '2024-12-31', struck_reason = 'lưu nhầm'")
    assert kept.row("letter", 1)["struck_reason"] == "lưu nhầm"
    kept.does("UPDATE letter SET struck_on = NULL, struck_reason = NULL")
    kept.is_refused("ck_letter", "UPDATE letter SET struck_on = '2024-12-31', struck_reason = ' '")
