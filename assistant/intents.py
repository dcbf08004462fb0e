"""Which aspects a question asks for, read from how people put it (Vietnamese with or without marks, English)."""

import re

from assistant.question import Aspect
from knowledge.vietnamese import clean, fold

_OFFICE = (
    r"(?:ubnd |ub |uy ban |uy ban nhan dan |cong an )?(?:xa|phuong|tinh|thanh pho|huyen|quan|thon)|"
    r"so(?: [a-z]+){0,5}?|bo(?: (?!doi|phan|mon)[a-z]+){0,4}?|ubnd|uy ban|ub|trung uong|tren|toa|cong an|"
    r"bao hiem xa hoi|bhxh|benh vien|phong dat dai|van phong dat dai|commune|ward|province|ministry"
)
# "học phí", "mai táng phí" and the like are paid out or to others; "miễn phí" asks only where it is asked.
_NO_FEE = "".join(rf"(?<!{word} )" for word in ("hoc", "vien", "mai tang", "chi", "hoat", "kinh", "mien"))
_DOES = r"quyet dinh|quyet|duyet|cap|ky|giai quyet|xet|xac nhan|cho phep|lam|phe duyet|tra loi|nhan"
# "Đâu" and "mô" where they ask, not "lần đầu", "đầu tư", "đấu giá", "con dấu", "mở": the folded text tells none apart.
_WHERE_WORD = (
    r"(?<!lan )(?<!ban )(?<!bat )(?<!con )dau\b(?! (?:tu|tien|gia|thau|noi|nam|thang)\b)|"
    r"mo(?=$|[?!.,]| (?:rua|vay|a|ha|he|hi|chu|ri|troi|mat|cung|nua)\b)"
)
# Patterns are matched on folded text; the order is the order in which aspects are answered when several are asked.
_PATTERNS: dict[Aspect, str] = {
    Aspect.FEE: (
        rf"\b(le phi|{_NO_FEE}phi (?!mai)|{_NO_FEE}(?<!cong )phi$|"
        r"bao nhieu (?:mot|1|moi) |bao nhieu tien|bn tien|nhi?eu tien|nhiu tien|may tien|"
        r"het (?:bao nhieu|bn)(?! (?:ngay|lau|thang|tuan|bua|hom|gio|nam))|"
        r"(?:mat|ton|dong|nop|thu|tra|tinh) (?:bao nhieu|bn|may)(?! (?:ngay|lau|thang|giay|bo|ban|tuan|bua|"
        r"hom|gio|nam))|ton "
        r"(?:tien|kem)|"
        r"(?<!may )tinh tien|(?:mat|ton|dong|thu|nop|(?:phai|co|can) tra) tien|gia (?:bao nhieu|bn)|bao tien|"
        r"(?:co|duoc) mien phi|mien phi (?:khong|ko|k|hong|hok|hay|ha|a|chu)\b|"
        r"phai (?:dong|nop|tra)(?: \w+)? (?:khong|ko|k)\b|bao nhieu "
        r"(?:dong|nghin|xiu)|"
        r"\d+k\b|fees?|costs?|how much|price|charge)"
    ),
    Aspect.TIME: (
        r"\b(bao lau|may (?:ngay|bua|hom|tuan|thang|gio)|bao nhieu (?:ngay|lau|tuan|thang|gio)|bn ngay|thoi "
        r"han|thoi gian|"
        r"khi nao (?:xong|co|lay|nhan|duoc)|(?<!chua )bao gio (?:xong|co|lay|nhan|duoc)|lau (?:khong|ko|k|hong|ha)|"
        r"han chot|han la|mat may|(?:ngay|hom) nao (?:lay|co|nhan)|qua han|chung nao (?:co|xong|lay)|"
        r"khi mo (?:co|xong|lay)|"
        r"how long|how many (?:working )?days|processing time|deadline|how (?:early|late|soon))\b"
    ),
    Aspect.ONLINE: (
        r"\b(qua mang|tren mang|online|onl|truc tuyen|(?:tren|qua|bang|dung) (?:app |ung dung )?vneid|"
        r"vneid (?:duoc|dc)|internet|dich vu cong|toan trinh|tren dien thoai|"
        r"bang dien thoai|website|trang web|qua app|app nao|mot phan|tai khoan gi)\b"
    ),
    Aspect.AUTHORITY: (
        r"\b(tham quyen|cap (?:nao|mo)\b|(?:thuoc|o|do) cap (?:gi|chi)|"
        r"ai (?:la nguoi |se )?(?:quyet|cap|ky|giai quyet|duyet|xet|co quyen|xac nhan|chung thuc|cho phep|phe duyet|"
        r"cong nhan|dung ra|thu ly|ban hanh|ra quyet dinh|chu tri|chiu trach nhiem|bo nhiem|quan ly)|"
        r"ai (?:la nguoi |se )?(?:dang ky\b(?! (?:duoc|dc|thi))|lam(?: (?:vay|the|a|nhi|viec nay|viec do))*$)|"
        r"(?:co quan|noi|don vi|so|phong) (?:nao|mo) (?:se )?(?:cho phep|quyet dinh|cap|ky|duyet|phe duyet|"
        r"giai quyet|cong nhan|ban hanh|chap thuan|xac nhan|co quyen|chiu trach nhiem)|"
        r"(?:dang ky|lam viec|hoi|xin phep|trinh) (?:voi|cho)? ?ai\b|"
        rf"(?:{_OFFICE})(?: (?:{_DOES}))? (?:hay|hoac|or) (?:la |phai )?"
        rf"(?:(?:len|o|toi|ra|tai|den|xuong) )?(?:{_OFFICE})|"
        rf"(?:{_OFFICE}) (?:{_DOES}),? (?:\w+ ){{0,4}}(?:hay|hoac) (?:\w+ ){{1,4}}(?:{_DOES})|"
        r"(?:xa|phuong|ubnd|tinh|so) co (?:duoc )?(?:quyen )?(?:cap|giai quyet|duyet|ky|lam) (?:duoc|dc|khong|ko|k|"
        r"hong)\b|"
        r"(?:xa|phuong|ubnd|tinh|so) co (?:duoc )?(?:quyen )?(?:cap|giai quyet|duyet|ky) (?:\w+ ){1,5}"
        r"(?:duoc|dc|khong|ko|k|hong)\b|"
        r"who (?:decides|approves|issues|signs|grants|has authority|is in charge)|"
        r"which (?:level|authority|body|agency issues)|competent)"
    ),
    Aspect.WHERE: (
        r"\b(o dau|o mo|dau (?:vay|a|the|nhi|ta|z|v)|(?:nop|lam|xin|den|ra|gui|di|khai|bao|lay)"
        rf"(?= (?:\w+ ){{0,3}}(?:{_WHERE_WORD}))|"
        r"(?:o|tai|ra|len|den|toi) (?:phuong|xa|ubnd|uy ban|cong an|co quan|van phong|trung tam)(?: \w+)? "
        r"(?:nao|mo)\b|"
        r"cho (?:nao|mo)|noi nop|noi nao|dia chi nao|co quan nao|co quan mo|phong nao|so nao|kenh nao|gui cho "
        r"ai|bao ai|"
        r"(?:lam|nop)(?=(?: \w+){0,3} (?:o|tai) (?:\w+ ){1,4}(?:duoc|dc) (?:khong|ko|k|hong)\b)|"
        r"where|which (?:office|agency|website)|official website)\b"
    ),
    Aspect.DOCUMENTS: (
        r"\b(giay to|giay (?:gi|chi|nao|j)|(?<!trich luc )(?<!tom tat )(?<!chuyen )(?<!trong )ho so|"
        r"can (?:nhung |phai |mang |cac |nop )?(?:gi|chi|j|giay|cai gi|"
        r"nhung gi)\b|"
        r"thanh phan|(?:mang|cam|dem|kem) (?:theo )?(?:nhung )?(?:gi|chi|j|giay)|chuan bi|nop (?:nhung |cac |"
        r"them )?(?:gi|chi|j|giay)|"
        r"mau (?:don|nao|to|so|giay|gi)|to khai (?:gi|nao|mau)|don (?:gi|nao|mau)|nhung gi|may thu gi|"
        r"(?:can|phai|mang|nop) (?:\w+ ){0,2}giay uy quyen|"
        r"documents?|papers?|paperwork|what do i need|required|form)\b"
    ),
    Aspect.CONDITIONS: (
        r"\b((?<!du )dieu kien|(?:co|da|chua|phai) du dieu kien|tieu chuan|doi tuong|ai (?:duoc|thi duoc)|"
        r"bao nhieu tuoi|may tuoi|du tuoi|co duoc "
        r"(?!cap lai)|duoc (?:khong|ko|k|hong|hok|hem|khon)\b|"
        r"co (?:bi|phai) |chu the nao|toi da|toi thieu|eligible|am i|can i|conditions?|qualif\w+)"
    ),
    Aspect.LEGAL_BASIS: (
        r"\b(can cu (?!cuoc)|(?<!giup )phap ly|(?:luat|nghi dinh|thong tu|van ban|quyet dinh|nghi quyet) (?:nao|gi|so "
        r"may)|theo luat|"
        r"quy dinh (?:tai|o|trong) (?:dau|van ban|nghi dinh|luat)|legal basis|which (?:law|decree)|regulation)\b"
    ),
    Aspect.RESULT: r"\b(ket qua (?:la|nhan|gi)|duoc cap (?:gi|giay gi)|nhan duoc (?:gi|giay gi)|what will i get)\b",
    Aspect.STEPS: (
        r"\b((?:cac|nhung|may|qua) buoc|trinh tu|quy trinh|tung buoc|lam (?:nhu )?the nao|nhu the nao|ra lam sao|lam "
        r"(?:sao|ntn|nhu nao|kieu "
        r"gi|cach nao)|kieu gi\b|(?:cap lai|xin lai|xin|doi|nop|khai|bao|sua) (?:sao|ra sao)\b|"
        r"thu tuc (?:nhu )?(?:the nao|ra sao|ntn|sao)|phai lam (?:sao|gi|the nao)|huong dan|mau? rang|lam "
        r"rang|can lam gi|"
        r"truoc (?:khi|may ngay|bao lau)|how (?:do|can|to|should)|steps|procedure for)\b"
    ),
}
# Words that only without their marks read as "đâu", "mô", "mấy": "xin mở lớp", "lần đầu", "xe máy".
_ONLY_FOLDED = re.compile(r"\b(?:mở|mổ|mồ|mỏ|mơ|mộ|đầu|đấu|dầu|đậu|dấu|dâu|máy(?! tính))\b")
_FINE = re.compile(r"\b(?:bi|muc|tien|co|nop) phat\b(?!.*\b(?:le phi|phi la)\b)")
_RECEIVED = re.compile(
    r"\b(?:tro cap|ho tro|phu cap|luong huu|hoc bong|tien (?:tuat|mai tang|thai san)|duoc (?:huong|nhan|lanh|linh)|"
    r"huong|lanh|duoc (?:may|bao nhieu|bn)|allowance|benefit|pension)\b"
)
_PAID = re.compile(
    r"\b(?:le phi|(?<!kinh )(?<!mai tang )(?<!hoc )(?<!chi )phi|fees?|costs?|pay|"
    r"(?:mat|ton|nop|dong|tra|thu) (?:het |khoang )?(?:bao|bn|may|tien|nhieu|them))\b"
)
_FILED = re.compile(r"\b(?:nop|gui|nhan|tra|lam) ho so\b(?! (?:gi|chi|nao|gom|nhung|can)\b)")
_COMPILED = {aspect: re.compile(pattern) for aspect, pattern in _PATTERNS.items()}


