"""A message that is only the name of a topic ("hộ khẩu", "cho hỏi về hộ chiếu"): whatever it may mean is asked back."""

from functools import cache

from assistant.understanding import Understanding
from knowledge.lexicon.questions import umbrellas
from knowledge.vietnamese import fold, folded_words

# Words around a name that say nothing of what is wanted; what is done ("làm", "mất") and for whom ("cho con") does.
_AROUND = frozenset(
    fold(
        "dạ vâng ừ alo ad admin bot em anh chị bạn bác cô chú cháu tôi tui mình ạ nhé nha ơi với vậy cho hỏi xin biết "
        "muốn cần được giúp giùm hộ tư vấn tìm hiểu nói về vụ việc chuyện vấn đề liên quan đến tới thông tin thủ tục "
        "chút xíu tí một cái i need want help about with my the a please"
    ).split()
)
_LONGEST = 12  # words, above which a message says more than a name


def bare_topic(understanding: Understanding) -> str | None:
    """Return the umbrella whose topic is all that the message names, or None where it says anything more."""
    words = folded_words(understanding.text)
    if understanding.aspects or understanding.codes or understanding.documents or len(words) > _LONGEST:
        return None
    spans = ((i, j) for i in range(len(words)) for j in range(len(words), i, -1))
    named = ((_topics().get(" ".join(words[i:j])), words[:i], words[j:]) for i, j in spans)
    return next((topic for topic, before, after in named if topic and _says_nothing(before, after)), None)


def _says_nothing(before: list[str], after: list[str]) -> bool:
    """Tell whether the words around a name are idle; to ask for the thing itself ("xin", "cho") says what is wanted."""
    asks_for_it = "hoi" not in before and {"xin", "cho"} & set(before)
    return not asks_for_it and _AROUND.issuperset(before + after)


@cache
def _topics() -> dict[str, str]:
    return {" ".join(folded_words(name)): source for source, umbrella in umbrellas().items() for name in umbrella.names}
