"""The site in real Chromium: what a first visit on a slow phone costs, and the matcher's times beside those of stock search."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.matching import engines, speed
from bench.matching.queries import queries
from errata.catalogue import load_catalogue
from errata.index import build

PAGES = ("", "langgraph/graph-recursion-limit/", "langgraph/deployment-crash-when-scaling/", "langgraph/")
PHONE = {"width": 360, "height": 740}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
"""Bytes a second and milliseconds, as Lighthouse's slow 4G."""
PROCESSOR = 4
PAINT = """() => new Promise((done) => {
    let largest = 0, shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((each) => (largest = each.startTime))).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((each) => (shift += each.value))).observe({ type: "layout-shift", buffered: true });
    const first = performance.getEntriesByName("first-contentful-paint")[0].startTime;
    setTimeout(() => done([first, largest, shift]), 500);
})"""
OURS = """
import { compile, explain } from "./matcher.js";
onmessage = async ({ data: { index, texts } }) => {
    const json = await (await fetch(index)).json(), times = [];
    const timed = (action) => { const start = performance.now(); action(); times.push(performance.now() - start); };
    let search;
    timed(() => (search = compile(json)));
    for (const text of await (await fetch(texts)).json()) timed(() => explain(search, text));
    postMessage(times);
};
"""
THEIRS = """
const listeners = [], send = postMessage.bind(self);
let answered;
self.postMessage = () => answered();
const add = self.addEventListener.bind(self);
self.addEventListener = (type, listener) => listeners.push(listener);
importScripts("search.js");
const ask = (data) => new Promise((done) => ((answered = done), listeners.forEach((each) => each({ data }))));
add("message", async ({ data: { index, texts } }) => {
    const json = await (await fetch(index)).json(), times = [];
    const timed = async (message) => { const start = performance.now(); await ask(message); times.push(performance.now() - start); };
    const fields = { title: { boost: 1e3 }, text: { boost: 1 }, tags: { boost: 1e6 } };
    await timed({ type: 0, data: { config: { ...json.config, fields }, docs: json.docs, options: { suggest: false } } });
    for (const text of await (await fetch(texts)).json()) await timed({ type: 2, data: text });
    send(times);
});
"""


def run(root: Path) -> None:
    """Prints both tables."""
    sys.path.insert(0, str(root / "tests"))
    from built_site import SiteServer, build_site, chromium, finish_site

    with TemporaryDirectory() as folder, chromium() as browser:
        built = build_site(Path(folder) / "built")
        site = finish_site(built, Path(folder) / "site")
        with SiteServer(site) as server:
            _visits(browser, server)
        bench = Path(folder) / "bench"
        bench.mkdir()
        (bench / "index.html").write_text("<!doctype html><meta charset=utf-8><title>bench</title>")
        (bench / "404.html").write_text("")
        shutil.copy(site / "assets/matcher.js", bench)
        shutil.copy(engines.material_worker(), bench / "search.js")
        shutil.copy(built / "search/search_index.json", bench)
        (bench / "ours.js").write_text(OURS)
        (bench / "theirs.js").write_text(THEIRS)
        with SiteServer(bench) as server:
            _times(browser, server, bench, root)


def _visits(browser, server) -> None:
    """First visits: everything that is sent, and when something and when the largest thing is painted."""
    print(
        f"\n{'first visit, slow 4G, a processor ' + str(PROCESSOR) + ' times slower':<56}{'page':>9}{'in all':>9}",
        end="",
    )
    print(f"{'first paint':>13}{'largest':>9}   shift")
    for path in PAGES:
        server.sent.clear()
        context = browser.new_context(viewport=PHONE, device_scale_factor=2)
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR})
        sizes: list[float] = []
        session.on("Network.loadingFinished", lambda event, sizes=sizes: sizes.append(event["encodedDataLength"]))
        page.goto(server.address + path, wait_until="load")
        first, largest, shift = page.evaluate(PAINT)
        alone = sum(sizes)
        page.wait_for_timeout(4000)
        context.close()
        whole = sum(each.size for each in server.sent)
        print(
            f"{'/' + path:<56}{alone / 1024:>6.1f} KB{whole / 1024:>6.1f} KB{first:>10.0f} ms{largest:>6.0f} ms   {shift:.3f}"
        )


def _times(browser, server, folder: Path, root: Path) -> None:
    """Milliseconds in a worker of the browser."""
    catalogue = load_catalogue(root)
    data = build(catalogue)
    texts = [query.text for query in queries(catalogue, data)]
    short = [text for text in texts if len(text) < 20_000][:: max(1, len(texts) // 300)]
    made = speed.synthetic(10_000)
    cases = [
        (f"the real {len(data['entries'])} signatures, a query", data, short),
        ("300 made-up signatures, a query", speed.synthetic(300), short),
        ("10,000 made-up signatures, 50 KB", made, [speed.paste_of(50_000, texts)] * 12),
        ("10,000 made-up signatures, 1 MB", made, [speed.paste_of(1_000_000, texts)] * 6),
        ("the real signatures, 1 MB", data, [speed.paste_of(1_000_000, texts)] * 6),
    ]
    page = browser.new_page()
    page.goto(server.address)
    print(f"\n{'milliseconds in Chromium':<44}{'first':>9}{'95 of 100':>11}{'index':>9}")
    for number, (name, index, asked) in enumerate(cases):
        (folder / f"{number}.json").write_text(json.dumps(index))
        _line(name, _worker(page, folder, "ours.js", f"{number}.json", asked, "module"))
    _line(
        "stock search of the theme, a query", _worker(page, folder, "theirs.js", "search_index.json", short, "classic")
    )


def _worker(page, folder: Path, script: str, index: str, texts: Sequence[str], kind: str) -> list[float]:
    (folder / "texts.json").write_text(json.dumps(texts))
    return page.evaluate(
        """([script, index, type]) => new Promise((done, failed) => {
            const worker = new Worker("/" + script, { type });
            worker.onmessage = (event) => (worker.terminate(), done(event.data));
            worker.onerror = (event) => failed(new Error(event.message));
            worker.postMessage({ index: "/" + index, texts: "/texts.json" });
        })""",
        [script, index, kind],
    )


def _line(name: str, times: list[float]) -> None:
    print(f"{name:<44}{times[1]:>9.1f}{speed.p95(times[2:]):>11.1f}{times[0]:>9.0f}")
