"""A second step at sign-in: what its codes are worked out from, and the recovery codes.

No table is made anew (``recreate``): SQLite would refuse to drop one that rows of others refer to.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Bring the database to this revision."""
    with op.batch_alter_table("officials", recreate="never") as table:
        table.add_column(sa.Column("factor_seed", sa.String(length=64), nullable=True))
        table.add_column(sa.Column("factor_keyed", sa.Boolean(), nullable=False, server_default=sa.false()))
        table.add_column(sa.Column("factor_since", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("factor_step", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("factor_failures", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("factor_locked_until", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("sessions", recreate="never") as table:
        table.add_column(sa.Column("awaits_factor", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "recovery_codes",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("official", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["official"], ["officials.id"], name=op.f("fk_recovery_codes_official_officials")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_recovery_codes")),
    )
    with op.batch_alter_table("recovery_codes") as table:
        table.create_index(op.f("ix_recovery_codes_official"), ["official"], unique=False)


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("recovery_codes")
    with op.batch_alter_table("sessions", recreate="never") as table:
        table.drop_column("awaits_factor")
    with op.batch_alter_table("officials", recreate="never") as table:
        for column in ("seed", "keyed", "since", "step", "failures", "locked_until"):
            table.drop_column(f"factor_{column}")
