"""How a plan is laid out in its file: every key in the office's words, in the order a plan is read."""

import tomlkit

from app.domain.calendar.limits import DayLimit, MonthlyLimit
from app.domain.calendar.period import Basis, Cadence, Span
from app.domain.language.names import NameOrder
from app.domain.language.numbers import EmptyTens
from app.domain.plans.award_standard import AuthorStandard, CollectiveStandard, LevelMinimum, Standards
from app.domain.plans.marking import MarkingItem
from app.domain.plans.money import Rounding
from app.domain.plans.movement import MovementMethod, MovementScope
from app.domain.plans.plan import (
    AwardLevel,
    ContestRules,
    Criterion,
    CriterionGroup,
    DossierItem,
    LeaderGate,
    Matter,
    Plan,
    QuotaMonths,
    QuotaRule,
    Recipient,
    VoteBase,
    VoteRule,
)
from app.domain.plans.programme import Deadline, Duty, Review, ShortlistRule
from app.domain.units.agency import Agency, Level, Signer, SigningPower
from app.domain.units.unit import UnitKind
from app.intake.toml_record import Entry, by_member, many, table
from app.intake.toml_values import BLOCK, DAY, FLAG, MONTH, SHARE, TEXT, WHOLE, member_of, one_of

_CADENCES = one_of({"thang": Cadence.MONTH, "quy": Cadence.QUARTER, "nua-nam": Cadence.HALF, "nam": Cadence.YEAR})
_ROUNDINGS = one_of(
    {
        "len-hang-chuc-nghin": Rounding.UP_TO_TEN_THOUSAND,
        "den-hang-chuc-nghin-gan-nhat": Rounding.NEAREST_TEN_THOUSAND,
        "khong-lam-tron": Rounding.NONE,
    }
)
_NAME_ORDERS = one_of({"ten-ho-dem": NameOrder.FAMILY_THEN_MIDDLE, "ten-dem-ho": NameOrder.MIDDLE_THEN_FAMILY})
_EMPTY_TENS = one_of({"linh": EmptyTens.LINH, "le": EmptyTens.LE})
_BASES = one_of({"theo-lich": Basis.CALENDAR, "nghi-dinh-09": Basis.ND09})
_TEXTS = many(TEXT)
_LEVEL = member_of(Level)
_KINDS = many(member_of(UnitKind))
_RECIPIENTS = many(member_of(Recipient))

