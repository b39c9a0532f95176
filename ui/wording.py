"""The words of the desks: names of things and whole sentences, so that screens hold no prose of their own.

Sentences of refusals are not here: `app.wording` says those, the same in the window and on the command line.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from app.domain.articles.contest import Eligibility, Failing
from app.domain.calendar.dates import short_date
from app.domain.journal.upkeep import Restored
from app.domain.journal.upkeep_words import lacking_words
from app.domain.language.numbers import grouped
from app.domain.plans.plan import ContestRules, Matter
from app.domain.reports.overview import Chore, Step, Task
from app.domain.reports.report import MonthFigures
from ui.kit.signs import Sign

PROGRAM = "Nêu Gương"
UNIT_NOT_CHOSEN = "Chưa chọn đơn vị gửi bài. Hãy gõ vài chữ đầu của tên đơn vị rồi chọn."
CHANGE_UNFINISHED = "Còn việc làm dở: {unfinished}. Hãy ghi hoặc bỏ việc ấy rồi mở sổ khác."
GO_BACK_UNFINISHED = "Còn việc làm dở: {unfinished}. Hãy ghi hoặc bỏ việc ấy rồi phục hồi."
READ_ONLY = (
    "Sổ này chỉ đọc được ở chỗ đang đặt: xem và in được, nhưng không ghi được gì. Hãy chép sổ vào thư mục ghi được, "
    "rồi mở bản chép."
)
SAMPLE = "Sổ mẫu để tập"
SAMPLE_TOLD = "Cơ quan, con người, số liệu trong sổ này đều là giả định. Việc thật ghi vào sổ của cơ quan."
NO_PLAN = "Sổ này chưa có kế hoạch nào. Hãy mở bàn Danh mục (phím 9), mục Kế hoạch, rồi nạp một kế hoạch."

ELIGIBILITY_SIGNS: Mapping[Eligibility, Sign] = {
    Eligibility.ELIGIBLE: Sign.MET,
    Eligibility.TO_DECIDE: Sign.SHORT,
    Eligibility.INELIGIBLE: Sign.LATE,
}

_FAILINGS: Mapping[Failing, str] = {
    Failing.NO_PHONE: "Có tác giả chưa ghi số điện thoại: bài không hợp lệ. Hãy hỏi lại tác giả rồi bổ sung.",
    Failing.NO_ADDRESS: "Có tác giả chưa ghi địa chỉ hay đơn vị công tác: bài không hợp lệ. Hãy bổ sung một trong hai.",
    Failing.PHOTOCOPY: "Bản photocopy: thể lệ không ghi nhận. Hãy đề nghị tác giả nộp bản gốc.",
    Failing.SUBJECT_NOT_NAMED: "Chưa ghi bài viết về ai. Hãy ghi nhân vật hoặc chọn gương đã có trong sổ.",
    Failing.SUBJECT_WITHOUT_ADDRESS: "Chưa rõ nơi ở, nơi làm việc của nhân vật. Hãy ghi địa chỉ để xác minh được.",
    Failing.PRESS_NOT_PUBLISHED: "Tác phẩm báo chí phải đã đăng, phát. Hãy ghi tên báo, đài và ngày đăng, phát.",
    Failing.TOO_LONG: "Bài dài quá {most} từ. Hãy đếm lại, rồi xét có nhận bài hay không.",
    Failing.TOO_SHORT: "Bài ngắn hơn {least} từ. Hãy đếm lại, rồi xét có nhận bài hay không.",
    Failing.NOT_APPROVED: "Đơn vị chưa duyệt bài. Hãy chờ đơn vị duyệt, rồi xét có nhận bài hay không.",
    Failing.CORRECTED_SINCE_RULED: "Bài đã sửa sau khi có kết luận nên kết luận cũ không còn. Hãy xét lại bài.",
}

_CHORES: Mapping[Chore, str] = {
    Chore.UNITS_SHORT: "đơn vị còn thiếu {matter}",
    Chore.ARTICLES_TO_DECIDE: "bài viết chờ xét điều kiện dự thi",
    Chore.DOSSIERS_INCOMPLETE: "hồ sơ đề nghị còn thiếu giấy tờ",
    Chore.BALLOTS_OPEN: "phiên họp chưa có kết quả kiểm phiếu",
    Chore.DECISIONS_TO_DRAFT: "đề nghị đã thông qua, chờ dự thảo quyết định",
    Chore.DECISIONS_WITHOUT_NUMBER: "quyết định chưa có số, ngày",
}

_MATTERS: Mapping[Matter, str] = {Matter.ARTICLES: "bài viết", Matter.EXEMPLARS: "gương"}
_STEPS: Mapping[Step, str] = {
    Step.UNITS: "Ghi các đơn vị, hoặc nhập từ Excel",
    Step.SIGNER: "Xem người ký và tiêu đề văn bản",
    Step.COUNCIL: "Ghi Hội đồng theo quyết định thành lập",
    Step.ARTICLE: "Ghi bài viết đầu tiên",
    Step.EXEMPLAR: "Ghi gương đầu tiên",
}
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
COUNTED_TO = 10_000


def failing_sentence(failing: Failing, rules: ContestRules) -> str:
    """Say which point of the contest's checklist fails, and what to do."""
    return _FAILINGS[failing].format(most=grouped(rules.words_at_most or 0), least=grouped(rules.words_at_least or 0))


