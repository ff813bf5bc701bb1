import sqlite3

from langgraph.checkpoint.sqlite import SqliteSaver

connection = sqlite3.connect("chats.db", check_same_thread=False)
saver = SqliteSaver(connection)

# a nightly job, on a machine where nobody has chatted yet
saver.delete_thread("ann")
print(connection.execute("SELECT count(*) FROM checkpoints").fetchone())
#> (0,)
