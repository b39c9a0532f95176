"""Photographs of the window for a person to look at: `python tests/ui/shoot.py REGISTER FOLDER [DAY]`.

Every desk that stands, the form filled and refused, the start window; at two sizes, by day and by night. Needs a
screen (`xvfb-run -s "-screen 0 1920x1080x24"` gives one) and changes nothing in the register.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.contest import Author
from app.office import open_office, plans_to_begin_from
from ui.__main__ import settle
from ui.articles.screen import ArticlesScreen
from ui.background import Background
from ui.desk import Desk
from ui.habits import Habits
from ui.kit.dress import dress
from ui.kit.pick import Pick
from ui.main_window import MainWindow
from ui.place import Place
from ui.start_window import StartWindow

_SIZES = ((1366, 768), (1920, 1080))
_SETTLED_MS = 700


@dataclass(frozen=True, slots=True)
class Pose:
    """One thing to photograph and how to get there."""

    name: str
    take: Callable[[MainWindow], None]


def main(register: Path, folder: Path, day: date | None) -> None:
    """Photograph every pose into `folder`."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, mkdtemp())
    application = QApplication(sys.argv)
    settle(application)
    folder.mkdir(parents=True, exist_ok=True)
    background = Background()
    office = open_office(register, (lambda: day) if day else date.today)
    for theme, palette in (("ngay", _palette("#efefef", "#000000")), ("dem", _palette("#202020", "#ffffff"))):
        dress(application, palette)
        for width, height in _SIZES:
            window = MainWindow(Habits(), office.path)
            window.receive(Desk(office, background))
            window.resize(width, height)
            window.show()
            for pose in _poses():
                pose.take(window)
                _photograph(window, folder / f"{pose.name}-{width}-{theme}.png")
            window.hide()
            window.deleteLater()
        start = StartWindow()
        start.offer(plans_to_begin_from())
        start.show()
        _photograph(start, folder / f"bat-dau-{theme}.png")
        start.close()
    background.close()
    office.close()


def _poses() -> Iterator[Pose]:
    yield Pose("tong-quan", lambda window: window.go(Place.OVERVIEW))
    yield Pose("bai-viet", _list)
    yield Pose("bai-viet-tim", _narrowed)
    yield Pose("bai-viet-khong-co", _none_found)
    yield Pose("bai-viet-chi-tiet", _in_full)
    yield Pose("bai-viet-gach-bo", _asked_for_a_reason)
    yield Pose("ghi-bai", _empty_form)
    yield Pose("ghi-bai-day-du", _filled_form)
    yield Pose("ghi-bai-bi-tu-choi", _refused_form)
    yield Pose("chi-tieu", lambda window: window.go(Place.QUOTA))
    yield Pose("hoi-dong", lambda window: window.go(Place.COUNCIL))
    yield Pose("hoi-dong-chuan-bi", lambda window: window.screen_shown.begin())


def _articles(window: MainWindow) -> ArticlesScreen:
    window.go(Place.ARTICLES)
    screen = window.screen_shown
    assert isinstance(screen, ArticlesScreen)
    return screen


def _list(window: MainWindow) -> None:
    screen = _articles(window)
    screen.seek()
    screen.bar.ask_for(None)


def _narrowed(window: MainWindow) -> None:
    _articles(window).bar.box.setText("nguyen hoa")


def _none_found(window: MainWindow) -> None:
    _articles(window).bar.box.setText("khong co bai nay")


def _in_full(window: MainWindow) -> None:
    screen = _articles(window)
    screen.bar.ask_for(None)
    screen.list.table.selectRow(2)
    screen.list.table.opened.emit(screen.list.table.current)


def _asked_for_a_reason(window: MainWindow) -> None:
    screen = _articles(window)
    screen.detail.reason.ask("Gạch bỏ", lambda _: None)


def _empty_form(window: MainWindow) -> None:
    _articles(window).begin()


def _filled_form(window: MainWindow) -> None:
    fields = _articles(window).logging.fields
    fields.title.put("Người giữ lửa phố nhỏ")
    fields.authors.put(
        (
            Author("Nguyễn Thị Minh Hoa", "0912 345 678", "12 ngõ 5 phố Quán Thánh", "", 1975),
            Author("Trần Văn Dũng", "", "", "Đài Truyền thanh quận", None),
        )
    )
    fields.unit.put_pick(Pick(2, "Phường Trúc Bạch"))
    fields.words.put("1640")
    fields.subject.put("Ông Lê Quang Bình, tổ trưởng tổ dân phố số 5")
    fields.subject_address.put("Tổ 5, phường Trúc Bạch")
    fields.exemplars.put((Pick(1, "Lê Quang Bình", "Tổ trưởng tổ dân phố số 5"),))
    fields.edited.emit()


def _refused_form(window: MainWindow) -> None:
    form = _articles(window).logging
    form.fields.title.put("")
    form.fields.unit.put_pick(None)
    form.fields.unit.put("phuong nao do")
    form.fields.received.put("31/02/2021")
    form.fields.words.put("một nghìn")
    form.submit.click()


def _photograph(window: QWidget, file: Path) -> None:
    loop, deadline = QEventLoop(), QDeadlineTimer(_SETTLED_MS)
    while not deadline.hasExpired():
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    window.grab().save(str(file))


def _palette(ground: str, ink: str) -> QPalette:
    palette = QPalette(QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    return palette


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]) if sys.argv[3:] else None)
