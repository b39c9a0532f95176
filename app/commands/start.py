"""`neu-guong init`: a new register."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.commands.answers import say
from app.commands.counter import Counter
from app.commands.manners import argument, lone, option, served
from app.commands.notices import unanswered_names
from app.commands.plans import plan_text, plans_in_words
from app.domain.errors import Refusal
from app.files import FolderMissing
from app.intake.plan_files import read_plan
from app.paths import default_register
from app.services.shipped import shipped_codes, shipped_plans
from app.store.opening import create_register


@dataclass(eq=False)
class PlanNotChosen(Refusal):
    """A register begins with a plan, and none was named."""

    known: str


@lone(
    "init",
    "Tạo sổ mới từ một kế hoạch mẫu hoặc một tệp kế hoạch.",
    "Xem các kế hoạch mẫu: neu-guong init --list",
    "neu-guong --register so.db init ba-dinh-2021",
)
@argument("source", metavar="TỆP|MÃ", required=False, help="Mã kế hoạch mẫu, hoặc tệp kế hoạch .toml.")
@option("--list", "listed", is_flag=True, help="Chỉ liệt kê các kế hoạch mẫu.")
@served
def init(counter: Counter, source: str | None, listed: bool) -> None:
    """Make a register with its first plan, or nothing at all."""
    if listed:
        say(*plans_in_words(shipped_plans()))
        return
    if source is None:
        raise PlanNotChosen("; ".join(shipped_codes()))
    text = plan_text(source)
    read_plan(text)
    _make(counter.register)
    say(*_made(counter, text))


def _make(register: Path) -> None:
    folder = register.absolute().parent
    if register == default_register():
        folder.mkdir(parents=True, exist_ok=True)
    if not folder.is_dir():
        raise FolderMissing(folder)
    create_register(register)


def _made(counter: Counter, text: str) -> Iterator[str]:
    loaded = counter.office.plans.load(text)
    yield f"Đã tạo sổ {counter.register}."
    yield f"Kế hoạch {loaded.code}: {loaded.title}."
    yield "Việc tiếp theo: đưa danh mục đơn vị vào sổ bằng neu-guong import units TỆP.xlsx"
    yield "(tệp để điền: neu-guong template units TỆP.xlsx)."
    yield from unanswered_names(counter)
