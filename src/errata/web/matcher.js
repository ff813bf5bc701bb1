// The matcher: a paste and errors.json in, ranked pages out. The same as src/errata/matcher.py and its neighbours, function for
// function; what and why is said there, and tests/vectors.json holds both to the same results.

const HOLE = "\x01", LONG = 100, LIMIT = 4e6, NARROW = 40;
const ENDS = "│┃|╮╯┐┘+-─━=_~^#* ", QUOTES = "\"'`", OPENING = "\"'`‘“([{<", CLOSING = "\"'`’”)]}>|:;.…", STOPS = ":-]|>)….!?";
const MATCH = 18, SIMILAR = 12, LITTLE = 24, WHOLE = 3, RARE = 8, UNHEARD = 14, ABOVE = 12, LINE = 200;
const FRAME = 18, PACKAGE = 6, NEAR = 12, NAMED = 8;
const VALUE = 80, SKIP = 4, MARGIN = 14, FAILURES = 3, MISSED = 5;
const TRAILS = 12, APART = 54, TYPE_REACH = 15, COMMON = 64, SHORT = 3, MOST = 40, PATH = 40;
const TYPE_ENDS = ["error", "exception", "warning", "interrupt"], INSIDE = ["[cause]", "---------------- "];
const NO_ERROR = ["raise", "except", "import", "clas", "return", "isinstance"], STANDARD = "~";
const SCRIPTS = ["js", "cjs", "mjs", "ts", "cts", "mts", "tsx"];
const TEMPLATE = /[A-Za-z0-9_]*\x01[A-Za-z0-9_\x01]*\.?|[A-Za-z0-9_]+(?:\.(?=[A-Za-z0-9_\x01]))?/g;
const WORD = /[A-Za-z0-9_]+(?:\.(?=[A-Za-z0-9_]))?/g, DIGITS = /^[0-9]+$/;
const { min, max, floor, abs } = Math;

// paste