_SIGNER = table(
    Signer,
    Entry("ho-ten", "name", TEXT),
    Entry("quyen-han", "power", member_of(SigningPower)),
    Entry("chuc-vu", "capacity", _TEXTS),
)
_AGENCY = table(
    Agency,
    Entry("ten", "name", TEXT),
    Entry("co-quan-chu-quan", "parent", TEXT, absent=""),
    Entry("tieu-de", "heading", _TEXTS),
    Entry("dia-danh", "place", TEXT),
    Entry("ky-hieu", "symbol", TEXT),
    Entry("cap", "level", _LEVEL),
    Entry("tham-quyen", "authority", TEXT),
    Entry("hoi-dong", "council", TEXT),
    Entry("ky-hieu-hoi-dong", "council_symbol", TEXT),
    Entry("bo-phan", "office", TEXT),
    Entry("luu", "archive", TEXT),
    Entry("thi-hanh", "implementers", TEXT, absent=""),
    Entry("gui-quyet-dinh", "copies_to", _TEXTS, absent=()),
    Entry("nguoi-ky", "signer", _SIGNER),
)
_SPAN = table(Span, Entry("tu-ngay", "first", DAY), Entry("den-ngay", "last", DAY))
_MONTHS = table(QuotaMonths, Entry("tu-thang", "first", MONTH), Entry("den-thang", "last", MONTH))
_LIMIT = table(
    DayLimit,
    Entry("ngay", "day", DAY),
    Entry("ke-ca-ngay-do", "inclusive", FLAG),
    Entry("chuyen-sang-ngay-lam-viec", "shifts_to_working_day", FLAG),
    shape=tomlkit.inline_table,
)
_MONTHLY = table(
    MonthlyLimit,
    Entry("ngay", "day", WHOLE),
    Entry("ke-ca-ngay-do", "inclusive", FLAG),
    Entry("chuyen-sang-ngay-lam-viec", "shifts_to_working_day", FLAG),
    Entry("qua-han-van-tinh", "late_counts", FLAG),
)
_QUOTA = table(
    QuotaRule,
    Entry("noi-dung", "matter", member_of(Matter)),
    Entry("ky", "cadence", _CADENCES),
    Entry("toi-thieu", "minimum", WHOLE),
    Entry("loai-don-vi", "kinds", _KINDS),
    Entry("don-vi", "units", _TEXTS),
)
_CONTEST_RULES = table(
    ContestRules,
    Entry("so-tu-toi-da", "words_at_most", WHOLE),
    Entry("so-tu-toi-thieu", "words_at_least", WHOLE),
    Entry("can-so-dien-thoai", "phone_required", FLAG),
    Entry("chi-nhan-ban-goc", "originals_only", FLAG),
    Entry("ban-to-chuc-giam-khao", "officials", _TEXTS),
    Entry(
        "cham-diem",
        "marking",
        many(
            table(MarkingItem, Entry("noi-dung", "text", TEXT), Entry("diem-toi-da", "points", WHOLE)),
        ),
    ),
)
_CRITERIA = table(
    CriterionGroup,
    Entry("ten", "title", TEXT),
    Entry("doi-tuong", "recipients", _RECIPIENTS, absent=()),
    Entry(
        "muc",
        "criteria",
        many(
            table(
                Criterion,
                Entry("ma", "code", TEXT),
                Entry("noi-dung", "text", TEXT),
                Entry("ty-le-tu", "share_at_least", SHARE),
            ),
        ),
    ),
)
_DOSSIER_ITEM = table(
    DossierItem,
    Entry("ma", "code", TEXT),
    Entry("noi-dung", "text", TEXT),
    Entry("doi-tuong", "recipients", _RECIPIENTS),
    Entry("bat-buoc", "required", FLAG),
)
_MINIMUM = table(
    LevelMinimum, Entry("cap", "level", _LEVEL), Entry("so-guong", "minimum", WHOLE), shape=tomlkit.inline_table
)
_STANDARDS = table(
    Standards,
    Entry("dieu-kien", "preconditions", _TEXTS, absent=()),
    Entry("phai-du-chi-tieu-bai-viet", "quota_must_be_met", FLAG),
    Entry(
        "tap-the",
        "collectives",
        many(
            table(
                CollectiveStandard,
                Entry("ten", "title", TEXT),
                Entry("loai-don-vi", "kinds", _KINDS),
                Entry("mot-trong", "alternatives", many(_MINIMUM)),
            ),
        ),
        absent=(),
    ),
    Entry(
        "tac-gia",
        "authors",
        table(
            AuthorStandard,
            Entry("so-bai", "articles", WHOLE),
            Entry("cap", "level", _LEVEL),
            Entry("so-guong-cap-tren", "higher_exemplars", WHOLE),
            Entry("cap-tren", "higher_level", _LEVEL),
            Entry("cap-tren-cung-can-du-bai", "higher_needs_all_articles", FLAG),
            Entry("tinh-ca-dong-tac-gia", "joint_entries_count", FLAG),
        ),
        absent=None,
    ),
)
_VOTE = table(
    VoteRule,
    Entry("ty-le", "share", SHARE),
    Entry("phai-vuot", "more_than", FLAG),
    Entry("tinh-tren", "base", member_of(VoteBase)),
    Entry("du-hop", "quorum", SHARE),
    Entry("y-kien-bang-van-ban", "written_opinions", FLAG),
    Entry("nguoi-dung-dau", "leader_gate", member_of(LeaderGate)),
    Entry("tu-danh-dau-dong-minh", "nominees_mark_own_line", FLAG),
)
_SHORTLIST = table(
    ShortlistRule,
    Entry("so-bai", "count", WHOLE),
    Entry("noi-nhan", "addressee", TEXT),
    Entry("han", "limit", _LIMIT),
)
_DEADLINE = table(
    Deadline,
    Entry("ma", "code", TEXT),
    Entry("noi-dung", "text", TEXT),
    Entry("noi-nhan", "addressee", TEXT),
    Entry("han", "limit", _LIMIT),
)
_REVIEW = table(Review, Entry("thang", "month", MONTH), Entry("noi-dung", "text", TEXT))
_AWARD_LEVEL = table(
    AwardLevel, Entry("cap", "level", _LEVEL), Entry("ten", "name", TEXT), Entry("tham-quyen", "authority", TEXT)
)
_DUTY = table(Duty, Entry("don-vi", "actor", TEXT), Entry("viec", "tasks", _TEXTS))

