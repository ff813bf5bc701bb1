import os

from streamlit.testing.v1 import AppTest

app = AppTest.from_file(os.environ["APP"], default_timeout=20).run()
shown = []
for title in ("Chair", "Table", "Shelf"):
    shown.append("error" if app.exception else app.markdown[0].value)
    app.text_input[0].set_value(title).run()
assert shown == ["8 numbers"] * 3, f"shown in three runs of the page: {shown}"
