"""How a text puts each of its words: denied (and how often), as what must be, or as what may be."""

import re
from dataclasses import dataclass
from itertools import pairwise

from assistant.explaining.checking.words import Word
from knowledge.vietnamese import canonical

_NO = {canonical(word) for word in ("không", "chưa", "chẳng", "chả", "đừng", "cấm", "miễn", "trừ", "khỏi")}
_NO_DENIAL_BEFORE = frozenset({"hang", "hay", "duong", "tren", "khau", "loai"})
_NO_DENIAL_BEHIND = frozenset(
    {"qua", "vuot", "duoi", "it", "thap", "lon", "nhieu", "cham", "chi", "nhung", "gian", "khi", "quan", "tre", "kem"}
)
# Words between a denial and what it denies.
_EMPTY = frozenset({
    "duoc", "phai", "can", "co", "the", "bi", "la", "bat", "buoc", "nhat", "thiet", "con", "phep", "yeu", "cau", "cho",
    "da", "se", "he", "cu",
})  # fmt: skip
_MODALS = {
    canonical(word): kind
    for kind, words in (("must", ("phải", "buộc")), ("may", ("được", "thể", "quyền", "phép")))
    for word in words
}
# Syllables that are a modal only behind these: "thể" in "thể hiện", "phép" in "giấy phép" are none.
_ONLY_BEHIND = {
    "the": {"co", "khong", "chua"}, "phep": {"duoc", "cho"}, "quyen": {"co"},
}  # fmt: skip
_PASSIVE_BEHIND = frozenset({"phai", "buoc", "da", "dang", "se"})  # "phải được chứng thực": the duty stays one
_SCOPE, _MODAL_SCOPE = 3, 2
_STOP = re.compile(r"[.;:,()\n]")


@dataclass(frozen=True, slots=True)
class Mood:
    """How one word is put: how many denials it is under, and whether it must or may be ("" where neither is said)."""

    denials: int
    modal: str

    def contradicts(self, other: "Mood") -> bool:
        """Tell whether the same word under the other mood says something else."""
        return self.denials != other.denials or bool(self.modal and other.modal and self.modal != other.modal)


def moods(words: tuple[Word, ...], written: str) -> tuple[Mood, ...]:
    """Return the mood of every word; "không quá" is a limit, "hàng không" no denial at all."""
    denied, modal = [0] * len(words), [""] * len(words)
    for i, word in enumerate(words):
        if _denies(words, i):
            for at in _scope(words, i, written, _SCOPE) or range(max(0, i - _SCOPE), i):
                denied[at] += 1
        elif _is_modal(word, words[i - 1].folded if i else ""):
            for at in _scope(words, i, written, _MODAL_SCOPE) or range(i + 1, min(i + 2, len(words))):
                modal[at] = _MODALS[word.marked]  # the nearest counts: "được ủy quyền phải xuất trình"
    return tuple(Mood(*mood) for mood in zip(denied, modal, strict=True))


def _is_modal(word: Word, before: str) -> bool:
    if word.marked not in _MODALS or before not in _ONLY_BEHIND.get(word.folded, {before}):
        return False
    return not (word.folded == "duoc" and before in _PASSIVE_BEHIND)


def denials(words: tuple[Word, ...], written: str) -> tuple[tuple[str, ...], ...]:
    """Return the folded words that each denial is of."""
    found = (_scope(words, i, written, _SCOPE) for i in range(len(words)) if _denies(words, i))
    return tuple(tuple(words[at].folded for at in scope) for scope in found if scope)


def forbids(words: tuple[Word, ...]) -> bool:
    """Tell whether something is forbidden: "không được" is more than "không phải"."""
    return any(w.folded == "cam" or (w.folded == "khong" and after.folded == "duoc") for w, after in pairwise(words))


def doubtful(words: tuple[Word, ...]) -> frozenset[str]:
    """Return the words before a "không" that is read as no denial: "hàng không" is one in "khách hàng không nộp"."""
    return frozenset(before.folded for before, word in pairwise(words) if _is_noun(before, word))


def _is_noun(before: Word, word: Word) -> bool:
    return word.marked in _NO and before.folded in _NO_DENIAL_BEFORE


def _denies(words: tuple[Word, ...], i: int) -> bool:
    before = words[i - 1].folded if i else ""
    behind = words[i + 1].folded if i + 1 < len(words) else ""
    return words[i].marked in _NO and before not in _NO_DENIAL_BEFORE and behind not in _NO_DENIAL_BEHIND


def _scope(words: tuple[Word, ...], i: int, written: str, limit: int) -> list[int]:
    """Return the places of the first words behind ``i`` that are meant, up to the end of the clause."""
    found: list[int] = []
    for at in range(i + 1, len(words)):
        if len(found) == limit or _STOP.search(written[words[at - 1].start : words[at].start]):
            break
        if words[at].folded not in _EMPTY:
            found.append(at)
    return found
