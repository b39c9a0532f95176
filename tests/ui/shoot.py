"""Photographs of the window for a person to look at: `python3 installer/test.py --screens FOLDER` takes them all.

Every desk and section over the sample office, the form filled and refused, the palette, the help, the start window; at
two sizes, by day and by night, at the scale QT_SCALE_FACTOR says. `python tests/ui/shoot.py FOLDER [REGISTER]` takes
those of one scale, of another register where one is named, and changes nothing in it.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.articles.attachment import Attachment, FileKind, Fingerprint, Twin
from app.domain.articles.contest import Author
from app.domain.reports.overview import Chore
from app.office import open_office, plans_to_begin_from
from app.sample.registers import make_sample
from tests.ui import decision_poses, section_poses
from ui.__main__ import settle
from ui.articles.screen import ArticlesScreen
from ui.background import Background
from ui.council.screen import CouncilScreen
from ui.desk import Desk
from ui.exemplars.screen import ExemplarsScreen
from ui.habits import Habits
from ui.help_window import HelpWindow
from ui.kit.dress import dress
from ui.kit.pick import Pick
from ui.main_window import MainWindow
from ui.palette.box import PaletteBox
from ui.papers.live_pages import LivePages
from ui.place import SIGNBOARDS, Place
from ui.start_window import StartWindow

_SIZES = ((1366, 768), (1920, 1080))
_DAY = date(2021, 6, 25)
"""The day of the sample year on which the photographs are taken."""
_SETTLED_MS = 700
_DRAWN_MS = 10_000
"""As long as a paper may take to be drawn before the window is photographed without it."""


@dataclass(frozen=True, slots=True)
class Pose:
    """One thing to photograph and how to get there."""

    name: str
    take: Callable[[MainWindow], None]


def main(folder: Path, register: Path) -> None:
    """Photograph every pose of the window over `register` into `folder`."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, mkdtemp())
    application = QApplication(sys.argv)
    settle(application)
    folder.mkdir(parents=True, exist_ok=True)
    background = Background()
    office = open_office(register, lambda: _DAY)
    scale = f"{round(application.devicePixelRatio() * 100)}"
    for theme, palette in (("ngay", _palette("#efefef", "#000000")), ("dem", _palette("#202020", "#ffffff"))):
        dress(application, palette)
        for width, height in _SIZES:
            window = MainWindow(Habits(), office.path)
            window.receive(Desk(office, background))
            window.resize(width, height)
            window.show()
            for pose in _poses():
                pose.take(window)
                _photograph(_foremost(window), folder / f"{scale}-{theme}-{width}-{pose.name}.png")
            window.hide()
            window.deleteLater()
        start = StartWindow()
        start.offer(plans_to_begin_from())
        start.show()
        _photograph(start, folder / f"{scale}-{theme}-bat-dau.png")
        start.close()
    background.close()
    office.close()


def _poses() -> Iterator[Pose]:
    for place in Place:
        yield Pose(f"ban-{SIGNBOARDS[place].key}-{place.value}", partial(MainWindow.go, place=place))
    yield from (Pose(name, take) for name, take in section_poses.sections().items())
    yield Pose("tim-va-lam", _palette_open)
    yield Pose("tro-giup", _help_open)
    yield Pose("bai-viet", _list)
    yield Pose("bai-viet-tim", _narrowed)
    yield Pose("bai-viet-khong-co", _none_found)
    yield Pose("bai-viet-chi-tiet", _in_full)
    yield Pose("bai-viet-tep", _with_files)
    yield Pose("bai-viet-gach-bo", _asked_for_a_reason)
    yield Pose("ghi-bai", _empty_form)
    yield Pose("ghi-bai-day-du", _filled_form)
    yield Pose("ghi-bai-bi-tu-choi", _refused_form)
    yield Pose("guong-trang", _exemplar_page)
    yield Pose("guong-nghi-trung", _doubted_exemplar)
    yield Pose("de-nghi", _nominations)
    yield Pose("de-nghi-bo-sung", _nomination_form)
    yield Pose("quyet-dinh-chi-tiet", decision_poses.decision_in_full)
    yield Pose("quyet-dinh-so-ngay", decision_poses.decision_to_issue)
    yield Pose("quyet-dinh-du-thao", partial(_begin_at, place=Place.DECISIONS))
    yield Pose("van-ban-di", decision_poses.outgoing)
    yield Pose("van-ban-di-ghi", decision_poses.outgoing_form)
    yield Pose("quy-thuong-ghi", decision_poses.fund_form)
    yield Pose("to-trinh", decision_poses.submission)
    yield Pose("hoi-dong-chuan-bi", partial(_begin_at, place=Place.COUNCIL))
    yield Pose("hoi-dong-danh-sach", _compositions)


