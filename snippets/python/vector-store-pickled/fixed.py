from langchain_core.vectorstores import InMemoryVectorStore
from langchain_openai import OpenAIEmbeddings

embeddings = OpenAIEmbeddings(check_embedding_ctx_length=False)
store = InMemoryVectorStore(embeddings)
store.add_texts(["Refunds take five days.", "Parcels leave at noon."])
store.dump("store.json")  # the texts and their vectors, no client

loaded = InMemoryVectorStore.load("store.json", embeddings)
print(len(loaded.similarity_search("How long does a refund take?")))
#> 2
