import sqlite3

import chromadb

client = chromadb.EphemeralClient()
notes = client.create_collection("notes")
notes.add(ids=["1"], documents=["Refunds take five days."], embeddings=[[1.0, 0.0]])
print(sqlite3.sqlite_version_info >= (3, 35), notes.get("1")["documents"])
#> True ['Refunds take five days.']
