"""What alembic runs for every command: on the connection it is handed, inside the transaction already begun."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
