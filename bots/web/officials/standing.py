"""What still stands between whoever is signed in and work, in the order in which it is asked for."""

from enum import IntEnum

from bots.state.sessions import Visit


class Standing(IntEnum):
    """What a session may do: nothing but what is asked of it next, until it is ``WORK``."""

    SECOND_STEP = 1  # the password was shown, the second step not yet
    PASSWORD = 2  # the password is one that an admin gave
    SECOND_FACTOR = 3  # the office wants a second factor of everybody, and there is none yet
    WORK = 4


PAGES = {
    Standing.SECOND_STEP: "/second-step",
    Standing.PASSWORD: "/password",
    Standing.SECOND_FACTOR: "/second-factor",
    Standing.WORK: "/",
}


def standing_of(visit: Visit, factor_required: bool) -> Standing:
    """Return what a session may do."""
    if visit.awaits_factor:
        return Standing.SECOND_STEP
    if visit.account.temporary_until:
        return Standing.PASSWORD
    return Standing.SECOND_FACTOR if factor_required and not visit.account.factor_since else Standing.WORK
