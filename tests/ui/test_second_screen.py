"""A PC with a projector: what hangs on the wall while papers are counted says nothing of a choice."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.ui.council_stage import TELLERS, make_office

_ROOT = Path(__file__).resolve().parent.parent.parent
_COUNTS_A_PAPER = f"""
import sys
from datetime import date
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
application = QApplication([])
from app.office import open_office
from tests.ui.council_stage import PLAN, TODAY
from tests.ui.council_driver import CouncilDriver
from ui.background import Background
from ui.council.board import Board
from ui.council.screen import CouncilScreen
from ui.desk import Desk
office, background = open_office(Path(sys.argv[1]), lambda: TODAY), Background()
desk = Desk(office, background)
desk.choose(office.plans.plan(PLAN))
screen = CouncilScreen(desk)
screen.resize(1160, 700)
screen.show()
council = CouncilDriver(screen, None)
council.prepare("3/12/24", "Công nhận điển hình tiên tiến năm 2024", {TELLERS!r})
room = council.open_room({TELLERS[0]!r})
room.account(11, 11)
room.paper("121")
QTest.keyClicks(room.room.papers, "2")
application.processEvents()
for board in (one for one in application.topLevelWidgets() if isinstance(one, Board)):
    print(board.screen().name(), *(label.text() for label in board.findChildren(QLabel)), sep="|")
room.room.leave()
application.processEvents()
print(sum(isinstance(one, Board) and one.isVisible() for one in application.topLevelWidgets()))
background.close()
office.close()
"""


def test_another_screen_is_covered_and_shows_how_many_papers_only(tmp_path: Path) -> None:
    register = tmp_path / "so.db"
    make_office(register, 3)
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x in (("desk", 0), ("wall", 1366))
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _COUNTS_A_PAPER, str(register)],
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    shown, left_over = ran.stdout.splitlines()
    assert shown.split("|") == [
        "wall",
        "Công nhận điển hình tiên tiến năm 2024",
        "Đã nhập 1 trên 11 lá phiếu",
        "Cần ít nhất 10 phiếu đồng ý trên 11 thành viên Hội đồng",
    ]
    assert left_over == "0"
