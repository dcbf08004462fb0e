"""Names of aspects, levels, ways to file and units of time, in Vietnamese and in English."""

from assistant.question import Aspect
from knowledge.procedure import AuthorityLevel, SubmissionMethod, TimeUnit

_ASPECTS = {
    Aspect.DOCUMENTS: ("Giấy tờ cần nộp", "Documents"),
    Aspect.FEE: ("Phí, lệ phí", "Fee"),
    Aspect.TIME: ("Thời hạn giải quyết", "Processing time"),
    Aspect.WHERE: ("Nơi nộp hồ sơ", "Where to file"),
    Aspect.AUTHORITY: ("Ai giải quyết", "Who decides"),
    Aspect.ONLINE: ("Nộp trực tuyến", "Online filing"),
    Aspect.STEPS: ("Các bước thực hiện", "Steps"),
    Aspect.CONDITIONS: ("Điều kiện", "Conditions"),
    Aspect.RESULT: ("Kết quả nhận được", "Result"),
    Aspect.LEGAL_BASIS: ("Căn cứ pháp lý", "Legal basis"),
    Aspect.UNIT: ("Đơn vị hành chính", "Administrative unit"),
    Aspect.OVERVIEW: ("Thủ tục này để làm gì", "What this procedure is for"),
}
_LEVELS = {
    AuthorityLevel.COMMUNE: ("cấp xã (xã, phường, đặc khu)", "the commune (xã, phường, đặc khu)"),
    AuthorityLevel.PROVINCE: ("cấp tỉnh (tỉnh, thành phố)", "the province or city (cấp tỉnh)"),
    AuthorityLevel.MINISTRY: ("cấp bộ, trung ương", "the ministry (cấp bộ, trung ương)"),
}
_METHODS = {
    SubmissionMethod.IN_PERSON: ("trực tiếp", "in person"),
    SubmissionMethod.ONLINE: ("trực tuyến", "online"),
    SubmissionMethod.POST: ("qua bưu chính", "by post"),
}
_UNITS = {
    TimeUnit.WORKING_DAY: ("ngày làm việc", "working days"),
    TimeUnit.DAY: ("ngày", "days"),
    TimeUnit.HOUR: ("giờ", "hours"),
    TimeUnit.MONTH: ("tháng", "months"),
    TimeUnit.YEAR: ("năm", "years"),
}


def aspect_title(aspect: Aspect, language: str) -> str:
    """Return the heading of a block."""
    return _ASPECTS[aspect][language == "en"]


def level_name(level: AuthorityLevel, language: str) -> str:
    """Return a level of government in words."""
    return _LEVELS[level][language == "en"]


def method_name(method: SubmissionMethod, language: str) -> str:
    """Return a way to file in words."""
    return _METHODS[method][language == "en"]


def unit_name(unit: TimeUnit, language: str) -> str:
    """Return a unit of time in words."""
    return _UNITS[unit][language == "en"]
