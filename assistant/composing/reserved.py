"""A card of the police's or the army's own matters says so to a person who spoke of neither."""

from assistant.answer import Block, Citation
from assistant.messages import Message
from assistant.understanding import Understanding
from knowledge.lexicon.circumstances import governing, mentioned_in, required_by
from knowledge.procedure import Procedure

_WHOM = {"police": Message.OF_POLICE, "military": Message.OF_ARMY}


def reserved(procedure: Procedure, understanding: Understanding) -> tuple[Block, ...]:
    """Return the caution that the record is not about just any office, or nothing."""
    meant_for = governing(procedure.field) | (required_by(procedure.name, procedure.field) & {"police"})
    unsaid = meant_for - mentioned_in(f"{understanding.text} . {understanding.rewritten}", understanding.language)
    language = understanding.language
    return tuple(
        Block(
            aspect=None,
            title="",
            lines=(Message.RESERVED.in_(language, whom=_WHOM[group].in_(language)),),
            citations=(Citation(source=procedure.code, section="Thông tin chung", title=f"Thủ tục {procedure.code}"),),
        )
        for group in sorted(unsaid & _WHOM.keys())
    )
