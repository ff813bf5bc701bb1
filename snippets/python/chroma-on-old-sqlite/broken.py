import sqlite3

# what Python finds on Debian 11; the rest is real
sqlite3.sqlite_version_info = (3, 34, 1)

import chromadb

notes = chromadb.EphemeralClient().create_collection("notes")
notes.add(ids=["1"], documents=["Refunds take five days."], embeddings=[[1.0, 0.0]])
print(notes.get("1")["documents"])
