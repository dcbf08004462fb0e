"""The whole site over knowledge and state in which every text is hostile."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from pathlib import Path

from assistant.pipeline import Assistant
from assistant.settings import Settings
from bots.accounts import Account, Role
from bots.channels import Channel
from bots.desk import Desk
from bots.state.accounts import add_account
from bots.state.approved import Approved, approve
from bots.state.database import Database, database_in
from bots.state.notices import Notice, put_up
from bots.state.switches import TurnedOff, turn_off
from bots.state.tables import AskedQuestion, Feedback
from bots.state.ticket_work import forward, save_draft, send_reply
from bots.state.tickets import add_ticket, ticket_of
from bots.state.uploads import add_upload, end_publishing, set_previewed
from bots.tickets import HandedOver, Ticket, new_ticket
from bots.uploads import safe_name
from bots.web.app import create_app
from bots.web.officials.application import officials_app
from bots.web.officials.means import Means
from ingest.preview import FoundDocument, FoundProcedure, Preview
from ingest.previewing import previewed
from knowledge.chunk import Chunk, ChunkKind
from knowledge.embedding import Embedder
from knowledge.generation import Home
from knowledge.legal import Relation, RelationKind
from knowledge.lexical_index import LexicalIndex
from knowledge.lexicon import lexicon
from knowledge.library import Shelf
from knowledge.procedure import AuthorityLevel, Procedure
from knowledge.record_writing import write_records
from knowledge.vector_index import VectorIndex
from tests.bots.web.browser.serving import running
from tests.bots.web.officials.browsing import HASH
from tests.trust.hostile_records import DAY, TEXTS, law, records
from tests.trust.payloads import Payload, batches, joined

_LATER = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where it is served, and what there is to look at."""

    address: str
    home: Path
    database: Database
    made: list[Payload]
    procedures: list[Procedure]
    tickets: list[Ticket]
    uploads: int


@contextmanager
def hostile_site(folder: Path, embedder: Embedder, made: list[Payload]) -> Iterator[Site]:
    """Build everything in ``folder`` and serve it."""
    procedures = records(made)
    home = _publish(folder, embedder, made, procedures)
    database = Database(database_in(folder))
    official = _accounts(database, made)
    tickets = _tickets(database, made, procedures, official)
    _opinions(database, made)
    _rulings(database, made, official)
    uploads = _uploads(database, made, official)
    assistant = Assistant(Shelf(home, lambda: embedder), lexicon())
    assistant.refresh()
    desk = Desk(database, Settings(retention_days=30))
    means = Means(
        database=database, assistant=assistant, library=lambda: assistant.library, home=folder, begin=lambda *_: None
    )
    app = create_app(assistant, desk, library=lambda: assistant.library, officials=officials_app(means))
    with running(app) as address:
        yield Site(
            address=address,
            home=folder,
            database=database,
            made=made,
            procedures=procedures,
            tickets=tickets,
            uploads=uploads,
        )
    database.close()


def _publish(folder: Path, embedder: Embedder, made: list[Payload], procedures: list[Procedure]) -> Home:
    document, articles = law(made)
    chunks = [Chunk(source=p.code, kind=ChunkKind.NAME, title=p.name, text=p.description) for p in procedures]
    home = Home(folder)
    with home.writing():
        building, held = home.new_directory(), [(p, "x") for p in procedures]
        write_records(building / "records.sqlite", held, [(document, "x")], articles, [], {})
        LexicalIndex.build(building / "lexical", chunks)
        VectorIndex.build(building / "vectors", chunks, embedder.encode([c.title for c in chunks]))
        home.publish(building, "x", embedder.name, {"procedures": len(procedures)})
    return home


def _accounts(database: Database, made: list[Payload]) -> int:
    now = datetime.now(UTC)
    for number, (name, place) in enumerate(zip(made[::2], made[1::2], strict=True)):
        account = Account(id=0, login=f"cb{number}", name=name.text, role=Role.VIEWER, place=place.text)
        add_account(database, account, HASH, now)
    boss = Account(id=0, login="boss", name=made[0].text, role=Role.ADMIN, place=made[1].text)
    return add_account(database, boss, HASH, now)


