"""What a question wants to know of administrative units, read from how people put it (with or without marks)."""

import re
from enum import StrEnum

from knowledge.vietnamese import clean, fold


class UnitIntent(StrEnum):
    """What a person wants to know of a place."""

    NOW = "now"  # which unit it is, or belongs to, today
    PARTS = "parts"  # what a unit of today was made of
    OFFICE = "office"  # where its People's Committee sits
    COUNT = "count"  # how many units there are


_UNIT = (
    r"(?:phuong|xa|p|x|f|thi tran|tt|thi xa|tx|dac khu|don vi(?: hanh chinh)?(?: cap xa)?|tinh thanh|tinh|thanh pho|tp|"
    r"quan|huyen|dia chi|dia phuong)"
)
# "phường mới tên là gì"
_WHICH = r"(?:moi |ten |co ten |ten moi |moi ten )*(?:la )?(?:nao|gi|chi|j|mo|z|ji|ra sao|la sao|the nao)"
_TODAY = (
    r"(?:nay|gio|bay gio|hien nay|hien gio|hien tai|hien|chu|bay chu|h|bh|bay h|hnay|moi day|sau sap nhap|"
    r"sau (?:ngay |khi )?(?:0?1 0?7|sap nhap)(?: 2025)?|tu (?:ngay )?0?1 0?7(?: 2025)?)"
)
_JOINED = (
    r"(?:(?<!hoa )(?<!thu )(?<!gia )(?<!xam )nhap(?! (?:khau|canh|ngu|hoc|hang|kho|vien|trach|quoc tich)\b)|"
    r"sap nhap|sat nhap|sap xep|gop|hop nhat|doi thanh|chuyen thanh|tro thanh|quy doi|"
    rf"(?:tach|chia)(?: \w+){{0,3}} {_UNIT}|chia ve|(?<!phai )(?<!hay )(?<!hoac )(?<!di )(?<!ra )(?:len|xuong) {_UNIT})"
)
# Words of a filing: between "now" and "which ward" they make it a question about where to file.
_FILING = (
    r"(?:(?:nop|xin(?! man\b| hoi\b| cho (?:biet|hoi)\b)|dang ky|dang ki|dk|cap lai|cap doi|ho so|thu tuc|"
    r"(?<!cau )giay|chung thuc|cong chung|khai sinh|khai tu|ket hon|ho khau|ho chieu|tam tru|thuong tru|luu tru|cu tru|"
    r"cccd|can cuoc|so do|so hong|(?<!xa )hop dong|dong ho (?:nuoc|dien)|tro cap|bao hiem|tach thua|sang ten|"
    r"cong ty|cty|doanh nghiep|hop tac xa|cong to|lam lai|lam the|tham quyen|giai quyet|quyet dinh|"
    r"le phi|ky duyet|kinh doanh|trinh bao|to cao|khieu nai|cho phep|hoi dong nhan dan|hdnd|chinh quyen|can bo|"
    r"tham dinh|tham duyet|phe duyet|nghiem thu|cap phep|giay phep|cong nhan|"
    r"apply|register|certificate|documents?|fees?)\b)"
)
_BETWEEN = rf"(?: (?!{_FILING})\w+)"
_CLEAR = re.compile(
    rf"\b{_TODAY} (?:thi )?(?:la|thuoc|thanh|ve|goi|doi|nhap|sap nhap|o|ghi|nam|chung|ra)\b{_BETWEEN}{{0,4}}? "
    rf"{_UNIT} {_WHICH}\b|\b{_TODAY} {_UNIT} {_WHICH}\b|"
    rf"\b{_JOINED}{_BETWEEN}{{0,6}}? (?:dau|nao|gi|chi|j|mo|may|sao)\b|"
    rf"\bcon (?:{_UNIT}|ton tai)\b{_BETWEEN}{{0,9}}? (?:khong|ko|k|hong|hok|nua)\b|"
    r"\b(?:which|what) (?:ward|commune|province|city|unit)\b|\bthe new (?:ward|commune|unit|name)\b|"
    r"\bnow (?:called|part of)\b|"
    r"\b(?:merged|renamed|split|divided)\b|\b(?:is|does) .* still (?:exist|a|there)\b"
)
_NOW = re.compile(
    rf"\b{_UNIT} {_WHICH}\b|\b{_JOINED}\b|\b(?:doi ten|ten moi)\b|"
    rf"\b{_TODAY}(?: (?:da|la|thuoc|ve|goi|goi la|nhap|nam|o|thanh))+(?: \w+){{0,2}} (?:dau|nao|gi|j|chi|mo)\b|"
    rf"\bthuoc (?:ve )?(?:dau|cho nao|noi nao|{_UNIT})\b|\bcon (?:khong|ko|k|hong|hok|ton tai)\b|"
    rf"\b{_UNIT} hay (?:la )?{_UNIT}\b|\bbi doi\b|\b(?:dia chi|don vi|don vi hanh chinh) moi\b|"
    r"\b(?:cu|truoc day) (?:la|thuoc)\b|\b(?:now|today|new name|belong to|become|became)\b"
)
_PARTS = re.compile(
    r"\b(?:gom|bao gom|hinh thanh|(?:duoc )?thanh lap (?:tu|tren)|hop thanh|cau thanh|nhap lai)\b|"
    rf"\btu (?:nhung|cac|may) {_UNIT}\b|\b(?:nhap|gop|sap nhap|hop nhat) (?:tu|nhung|cac|may|them)\b|"
    rf"\b(?:nhung|may|cac) (?:{_UNIT}|cho|noi) (?:nao |cu )|"
    r"\b(?:made (?:up )?(?:of|from)|formed from|consists?|comprises?|includes?)\b"
)
_OFFICE = re.compile(
    r"\b(?:dia chi|dc|o dau|o mo|cho nao|cho mo|duong nao|so may|nam dau|dau (?:v|vay|the|ta|nhi|rua|z)|"
    r"address|where|located)\b"
)
_BODY = re.compile(
    r"\b(?:ub|ubnd|uy ban(?: nhan dan)?|tru so|hanh chinh cong|mot cua|people s committee|committee|ward office|"
    r"office)\b"
)
_AT_WORK = re.compile(r"\b(?:gio )?lam viec\b")
_MACHINE = re.compile(r"\bmáy\b|\bxe may\b", re.IGNORECASE)  # which without its marks reads as "mấy"
_COUNT = re.compile(
    rf"\b(?:bao nhieu|bn|may|tong so|so luong|co tat ca|how many|number of)\b(?: \w+){{0,4}}? {_UNIT}\b|"
    rf"\b{_UNIT}\b(?: \w+){{0,8}} (?:bao nhieu|bn)$|\bhow many\b.*\b(?:wards?|communes?|provinces?|cities)\b"
)
_COUNTRY = re.compile(r"\b(?:ca nuoc|nuoc minh|toan quoc|nuoc ta|viet nam|vn|vietnam|nationwide|country)\b")
_FILES = re.compile(rf"\b{_FILING}")
# "xã tôi sáp nhập rồi, giờ nộp đơn ở đâu": whatever is filed, the unit of today is asked
_FILES_ANYTHING = re.compile(
    rf"\b({_UNIT}\b(?: \w+){{0,6}} {_JOINED}(?: (?:roi|xong|thi|gio|bay|chu|nay|vay|minh|toi|em|phai|muon)){{0,5}}) "
    r"(?:nop|lam|gui)(?: (?:don tu|don|ho so|giay to|giay|thu tuc))? (?:o |tai |ve )?"
    r"(?=(?:dau|mo|(?:phuong|xa|cho) nao)\b)"
)
_TASK = re.compile(r"\b(?:lam|can|mat|nop) (?:gi|giay|nhung gi|bao nhieu|bao lau|may)\b")
_SEVERAL = re.compile(r"\b(?:may|nhung|cac|bao nhieu|bn|chia|tach|gom|list|which (?:wards|communes))\b")
_OF_A_WHOLE = re.compile(
    rf"\bcon (?:khong|ko|k|{_UNIT})\b|\b(?:khong|ko)$|\btinh (?:nao|gi|mo)\b|"
    r"\b(?:what happened|still (?:exist|a|there))\b"
)  # asks of a district as a whole, though of no number


