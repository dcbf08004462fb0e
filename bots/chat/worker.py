"""Sees every kept update through to its answer: a talk's own one after the other, different talks side by side."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from weakref import WeakValueDictionary

from bots.bug_places import bug_places
from bots.chat.channel import ChatChannel, Gesture, Reply, Said, TryLater, Undeliverable
from bots.chat.dialogue import Dialogue
from bots.chat.explaining import Explaining
from bots.privacy import mask
from bots.state.inbox import Inbox, Kept

logger = logging.getLogger(__name__)

_AT_ONCE = 64  # talks that are answered side by side
_LONGEST_WAIT = 60.0  # seconds between two tries
_DOUBLINGS = 10
_LONGEST_AGE = timedelta(days=2)  # after which an answer would come out of the blue
_MOST_DEATHS = 10  # tries in which the process died; the update may well be why


@dataclass(slots=True)
class Errand:
    """One update on its way to its answer: what was done is not done again when a later step must be."""

    kept: Kept
    said: Said
    reply: Reply | None = None
    shown: bool = False
    broken: bool = False  # looking up or showing the reply has met a bug
    refusals: int = 0  # since something last went through


class Worker:
    """Keeps what a channel receives, and answers it however often the channel refuses or the process dies."""

    def __init__(
        self,
        channel: ChatChannel,
        inbox: Inbox,
        dialogue: Dialogue,
        first_wait: float = 1.0,
        explaining: Explaining | None = None,
    ) -> None:
        self._channel = channel
        self._explaining = explaining or Explaining(channel)
        self._inbox = inbox
        self._dialogue = dialogue
        self._first_wait = first_wait  # seconds before the second try; doubled for each one after
        self._tasks: set[asyncio.Task[None]] = set()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._stopping = asyncio.Event()
        self._room = asyncio.Semaphore(_AT_ONCE)

    async def keep(self, said: Sequence[Said]) -> None:
        """Commit updates, then begin to answer those that are new. Once this returns they may be acknowledged."""
        masked = [replace(one, text=mask(one.text)) for one in said]
        updates = [Kept(number=one.number, talk=one.talk, payload=one.payload()) for one in masked]
        self._begin(await asyncio.to_thread(self._inbox.keep, updates))

    async def resume(self) -> None:
        """Begin to answer what an earlier process left unanswered."""
        self._begin(await asyncio.to_thread(self._inbox.unanswered))

    async def finish(self, seconds: float) -> None:
        """Let the answers under way be sent, for so many seconds; what is left waits for the next start."""
        self._stopping.set()
        self._explaining.stop()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in self._tasks:
            task.cancel()

    def _begin(self, updates: Sequence[Kept]) -> None:
        for kept in updates:
            said = Said.of(kept.payload)
            if said.gesture == Gesture.TEXT:
                self._explaining.hush(said.talk)
            task = asyncio.create_task(self._in_turn(Errand(kept, said)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _in_turn(self, errand: Errand) -> None:
        """See an update through when those before it in its talk are done."""
        async with self._turns.setdefault(errand.kept.talk, asyncio.Lock()):
            done = False
            while not done and await self._is_time(errand):
                done = await self._is_done(errand)
        if done and errand.shown and errand.reply:
            self._explaining.begin(errand.said, errand.reply)

    async def _is_time(self, errand: Errand) -> bool:
        """Sleep until the next try; return False where the bot is told to stop meanwhile."""
        wait = max(0.0, (errand.kept.next_try_at - datetime.now(UTC)).total_seconds())
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._stopping.wait()
        return not self._stopping.is_set()

    async def _is_done(self, errand: Errand) -> bool:
        """Try once; return whether nothing more is to be done. A failure puts the next try off."""
        if errand.kept.tries >= _MOST_DEATHS or datetime.now(UTC) - errand.kept.received_at > _LONGEST_AGE:
            logger.error("An update is given up")
            return await self._is_closed(errand)
        try:
            async with self._room:
                await self._try(errand)
        except TryLater as refusal:
            return await self._put_off(errand, refusal.seconds)
        except Undeliverable as refusal:
            logger.warning("An answer cannot be delivered: %s", bug_places(refusal))
        except Exception as bug:
            logger.error("An answer cannot be shown: %s", bug_places(bug))
            if not errand.broken:
                errand.broken, errand.reply = True, self._dialogue.apology(errand.said)
                return await self._put_off(errand, 0.0)
        return await self._is_closed(errand)

    async def _try(self, errand: Errand) -> None:
        """Promise an answer, find it, show it."""
        await _committed(self._inbox.begin, errand.kept.number)
        promise = await asyncio.to_thread(self._dialogue.promise, errand.said)
        if promise and errand.kept.placeholder is None:
            await self._note(errand, await self._channel.promise(errand.said, promise))
        if errand.reply is None:
            errand.reply = await asyncio.to_thread(self._dialogue.react, errand.said)
        reply = errand.reply
        message = await self._channel.show(errand.said, reply, errand.kept.placeholder, partial(self._note, errand))
        self._dialogue.shown(errand.said, reply, message)
        errand.shown = True

    async def _note(self, errand: Errand, placeholder: str) -> None:
        """Commit what has been sent, before anything else is."""
        errand.kept, errand.refusals = replace(errand.kept, placeholder=placeholder), 0
        await _committed(self._inbox.note, errand.kept.number, placeholder)

    async def _put_off(self, errand: Errand, seconds: float | None) -> bool:
        """Choose the time of the next try; return that there is more to be done."""
        if seconds is None:
            seconds = min(self._first_wait * 2 ** min(errand.refusals, _DOUBLINGS), _LONGEST_WAIT)
        errand.refusals += 1
        until = datetime.now(UTC) + timedelta(seconds=seconds)
        errand.kept = replace(errand.kept, next_try_at=until)
        with suppress(TryLater):  # the time matters to a restart alone
            await _committed(self._inbox.postpone, errand.kept.number, until)
        return False

    async def _is_closed(self, errand: Errand) -> bool:
        """Empty the update in the inbox; return False where that failed and it must be seen through once more."""
        try:
            await _committed(self._inbox.close, errand.kept.number)
        except TryLater:
            return await self._put_off(errand, None)
        return True


async def _committed(act: Callable[..., None], *arguments: object) -> None:
    """Do ``act`` on the inbox in a thread; a database that fails may work later."""
    try:
        await asyncio.to_thread(act, *arguments)
    except Exception as failure:
        logger.error("The inbox cannot be written: %s", bug_places(failure))
        raise TryLater from failure