def chore_words(task: Task) -> str:
    """Say what waits, after its number."""
    return _CHORES[task.chore].format(matter=_MATTERS[task.matter] if task.matter else "chỉ tiêu")


def of_matter(matter: Matter, count: int) -> str:
    """Say how many of a matter: "2 bài viết"."""
    return f"{grouped(count)} {_MATTERS[matter]}"


def more_short_words(matter: Matter, count: int) -> str:
    """Say how many more units owe a matter than those named."""
    return f"… và {grouped(count)} đơn vị nữa còn thiếu {_MATTERS[matter]}"


def step_words(step: Step) -> str:
    """Say what a step of the first day is."""
    return _STEPS[step]


def days_left(day: date, today: date) -> str:
    """Say how far a day is: "còn 12 ngày", "hôm nay", "quá 3 ngày"."""
    left = (day - today).days
    if left > 0:
        return f"còn {grouped(left)} ngày"
    return "hôm nay" if left == 0 else f"quá {grouped(-left)} ngày"


def sign_of_day(day: date, today: date, soon: int = 7) -> Sign:
    """Return the state of something due on a day: past, within `soon` days, or further off."""
    left = (day - today).days
    if left < 0:
        return Sign.LATE
    return Sign.SHORT if left <= soon else Sign.WAITING


def full_day(day: date) -> str:
    """Name a day in full: "Thứ Năm, 18/03/2021"."""
    return f"{_WEEKDAYS[day.weekday()]}, {short_date(day)}"


def articles_counted(count: int) -> str:
    """Say how many articles a list holds, counted no further than `COUNTED_TO`."""
    return f"hơn {grouped(COUNTED_TO)} bài" if count > COUNTED_TO else f"{grouped(count)} bài"


def year_so_far(months: Sequence[MonthFigures]) -> str:
    """Say what has come in since the plan began, against what it asks for."""
    articles, exemplars = sum(one.articles for one in months), sum(one.exemplars for one in months)
    owed = sum(one.articles_owed for one in months), sum(one.exemplars_owed for one in months)
    return (
        f"Từ đầu kế hoạch đến nay đã nhận {grouped(articles)} bài viết (chỉ tiêu {grouped(int(owed[0]))}) "
        f"và {grouped(exemplars)} gương (chỉ tiêu {grouped(int(owed[1]))})."
    )


def matter_heading(matter: Matter) -> str:
    """Name a matter at the head of its figures: "Bài viết", "Gương"."""
    return "Bài viết" if matter is Matter.ARTICLES else "Gương"


def sample_words(register: Path) -> str:
    """Say that a register is a sample, and how to begin it afresh."""
    return f"Đây là sổ mẫu để tập. {SAMPLE_TOLD} Muốn tập lại từ đầu, hãy đóng cửa sổ, xóa tệp {register} rồi mở lại."


def restored_words(restored: Restored) -> str:
    """Say what the register was put back from, and where what stood there before is kept."""
    kept = (
        f"Sổ trước khi phục hồi đã được sao lưu ra {restored.saved.name}." if restored.saved else "",
        f"Tệp của sổ ấy được giữ lại bên cạnh, tên {restored.aside}." if restored.aside else "",
    )
    done = f"Đã phục hồi sổ từ bản sao {restored.gone_back.backup.name}."
    return " ".join(filter(None, (done, *kept, *lacking_words(restored.lacking))))
