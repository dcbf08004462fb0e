"""Questions as people ask them, as data: by procedure, by article of law, too general to answer, or of no procedure."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from knowledge.legal_citation import names_provision
from knowledge.lexicon.english_names import english_names
from knowledge.lexicon.files import files_in, sections

# Prefixes of the sources that stand in the indexes where a procedure's code would.
OFF_TOPIC = "off:"
UMBRELLA = "ask:"


def phrasings() -> dict[str, list[str]]:
    """Return {procedure code: questions as people ask them} from ``phrasings/*.txt``, and its name in English."""
    found = {code: [name] for code, name in english_names().items()}
    for file in files_in("lexicon/phrasings", ".txt"):
        for heading, line in sections(file):
            found.setdefault(heading[0], []).append(line)
    return found


@cache
def suggested() -> tuple[tuple[str, str], ...]:
    """Return each (procedure code, question) of ``suggested.txt``: what is shown first while a person types."""
    file = resources.files("knowledge").joinpath("lexicon/suggested.txt")
    return tuple((heading[0], line) for heading, line in sections(file))


@dataclass(frozen=True, slots=True, kw_only=True)
class LawMatter:
    """What one or several articles say (at different times: the asker's day chooses), and questions that ask it."""

    keys: tuple[str, ...]
    name: str
    questions: tuple[str, ...]


@cache
def law_matters() -> tuple[LawMatter, ...]:
    """Return the sections of ``law_questions/*.txt``: "## key… name", then one question a line."""
    found: dict[str, list[str]] = {}
    for file in files_in("lexicon/law_questions", ".txt"):
        for heading, line in sections(file):
            found.setdefault(" ".join(heading), []).append(line)
    return tuple(
        LawMatter(
            keys=tuple(filter(names_provision, heading.split())),
            name=" ".join(word for word in heading.split() if not names_provision(word)),
            questions=tuple(questions),
        )
        for heading, questions in found.items()
    )


def law_questions() -> dict[str, list[str]]:
    """Return {provision key: questions that the article answers}."""
    found: dict[str, list[str]] = {}
    for matter in law_matters():
        for key in matter.keys:
            found.setdefault(key, []).extend(matter.questions)
    return found


def is_held_out(question: str, every: int) -> bool:
    """Tell whether a question is of the share, one in ``every``, that tuning is judged by; 0 holds none out.

    By a digest of its text, so that whatever is trained leaves the same questions out.
    """
    return bool(every) and int.from_bytes(hashlib.sha256(question.encode()).digest()[:4]) % every == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OffTopic:
    """A kind of message that is no question about a procedure, how it ends, and examples of it."""

    category: str
    outcome: str
    examples: tuple[str, ...]

    @property
    def source(self) -> str:
        """What stands in the indexes where a procedure's code would."""
        return f"{OFF_TOPIC}{self.category}"


@cache
def off_topic() -> dict[str, OffTopic]:
    """Return {source: kind of message} from ``off_topic.txt``; the look-alikes to keep are not among them."""
    found: dict[tuple[str, str], list[str]] = {}
    for heading, line in sections(resources.files("knowledge").joinpath("lexicon/off_topic.txt")):
        if not line.startswith(("+ ", "- ")):  # phrases that tell a kind: see ``cues``
            found.setdefault((heading[0], heading[1]), []).append(line)
    kinds = [OffTopic(category=c, outcome=o, examples=tuple(e)) for (c, o), e in found.items() if o != "keep"]
    return {kind.source: kind for kind in kinds}


@dataclass(frozen=True, slots=True, kw_only=True)
class Umbrella:
    """Messages too general to answer: the question to ask back, and (code, what sets it apart) of each option.

    ``names`` are what the topic is called by itself; a message that says no more always asks it back.
    """

    id: str
    question: str
    options: tuple[tuple[str, str], ...]
    examples: tuple[str, ...]
    names: tuple[str, ...] = ()


@cache
def umbrellas() -> dict[str, Umbrella]:
    """Return {source: umbrella} from ``umbrellas.txt``."""
    headings: dict[str, str] = {}
    options: dict[str, list[tuple[str, str]]] = {}
    examples: dict[str, list[str]] = {}
    names: dict[str, list[str]] = {}
    for heading, line in sections(resources.files("knowledge").joinpath("lexicon/umbrellas.txt")):
        headings[heading[0]] = " ".join(heading[1:])
        if line.startswith("= "):
            code, _, label = line[2:].partition(" ")
            options.setdefault(heading[0], []).append((code, label))
        elif line.startswith("@ "):
            names.setdefault(heading[0], []).extend(name.strip() for name in line[2:].split(";"))
        else:
            examples.setdefault(heading[0], []).append(line)
    return {
        f"{UMBRELLA}{id_}": Umbrella(
            id=id_,
            question=question,
            options=tuple(options.get(id_, ())),
            examples=tuple(examples.get(id_, ())),
            names=tuple(names.get(id_, ())),
        )
        for id_, question in headings.items()
    }
