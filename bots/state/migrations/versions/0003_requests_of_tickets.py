"""A request for a ticket that is sent again opens no second one."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Bring the database to this revision."""
    with op.batch_alter_table("tickets") as table:
        table.add_column(sa.Column("request", sa.String(length=64), nullable=True))
        table.create_unique_constraint(op.f("uq_tickets_request"), ["request"])


def downgrade() -> None:
    """Go back to the revision before."""
    with op.batch_alter_table("tickets") as table:
        table.drop_constraint(op.f("uq_tickets_request"), type_="unique")
        table.drop_column("request")