export function clean(text) {
  if (text.length > LIMIT) text = text.slice(0, LIMIT / 2) + "\n" + text.slice(-LIMIT / 2);
  text = text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, "\ufffd").replace(/\r\n?|[\x0b\x0c\x85\u2028\u2029]/g, "\n");
  if (text.includes("\x1b]")) text = text.replace(/\x1b\][^\x1b\x07\n]{0,999}(?:\x07|\x1b\\)/g, "");
  if (text.includes("["))
    text = text.replace(/(?:\x1b|\\u001[bB]|\\x1[bB]|\\033)\[[0-9;?]{0,16}[A-Za-z]|\[[0-9]{1,3}(?:;[0-9]{1,3}){0,8}m/g, "");
  if (text.includes("\\")) {
    for (let n = 0; n < 2 && /\\n(?:  |\\n|\\t|Traceback|During|The above)|:\\n/.test(text); n++)
      text = text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex, other) => {
        const code = parseInt(hex, 16);
        if (hex) return code > 31 && code < 127 ? String.fromCharCode(code) : " ";
        return "nr".includes(other) ? "\n" : other === "t" ? " " : other;
      });
    text = text.replaceAll("\\_", "_");
  }
  if (text.includes("&")) text = text.replaceAll("&amp;", "&").replace(/&(?:lt|gt|quot|apos|nbsp|#39|#34|#x27|#x22);/g, '"');
  return unwrap(text.replace(/[\x00-\x08\x0e-\x1a\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ""));
}

function unwrap(text) {
  const lines = text.split("\n");
  const width = lines.reduce((most, line) => max(most, line.length), 0);
  const full = lines.map((line) => line.length === width && !ENDS.includes(line.slice(-1)));
  if (width < NARROW || full.filter(Boolean).length < 3) return text;
  return lines.map((line, n) => line + (full[n] ? "" : "\n")).join("").slice(0, -1);
}

function stem(word) {
  word = word.toLowerCase();
  if (word.endsWith(".")) return word.length > 4 && word.at(-2) === "s" ? word.slice(0, -2) + "." : word;
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}

function template(pieces) {
  const text = pieces.map((piece) => piece.replaceAll(HOLE, "")).join(HOLE), words = [], holes = [false], named = [];
  let quoted = "";
  for (const { 0: found, index } of text.matchAll(TEMPLATE)) {
    if (found.includes(HOLE)) {
      holes[holes.length - 1] = true;
      continue;
    }
    const before = text.slice(max(0, index - 1), index), after = text.slice(index + found.length, index + found.length + 1);
    if (before && QUOTES.includes(before)) quoted = before;
    else if (before !== ".") quoted = "";
    words.push(stem(found));
    holes.push(false);
    named.push(+(quoted !== "" && after === quoted));
  }
  return { words, holes, named };
}

class Paste {
  constructor(text, vocabulary) {
    this.text = text = clean(text);
    const starts = (this.starts = []), ends = (this.ends = []), ids = (this.ids = []), breaks = (this.breaks = []);
    let end = 0, next = text.indexOf("\n");
    for (const found of text.matchAll(WORD)) {
      let start = found.index;
      if (next >= 0 && next < end) next = text.indexOf("\n", end);
      const line = !starts.length || (next >= 0 && next < start) ? 1 : 0, word = found[0].slice(0, LONG);
      if (line && word === "E" && text.slice(start + 1, start + 3) === "  ") continue;
      end = start + found[0].length;
      let id = vocabulary.get(stem(word)) ?? 0;
      if (!id && text[start - 1] === "\\" && "nrt".includes(word[0]) && word.length > 1) {
        id = vocabulary.get(stem(word.slice(1))) ?? 0;
        if (id) start++;
      }
      starts.push(start), ends.push(end), ids.push(id), breaks.push(line);
    }
  }
  raw(at) {
    return this.text.slice(this.starts[at], min(this.ends[at], this.starts[at] + LONG));
  }
  word(at) {
    return stem(this.raw(at));
  }
  head(at) {
    while (at && this.text[this.ends[at - 1] - 1] === "." && !this.breaks[at]) at--;
    return at;
  }
  line(at) {
    while (at > 0 && !this.breaks[at]) at--;
    return max(0, at);
  }
  between(at) {
    const start = at ? this.ends[at - 1] : 0, end = at < this.ids.length ? this.starts[at] : this.text.length;
    return end - start < 17 ? this.text.slice(start, end) : this.text.slice(start, start + 8) + this.text.slice(end - 8, end);
  }
  shown(first, last) {
    return this.text.slice(this.starts[first], this.ends[last]).replace(/[ \t\n\xa0]+/g, " ");
  }
  opens(at) {
    if (!at || this.breaks[at]) return true;
    const gap = this.between(at), before = gap.replace(/ +$/, "");
    return gap !== "" && (OPENING.includes(gap.at(-1)) || (before !== "" && STOPS.includes(before.at(-1))));
  }
  closes(at) {
    if (at + 1 === this.ids.length || this.breaks[at + 1]) return true;
    const gap = this.between(at + 1);
    return gap !== "" && CLOSING.includes(gap[0]);
  }
}

// trail

function near(a, b) {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a], extra = long.length - short.length;
  if (long.length < 4 || extra > 1 || a.endsWith(".") !== b.endsWith(".")) return false;
  let start = 0, end = short.length;
  while (start < end && a[start] === b[start]) start++;
  while (end > start && long[end + extra - 1] === short[end - 1]) end--;
  return end - start + extra < 2 || (end - start === 2 && !extra && a[start] === b[start + 1] && a[start + 1] === b[start]);
}

function follow(entry, paste, spelling, i, j) {
  const trail = { first: j, last: j, start: i, stop: i, credit: entry.weights[i], missing: 0, gone: 0, cost: 0, renamed: 0 };
  extend(trail, entry, paste, spelling, i, j, -1);
  extend(trail, entry, paste, spelling, i, j, 1);
  return trail;
}

function extend(trail, entry, paste, spelling, i, j, step) {
  const { words, weights, holes, named } = entry, count = paste.ids.length;
  let n = i + step, free = false, missed = [], failures = 0;
  while (n >= 0 && n < words.length && j + step >= 0 && j + step < count) {
    free ||= holes[max(n, n - step)];
    let [at, credit, used] = seek(entry, paste, spelling, n, j, step, free, missed.length);
    if (at < 0) {
      missed.push(n);
      failures += +free;
      const ahead = step > 0 ? holes.slice(n + 1) : holes.slice(0, n + 1);
      if (failures > FAILURES || (missed.length > 3 && !free && !ahead.includes(true))) return;
      free ||= missed.length > 3;
      n += step;
      continue;
    }
    const skipped = abs(at - j) - 1;
    trail.cost += free ? floor(max(0, skipped - 16) / 8) : min(8, 2 * max(0, skipped - missed.length));
    if (missed.length === 1 && near(paste.word(at - step), spelling[words[n - step]])) {
      credit += floor((weights[n - step] * 3) / 4);
      missed = [];
    }
    trail.credit += credit;
    for (const word of missed) {
      trail.gone += weights[word];
      trail.missing += max(weights[word], MISSED);
      trail.renamed += named[word];
    }
    j = used < 0 ? at + step : at;
    if (used > 0) n += step * (used - 1);
    trail.start = min(trail.start, n), trail.stop = max(trail.stop, n);
    trail.first = min(trail.first, j), trail.last = max(trail.last, j);
    n += step, free = false, missed = [];
  }
}

function seek({ words, weights, holes }, paste, spelling, n, j, step, free, misses) {
  const { ids, breaks } = paste, weight = weights[n], wanted = words[n], after = n + step;
  let at = j + step;
  if (ids[at] === wanted) return [at, weight, 1];
  const joined = after >= 0 && after < words.length && !holes[max(after, n)];
  if (!free && !misses) {
    const here = paste.word(at), meant = spelling[wanted];
    if (near(here, meant)) return [at, floor((weight * 3) / 4), 1];
    if (at + step >= 0 && at + step < ids.length && here.length < meant.length) {
      const one = min(at, at + step);
      if (stem(paste.raw(one) + paste.raw(one + 1)) === meant) return [at, weight, -1];
    }
    if (joined && here.length > meant.length + 1) {
      const pair = step > 0 ? [meant, spelling[words[after]]] : [spelling[words[after]], meant], both = pair[0] + pair[1];
      if (!pair[0].endsWith(".") && (here === both || near(here, both))) return [at, weight + weights[after], 2];
    }
  }
  let reach = free ? VALUE : SKIP + misses, spare = -1;
  const far = j + step * SKIP;
  if (!free && breaks.slice(max(0, min(j, far) + 1), max(j, far) + 1).includes(1)) reach = MARGIN;
  const stop = max(-1, min(ids.length, j + step * (reach + 1)));
  for (at = j + 2 * step; step > 0 ? at < stop : at > stop; at += step) {
    if (ids[at] !== wanted) continue;
    if (joined ? ids[at + step] === words[after] : weight > 3) return [at, weight, 1];
    if (spare < 0 && (weight > 4 || !joined)) spare = at;
  }
  return [spare, weight, 1];
}

// stack

function frames(paste, packages) {
  const found = [], { text, starts, ends } = paste, count = starts.length;
  const name = (at) => {
    if (at + 1 >= count || paste.raw(at) !== "in") return "";
    for (at++; at + 1 < count && paste.raw(at).endsWith("."); at++);
    return paste.word(at);
  };
  for (let at = 0; at < count; at++) {
    const size = ends[at] - starts[at];
    if (size > 4) continue;
    const word = text.slice(starts[at], ends[at]), glued = at > 0 && text[ends[at - 1] - 1] === ".";
    if (glued && (word === "py" || word === "pyx")) {
      let place = at + 1;
      if (place < count && paste.raw(place) === "line") place++;
      const numbered = place < count && DIGITS.test(paste.raw(place)), called = name(place + numbered);
      if (numbered || called) found.push([at, packaged(paste, at, packages), called]);
    } else if (glued && at + 2 < count && SCRIPTS.includes(word)) {
      if (DIGITS.test(paste.raw(at + 1)) && DIGITS.test(paste.raw(at + 2))) found.push([at, module(paste, at), ""]);
    } else if (word === "line" && at + 1 < count && DIGITS.test(paste.raw(at + 1))) {
      const called = name(at + 2);
      if ((called || (at > 1 && paste.word(at - 2) === "in")) && !(at && paste.word(at - 1) === "py")) found.push([at, "", called]);
    }
  }
  return found;
}

const bare = (word) => word.replace(/\.$/, "");

function module(paste, at) {
  for (let place = at - 1; place > max(-1, at - PATH); place--) {
    if (paste.word(place) === "node_module") return bare(paste.word(place + 1));
    if (paste.breaks[place]) break;
  }
  return "";
}

function packaged(paste, at, packages) {
  let known = "";
  for (let place = at - 1; place > max(-1, at - PATH); place--) {
    const word = paste.word(place), previous = place ? paste.word(place - 1) : "";
    if (word === "package" && (previous === "site" || previous === "dist")) return bare(paste.word(place + 1));
    if ((word === "python3." && previous === "lib") || (word === "lib" && previous.startsWith("python3"))) return STANDARD;
    const after = paste.text[paste.ends[place]], before = paste.text[paste.starts[place] - 1] ?? "";
    if ("/\\".includes(after) && (paste.breaks[place] || "/\\\"' (`".includes(before)) && packages.has(word)) known = word;
    if (paste.breaks[place]) break;
  }
  return known;
}

// index

export function compile(data) {
  if (data.schema !== 1) throw new Error(`errors.json has schema ${data.schema}, this program reads 1`);
  const spelling = [""], vocabulary = new Map(), pairs = new Map(), alone = new Map(), typed = new Map();
  const number = (word) => {
    if (!vocabulary.has(word)) vocabulary.set(word, spelling.push(word) - 1);
    return vocabulary.get(word);
  };
  const add = (table, key, value) => (table.has(key) ? table.get(key).push(value) : table.set(key, [value]));
  const entries = data.entries.map((each) => {
    const { words, holes, named } = template(each.pieces), kind = template([each.type]).words;
    const [typeWeight, ...weights] = [...each.weights].map((digit) => parseInt(digit, 36)), sums = [0];
    for (const weight of weights) sums.push(sums.at(-1) + weight);
    return {
      words: words.map(number), holes, named, weights, sums, typeWeight, total: sums.at(-1),
      telling: max(0, ...weights) >= UNHEARD, type: kind.length ? number(kind.at(-1)) : 0,
      module: kind.length > 1 && kind[0].endsWith(".") ? kind[0] : "", of: each.of, common: each.common ?? 0, exact: each.exact ?? 0,
    };
  });
  const evidence = new Map(), names = new Map();
  for (const [name, words] of Object.entries(data.frameworks))
    for (const word of words.split(" ")) evidence.set(number(word), name).set(number(word + "."), name);
  const raised = entries.flatMap((entry) => entry.of.flatMap((of) => of.frames ?? []));
  for (const [one, two] of raised) names.set(one, number(one)).set(two, number(two));
  entries.forEach(({ words, holes, type }, entry) => {
    words.forEach((word, i) => {
      if (i && !holes[i]) add(pairs, words[i - 1] * 2 ** 24 + word, [entry, i]);
      else if (holes[i + 1] || i === words.length - 1) add(alone, word, [entry, i]);
    });
    if (type && words.length <= SHORT) add(typed, type, entry);
  });
  for (const table of [pairs, alone]) for (const [key, users] of table) if (users.length > COMMON) table.delete(key);
  return {
    pages: data.pages, frameworks: new Set(Object.keys(data.frameworks)), entries, spelling, vocabulary, pairs, alone, typed,
    types: new Set(entries.map((entry) => entry.type).filter(Boolean)), evidence, names,
    packages: new Set([...raised.map((frame) => frame[0]), ...data.pages.flatMap((page) => page.packages.map(stem))]),
  };
}

// search

export function explain(index, text, limit = 5) {
  const paste = new Paste(text, index.vocabulary), words = new Set(paste.ids), support = new Set();
  for (const word of words) if (index.evidence.has(word)) support.add(index.evidence.get(word));
  const search = { index, paste, words, support, stack: frames(paste, index.packages) }, best = new Map();
  for (const [entry, trail, typeAt] of trails(search))
    for (const result of weigh(search, entry, trail, typeAt)) {
      const known = best.get(result.page);
      if (result.score >= SIMILAR && (!known || compare(key(result), key(known)) < 0)) best.set(result.page, result);
    }
  const results = ordered([...best.values()], best.size ? depths(paste) : []).slice(0, limit);
  return results.map((result) => ({
    page: result.page, case: result.case, confidence: result.match ? "match" : "similar", score: result.score,
    line: shownLine(paste, result), why: result.why,
  }));
}

function* trails({ index, paste }) {
  const { ids } = paste, votes = new Map(), none = [];
  let previous = 0;
  for (let j = 0; j < ids.length; j++) {
    const word = ids[j];
    if (!word) {
      previous = 0;
      continue;
    }
    for (const table of [index.pairs.get(previous * 2 ** 24 + word) ?? none, index.alone.get(word) ?? none])
      for (const [number, i] of table) {
        const entry = index.entries[number];
        let [bits, last, opened] = votes.get(number) ?? [0, -1, 0];
        if (j < last || opened >= TRAILS) continue;
        if (j - last > APART) bits = 0;
        bits += entry.weights[i] + (i && last !== j - 1 ? entry.weights[i - 1] : 0);
        if (bits * 5 < min(entry.total, 2 * SIMILAR)) {
          votes.set(number, [bits, j, opened]);
          continue;
        }
        const trail = follow(entry, paste, index.spelling, i, j);
        votes.set(number, [0, max(j, trail.last), opened + 1]);
        yield [entry, trail, typeBefore(index, paste, trail)];
      }
    if (index.typed.has(word) && namesType(index, paste, j) && raisedAt(paste, j))
      for (const number of index.typed.get(word)) {
        const [bits, last, opened] = votes.get(number) ?? [0, -1, 0], entry = index.entries[number];
        const trail = opened < TRAILS ? afterType(index, paste, entry, j) : null;
        if (!trail) continue;
        votes.set(number, [bits, last, opened + 1]);
        yield [entry, trail, j];
      }
    previous = word;
  }
}

function raisedAt(paste, at) {
  const start = paste.head(at);
  if (start && NO_ERROR.includes(paste.word(start - 1)) && !paste.breaks[start]) return false;
  return ["", ":", "(", "\n", "]"].includes(paste.between(at + 1).slice(0, 1));
}

function afterType(index, paste, entry, at) {
  const after = at + 1, ends = after === paste.ids.length || paste.breaks[after] === 1;
  if (!entry.words.length) {
    if (ends === entry.holes[0] && !(ends && paste.between(after).includes(":"))) return null;
    return { first: at, last: ends ? at : after, start: 0, stop: 0, credit: 0, missing: 0, gone: 0, cost: 0, renamed: 0 };
  }
  for (let j = after; j < min(after + TYPE_REACH, paste.ids.length) && (j === after || !paste.breaks[j]); j++)
    if (paste.ids[j] === entry.words[0]) return follow(entry, paste, index.spelling, 0, j);
  return null;
}

function typeBefore(index, paste, trail) {
  for (let at = trail.first - 1; at > max(-1, trail.first - 1 - TYPE_REACH); at--) {
    const touches = trail.first - at === 1;
    if (paste.breaks[at + 1] && !touches) break;
    if (!namesType(index, paste, at)) continue;
    const gap = paste.between(at + 1);
    if (touches || gap.includes(":") || gap.includes("(")) return at;
  }
  return -1;
}

function namesType(index, paste, at) {
  const word = paste.word(at), capital = /^[A-Z]/.test(paste.raw(at));
  if (index.types.has(paste.ids[at])) return capital || word.length > 9;
  return capital && TYPE_ENDS.some((end) => word.endsWith(end) && word !== end);
}

function depths({ text, starts }) {
  const marks = [];
  for (const mark of INSIDE) for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) marks.push(at);
  marks.sort((a, b) => a - b);
  let passed = 0;
  return starts.map((start) => {
    while (passed < marks.length && marks[passed] < start) passed++;
    return passed;
  });
}

