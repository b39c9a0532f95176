"""The department's folder: its recognition of exemplars of 2024, step by step."""

from collections.abc import Iterator
from functools import partial

from app.domain.calendar.dates import short_date
from app.domain.calendar.period import Basis, read_period
from app.domain.papers.document_kind import DocumentKind
from app.domain.papers.numbering import numbered
from app.domain.units.agency import Level
from app.office import Office
from app.sample.binh_phuoc import PLAN
from app.sample.bonus_funds import fund_piece
from app.sample.demo_meetings import meeting_step
from app.sample.filing import EXCEL, PDF, WORD, Piece, Step, also_drawn, drawn, kept
from app.sample.stock import year_of
from app.services.submissions import Signed

_YEAR = 2024
_REPORTED = read_period("2024")


def department_steps(office: Office) -> Iterator[Step]:
    """Yield the department's recognition, in the order in which its office goes through it."""
    agency, told = office.plans.plan(PLAN).agency, year_of("binh-phuoc.toml")
    (line,) = office.councils.meetings(PLAN)
    standards, up = told["standards"], told["province"]
    cited = numbered(standards["number"], DocumentKind.DECISION.symbol(agency.symbol)), standards["day"]
    tale = f"Quyết định số {cited[0]} ban hành tiêu chuẩn điển hình tiên tiến của Sở, kèm tiêu chuẩn"
    own = partial(office.own_standards.paper, PLAN, standards["number"], standards["day"])
    yield Step(
        "tieu-chuan",
        "Tiêu chuẩn của đơn vị",
        (also_drawn(kept(office, cited, "tieu-chuan-cua-don-vi", tale), own, WORD),),
    )
    yield meeting_step(office, agency, line.meeting, told["meeting"])
    cited = numbered(up["number"], DocumentKind.SUBMISSION.symbol(agency.symbol)), up["day"]
    tale = f"Tờ trình số {cited[0]} ngày {short_date(up['day'])} đề nghị UBND tỉnh công nhận, kèm danh sách"
    higher = partial(office.submissions.higher_paper, PLAN, Level.PROVINCE, (), Signed(up["number"], up["day"]))
    yield Step(
        "de-nghi-tinh", "Đề nghị cấp tỉnh", (also_drawn(kept(office, cited, "to-trinh-cap-tinh", tale), higher, WORD),)
    )
    yield Step("bao-cao-thong-ke", "Báo cáo, thống kê", tuple(_reports(office)))
    tale = f"Sổ đăng ký văn bản đi của Sở năm {_YEAR}, đủ mười cột"
    register = drawn(f"van-ban-di-{_YEAR}", tale, partial(office.outgoing.printed, _YEAR), PDF, WORD, EXCEL)
    yield Step("so-sach", "Sổ đăng ký văn bản đi, quỹ khen thưởng", (register, fund_piece(office, _YEAR)))


def _reports(office: Office) -> Iterator[Piece]:
    report = partial(office.papers.report, PLAN, _REPORTED)
    tale = f"Báo cáo công tác thi đua, khen thưởng của Sở {_REPORTED.name}, dự thảo để sửa và ký"
    yield drawn(f"bao-cao-nam-{_YEAR}", tale, report, PDF, WORD, EXCEL)
    statistics, days = office.statistics, f"của Sở năm {_YEAR}, số liệu từ 15/12/{_YEAR - 1} đến hết 14/12/{_YEAR}"
    movements = partial(statistics.movements_paper, _YEAR, Basis.ND09)
    awards = partial(statistics.awards_paper, _YEAR, Basis.ND09)
    yield drawn("bieu-0601", f"Biểu 0601.N, số phong trào thi đua {days}", movements, PDF, WORD, EXCEL)
    yield drawn("bieu-0603", f"Biểu 0603.N, số lượng khen thưởng {days}", awards, PDF, WORD, EXCEL)