def unit_intent(text: str) -> UnitIntent | None:
    """Return what ``text`` wants to know of units, or None where it asks for something else (mostly a procedure)."""
    folded = _whatever_is_filed(_AT_WORK.sub("", fold(_MACHINE.sub("", clean(text)))))
    files, clear = bool(_FILES.search(folded)), bool(_CLEAR.search(folded))
    if _COUNT.search(folded) and _COUNTRY.search(folded) and not files:
        return UnitIntent.COUNT
    if _OFFICE.search(folded) and _BODY.search(folded) and not (files or clear or _TASK.search(folded)):
        return UnitIntent.OFFICE
    if files and not clear:
        return None
    if _PARTS.search(folded):
        return UnitIntent.PARTS
    if clear or _NOW.search(folded):
        return UnitIntent.NOW
    return UnitIntent.COUNT if _COUNT.search(folded) else None


def _whatever_is_filed(folded: str) -> str:
    """Leave "nộp đơn" out of a question where to file after a merger, unless it names a matter to file."""
    asked = _FILES_ANYTHING.sub(r"\1 o ", folded)
    return folded if _FILES.search(asked) else asked


def plainly_asks(text: str) -> bool:
    """Tell whether ``text`` plainly asks what a unit became, so that a mistyped name may be looked for in it."""
    return bool(_CLEAR.search(fold(text)))


def of_country(text: str) -> bool:
    """Tell whether ``text`` speaks of the whole country."""
    return bool(_COUNTRY.search(fold(text)))


def asks_for_list(text: str, district: bool) -> bool:
    """Tell whether the answer looked for is the list of units that one became ("chia thành mấy phường").

    Of a district, to ask whether it is still there or in which province is to ask for that list too.
    """
    folded = fold(text)
    return bool(_SEVERAL.search(folded) or (district and _OF_A_WHOLE.search(folded)))
