import re
from importlib import resources

from assistant.answer import Outcome
from bots.accounts import Role
from bots.channels import Channel
from bots.deeds import DeedKind
from bots.web.officials.messages import _ALL, said

_NAMED = re.compile(r'say\("([A-Z_]+)"|say\(\'([A-Z_]+)\'')


def test_every_sentence_that_a_template_names_exists_in_both_languages() -> None:
    folder = resources.files("bots.web.officials").joinpath("templates")
    named = {a or b for file in folder.iterdir() for a, b in _NAMED.findall(file.read_text(encoding="utf-8"))}
    known = {sentence.name for words in _ALL for sentence in words}
    prefixes = tuple(name for name in named if name.endswith("_"))  # say("ROLE_" ~ …)
    assert {name for name in named if not name.endswith("_")} - known == set()
    assert all(any(name.startswith(prefix) for name in known) for prefix in prefixes)


def test_no_two_sentences_share_a_name() -> None:
    names = [sentence.name for words in _ALL for sentence in words]
    assert len(names) == len(set(names))


def test_every_role_deed_channel_and_end_of_a_question_has_its_words() -> None:
    assert all(said(f"CHANNEL_{channel.name}", "vi") for channel in Channel)
    assert all(said(f"OUTCOME_{outcome.name}", "vi") for outcome in Outcome)
    assert all(said(f"ROLE_{role.name}", "vi") for role in Role)
    assert all(said(f"DEED_{kind.name}", "en") for kind in DeedKind)
