from bots.state.database import Database
from bots.state.talks import Talks, TalkSettings


def test_what_a_chat_set_is_found_by_the_next_process(database: Database) -> None:
    settings = TalkSettings(place="Đà Nẵng", commune="phường Hải Châu", language="en")
    Talks(database, "telegram").save("7", TalkSettings(place="Huế"))
    Talks(database, "telegram").save("7", settings)
    assert Talks(database, "telegram").find("7") == settings


def test_a_chat_that_set_nothing_has_no_settings(database: Database) -> None:
    Talks(database, "zalo").save("7", TalkSettings(place="Huế"))
    assert Talks(database, "telegram").find("7") == TalkSettings()