def _tickets(database: Database, made: list[Payload], procedures: list[Procedure], official: int) -> list[Ticket]:
    """Open tickets: three in four wait with a draft, sent on to an office; the fourth has a reply."""
    said, code, opened = cycle(list(batches(made, 1_800))), cycle(p.code for p in procedures), []
    for number in range(max(4, len(made) // 50)):
        handed = HandedOver(
            question=joined(next(said)),
            channel=Channel.WEB,
            turns=(joined(next(said)),),
            procedure=next(code),
            place=joined(next(said)),
            commune=made[number].text,
        )
        ticket = new_ticket(handed, datetime.now(UTC), 1, 90)
        with database.transaction() as connection:
            assert add_ticket(connection, ticket)
            kept = ticket_of(connection, ticket.code)
            assert kept
            if number % 4:
                assert save_draft(connection, kept, joined(next(said)))
                kept = ticket_of(connection, ticket.code)
                assert kept
                assert forward(connection, kept, made[number].text)
            else:
                assert send_reply(connection, kept, joined(next(said)), official, datetime.now(UTC))
        opened.append(ticket)
    return opened


def _opinions(database: Database, made: list[Payload]) -> None:
    now = datetime.now(UTC)
    ordinary = {"asked_at": now, "channel": "web", "language": "vi", "milliseconds": 5.0, "generation": "g"}
    with database.transaction() as connection:
        for number, batch in enumerate(batches(made, 1_800)):
            name, outcome = f"q{number:030}", ("not_found", "answered")[number % 2]
            text, place, code = joined(batch), batch[0].text, batch[-1].text[:40]
            connection.add(
                AskedQuestion(
                    id=name, outcome=outcome, text=text, place=place, procedure=code, presumed_district=True, **ordinary
                )
            )
            connection.add(Feedback(question=name, given_at=now, useful=False, reason=text[:40], words=text))


def _rulings(database: Database, made: list[Payload], official: int) -> None:
    now, said = datetime.now(UTC), cycle([p.text for p in made])
    with database.transaction() as connection:
        for batch in batches(made, 1_800):
            answer = Approved(
                question=joined(batch[:8]),
                text=joined(batch),
                source=batch[0].text,
                place=batch[-1].text,
                owner=official,
                approved_at=now,
                expires_on=(now + _LATER).date(),
            )
            approve(connection, answer)
        for payload in made:
            reason = TurnedOff(target=f"field:{payload.text}", reason=next(said), reason_en=next(said), since=now)
            turn_off(connection, reason, official)
        for batch in list(batches(made, 500))[:5]:
            notice = Notice(text=joined(batch), text_en=joined(batch), starts_at=now, ends_at=now + _LATER)
            put_up(connection, notice, official)


def _uploads(database: Database, made: list[Payload], official: int) -> int:
    """Send documents in: previews of every kind, one of them of a file that is read by the real parser."""
    now, parts = datetime.now(UTC), [made[at : at + TEXTS] for at in range(0, len(made), TEXTS)]
    for number, part in enumerate(parts):
        text = [p.text for p in part]
        upload = add_upload(database, safe_name(f"{text[0]}.md"), f"{number:064}", DAY, now, official)
        set_previewed(database, upload, _preview(text) if number % 5 else Preview(rejected=" ".join(text)))
        if number % 5 == 1:
            end_publishing(database, upload, now, " ".join(text), succeeded=False)
    for ending, page in (("md", _markdown(made)), ("html", _html(made))):
        upload = add_upload(database, f"thật.{ending}", ending.rjust(64, "0"), DAY, now, official)
        set_previewed(database, upload, previewed(page.encode(), f"thật.{ending}", DAY))
    return len(parts) + 2


def _preview(text: list[str]) -> Preview:
    said = cycle(text)
    procedure = FoundProcedure(
        code=next(said), name=next(said), field=next(said), level=AuthorityLevel.COMMUNE, place=next(said), deleted=True,
        as_of=DAY, papers=1, steps=1, bases=1,
    )  # fmt: skip
    relation = Relation(kind=RelationKind.AMENDS, target=next(said), articles=(next(said),))
    document = FoundDocument(
        number=next(said), title=next(said), kind=next(said), issuer=next(said), issued=DAY, in_force=date(2026, 1, 1),
        expires=None, relations=(relation,), articles=tuple(text),
    )  # fmt: skip
    return Preview(
        procedures=(procedure,),
        documents=(document,),
        lists=(next(said),),
        warnings=(next(said),),
        unread=((next(said), 1),),
    )


def _markdown(made: list[Payload]) -> str:
    articles = "\n\n".join(f"**Điều {n}. {p.text}**\n\n{p.text}" for n, p in enumerate(made, start=1))
    return f"# Nghị định 901/2025/NĐ-CP - Về {made[0].text}\n\n> Hiệu lực từ 2025-07-01.\n\n{articles}\n"


def _html(made: list[Payload]) -> str:
    articles = "\n".join(f"<p>Điều {n}. {p.text}</p><p>1. {p.text}</p>" for n, p in enumerate(made, start=1))
    return (
        f"<html><body><p>CHÍNH PHỦ</p><p>Số: 902/2025/NĐ-CP</p><p>NGHỊ ĐỊNH</p><p>Về chim</p>{articles}</body></html>"
    )
