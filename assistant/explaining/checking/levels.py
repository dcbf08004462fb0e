"""Levels of government that a text speaks of."""

import re

from assistant.explaining.checking.words import Word
from knowledge.competence.bodies import bodies_in
from knowledge.procedure import AuthorityLevel

DISTRICT = "huyện"  # a level of the past, which no record of today decides at
_NAMED: tuple[tuple[AuthorityLevel | str, re.Pattern[str]], ...] = (
    (
        DISTRICT,
        re.compile(
            r"\b(?:cap huyen|huyen|quan (?!ly|su|doi|nhan|tri|he|trong|tam|diem|sat)|thi xa|thanh pho thuoc tinh)\b"
        ),
    ),
    (
        AuthorityLevel.COMMUNE,
        re.compile(r"\bcap xa\b(?! hoi)|\b(?:xa|phuong)\b(?=,| phuong|/| dac khu| noi| co tham quyen)|\bdac khu\b"),
    ),
    (
        AuthorityLevel.PROVINCE,
        re.compile(r"\bcap tinh\b|\btinh, thanh pho\b|\b(?:uy ban nhan dan|hoi dong nhan dan) tinh\b"),
    ),
    (AuthorityLevel.MINISTRY, re.compile(r"\bcap bo\b|\btrung uong\b|\bchinh phu quyet dinh\b")),
)


def levels_named(plain: str, words: tuple[Word, ...]) -> tuple[tuple[AuthorityLevel | str, int], ...]:
    """Return the levels that a text names, by their words or by a body of theirs, each with the character at which it
    does so; ``plain`` is the text in lower case without marks, ``words`` are its words."""
    named = [(level, match.start()) for level, pattern in _NAMED for match in pattern.finditer(plain)]
    folded = " ".join(word.folded for word in words)
    return (*named, *((body.level, words[folded.count(" ", 0, body.start)].start) for body in bodies_in(folded)))
