"""``motcua official``: accounts from the command line, the first of them too."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from assistant.errors import AssistantError
from assistant.settings import load_settings
from bots.accounts import LOGIN, Account, Credentials, Role
from bots.passwords import LONGEST, SHORTEST, Weakness, hashed, weakness
from bots.state.accounts import add_account, credentials, set_password
from bots.state.database import Database, open_database
from bots.state.second_factors import remove_factor

_WEAK = {
    Weakness.SHORT: f"Mật khẩu cần ít nhất {SHORTEST} ký tự. (At least {SHORTEST} characters.)",
    Weakness.LONG: f"Mật khẩu dài nhất là {LONGEST} ký tự. (At most {LONGEST} characters.)",
    Weakness.GUESSABLE: "Mật khẩu này dễ đoán; hãy thêm vài từ không liên quan đến nhau. (Easy to guess: add words.)",
}


def add(home: Path | None, login: str, role: str, name: str, ask: Callable[[], str]) -> None:
    """Add an account with the password that ``ask`` returns; raises ``AssistantError`` with one sentence."""
    login = login.lower()
    if not LOGIN.fullmatch(login):
        raise AssistantError(
            f"Tên đăng nhập “{login}” không được: cần 3 đến 40 chữ không dấu, chữ số, dấu chấm, gạch nối. (Bad login.)"
        )
    if role not in list(Role):
        raise AssistantError(f"Không có quyền “{role}”; các quyền: {', '.join(Role)}. (No such role.)")
    account = Account(id=0, login=login, name=name or login, role=Role(role))
    database = open_database(load_settings(), home)
    add_account(database, account, _checked(ask(), account), datetime.now(UTC))


def change_password(home: Path | None, login: str, ask: Callable[[], str]) -> None:
    """Set a new password; raises ``AssistantError`` with one sentence."""
    database = open_database(load_settings(), home)
    known = _known(database, login)
    set_password(database, known.account.id, _checked(ask(), known.account), datetime.now(UTC))


def reset_factor(home: Path | None, login: str) -> None:
    """Take an account's second factor away; raises ``AssistantError`` with one sentence."""
    database = open_database(load_settings(), home)
    remove_factor(database, _known(database, login).account.id, datetime.now(UTC), by=None)


def _known(database: Database, login: str) -> Credentials:
    known = credentials(database, login.lower())
    if known is None:
        raise AssistantError(f"Không có tài khoản “{login}”. (No such account.)")
    return known


def _checked(password: str, account: Account) -> str:
    weak = weakness(password, account.login, *account.name.split())
    if weak:
        raise AssistantError(_WEAK[weak])
    return hashed(password)
