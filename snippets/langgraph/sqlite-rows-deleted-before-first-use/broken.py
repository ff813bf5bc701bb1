import sqlite3

from langgraph.checkpoint.sqlite import SqliteSaver

connection = sqlite3.connect("chats.db", check_same_thread=False)
saver = SqliteSaver(connection)

# a nightly job, on a machine where nobody has chatted yet
with connection:
    connection.execute("DELETE FROM checkpoints WHERE thread_id = 'ann'")
    connection.execute("DELETE FROM writes WHERE thread_id = 'ann'")
