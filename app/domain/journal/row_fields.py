"""The fields of the register's rows by the names forms have for them, and the words their codes stand for.

A field that is not here follows from others, serves only to search or to seal, and is shown to nobody.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, Protocol

from app.domain.articles.attachment import FileKind
from app.domain.articles.contest import Eligibility, EntryForm
from app.domain.council.ballot import Verdict
from app.domain.council.council import Role
from app.domain.decisions.decision import DecisionState
from app.domain.decisions.fund_approval import ApprovalKind
from app.domain.exemplars.exemplar import CommendationKind, RecipientClass
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Heads, NominationState
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind

FIELDS: Final[Mapping[str, str]] = {
    "code": "Mã",
    "title": "Tên bài",
    "name": "Tên",
    "short_name": "Tên viết tắt",
    "stands_for": "Tên trong kế hoạch",
    "recipient": "Đối tượng",
    "kind": "Loại",
    "plan_id": "Kế hoạch",
    "unit_id": "Đơn vị",
    "exemplar_id": "Gương",
    "article_id": "Bài viết",
    "nomination_id": "Đề nghị",
    "council_id": "Hội đồng",
    "meeting_id": "Phiên họp",
    "decision_id": "Quyết định",
    "collective_id": "Tập thể của người ấy",
    "successor_id": "Nối tiếp bởi",
    "predecessor_id": "Thay cho",
    "outgoing_id": "Văn bản đi",
    "line_id": "Dòng danh sách",
    "other_id": "Không phải gương",
    "position": "Thứ tự",
    "byline": "Tác giả",
    "gender": "Giới tính",
    "birth_year": "Năm sinh",
    "phone": "Điện thoại",
    "post": "Chức vụ, nơi công tác",
    "role": "Vai trò",
    "address": "Địa chỉ",
    "workplace": "Nơi công tác",
    "field_of_work": "Lĩnh vực",
    "received": "Ngày nhận",
    "form": "Hình thức",
    "words": "Số từ",
    "subject": "Nội dung, nhân vật",
    "subject_address": "Địa chỉ nhân vật",
    "published_in": "Đã đăng, phát ở",
    "original": "Bản gốc",
    "approved": "Đơn vị đã duyệt",
    "new_discovery": "Gương mới phát hiện",
    "note": "Ghi chú",
    "score": "Điểm",
    "eligibility": "Điều kiện dự thi",
    "ruling": "Lý do xét",
    "prized": "Giải thưởng",
    "contest": "Cuộc thi",
    "deed": "Thành tích",
    "other_deed": "Không phải thành tích",
    "achievements": "Báo cáo thành tích",
    "criteria": "Tiêu chí đạt",
    "dossier": "Giấy tờ đã có",
    "heads": "Đứng đầu tập thể",
    "staff": "Số người của tập thể",
    "excellent": "Số hoàn thành xuất sắc",
    "rating_year": "Năm xếp loại",
    "new_deed": "Thành tích mới",
    "is_new": "Gương mới",
    "state": "Trạng thái",
    "level": "Cấp",
    "recipient_class": "Nhóm đối tượng",
    "issuer": "Người quyết định",
    "decision": "Quyết định số",
    "decided": "Ngày quyết định",
    "amount": "Tiền thưởng",
    "dong": "Số tiền",
    "cancelled": "Hủy bỏ",
    "paper": "Văn bản",
    "proposed": "Ngày đề nghị",
    "since": "Từ ngày",
    "held": "Ngày họp",
    "place": "Địa điểm",
    "purpose": "Mục đích",
    "chair": "Chủ trì",
    "secretary": "Thư ký",
    "tellers": "Tổ kiểm phiếu",
    "absences": "Vắng mặt",
    "guests": "Khách mời",
    "spares": "Phiếu dự phòng",
    "quorum_override": "Lý do họp dù thiếu người",
    "called_off": "Lý do hoãn, hủy",
    "year": "Năm",
    "number": "Số",
    "symbol": "Ký hiệu",
    "series": "Dãy số",
    "day": "Ngày",
    "signer": "Người ký",
    "recipients": "Nơi nhận",
    "keeper": "Đơn vị giữ bản lưu",
    "copies": "Số bản",
    "handed_over": "Ngày chuyển",
    "receipt": "Ký nhận",
    "letter": "Công văn",
    "written": "Ngày viết",
    "begins": "Từ ngày",
    "ends": "Đến ngày",
    "round": "Lần kiểm",
    "members": "Số thành viên",
    "present": "Có mặt",
    "absent": "Vắng",
    "wrote": "Có ý kiến bằng văn bản",
    "issued": "Phát ra",
    "returned": "Thu về",
    "valid": "Hợp lệ",
    "agree": "Đồng ý",
    "disagree": "Không đồng ý",
    "blank": "Để trống",
    "written_agree": "Đồng ý bằng văn bản",
    "written_disagree": "Không đồng ý bằng văn bản",
    "foreign_papers": "Phiếu không do Hội đồng phát",
    "verdict": "Kết quả",
    "member": "Thành viên",
    "first": "Người xác nhận thứ nhất",
    "second": "Người xác nhận thứ hai",
    "teller": "Người kiểm",
    "what": "Việc",
    "count": "Số lượng",
    "taken_in": "Ngày nhập",
    "rows": "Số dòng",
    "made_on": "Ngày lưu",
    "attached_on": "Ngày đính kèm",
    "size": "Kích thước (byte)",
    "shared": "Chung một dãy số",
    "basis": "Cách lấy số liệu",
    "report_period": "Kỳ báo cáo",
    "report_basis": "Cách lấy số liệu của báo cáo",
    "points": "Điểm từng nội dung",
    "told": "Đã làm",
    "text": "Nội dung",
    "is_ground": "Làm căn cứ",
    "replaces": "Thay thế văn bản",
    "source": "Nguồn",
    "checked_by": "Người đối chiếu",
    "checked_on": "Ngày đối chiếu",
    "facts": "Các chi tiết kèm theo",
    "reason": "Lý do",
    "gone": "Đã bỏ khỏi danh sách",
    "struck_on": "Ngày gạch bỏ",
    "struck_reason": "Lý do gạch bỏ",
}

OWN_FIELDS: Final[Mapping[tuple[str, str], str]] = {
    ("agency", "facts"): "Thông tin cơ quan",
    ("award_entry", "number"): "Số vào sổ",
    ("decision", "facts"): "Trong quyết định",
    ("decision", "subject"): "Trích yếu",
    ("instrument", "title"): "Tên văn bản",
    ("letter", "name"): "Tên tệp",
    ("outgoing", "subject"): "Trích yếu",
    ("plan", "subject"): "Tên kế hoạch",
}
"""What a field is called in one table where that is not what others call it."""

POINTS_AT: Final[Mapping[str, str]] = {
    "collective_id": "exemplar",
    "line_id": "decision_line",
    "other_id": "exemplar",
    "predecessor_id": "decision",
}
"""The tables of the rows that fields point at under another name."""

FACTS: Final[Mapping[str, str]] = {
    "name": "Tên",
    "heading": "Tên trên văn bản",
    "parent": "Cơ quan cấp trên",
    "symbol": "Ký hiệu",
    "place": "Địa danh",
    "council": "Hội đồng",
    "office": "Đơn vị soạn thảo",
    "authority": "Thẩm quyền",
    "form": "Hình thức khen thưởng",
    "list_title": "Tên danh sách",
    "purpose": "Thành tích",
    "fund": "Nguồn kinh phí",
    "grounds": "Căn cứ",
    "replaces": "Thay thế",
    "implementers": "Chịu trách nhiệm thi hành",
    "recipients": "Nơi nhận",
    "copies_to": "Gửi để báo cáo",
    "archive": "Nơi lưu",
    "signer": "Người ký",
    "lines": "Danh sách",
}
"""What is told of the facts a row keeps together, in this order; the others stand in fields or rows of their own."""

FLAGS: Final = frozenset({"approved", "new_discovery", "original", "is_new", "gone", "shared", "is_ground"})


class _Labelled(Protocol):
    @property
    def value(self) -> str: ...

    @property
    def label(self) -> str: ...


def _labels(*words: _Labelled) -> Mapping[str, str]:
    return {one.value: one.label for one in words}


def _named(words: Mapping[StrEnum, str]) -> Mapping[str, str]:
    return {one.value: said for one, said in words.items()}


_LEVELS = _named({level: level.words for level in Level})
_GENDERS = _named({Gender.MALE: "nam", Gender.FEMALE: "nữ", Gender.UNKNOWN: "chưa rõ"})

WORDS: Final[Mapping[tuple[str, str], Mapping[str, str]]] = {
    ("unit", "kind"): _labels(*UnitKind),
    ("article", "form"): _labels(*EntryForm),
    ("article", "eligibility"): _labels(*Eligibility),
    ("attachment", "kind"): _labels(*FileKind),
    ("exemplar", "recipient"): _labels(*Recipient),
    ("exemplar", "gender"): _GENDERS,
    ("member", "gender"): _GENDERS,
    ("member", "role"): _labels(*Role),
    ("nomination", "state"): _labels(*NominationState),
    ("nomination", "heads"): _named({Heads.NONE: "không", Heads.HEAD: "người đứng đầu", Heads.DEPUTY: "cấp phó"}),
    ("proposal", "level"): _LEVELS,
    ("commendation", "level"): _LEVELS,
    ("prize", "level"): _LEVELS,
    ("commendation", "kind"): _labels(*CommendationKind),
    ("commendation", "recipient_class"): _labels(*RecipientClass),
    ("fund_approval", "kind"): _labels(*ApprovalKind),
    ("decision", "state"): _labels(*DecisionState),
    ("tally_line", "verdict"): _labels(*Verdict),
}
"""The words of coded fields, by table and field."""
