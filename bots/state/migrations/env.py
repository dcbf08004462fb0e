"""Run by Alembic: applies the migrations on the connection that ``database`` hands over."""

from alembic import context

from bots.state.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,  # SQLite cannot alter a table in place
)
with context.begin_transaction():
    context.run_migrations()
