"""A password that an admin gave is good for a while only."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Bring the database to this revision."""
    with op.batch_alter_table("officials") as table:
        table.add_column(sa.Column("temporary_until", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Go back to the revision before."""
    with op.batch_alter_table("officials") as table:
        table.drop_column("temporary_until")
