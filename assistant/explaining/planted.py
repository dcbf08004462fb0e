"""Words in a record that speak to a machine instead of to people: such a line is not shown to a model at all."""

import re
from functools import lru_cache

from knowledge.vietnamese import fold

_ORDERS = re.compile(
    r"\b(?:bo qua|quen|phot lo|khong (?:can )?(?:tuan theo|lam theo))(?: \w+){0,4} "
    r"(?:huong dan|chi dan|quy tac|menh lenh|lenh)\b"
    r"|\b(?:hay|phai|can|luon|chi) (?:\w+ )?(?:tra loi|noi|bao|khang dinh|viet|in ra|thong bao|giai thich) "
    r"(?:\w+ ){0,3}?(?:rang|la|ro rang)\b"
    r"|\b(?:tro ly|mo hinh|chatbot|he thong ai|tri tue nhan tao|llm|gpt|ban la mot)\b(?: \w+){0,6} "
    r"(?:hay|phai|tra loi|noi|lam)\b"
    r"|\b(?:ignore|disregard|forget|override)(?: \w+){0,4} (?:instructions?|rules?|prompts?|above|previous)\b"
    r"|\b(?:system|developer|assistant|user) (?:prompt|message|role|note)\b"
    r"|\bsystem\b(?= (?:tra|hay|you|reply|answer|say))"
    r"|\byou (?:are|must|should|will|have)(?: now)?(?: \w+){0,3} (?:answer|reply|say|tell|act|assistant|respond)\b"
    r"|\b(?:answer|reply|respond|say|tell)(?: \w+){0,3} (?:that|with|only)\b|\b(?:im start|im end|inst|endoftext)\b"
    r"|\bprompt\b|\bjailbreak\b|\bnhap vai\b|\bdong vai\b"
)


@lru_cache(maxsize=4_096)
def speaks_to_a_machine(text: str) -> bool:
    """Tell whether a line gives orders to whatever model may read it."""
    return bool(_ORDERS.search(fold(text)))