function shownLine(paste, result) {
  let first = result.first, last = min(result.last, first + 40);
  while (first && !paste.breaks[first] && result.first - first < 8) first--;
  while (last + 1 < paste.ids.length && !paste.breaks[last + 1] && last - result.last < 12) last++;
  return paste.shown(first, last);
}

// evidence

function* weigh(search, entry, trail, typeAt) {
  const { index, paste, stack, support } = search, { words, holes, sums, total } = entry, { credit, missing, cost } = trail;
  const strong = credit >= LITTLE, typed = typedAs(search, entry, typeAt, strong), some = words.length > 0;
  if (!some && typed <= 0) return;
  const left = some ? sums[trail.start] : 0, right = some ? total - sums[trail.stop + 1] : 0;
  const share = total ? floor((100 * (total - left - right - trail.gone)) / total) : 100;
  const before = !begins(search, entry, trail), behind = !ends(search, entry, trail);
  const led = before && typeAt >= 0 && trail.first - typeAt > 1 && !holes[0];
  const whole = share === 100 && some && !before && !behind && !cost;
  const more = behind && !right && !holes.at(-1) && some;

  let bits = credit - min(missing, 24) - cost + WHOLE * whole;
  bits -= before ? min(left, 12) : min(floor(left / 4), 5);
  bits -= behind ? min(right, 12) : min(floor(right / 4), 5);
  bits -= 8 * led + 4 * (more && !strong);
  if (typed) bits += typed > 0 ? entry.typeWeight + 1 : -4;
  else if (search.words.has(entry.type)) bits += floor(entry.typeWeight / 2);

  const rare = typed > 0 && entry.typeWeight >= RARE, fixed = share === 100 && rare && some && !holes.includes(true);
  const telling = entry.telling && share >= 90;
  const sufficient = enough(entry, trail, share, typed, rare, before && left > 1, behind && right > 1);
  const certain =
    (!entry.common || (typed > 0 && share >= 90)) && (strong || typed >= 0) && (!trail.renamed || credit >= 80) &&
    (!cost || (strong && typed >= 0) || credit >= 40) &&
    (!entry.exact || (share === 100 && !cost && (typed > 0 || !entry.type))) && !source(search, trail, typeAt);
  const unbroken = (!missing || (credit >= 36 && credit > 2 * missing)) && (!led || credit >= 40);
  const kind = entry.exact && typed > 0 ? 0 : !strong ? 3 : missing ? 2 : 1;
  for (const of of entry.of) {
    const frame = framed(search, of.frames ?? [], trail), known = (sufficient && unbroken) || (frame >= NEAR && share >= 70);
    for (const number of of.pages) {
      const page = index.pages[number], named = support.has(page.framework);
      let sure = certain && known && (!entry.common || frame >= NEAR || fixed || (named && !stack.length));
      let score = bits + (strong ? floor(frame / 4) : frame);
      if (named) score += strong ? 4 : 6;
      else if (index.frameworks.has(page.framework)) {
        score -= strong || entry.exact || telling || fixed ? 1 : stack.length ? 10 : credit >= 12 ? 1 : 4;
        sure &&= !stack.length || entry.exact || telling || (strong && !of.foreign);
      }
      const why = [some && `message ${share}%`, typed > 0 && "type", frame > 0 && "frame", named && page.framework].filter(Boolean);
      yield { page: page.id, breadth: page.cases, case: of.case, match: Boolean(sure && score >= MATCH), score, kind, first: trail.first, last: trail.last, why };
    }
  }
}

