"""The words of the council desk: where a meeting stands, and how far its count has come."""

from app.domain.council.council import Role
from app.domain.council.exposure import Exposing, Exposure
from app.domain.council.meeting import MeetingLine
from app.domain.council.minutes import SealedTally
from app.domain.council.teller_count import Progress
from app.domain.language.names import Gender
from ui.council.room_facts import Nominee
from ui.kit.signs import Sign

ROLES = tuple((role, role.label) for role in Role)
GENDERS = ((Gender.MALE, "Nam"), (Gender.FEMALE, "Nữ"), (Gender.UNKNOWN, "Chưa rõ"))
_PLACES = ("thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm")
_MANY = 3


def state_of(line: MeetingLine) -> str:
    """Say where a meeting stands."""
    if line.meeting.called_off:
        return "Đã bỏ"
    if line.code:
        return "Đã niêm phong"
    return "Đang kiểm phiếu" if line.counting else "Chờ kiểm phiếu"


def sign_of(line: MeetingLine) -> Sign:
    """Return the sign of where a meeting stands."""
    if line.meeting.called_off:
        return Sign.NONE
    if line.code:
        return Sign.MET
    return Sign.SHORT if line.counting else Sign.WAITING


def meetings_counted(shown: int, known: int) -> str:
    """Say how many meetings the list shows, and of how many where some are left out."""
    return f"{known} phiên họp" if shown == known else f"{shown} trên {known} phiên họp"


def place_of(number: int) -> str:
    """Say which count it is: "thứ nhất", "thứ hai"; beyond the fifth by its figure."""
    return _PLACES[number - 1] if number <= len(_PLACES) else f"thứ {number}"


def progress_words(progress: Progress) -> tuple[tuple[Sign, str], ...]:
    """Say how far a count has come, line by line, never a figure of it."""
    said = [
        (Sign.MET, f"Lượt kiểm {place_of(number)}: {teller}, đã đóng")
        for number, teller in enumerate(progress.closed, start=1)
    ]
    said += [
        (Sign.SHORT, f"Lượt kiểm của {teller} chưa đóng: không con số nào được lưu, phải kiểm lại từ lá phiếu đầu tiên")
        for teller in progress.unfinished
    ]
    if progress.code:
        return (*said, (Sign.MET, f"Đã niêm phong, mã {progress.code}"))
    if progress.differing:
        return (*said, (Sign.LATE, _differing(progress)))
    if progress.settled:
        return (*said, (Sign.MET, "Mọi con số đều có hai người kiểm khớp nhau"))
    return (*said, (Sign.WAITING, f"Còn thiếu lượt kiểm {place_of(len(progress.closed) + 1)}"))


def _differing(progress: Progress) -> str:
    following = place_of(len(progress.closed) + 1)
    many = len(progress.differing)
    return f"Chưa khớp {many} con số. Hãy cùng xem lại phiếu rồi một người kiểm thêm lượt {following}"


def verified_words(found: SealedTally) -> tuple[Sign, str]:
    """Say how the tally stands that carries a printed code."""
    if found.voided:
        return Sign.LATE, f"Mã {found.seal.code}: kết quả đã bị hủy, không còn giá trị. Lý do: {found.voided.reason}"
    said = "kết quả còn nguyên như khi niêm phong. Hãy đối chiếu các con số dưới đây với biên bản."
    return Sign.MET, f"Mã {found.seal.code}: {said}"


def differing_words(progress: Progress, paper: tuple[Nominee, ...]) -> str:
    """Name every figure that differs, one to a line, as the paper numbers its line; empty where all agree."""
    if not progress.differing or progress.code:
        return ""
    lines = {one.nomination: one.numbered for one in paper}
    figures = (
        f"{lines.get(figure.nomination, figure.nominee)}: {figure.what.label}" if figure.nomination else figure.label
        for figure in progress.differing
    )
    return "\n".join(("Chưa khớp ở:", *figures))


def exposure_words(exposures: tuple[Exposure, ...]) -> tuple[str, ...]:
    """Say where totals tell a choice, a sentence for each way they do, naming the first lines of many."""
    return tuple(
        _exposed(exposing, exposures) for exposing in Exposing if any(one.exposing is exposing for one in exposures)
    )


def _exposed(exposing: Exposing, exposures: tuple[Exposure, ...]) -> str:
    names = [one.nominee for one in exposures if one.exposing is exposing and one.nominee]
    if not names:
        return f"{exposing.label}."
    more = f" và {len(names) - _MANY} dòng khác" if len(names) > _MANY else ""
    return f"{'; '.join(names[:_MANY])}{more}: {exposing.label}."