def _foremost(window: MainWindow) -> QWidget:
    """The palette or the help where one stands open, for its own photograph, else the window."""
    over = [*window.findChildren(PaletteBox), *window.findChildren(HelpWindow)]
    return next((one for one in over if one.isVisible()), window)


def _palette_open(window: MainWindow) -> None:
    window.open_palette()
    window.findChildren(PaletteBox)[-1].box.setText("nguyen")


def _help_open(window: MainWindow) -> None:
    window.findChildren(PaletteBox)[-1].close()
    window.open_help()


def _exemplars(window: MainWindow) -> ExemplarsScreen:
    window.go(Place.EXEMPLARS)
    screen = window.screen_shown
    assert isinstance(screen, ExemplarsScreen)
    return screen


def _exemplar_page(window: MainWindow) -> None:
    _exemplars(window).exemplars.open(1)


def _doubted_exemplar(window: MainWindow) -> None:
    half = _exemplars(window).exemplars
    half.begin()
    known = half.page.exemplar
    half.forms.entering.name.put(known.name if known else "")
    half.forms.entering.fields.edited.emit()


def _nominations(window: MainWindow) -> None:
    half = _exemplars(window)
    half.receive(Chore.DOSSIERS_INCOMPLETE)
    table = half.nominations.list.table
    table.opened.emit(table.current)


def _nomination_form(window: MainWindow) -> None:
    half = _exemplars(window).nominations
    half.forms.complete(half.list.table.current.known)


def _begin_at(window: MainWindow, place: Place) -> None:
    window.go(place)
    window.screen_shown.begin()


def _compositions(window: MainWindow) -> None:
    window.go(Place.COUNCIL)
    screen = window.screen_shown
    assert isinstance(screen, CouncilScreen)
    screen.open_compositions()


def _articles(window: MainWindow) -> ArticlesScreen:
    window.go(Place.ARTICLES)
    screen = window.screen_shown
    assert isinstance(screen, ArticlesScreen)
    return screen


def _list(window: MainWindow) -> None:
    for manual in window.findChildren(HelpWindow):
        manual.close()
    window.activateWindow()
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


def _with_files(window: MainWindow) -> None:
    """Files of which another article has one too; they stand on the window alone, the register has none."""
    detail = _articles(window).detail
    article = detail.article
    assert article is not None
    twins = (Twin(5, "Cô giáo của lớp học tình thương", date(2021, 3, 9)),)
    names = ("Bài dự thi Người giữ lửa phố nhỏ.docx", "Ảnh chân dung.jpg", "Phiếu đăng ký dự thi.pdf")
    kinds = (FileKind.WORD, FileKind.JPEG, FileKind.PDF)
    files = [
        Attachment(number, article.id, name, Fingerprint("", 780_000 * number, kind), _DAY)
        for number, (name, kind) in enumerate(zip(names, kinds, strict=True), start=1)
    ]
    detail.attached.show_files(article, (replace(files[0], twins=twins), *files[1:]))


def _asked_for_a_reason(window: MainWindow) -> None:
    screen = _articles(window)
    _in_full(window)
    screen.detail.reason.ask("Gạch bỏ", lambda _: None)


def _empty_form(window: MainWindow) -> None:
    screen = _articles(window)
    screen.begin()
    screen.forms.logging.forget()


def _filled_form(window: MainWindow) -> None:
    fields = _articles(window).forms.logging.fields
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
    fields.files.put((Path("Bài dự thi Người giữ lửa phố nhỏ.docx"), Path("Ảnh chân dung.jpg")))
    fields.edited.emit()


def _refused_form(window: MainWindow) -> None:
    form = _articles(window).forms.logging
    form.fields.title.put("")
    form.fields.unit.put_pick(None)
    form.fields.unit.put("phuong nao do")
    form.fields.received.put("31/02/2021")
    form.fields.words.put("một nghìn")
    form.fields.edited.emit()
    form.submit.click()


def _photograph(window: QWidget, file: Path) -> None:
    loop, settled, drawn = QEventLoop(), QDeadlineTimer(_SETTLED_MS), QDeadlineTimer(_DRAWN_MS)
    while not settled.hasExpired() or (_is_drawing(window) and not drawn.hasExpired()):
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    window.grab().save(str(file))


def _is_drawing(window: QWidget) -> bool:
    return any(pages.isVisible() and not pages.settled for pages in window.findChildren(LivePages))


def _palette(ground: str, ink: str) -> QPalette:
    palette = QPalette(QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    return palette


if __name__ == "__main__":
    with TemporaryDirectory() as made:
        sample = Path(made) / "co-quan-mau.db"
        if not sys.argv[2:]:
            make_sample(sample)
        main(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else sample)