function enough({ words }, { credit, stop }, share, typed, rare, before, behind) {
  if (before || behind) return credit >= (rare || (!before && words.length - stop > 3) ? 30 : 50);
  if (credit < 25) return share >= 50;
  return rare || share >= (typed > 0 && credit >= 30 ? 25 : 40);
}

function typedAs({ paste }, entry, typeAt, strong) {
  if (typeAt < 0 || !entry.type) return 0;
  if (paste.ids[typeAt] !== entry.type) return -1;
  const head = paste.head(typeAt);
  return entry.module && head < typeAt && paste.word(head) !== entry.module && !strong ? -1 : 1;
}

function begins({ index, paste }, entry, { first, start }) {
  if (paste.opens(first)) return true;
  const missing = start ? index.spelling[entry.words[start - 1]] : "";
  return paste.breaks[first - 1] === 1 && missing.endsWith(paste.word(first - 1));
}

function ends({ index, paste }, entry, { last, stop }) {
  if (paste.closes(last)) return true;
  const missing = stop + 1 < entry.words.length ? index.spelling[entry.words[stop + 1]] : "";
  const final = last + 2 === paste.ids.length || paste.breaks[last + 2] === 1;
  return final && missing.startsWith(paste.raw(last + 1).toLowerCase());
}

function framed({ index, words, stack }, raised, { first }) {
  if (!raised.length) return 0;
  let above = stack.filter((frame) => frame[0] < first).slice(-ABOVE), best = 0;
  if (!above.length) above = stack.slice(0, ABOVE).reverse();
  const library = above.filter((frame) => frame[1] !== "" && frame[1] !== STANDARD), last = library.at(-1);
  for (const [name, called, own, caller] of raised) {
    if (caller && !above.some((frame) => frame[1] === caller)) continue;
    const said = words.has(index.names.get(called)) && words.has(index.names.get(name));
    let bits = said && called.length > 5 ? NAMED : 0;
    if (last?.[1] === name && (above.at(-1)[1] === "") === Boolean(own))
      bits = same(called, last[2]) || (!last[2] && said) ? FRAME : PACKAGE;
    else if (library.slice(-4).some((frame) => frame[1] === name && frame[2] === called)) bits = NEAR;
    best = max(best, bits);
  }
  return best;
}

