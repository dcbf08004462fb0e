"""``motcua official …``: accounts of the officials' page."""

from typing import Annotated

import typer

from bots.command_line import HomeOption, clear_errors

official = typer.Typer(no_args_is_help=True, help="Tài khoản của cán bộ (officials' accounts).")


@official.command("add")
def official_add(
    login: Annotated[str, typer.Argument(help="Tên đăng nhập: chữ không dấu, số, dấu chấm.")],
    role: Annotated[str, typer.Option(help="viewer, editor, approver hoặc admin.")] = "viewer",
    name: Annotated[str, typer.Option(help="Họ và tên.")] = "",
    home: HomeOption = None,
) -> None:
    """Thêm tài khoản; mật khẩu được hỏi, không ghi trên dòng lệnh (add an account)."""
    from bots.official_accounts import add

    with clear_errors():
        add(home, login, role, name, _asked_password)


@official.command("password")
def official_password(login: Annotated[str, typer.Argument(help="Tên đăng nhập.")], home: HomeOption = None) -> None:
    """Đặt mật khẩu mới cho một tài khoản (set a new password)."""
    from bots.official_accounts import change_password

    with clear_errors():
        change_password(home, login, _asked_password)


@official.command("reset-second-factor")
def official_reset(login: Annotated[str, typer.Argument(help="Tên đăng nhập.")], home: HomeOption = None) -> None:
    """Gỡ xác thực hai lớp, khi mất điện thoại và mã dự phòng (take a second factor away)."""
    from bots.official_accounts import reset_factor

    with clear_errors():
        reset_factor(home, login)


def _asked_password() -> str:
    return str(typer.prompt("Mật khẩu (password)", hide_input=True, confirmation_prompt="Gõ lại (again)"))
