"""What officials do that is written down, for whoever must answer for it later."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DeedKind(StrEnum):
    """One kind of deed; its subject names what it was done to, and never quotes what a citizen wrote."""

    SIGNED_IN = "signed_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    PASSWORD_SHOWN = "password_shown"  # the second step is still to come
    SECOND_STEP_REFUSED = "second_step_refused"
    RECOVERY_CODE_USED = "recovery_code_used"
    SIGNED_OUT = "signed_out"
    SESSIONS_ENDED = "sessions_ended"
    REFUSED = "refused"  # a page above one's role, or a form that was not ours
    PASSWORD_CHANGED = "password_changed"
    PASSWORD_GIVEN = "password_given"
    SECOND_FACTOR_ON = "second_factor_on"
    SECOND_FACTOR_OFF = "second_factor_off"
    SECOND_FACTOR_RESET = "second_factor_reset"
    RECOVERY_CODES_MADE = "recovery_codes_made"
    ACCOUNT_ADDED = "account_added"
    ROLE_CHANGED = "role_changed"
    ACCOUNT_DISABLED = "account_disabled"
    ACCOUNT_ENABLED = "account_enabled"
    TICKET_DRAFTED = "ticket_drafted"
    TICKET_REPLIED = "ticket_replied"
    TICKET_FORWARDED = "ticket_forwarded"
    TICKET_CLOSED = "ticket_closed"
    ANSWER_APPROVED = "answer_approved"
    ANSWER_WITHDRAWN = "answer_withdrawn"
    TURNED_OFF = "turned_off"
    TURNED_ON = "turned_on"
    NOTICE_SET = "notice_set"
    NOTICE_ENDED = "notice_ended"
    UPLOADED = "uploaded"
    UPLOAD_DROPPED = "upload_dropped"
    PUBLISHED = "published"
    REPORT_MADE = "report_made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One deed, as the log shows it; ``official`` is a name, None of one unknown."""

    done_at: datetime
    official: str | None
    kind: DeedKind
    subject: str
