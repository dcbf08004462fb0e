"""Settings from the environment (``MOTCUA_*``), read once, frozen; an empty one is unset, an unknown name an error."""

import os
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.errors import AssistantError

_PREFIX = "MOTCUA_"


class Settings(BaseSettings):
    """Every setting with its meaning."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, frozen=True, extra="forbid", env_ignore_empty=True)

    home: Path = Field(Path("~/.motcua"), description="Thư mục tri thức (knowledge home)")
    embedding_model: str | None = Field(
        None,
        description="Mô hình sentence-transformers thay cho mô hình kèm sẵn (path or hub name; needs motcua[models])",
    )
    model: str | None = Field(
        None,
        description="Mô hình ngôn ngữ để giải thích, theo tên của langchain hoặc của máy chủ (none: no explanations)",
    )
    model_url: str | None = Field(
        None, description="Địa chỉ máy chủ kiểu OpenAI của mô hình, ví dụ http://127.0.0.1:8080/v1 (OpenAI-compatible)"
    )
    model_key: SecretStr | None = Field(None, description="Khóa của máy chủ mô hình (its key, where it wants one)")
    model_enabled: bool = Field(True, description="Đặt false để tắt ngay mô hình (false turns the model off)")
    model_seconds: float = Field(
        20.0, gt=0, le=300, description="Số giây chờ một lời giải thích (deadline of an explanation, seconds)"
    )
    model_tokens: int = Field(900, ge=50, le=8000, description="Số token tối đa của một lời giải thích (its longest)")
    model_tokens_per_day: int = Field(
        1_000_000, ge=0, description="Số token tối đa một ngày của một tiến trình; 0 là không giới hạn (0: no limit)"
    )
    database_url: SecretStr | None = Field(
        None, description="Cơ sở dữ liệu trạng thái thay cho state.sqlite (postgresql://… instead of the home's SQLite)"
    )
    retention_days: int = Field(
        0, ge=0, le=3650, description="Số ngày giữ lời câu hỏi đã che số cá nhân; 0 là không giữ (days; 0 keeps none)"
    )
    ticket_days: int = Field(90, ge=1, le=3650, description="Số ngày giữ phiếu hỏi (days that a ticket is kept)")
    ticket_working_days: int = Field(
        1, ge=1, le=30, description="Số ngày làm việc để cán bộ trả lời một phiếu (working days to answer a ticket)"
    )
    report_body: str | None = Field(
        None, description="Cơ quan đứng tên báo cáo tuần (whose weekly report it is, e.g. UBND phường Hải Châu)"
    )
    second_factor: Literal["optional", "required"] = Field(
        "optional", description="Xác thực hai lớp của cán bộ: required là bắt buộc (a second factor for officials)"
    )
    second_factor_key: SecretStr | None = Field(
        None,
        min_length=32,
        description="Khóa của cơ quan để bí mật của xác thực hai lớp không chỉ nằm ở cơ sở dữ liệu (32+ characters)",
    )
    metrics: bool = Field(False, description="Mở /metrics cho Prometheus (open /metrics: counts and seconds only)")
    host: str = Field("127.0.0.1", description="Địa chỉ máy chủ lắng nghe (address the server binds)")
    port: int = Field(8000, ge=0, le=65535, description="Cổng (port)")
    trusted_proxies: str = Field(
        "127.0.0.1",
        description="Địa chỉ máy chuyển tiếp được tin khi nói ai hỏi (proxies whose X-Forwarded-For is believed)",
    )
    allowed_origins: str = Field(
        "*",
        pattern=r"^(\*|https?://[^\s,/]+(\s*,\s*https?://[^\s,/]+)*)$",
        description="Trang được nhúng tiện ích, cách nhau bằng dấu phẩy (origins that may embed the widget)",
    )
    telegram_token: SecretStr | None = Field(
        None, validation_alias="TELEGRAM_BOT_TOKEN", description="Mã bot Telegram (bot token)"
    )
    telegram_webhook: str = Field(
        "", description="Địa chỉ https mà Telegram gửi tin tới; trống thì bot tự hỏi (public address; empty: polling)"
    )
    telegram_port: int = Field(
        8081, ge=0, le=65535, description="Cổng nhận tin từ MOTCUA_TELEGRAM_WEBHOOK (port that the webhook reaches)"
    )
    telegram_api: str = Field(
        "https://api.telegram.org", description="Máy chủ Bot API khác của Telegram (another Bot API server)"
    )

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins that may embed the widget; ``*`` is any."""
        return tuple(origin.strip() for origin in self.allowed_origins.split(","))


def load_settings() -> Settings:
    """Read the environment; raises ``AssistantError`` naming the first setting that is wrong."""
    known = {f"{_PREFIX}{name.upper()}" for name, field in Settings.model_fields.items() if not field.validation_alias}
    unknown = sorted(name for name in os.environ if name.startswith(_PREFIX) and name not in known)
    if unknown:
        raise AssistantError(
            f"Không có cấu hình {unknown[0]}; các tên đúng: {', '.join(sorted(known))}. (Unknown setting.)"
        )
    try:
        return Settings()
    except ValidationError as problem:
        first = problem.errors()[0]
        name = "_".join(map(str, first["loc"])).upper()
        raise AssistantError(f"Cấu hình {name} sai: {first['msg']}. (Wrong setting.)") from problem