const same = (one, two) => one === two || one === "a" + two || "a" + one === two;

function source({ paste, stack }, trail, typeAt) {
  if (!stack.length) return false;
  const head = paste.head(typeAt >= 0 ? typeAt : trail.first), line = paste.line(trail.first), start = paste.starts[trail.first];
  if (head && paste.word(head - 1) === "raise" && !paste.breaks[head]) return true;
  if (typeAt < 0 || head !== line) {
    if (DIGITS.test(paste.raw(line)) && paste.between(line + 1).length > 1) return true;
    const above = paste.line(line - 1);
    if (paste.between(line).slice(-2) === "  " && stack.some((frame) => above <= frame[0] && frame[0] < line)) return true;
  }
  const before = paste.text.slice(max(paste.starts[line], start - LINE), start);
  return (before.includes('f"') || before.includes("f'")) && paste.text.slice(start, paste.ends[trail.last]).includes("{");
}

// result

const key = (result) => [+!result.match, result.kind, -result.score, result.first, result.breadth];

function compare(a, b) {
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return a[n] - b[n];
  return 0;
}

function ordered(results, depth) {
  results = results.sort((a, b) => compare(key(a), key(b))).slice(0, MOST);
  const heads = [];
  for (const result of results) {
    let head = heads.find((h) => h.match === result.match && h.first <= result.last && result.first <= h.last);
    if (!head) heads.push((head = result));
    result.place = result.match ? [head.kind, -depth[head.first], head.first] : [0, 0, 0];
  }
  const final = (result) => [+!result.match, ...result.place, ...key(result)];
  return results.sort((a, b) => compare(final(a), final(b)));
}