PLAN = table(
    Plan,
    Entry("ma", "code", TEXT, remark="KẾ HOẠCH"),
    Entry("ten", "title", TEXT),
    Entry("chu-de", "subject", TEXT),
    Entry("nam", "year", WHOLE),
    Entry("nam-xep-loai", "rating_year", WHOLE),
    Entry("so-ky-hieu", "number", TEXT, absent=""),
    Entry("ngay-ban-hanh", "issued_on", DAY, absent=None),
    Entry("nguoi-ky", "signed_by", TEXT, absent=""),
    Entry("can-cu", "grounds", _TEXTS, absent=(), remark="Căn cứ, nơi nhận, yêu cầu"),
    Entry("can-cu-da-ra-soat", "grounds_checked", FLAG),
    Entry("noi-nhan", "recipients", _TEXTS, absent=()),
    Entry("yeu-cau", "principles", _TEXTS),
    Entry("doi-tuong", "scope", TEXT),
    Entry("phat-hien-qua", "discoveries", _TEXTS),
    Entry("nhan-rong", "follow_up", _TEXTS),
    Entry("tieu-chuan-cua-don-vi", "own_standards", BLOCK),
    Entry("lam-tron-tien-thuong", "rounding", _ROUNDINGS),
    Entry("thu-tu-ho-ten", "name_order", _NAME_ORDERS),
    Entry("doc-so-khong-hang-chuc", "empty_tens", _EMPTY_TENS),
    Entry("ky-bao-cao", "report_basis", _BASES),
    Entry("pham-vi-phong-trao", "movement_scope", member_of(MovementScope)),
    Entry("phuong-thuc-phong-trao", "movement_method", member_of(MovementMethod)),
    Entry("phan-vuot-bu-ky-sau", "surplus_carries_over", FLAG),
    Entry("cap-tren-chi-xet-tu-cap-duoi", "only_recognised_go_higher", FLAG),
    Entry("co-quan", "agency", _AGENCY, remark="Cơ quan ban hành"),
    Entry("cuoc-thi", "contest", _SPAN, remark="Thời gian"),
    Entry("tinh-khen-thuong", "commendations", _SPAN),
    Entry("tong-ket", "review", _REVIEW),
    Entry("thang-chi-tieu", "quota_months", _MONTHS, absent=None, remark="Chỉ tiêu"),
    Entry("chi-tieu", "quotas", many(_QUOTA), absent=()),
    Entry("han-hang-thang", "monthly_limits", by_member(Matter, _MONTHLY), absent=()),
    Entry("noi-gui", "addressees", by_member(Matter, TEXT)),
    Entry("the-le", "contest_rules", _CONTEST_RULES, absent=None, remark="Thể lệ cuộc thi"),
    Entry("chon-bai", "shortlist", _SHORTLIST, absent=None),
    Entry("tieu-chi", "criteria", many(_CRITERIA), absent=(), remark="Tiêu chí và hồ sơ"),
    Entry("ho-so", "dossier", many(_DOSSIER_ITEM), absent=()),
    Entry("bo-phieu", "vote", _VOTE, absent=None, remark="Bỏ phiếu của Hội đồng"),
    Entry("cap-khen-thuong", "levels", many(_AWARD_LEVEL), remark="Cấp khen thưởng và tiêu chuẩn"),
    Entry("tieu-chuan", "standards", _STANDARDS, absent=None),
    Entry("thoi-han", "deadlines", many(_DEADLINE), absent=(), remark="Việc có thời hạn và phân công"),
    Entry("nhiem-vu", "duties", many(_DUTY)),
    shape=tomlkit.document,
)
