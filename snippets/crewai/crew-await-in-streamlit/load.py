import os

from streamlit.testing.v1 import AppTest

app = AppTest.from_file(os.environ["APP"], default_timeout=30).run()
assert [text.value for text in app.markdown] == ["approved"], "the page shows no answer"
