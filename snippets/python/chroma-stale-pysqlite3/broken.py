import sys

import pysqlite3

sys.modules["sqlite3"] = pysqlite3

import chromadb

client = chromadb.EphemeralClient()
notes = client.create_collection("notes")
notes.add(ids=["1"], documents=["Refunds take five days."], embeddings=[[1.0, 0.0]])
print(notes.get("1")["documents"])
