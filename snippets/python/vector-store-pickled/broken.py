import pickle
from pathlib import Path

from langchain_core.vectorstores import InMemoryVectorStore
from langchain_openai import OpenAIEmbeddings

embeddings = OpenAIEmbeddings(check_embedding_ctx_length=False)
store = InMemoryVectorStore(embeddings)
store.add_texts(["Refunds take five days.", "Parcels leave at noon."])
Path("store.pickle").write_bytes(pickle.dumps(store))
