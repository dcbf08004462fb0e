"""The words that say what kind of unit a name is (phường, quận, tp, ward), as people write them."""

from collections.abc import Iterator

from knowledge.administrative_unit import UnitLevel
from knowledge.vietnamese import canonical, fold

_TOWN = (UnitLevel.DISTRICT, UnitLevel.PROVINCE)
# A kind word as people write it → (kind, the levels that it may be of).
_KIND_WORDS: dict[tuple[str, ...], tuple[str, tuple[UnitLevel, ...]]] = {
    **dict.fromkeys([("phuong",), ("p",), ("f",)], ("phường", (UnitLevel.COMMUNE,))),
    **dict.fromkeys([("xa",), ("x",)], ("xã", (UnitLevel.COMMUNE,))),
    **dict.fromkeys([("thi", "tran"), ("tt",)], ("thị trấn", (UnitLevel.COMMUNE,))),
    **dict.fromkeys([("dac", "khu")], ("đặc khu", (UnitLevel.COMMUNE,))),
    **dict.fromkeys([("quan",), ("q",)], ("quận", (UnitLevel.DISTRICT,))),
    **dict.fromkeys([("huyen",), ("h",)], ("huyện", (UnitLevel.DISTRICT,))),
    **dict.fromkeys([("thi", "xa"), ("tx",)], ("thị xã", (UnitLevel.DISTRICT,))),
    **dict.fromkeys([("thanh", "pho"), ("tp",)], ("thành phố", _TOWN)),
    **dict.fromkeys([("tinh",)], ("tỉnh", (UnitLevel.PROVINCE,))),
}
# Words that are a kind without its marks, and mean something else.
_OTHER_WORDS = frozenset(
    map(
        canonical,
        ["phương", "phượng", "xạ", "xả", "xà", "quán", "quân", "quần", "quản", "huyền", "tình", "tính", "tĩnh"],
    )
)
ENGLISH_KINDS: dict[str, tuple[str, tuple[UnitLevel, ...]]] = {
    **dict.fromkeys(["ward", "commune", "township", "town"], ("", (UnitLevel.COMMUNE,))),
    "district": ("", (UnitLevel.DISTRICT,)),
    "city": ("thành phố", _TOWN),
    "province": ("tỉnh", (UnitLevel.PROVINCE,)),
}


def kinds_at(typed: list[str], at: int) -> Iterator[tuple[int, str, tuple[UnitLevel, ...]]]:
    """Yield (words, kind, levels) for each kind word that stands at word ``at`` ("thành phố", "p", "ward" 7)."""
    if at and fold(typed[at - 1]) == "dia":  # địa phương, without its marks
        return
    numbered = at + 1 < len(typed) and typed[at + 1].isdigit()
    if numbered and typed[at].lower() in ENGLISH_KINDS:  # "ward 7, district 3"
        yield 1, *ENGLISH_KINDS[typed[at].lower()]
    for count in (2, 1):
        known = _KIND_WORDS.get(tuple(fold(word) for word in typed[at : at + count]))
        if known and not _OTHER_WORDS & {canonical(word) for word in typed[at : at + count]}:
            yield count, *known
            if len(typed) > at + count and fold(typed[at + count]) == "moi":  # "phường mới Sơn Trà"
                yield count + 1, *known