def aspects_asked(text: str) -> tuple[Aspect, ...]:
    """Return the aspects asked, most specific first; none recognised gives an empty tuple.

    Some words ask nothing beside what else is asked: "nộp hồ sơ ở đâu" not for the papers, "qua mạng được không" for no
    condition. What a fine costs, or what somebody receives, is not what a procedure costs: "bị phạt bao nhiêu", "trợ
    cấp bao nhiêu một tháng" do not ask for the fee.
    """
    folded = _folded(text)
    asked = tuple(aspect for aspect, pattern in _COMPILED.items() if pattern.search(folded))
    not_asked = set()
    if _FINE.search(folded) or (_RECEIVED.search(folded) and not _PAID.search(folded)):
        not_asked.add(Aspect.FEE)
    if Aspect.ONLINE in asked:
        not_asked.add(Aspect.CONDITIONS)
    if len(asked) > 1 and not _COMPILED[Aspect.DOCUMENTS].search(_FILED.sub("", folded)):
        not_asked.add(Aspect.DOCUMENTS)
    return tuple(aspect for aspect in asked if aspect not in not_asked)


def asking_words(text: str) -> frozenset[str]:
    """Return the folded words of ``text`` that ask for an aspect and so say little of what it is about."""
    folded = _folded(text)
    return frozenset(
        word for pattern in _COMPILED.values() for m in pattern.finditer(folded) for word in m.group().split()
    )


def _folded(text: str) -> str:
    return fold(_ONLY_FOLDED.sub(" ", clean(text).lower()))
