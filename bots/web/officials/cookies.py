"""The cookies of the officials' page: who is signed in, the sign-in form's own token, the device, the language."""

import secrets

from fastapi import Request, Response

_SESSION, _DOOR, _DEVICE, _LANGUAGE = "motcua", "motcua-door", "motcua-device", "motcua-language"
_YEAR = 365 * 86_400  # seconds


def session_in(request: Request) -> str | None:
    """Return the value of the session's cookie."""
    return request.cookies.get(_named(_SESSION, request))


def keep_session(value: str, request: Request, response: Response) -> None:
    """Set the session's cookie: it dies with the browser, no script reads it, no foreign page sends it."""
    _set(_named(_SESSION, request), value, request, response)


def forget_session(request: Request, response: Response) -> None:
    """Remove the session's cookie."""
    response.delete_cookie(_named(_SESSION, request), secure=_secure(request), httponly=True, samesite="strict")


def door_token(request: Request) -> str:
    """Return the token of the sign-in form, where nobody is signed in yet: the cookie's, or a new one."""
    return request.cookies.get(_named(_DOOR, request)) or secrets.token_urlsafe(32)


def keep_door_token(value: str, request: Request, response: Response) -> None:
    """Set the cookie that the sign-in form's token is compared with."""
    _set(_named(_DOOR, request), value, request, response)


def device_in(request: Request) -> str | None:
    """Return the value of the device's cookie (``devices``)."""
    return request.cookies.get(_named(_DEVICE, request))


def keep_device(value: str, request: Request, response: Response) -> None:
    """Remember for a year that this device has signed in."""
    _set(_named(_DEVICE, request), value, request, response, _YEAR)


def language_of(request: Request) -> str:
    """Return ``vi`` or ``en``."""
    return "en" if request.cookies.get(_named(_LANGUAGE, request)) == "en" else "vi"


def keep_language(language: str, request: Request, response: Response) -> None:
    """Remember the language for a year."""
    _set(_named(_LANGUAGE, request), language, request, response, _YEAR)


def _secure(request: Request) -> bool:
    return request.url.scheme == "https"


def _named(name: str, request: Request) -> str:
    """Return the cookie's name; over https, one that a browser takes from this very host alone."""
    return f"__Host-{name}" if _secure(request) else name


def _set(name: str, value: str, request: Request, response: Response, seconds: int | None = None) -> None:
    response.set_cookie(
        name, value, max_age=seconds, path="/", secure=_secure(request), httponly=True, samesite="strict"
    )
