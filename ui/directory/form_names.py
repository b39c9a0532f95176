"""The forms of the office's papers by the names a clerk knows them under."""

from collections.abc import Mapping
from types import MappingProxyType

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ballot_paper": "Phiếu bầu",
        "certificate": "Giấy khen",
        "council": "Giấy tờ Hội đồng",
        "decision": "Quyết định",
        "meeting_minutes": "Biên bản họp",
        "outgoing_register": "Sổ đăng ký văn bản đi",
        "quarterly_report": "Báo cáo",
        "standing": "Xét khen thưởng",
        "submission": "Tờ trình",
        "tally_minutes": "Biên bản kiểm phiếu",
    }
)


def name_of(form: str) -> str:
    """Return a form's name; one not known here keeps the name of its file."""
    return _NAMES.get(form, form)
