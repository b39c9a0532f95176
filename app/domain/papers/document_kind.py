"""The kinds of administrative paper, by the abbreviation that opens their symbol (Nghị định 30/2020, Phụ lục III)."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """A kind of paper, by the abbreviation of the decree; an official letter has none and opens with its agency's."""

    RESOLUTION = "NQ"
    DECISION = "QĐ"
    DIRECTIVE = "CT"
    RULES = "QC"
    REGULATION = "QyĐ"
    COMMUNIQUE = "TC"
    NOTICE = "TB"
    GUIDANCE = "HD"
    PROGRAMME = "CTr"
    PLAN = "KH"
    SCHEME = "PA"
    PROPOSAL = "ĐA"
    PROJECT = "DA"
    REPORT = "BC"
    MINUTES = "BB"
    SUBMISSION = "TTr"
    CONTRACT = "HĐ"
    TELEGRAM = "CĐ"
    MEMORANDUM = "BGN"
    AGREEMENT = "BTT"
    MANDATE = "GUQ"
    INVITATION = "GM"
    INTRODUCTION = "GGT"
    LEAVE = "GNP"
    DISPATCH_SLIP = "PG"
    TRANSFER_SLIP = "PC"
    NOTICE_SLIP = "PB"
    OFFICIAL_LETTER = ""

    @property
    def label(self) -> str:
        """The kind in the office's words."""
        return _LABELS[self]

    def symbol(self, issuer: str, drafting: str = "") -> str:
        """Return what follows the number: "QĐ-SXD"; of an official letter "SXD-VP", whose `drafting` unit is VP."""
        parts = (issuer, drafting) if self is DocumentKind.OFFICIAL_LETTER else (self.value, issuer)
        return "-".join(parts)


_LABELS = {
    DocumentKind.RESOLUTION: "Nghị quyết",
    DocumentKind.DECISION: "Quyết định",
    DocumentKind.DIRECTIVE: "Chỉ thị",
    DocumentKind.RULES: "Quy chế",
    DocumentKind.REGULATION: "Quy định",
    DocumentKind.COMMUNIQUE: "Thông cáo",
    DocumentKind.NOTICE: "Thông báo",
    DocumentKind.GUIDANCE: "Hướng dẫn",
    DocumentKind.PROGRAMME: "Chương trình",
    DocumentKind.PLAN: "Kế hoạch",
    DocumentKind.SCHEME: "Phương án",
    DocumentKind.PROPOSAL: "Đề án",
    DocumentKind.PROJECT: "Dự án",
    DocumentKind.REPORT: "Báo cáo",
    DocumentKind.MINUTES: "Biên bản",
    DocumentKind.SUBMISSION: "Tờ trình",
    DocumentKind.CONTRACT: "Hợp đồng",
    DocumentKind.TELEGRAM: "Công điện",
    DocumentKind.MEMORANDUM: "Bản ghi nhớ",
    DocumentKind.AGREEMENT: "Bản thỏa thuận",
    DocumentKind.MANDATE: "Giấy ủy quyền",
    DocumentKind.INVITATION: "Giấy mời",
    DocumentKind.INTRODUCTION: "Giấy giới thiệu",
    DocumentKind.LEAVE: "Giấy nghỉ phép",
    DocumentKind.DISPATCH_SLIP: "Phiếu gửi",
    DocumentKind.TRANSFER_SLIP: "Phiếu chuyển",
    DocumentKind.NOTICE_SLIP: "Phiếu báo",
    DocumentKind.OFFICIAL_LETTER: "Công văn",
}
