"""How to come to every section of every desk, to photograph it: behind its tab, or by the choice of a paper."""

from collections.abc import Callable
from functools import partial

from ui.directory.screen import DirectoryScreen
from ui.kit.tabs import Tabs
from ui.main_window import MainWindow
from ui.place import Place
from ui.reports.screen import ReportsScreen
from ui.reports.wording import ISSUED, SENT_UP, STANDARDS, YEARLY

_SECTIONS = {
    Place.ARTICLES: ("Chấm điểm", "Chọn bài gửi", "Giải thưởng"),
    Place.DECISIONS: ("Sổ khen thưởng", "Quỹ thưởng"),
    Place.DIRECTORY: (
        "Kế hoạch",
        "Cấp, hình thức khen",
        "Người ký",
        "Căn cứ, lương cơ sở",
        "Câu chữ, tiêu đề",
        "Giấy khen",
    ),
    Place.UPKEEP: ("Kiểm tra sổ", "Sao lưu, phục hồi"),
}
_OF_CERTIFICATES = ("Mẫu trình bày", "Sổ phôi", "Sổ khen thưởng")
_OF_PLANS = ("Chung", "Chỉ tiêu", "Bỏ phiếu")
_PAPERS = (YEARLY, STANDARDS, ISSUED, SENT_UP)


def sections() -> dict[str, Callable[[MainWindow], None]]:
    """Return the way to each section, by a name for its photograph."""
    ways: dict[str, Callable[[MainWindow], None]] = {}
    for place, names in _SECTIONS.items():
        for number, words in enumerate(names, start=2):
            ways[f"muc-{place.value}-{number}"] = partial(_turn, place=place, words=words)
    for number, words in enumerate(_OF_CERTIFICATES, start=2):
        ways[f"giay-khen-{number}"] = partial(_turn, place=Place.DIRECTORY, words=words)
    for number, words in enumerate(_PAPERS, start=2):
        ways[f"van-ban-{number}"] = partial(_turn_paper, words=words)
    for number, words in enumerate(_OF_PLANS, start=1):
        ways[f"ke-hoach-{number}"] = partial(edit_plan, words=words)
    return {**ways, "chi-tieu-don-doc": _remind}


def _turn(window: MainWindow, place: Place, words: str) -> None:
    """Turn to the tab of that name, among those in sight at a desk."""
    window.go(place)
    bars = [tabs.bar for tabs in window.screen_shown.findChildren(Tabs) if tabs.isVisible()]
    bar, at = next((bar, at) for bar in bars for at in range(bar.count()) if bar.tabText(at) == words)
    bar.setCurrentIndex(at)


def edit_plan(window: MainWindow, words: str) -> None:
    """Edit the plan worked on, at the section of that name."""
    window.go(Place.DIRECTORY)
    screen = window.screen_shown
    assert isinstance(screen, DirectoryScreen)
    screen.tabs.turn_to(screen.plans)
    screen.plans.edit()
    screen.plans.writing.form.turn_to(words)


def _turn_paper(window: MainWindow, words: str) -> None:
    window.go(Place.REPORTS)
    screen = window.screen_shown
    assert isinstance(screen, ReportsScreen)
    screen.turn_to(words)


def _remind(window: MainWindow) -> None:
    window.go(Place.QUOTA)
    window.screen_shown.begin()
