"""What may be said of any official letter on the command line: its number and day, who signs, who drafts it."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from app.commands.manners import option
from app.commands.typed import DAY, NUMBER, TEXT, Typed
from app.domain.papers.official_letter import LetterWish
from app.domain.papers.signing import read_signer
from app.domain.units.agency import Signer

_SIGNER = Typed("HỌ_TÊN;QUYỀN_HẠN;CHỨC_VỤ", read_signer)
_OPTIONS = (
    option("--number", "reference", type=NUMBER, help="Số của công văn; không ghi thì để trống, là dự thảo."),
    option("--day", "--date", "day_", type=DAY, help="Ngày ký; không ghi thì để trống, là dự thảo."),
    option("--signer", type=_SIGNER, help="“Nguyễn Văn A; TL. GIÁM ĐỐC; CHÁNH VĂN PHÒNG”; không ghi thì theo cơ quan."),
    option("--drafter", default="", type=TEXT, help="Ký hiệu bộ phận soạn, như VP trong 45/SVHTT-VP."),
)


def letter_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a letter; it takes what they say as `letter`."""

    @wraps(command)
    def written(
        *args: Any, reference: int | None, day_: date | None, signer: Signer | None, drafter: str, **given: Any
    ) -> None:
        command(*args, letter=LetterWish(reference, day_, signer, drafter), **given)

    for add in reversed(_OPTIONS):
        written = add(written)
    return written
