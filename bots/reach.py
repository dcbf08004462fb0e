"""Whose tickets an official sees: those of the own unit, those handed on to it, and those that no unit is known for."""

from dataclasses import dataclass

from assistant.errors import BadQuestion
from assistant.question import place_asked
from bots.accounts import Account, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The unit that somebody is confined to: ``commune`` None for a whole province, both None where it is unknown."""

    province: str | None = None
    commune: str | None = None


def reach_of(account: Account) -> Reach | None:
    """Return what an account is confined to; None is everything: for admins, and where no place of work is set."""
    return None if account.role == Role.ADMIN or not account.place else reach_at(account.place)


def reach_at(place: str) -> Reach:
    """Return the unit that a place of work names; of one that names none, the reach of nobody's tickets alone."""
    try:
        province, commune = place_asked(place)
    except BadQuestion:
        return Reach()
    return Reach(province=province, commune=commune)
