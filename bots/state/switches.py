"""Channels and fields that are turned off, each with the reason that people are told."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session as Connection

from bots.state.tables import Switch


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedOff:
    """What is off (``channel:telegram``, ``field:Đất đai``) and why, in both languages."""

    target: str
    reason: str
    reason_en: str
    since: datetime


def turned_off(connection: Connection) -> dict[str, TurnedOff]:
    """Return all that is off, by target."""
    return {
        row.target: TurnedOff(
            target=row.target, reason=row.reason, reason_en=row.reason_en or row.reason, since=row.turned_off_at
        )
        for row in connection.scalars(select(Switch))
    }


def turn_off(connection: Connection, switch: TurnedOff, official: int) -> None:
    """Turn a target off, or change why it is off."""
    connection.merge(
        Switch(
            target=switch.target,
            reason=switch.reason,
            reason_en=switch.reason_en,
            turned_off_at=switch.since,
            turned_off_by=official,
        )
    )


def turn_on(connection: Connection, target: str) -> None:
    """Turn a target on again; one that is on stays so."""
    connection.execute(delete(Switch).where(Switch.target == target))
