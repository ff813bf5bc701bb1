import os

from streamlit.testing.v1 import AppTest

app = AppTest.from_file(os.environ["APP"], default_timeout=20)
queues = []
for text in ("Where is my invoice?", "Where is my parcel?", "One more invoice"):
    app.run()
    app.text_input[0].set_value(text).run()
    assert not app.exception, app.exception[0].message
    queues.append(app.markdown[0].value)
assert queues == ["billing", "general", "billing"]
