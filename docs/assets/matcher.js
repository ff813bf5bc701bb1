// The matcher of src/errata/matcher.py, search.py, evidence.py, trail.py, stack.py and paste.py, in one file: the same
// algorithm, step for step and under the same names, on whole numbers alone, so that both give the same results.
// tests/vectors.json holds them to it. Why a step is as it is, is said there.

const HOLE = "\x01";
const NARROW = 40, ENDS = "│┃|╮╯┐┘+-─━=_~^#* ", QUOTES = "\"'`";
const OPENING = "\"'`‘“([{<", CLOSING = "\"'`’”)]}>|:;.…", STOPS = ":-]|>)….!?";
const LIMIT = 4_000_000;
const WORD = /[A-Za-z0-9_]*\x01[A-Za-z0-9_\x01]*\.?|[A-Za-z0-9_]+(?:\.(?=[A-Za-z0-9_\x01]))?/g;
const LINK = /\x1b\][^\x1b\x07\n]{0,999}(?:\x07|\x1b\\)/g;
const COLOUR = /(?:\x1b|\\u001[bB]|\\x1[bB]|\\033)\[[0-9;?]{0,16}[A-Za-z]|\[[0-9]{1,3}(?:;[0-9]{1,3}){0,8}m/g;
const ESCAPED = /\\n(?:  |\\n|\\t|Traceback|During|The above)|:\\n/;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g;
const ENTITY = /&(?:lt|gt|quot|apos|nbsp|#39|#34|#x27|#x22);/g;
const INVISIBLE = /[\x00-\x08\x0e-\x1a\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const BREAK = /\r\n?|[\x0b\x0c\x85\u2028\u2029]/g;
const SPACE = /[\s\x1c-\x1f\x85]+/g;
const DIGITS = /^[0-9]+$/;

export function clean(text) {
  if (text.length > LIMIT) text = text.slice(0, LIMIT / 2) + "\n" + text.slice(-LIMIT / 2);
  text = text.replace(BREAK, "\n");
  if (text.includes("\x1b]")) text = text.replace(LINK, "");
  if (text.includes("[")) text = text.replace(COLOUR, "");
  if (text.includes("\\")) {
    for (let time = 0; time < 2 && ESCAPED.test(text); time++) text = text.replace(ESCAPE, unescape);
    text = text.replaceAll("\\_", "_");
  }
  if (text.includes("&")) text = text.replaceAll("&amp;", "&").replace(ENTITY, '"');
  return unwrap(text.replace(INVISIBLE, ""));
}

function unescape(_, hex, letter) {
  if (hex) {
    const code = parseInt(hex, 16);
    return code > 31 && code < 127 ? String.fromCharCode(code) : " ";
  }
  return letter === "n" || letter === "r" ? "\n" : letter === "t" ? " " : letter;
}

function unwrap(text) {
  const lines = text.split("\n");
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (width < NARROW) return text;
  const full = lines.map((line) => line.length === width && !ENDS.includes(line.at(-1)));
  if (full.filter(Boolean).length < 3) return text;
  return lines.map((line, at) => line + (full[at] ? "" : "\n")).join("").slice(0, -1);
}

function stem(word) {
  word = word.toLowerCase();
  if (word.at(-1) === ".") return word.length > 4 && word.at(-2) === "s" ? word.slice(0, -2) + "." : word;
  return word.length > 3 && word.at(-1) === "s" ? word.slice(0, -1) : word;
}

function readTemplate(pieces) {
  const text = pieces.map((piece) => piece.replaceAll(HOLE, "")).join(HOLE);
  const words = [], holes = [false], named = [];
  let quoted = "";
  for (const match of text.matchAll(WORD)) {
    if (match[0].includes(HOLE)) {
      holes[holes.length - 1] = true;
      continue;
    }
    const before = match.index ? text[match.index - 1] : "", end = match.index + match[0].length;
    if (before && QUOTES.includes(before)) quoted = before;
    else if (before !== ".") quoted = "";
    words.push(stem(match[0]));
    holes.push(false);
    named.push(quoted && text[end] === quoted ? 1 : 0);
  }
  return [words, holes, named];
}

class Paste {
  constructor(text, vocabulary) {
    this.text = text = clean(text);
    const starts = [], ends = [], ids = [], breaks = [];
    let end = 0, newline = -1;
    for (const match of text.matchAll(WORD)) {
      const word = match[0];
      let start = match.index;
      if (newline < end && newline !== Infinity) {
        newline = text.indexOf("\n", end);
        if (newline < 0) newline = Infinity;
      }
      const line = !starts.length || newline < start ? 1 : 0;
      if (line && word === "E" && text.slice(start + 1, start + 3) === "  ") continue;
      end = start + word.length;
      let number = vocabulary.get(stem(word)) ?? 0;
      if (!number && start && text[start - 1] === "\\" && "nrt".includes(word[0]) && word.length > 1) {
        number = vocabulary.get(stem(word.slice(1))) ?? 0;
        if (number) start++;
      }
      starts.push(start);
      ends.push(end);
      ids.push(number);
      breaks.push(line);
    }
    Object.assign(this, { starts, ends, ids, breaks });
  }

  word(at) { return stem(this.raw(at)); }
  raw(at) { return this.text.slice(this.starts[at], this.ends[at]); }

  head(at) {
    while (at && this.text[this.ends[at - 1] - 1] === "." && !this.breaks[at]) at--;
    return at;
  }

  line(at) {
    while (at > 0 && !this.breaks[at]) at--;
    return Math.max(0, at);
  }

  between(at) {
    const start = at ? this.ends[at - 1] : 0, end = at < this.starts.length ? this.starts[at] : this.text.length;
    return end - start < 17 ? this.text.slice(start, end) : this.text.slice(start, start + 8) + this.text.slice(end - 8, end);
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

// ---- stack

const PATH = 40, SCRIPTS = new Set(["js", "cjs", "mjs", "ts", "cts", "mts", "tsx"]), STANDARD = "~";
const undotted = (word) => word.replace(/\.+$/, "");

function frames(paste, packages) {
  const found = [], { text, starts, ends } = paste, count = starts.length;
  const raw = (at) => text.slice(starts[at], ends[at]);
  for (let at = 0; at < count; at++) {
    const size = ends[at] - starts[at];
    if (size > 4) continue;
    const dotted = at > 0 && text[ends[at - 1] - 1] === ".";
    if (size < 4 && dotted && (raw(at) === "py" || raw(at) === "pyx")) {
      let place = at + 1;
      if (place < count && raw(place) === "line") place++;
      const numbered = place < count && DIGITS.test(raw(place)), name = functionAt(paste, place + (numbered ? 1 : 0));
      if (numbered || name) found.push([at, packageOf(paste, at, packages), name]);
    } else if (size < 4 && at + 2 < count && dotted && SCRIPTS.has(raw(at))) {
      if (DIGITS.test(raw(at + 1)) && DIGITS.test(raw(at + 2))) found.push([at, moduleOf(paste, at), ""]);
    } else if (size === 4 && at + 1 < count && raw(at) === "line" && DIGITS.test(raw(at + 1))) {
      const name = functionAt(paste, at + 2);
      if ((name || (at > 1 && paste.word(at - 2) === "in")) && !(at && paste.word(at - 1) === "py")) found.push([at, "", name]);
    }
  }
  return found;
}

function functionAt(paste, at) {
  if (at + 1 >= paste.starts.length || paste.raw(at) !== "in") return "";
  at++;
  while (at + 1 < paste.starts.length && paste.raw(at).at(-1) === ".") at++;
  return paste.word(at);
}

function moduleOf(paste, at) {
  for (let place = at - 1; place > Math.max(-1, at - PATH); place--) {
    if (paste.word(place) === "node_module") return undotted(paste.word(place + 1));
    if (paste.breaks[place]) break;
  }
  return "";
}

function packageOf(paste, at, packages) {
  let known = "";
  for (let place = at - 1; place > Math.max(-1, at - PATH); place--) {
    const word = paste.word(place), previous = place ? paste.word(place - 1) : "";
    if (word === "package" && (previous === "site" || previous === "dist")) return undotted(paste.word(place + 1));
    if (place && ((word === "python3." && previous === "lib") || (word === "lib" && previous.slice(0, 7) === "python3"))) return STANDARD;
    const after = paste.text[paste.ends[place]], before = paste.starts[place] ? paste.text[paste.starts[place] - 1] : "";
    if ((after === "/" || after === "\\") && (paste.breaks[place] || "/\\\"' (`".includes(before)) && packages.has(word)) known = word;
    if (paste.breaks[place]) break;
  }
  return known;
}

// ---- trail

const VALUE = 80, SKIP = 4, MARGIN = 14, MISSED = 5, FAILURES = 3;

function near(a, b) {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length < 4 || long.length - short.length > 1 || (a.at(-1) === ".") !== (b.at(-1) === ".")) return false;
  let start = 0, end = short.length;
  while (start < end && a[start] === b[start]) start++;
  const extra = long.length - short.length;
  while (end > start && long[end + extra - 1] === short[end - 1]) end--;
  return end - start + extra < 2 || (end - start === 2 && !extra && a[start] === b[start + 1] && a[start + 1] === b[start]);
}

function newTrail(at, word = 0, credit = 0) {
  return { first: at, last: at, start: word, stop: word, credit, missing: 0, gone: 0, cost: 0, renamed: 0 };
}

function follow(entry, paste, spelling, i, j) {
  const trail = newTrail(j, i, entry.weights[i]);
  extend(trail, entry, paste, spelling, i, j, -1);
  extend(trail, entry, paste, spelling, i, j, 1);
  return trail;
}

function extend(trail, entry, paste, spelling, i, j, step) {
  const { words, weights, holes, named } = entry, { ids } = paste;
  let n = i + step, free = false, missed = [], failures = 0;
  while (n >= 0 && n < words.length && j + step >= 0 && j + step < ids.length) {
    free = free || holes[Math.max(n, n - step)];
    let [at, credit, used] = seek(entry, paste, spelling, n, j, step, free, missed.length);
    if (at < 0) {
      missed.push(n);
      failures += free ? 1 : 0;
      if (failures > FAILURES || (missed.length > 3 && !free && !holeAhead(entry, n, step))) return;
      free = free || missed.length > 3;
      n += step;
      continue;
    }
    const skipped = Math.abs(at - j) - 1;
    trail.cost += free ? Math.floor(Math.max(0, skipped - 16) / 8) : Math.min(8, 2 * Math.max(0, skipped - missed.length));
    if (missed.length === 1 && near(paste.word(at - step), spelling[words[n - step]])) {
      credit += Math.floor((weights[n - step] * 3) / 4);
      missed = [];
    }
    trail.credit += credit;
    for (const word of missed) {
      trail.gone += weights[word];
      trail.missing += Math.max(weights[word], MISSED);
      trail.renamed += named[word];
    }
    j = at + (used < 0 ? step : 0);
    n += used > 0 ? step * (used - 1) : 0;
    trail.start = Math.min(trail.start, n);
    trail.stop = Math.max(trail.stop, n);
    trail.first = Math.min(trail.first, j);
    trail.last = Math.max(trail.last, j);
    n += step;
    free = false;
    missed = [];
  }
}

function holeAhead(entry, n, step) {
  return (step > 0 ? entry.holes.slice(n + 1) : entry.holes.slice(0, n + 1)).some(Boolean);
}

function seek(entry, paste, spelling, n, j, step, free, misses) {
  const { words, holes, weights } = entry, { ids, breaks } = paste, weight = weights[n], wanted = words[n];
  const next = j + step;
  if (ids[next] === wanted) return [next, weight, 1];
  const after = n + step, joined = after >= 0 && after < words.length && !holes[Math.max(after, n)];
  if (!free && !misses) {
    const here = paste.word(next), meant = spelling[wanted];
    if (near(here, meant)) return [next, Math.floor((weight * 3) / 4), 1];
    if (next + step >= 0 && next + step < ids.length && here.length < meant.length) {
      const one = Math.min(next, next + step);
      if (stem(paste.raw(one) + paste.raw(one + 1)) === meant) return [next, weight, -1];
    }
    if (joined && here.length > meant.length + 1) {
      const pair = step > 0 ? [meant, spelling[words[after]]] : [spelling[words[after]], meant];
      const both = pair[0] + pair[1];
      if (pair[0].at(-1) !== "." && (here === both || near(here, both))) return [next, weight + weights[after], 2];
    }
  }
  let reach = free ? VALUE : SKIP + misses;
  if (!free && breaks.slice(Math.max(0, Math.min(j, j + step * SKIP) + 1), Math.max(j, j + step * SKIP) + 1).some(Boolean)) reach = MARGIN;
  let spare = -1;
  const stop = Math.max(-1, Math.min(ids.length, j + step * (reach + 1)));
  for (let at = j + 2 * step; step > 0 ? at < stop : at > stop; at += step) {
    if (ids[at] !== wanted) continue;
    const beyond = at + step;
    if ((joined && beyond >= 0 && beyond < ids.length && ids[beyond] === words[after]) || (!joined && weight > 3)) return [at, weight, 1];
    if (spare < 0 && (weight > 4 || !joined)) spare = at;
  }
  return [spare, weight, 1];
}

// ---- index

const COMMON = 64, UNHEARD = 14, SHORT = 3, SCHEMA = 1, BASE = 2 ** 24;

class Index {
  constructor(data) {
    if (data.schema !== SCHEMA) throw new Error(`errors.json has schema ${data.schema}, this page reads ${SCHEMA}; reload it`);
    this.pages = data.pages;
    this.frameworks = new Set(Object.keys(data.frameworks));
    this.spelling = [""];
    this.vocabulary = new Map();
    this.entries = data.entries.map((each) => this.entry(each));
    this.types = new Set(this.entries.map((entry) => entry.type).filter(Boolean));
    this.evidence = new Map();
    for (const [name, words] of Object.entries(data.frameworks)) {
      for (const word of words.split(/\s+/).filter(Boolean)) {
        this.evidence.set(this.number(word), name);
        this.evidence.set(this.number(word + "."), name);
      }
    }
    const raised = this.entries.flatMap((entry) => entry.of.flatMap((of) => of.frames ?? []));
    this.names = new Map(raised.flatMap((frame) => frame.slice(0, 2).map((word) => [word, this.number(word)])));
    this.packages = new Set([...raised.map((frame) => frame[0]), ...this.pages.flatMap((page) => page.packages.map(stem))]);
    this.open();
  }

  number(word) {
    let number = this.vocabulary.get(word);
    if (number === undefined) {
      this.vocabulary.set(word, (number = this.spelling.length));
      this.spelling.push(word);
    }
    return number;
  }

  entry(data) {
    const [words, holes, named] = readTemplate(data.pieces), kind = readTemplate([data.type])[0];
    const digits = Array.from(data.weights, (digit) => parseInt(digit, 36)), weights = digits.slice(1), sums = [0];
    for (const weight of weights) sums.push(sums.at(-1) + weight);
    return {
      words: words.map((word) => this.number(word)), holes, named, weights, sums, total: sums.at(-1), type_weight: digits[0],
      telling: weights.some((weight) => weight >= UNHEARD), type: kind.length ? this.number(kind.at(-1)) : 0,
      module: kind.length > 1 && kind[0].at(-1) === "." ? kind[0] : "", of: data.of, common: data.common ?? 0, exact: data.exact ?? 0,
    };
  }

  open() {
    this.pairs = new Map();
    this.alone = new Map();
    this.typed = new Map();
    const add = (table, key, value) => table.get(key)?.push(value) ?? table.set(key, [value]);
    this.entries.forEach((entry, number) => {
      const { words, holes } = entry;
      words.forEach((word, i) => {
        if (i && !holes[i]) add(this.pairs, words[i - 1] * BASE + word, [number, i]);
        else if (holes[i + 1] || i === words.length - 1) add(this.alone, word, [number, i]);
      });
      if (entry.type && words.length <= SHORT) add(this.typed, entry.type, number);
    });
    for (const table of [this.pairs, this.alone]) for (const [key, users] of table) if (users.length > COMMON) table.delete(key);
  }
}

// ---- search

const TRAILS = 12, APART = 54, TYPE_ENDS = ["error", "exception", "warning", "interrupt"], TYPE_REACH = 15;
const NO_ERROR = new Set(["raise", "except", "import", "clas", "return", "isinstance"]);
const INSIDE = ["[cause]", "---------------- "], NONE = [];

class Search {
  constructor(index, text) {
    this.index = index;
    this.paste = new Paste(text, index.vocabulary);
    this.words = new Set(this.paste.ids);
    this.support = new Set();
    for (const word of this.words) if (index.evidence.has(word)) this.support.add(index.evidence.get(word));
    this.stack = frames(this.paste, index.packages);
  }

  results() {
    const best = new Map();
    for (const [entry, trail, typeAt] of this.trails()) {
      for (const result of weigh(this, entry, trail, typeAt)) {
        const known = best.get(result.page);
        if (result.score >= SIMILAR && (!known || compare(key(result), key(known)) < 0)) best.set(result.page, result);
      }
    }
    const results = ordered([...best.values()], best.size ? this.depth() : NONE);
    for (const result of results) result.line = this.line(result);
    return results;
  }

  *trails() {
    const { index, paste } = this, votes = new Map();
    let previous = 0;
    for (let j = 0; j < paste.ids.length; j++) {
      const word = paste.ids[j];
      if (!word) {
        previous = 0;
        continue;
      }
      for (const openers of [index.pairs.get(previous * BASE + word) ?? NONE, index.alone.get(word) ?? NONE]) {
        for (const [number, i] of openers) {
          const entry = index.entries[number];
          let [bits, last, trails] = votes.get(number) ?? [0, -1, 0];
          if (j < last || trails >= TRAILS) continue;
          if (j - last > APART) bits = 0;
          bits += entry.weights[i] + (i && last !== j - 1 ? entry.weights[i - 1] : 0);
          if (bits * 5 < Math.min(entry.total, 2 * SIMILAR)) {
            votes.set(number, [bits, j, trails]);
            continue;
          }
          const trail = follow(entry, paste, index.spelling, i, j);
          votes.set(number, [0, Math.max(j, trail.last), trails + 1]);
          yield [entry, trail, this.typeBefore(trail)];
        }
      }
      if (index.typed.has(word) && this.namesType(j) && this.raised(j)) {
        for (const number of index.typed.get(word)) {
          const [bits, last, trails] = votes.get(number) ?? [0, -1, 0];
          const trail = trails < TRAILS ? this.afterType(index.entries[number], j) : null;
          if (trail) {
            votes.set(number, [bits, last, trails + 1]);
            yield [index.entries[number], trail, j];
          }
        }
      }
      previous = word;
    }
  }

  raised(at) {
    const { paste } = this, start = paste.head(at);
    if (start && NO_ERROR.has(paste.word(start - 1)) && !paste.breaks[start]) return false;
    return ["", ":", "(", "\n", "]"].includes(paste.between(at + 1).slice(0, 1));
  }

  afterType(entry, at) {
    const { paste } = this, after = at + 1, ends = after === paste.ids.length || paste.breaks[after] === 1;
    if (!entry.words.length) {
      if (ends === entry.holes[0] && !(ends && paste.between(after).includes(":"))) return null;
      const trail = newTrail(at);
      trail.last = ends ? at : after;
      return trail;
    }
    for (let j = after; j < Math.min(after + TYPE_REACH, paste.ids.length); j++) {
      if (j > after && paste.breaks[j]) break;
      if (paste.ids[j] === entry.words[0]) return follow(entry, paste, this.index.spelling, 0, j);
    }
    return null;
  }

  typeBefore(trail) {
    const { paste } = this;
    for (let at = trail.first - 1; at > Math.max(-1, trail.first - 1 - TYPE_REACH); at--) {
      const touches = trail.first - at === 1;
      if (paste.breaks[at + 1] && !touches) break;
      if (this.namesType(at)) {
        const gap = paste.between(at + 1);
        if (touches || gap.includes(":") || gap.includes("(")) return at;
      }
    }
    return -1;
  }

  namesType(at) {
    const word = this.paste.word(at), first = this.paste.raw(at)[0], capital = first >= "A" && first <= "Z";
    if (this.index.types.has(this.paste.ids[at])) return capital || word.length > 9;
    return capital && TYPE_ENDS.some((end) => word.endsWith(end)) && !TYPE_ENDS.includes(word);
  }

  depth() {
    const { text, starts } = this.paste, marks = [];
    for (const mark of INSIDE) for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) marks.push(at);
    marks.sort((a, b) => a - b);
    let passed = 0;
    return starts.map((start) => {
      while (passed < marks.length && marks[passed] < start) passed++;
      return passed;
    });
  }

  line(result) {
    const { paste } = this;
    let first = result.first, last = Math.min(result.last, result.first + 40);
    while (first && !paste.breaks[first] && result.first - first < 8) first--;
    while (last + 1 < paste.ids.length && !paste.breaks[last + 1] && last - result.last < 12) last++;
    return paste.text.slice(paste.starts[first], paste.ends[last]).split(SPACE).filter(Boolean).join(" ");
  }
}

// ---- evidence

const MATCH = 18, SIMILAR = 12, LITTLE = 24, WHOLE = 3, RARE = 8, ABOVE = 12, FRAME = 18, PACKAGE = 6, NEAR = 12, NAMED = 8, LINE = 200;

function* weigh(search, entry, trail, typeAt) {
  const strong = trail.credit >= LITTLE, typed = typedAs(search, entry, typeAt, strong), worded = entry.words.length > 0;
  if (!worded && typed <= 0) return;
  const left = worded ? entry.sums[trail.start] : 0, right = worded ? entry.total - entry.sums[trail.stop + 1] : 0;
  const share = entry.total ? Math.floor((100 * (entry.total - left - right - trail.gone)) / entry.total) : 100;
  const before = !begins(search, entry, trail), behind = !ends(search, entry, trail);
  const led = before && typeAt >= 0 && trail.first - typeAt > 1 && !entry.holes[0];
  const whole = share === 100 && worded && !before && !behind && !trail.cost;
  const more = behind && !right && !entry.holes.at(-1) && worded;

  let bits = trail.credit - Math.min(trail.missing, 24) - trail.cost + (whole ? WHOLE : 0);
  bits -= before ? Math.min(left, 12) : Math.min(Math.floor(left / 4), 5);
  bits -= behind ? Math.min(right, 12) : Math.min(Math.floor(right / 4), 5);
  bits -= (led ? 8 : 0) + (more && !strong ? 4 : 0);
  if (typed) bits += typed > 0 ? entry.type_weight + 1 : -4;
  else if (search.words.has(entry.type)) bits += Math.floor(entry.type_weight / 2);

  const rare = typed > 0 && entry.type_weight >= RARE;
  const fixed = share === 100 && rare && worded && !entry.holes.some(Boolean);
  const telling = entry.telling && share >= 90;
  const sufficient = enough(entry, trail, share, typed, rare, before && left > 1, behind && right > 1);
  const certain =
    (!entry.common || (typed > 0 && share >= 90)) &&
    (strong || typed >= 0) &&
    (!trail.renamed || trail.credit >= 80) &&
    (!trail.cost || (strong && typed >= 0) || trail.credit >= 40) &&
    (!entry.exact || (share === 100 && !trail.cost && (typed > 0 || !entry.type))) &&
    !inSource(search, trail, typeAt);
  const unbroken = (!trail.missing || (trail.credit >= 36 && trail.credit > 2 * trail.missing)) && (!led || trail.credit >= 40);
  const kind = entry.exact && typed > 0 ? 0 : !strong ? 3 : trail.missing ? 2 : 1;
  const why = [...(worded ? [`message ${share}%`] : []), ...(typed > 0 ? ["type"] : [])];
  for (const of of entry.of) {
    const frame = framed(search, of.frames ?? NONE, trail);
    const known = (sufficient && unbroken) || (frame >= NEAR && share >= 70);
    for (const number of of.pages) {
      const page = search.index.pages[number], { framework } = page, named = search.support.has(framework);
      let sure = certain && known && (!entry.common || frame >= NEAR || fixed || (named && !search.stack.length));
      let score = bits + (strong ? Math.floor(frame / 4) : frame);
      if (named) score += strong ? 4 : 6;
      else if (search.index.frameworks.has(framework)) {
        const alone = strong || entry.exact || telling || fixed;
        score -= alone ? 1 : search.stack.length ? 10 : trail.credit >= 12 ? 1 : 4;
        sure = sure && (!search.stack.length || Boolean(entry.exact) || telling || (strong && !of.foreign));
      }
      yield {
        page: page.id, case: of.case, confidence: sure && score >= MATCH ? "match" : "similar", score, line: "",
        why: [...why, ...(frame > 0 ? ["frame"] : []), ...(named ? [framework] : [])],
        kind, first: trail.first, last: trail.last, breadth: page.cases, place: [0, 0, 0],
      };
    }
  }
}

function enough(entry, trail, share, typed, rare, before, behind) {
  if (before || behind) {
    const early = !before && entry.words.length - trail.stop > 3;
    return trail.credit >= (rare || early ? 30 : 50);
  }
  if (trail.credit < 25) return share >= 50;
  return rare || share >= (typed > 0 && trail.credit >= 30 ? 25 : 40);
}

function typedAs(search, entry, typeAt, strong) {
  if (typeAt < 0 || !entry.type) return 0;
  const { paste } = search;
  if (paste.ids[typeAt] !== entry.type) return -1;
  const head = paste.head(typeAt), other = entry.module && head < typeAt && paste.word(head) !== entry.module;
  return other && !strong ? -1 : 1;
}

function begins(search, entry, trail) {
  const at = trail.first, { paste } = search;
  if (paste.opens(at)) return true;
  const missing = trail.start ? search.index.spelling[entry.words[trail.start - 1]] : "";
  return paste.breaks[at - 1] === 1 && missing.endsWith(paste.word(at - 1));
}

function ends(search, entry, trail) {
  const at = trail.last, { paste } = search;
  if (paste.closes(at)) return true;
  const missing = trail.stop + 1 < entry.words.length ? search.index.spelling[entry.words[trail.stop + 1]] : "";
  const last = at + 2 === paste.ids.length || paste.breaks[at + 2] === 1;
  return last && missing.startsWith(paste.raw(at + 1).toLowerCase());
}

function framed(search, raised, trail) {
  if (!raised.length) return 0;
  const { index, stack } = search;
  let above = stack.filter((frame) => frame[0] < trail.first).slice(-ABOVE);
  if (!above.length) above = stack.slice(0, ABOVE).reverse();
  const library = above.filter((frame) => frame[1] !== "" && frame[1] !== STANDARD);
  let best = 0;
  for (const [name, called, own, caller] of raised) {
    if (caller && !above.some((frame) => frame[1] === caller)) continue;
    const said = search.words.has(index.names.get(called)) && search.words.has(index.names.get(name));
    let bits = said && called.length > 5 ? NAMED : 0;
    if (library.length && library.at(-1)[1] === name && (above.at(-1)[1] === "") === Boolean(own)) {
      const last = library.at(-1)[2];
      bits = same(called, last) || (!last && said) ? FRAME : PACKAGE;
    } else if (library.slice(-4).some((frame) => frame[1] === name && frame[2] === called)) bits = NEAR;
    best = Math.max(best, bits);
  }
  return best;
}

function inSource(search, trail, typeAt) {
  if (!search.stack.length) return false;
  const { paste } = search, head = paste.head(typeAt >= 0 ? typeAt : trail.first), line = paste.line(trail.first);
  if (head && paste.word(head - 1) === "raise" && !paste.breaks[head]) return true;
  if (typeAt < 0 || head !== line) {
    if (DIGITS.test(paste.raw(line)) && paste.between(line + 1).length > 1) return true;
    if (paste.between(line).slice(-2) === "  " && search.stack.some((frame) => paste.line(line - 1) <= frame[0] && frame[0] < line)) return true;
  }
  const start = paste.starts[trail.first], before = paste.text.slice(Math.max(paste.starts[line], start - LINE), start);
  return (before.includes('f"') || before.includes("f'")) && paste.text.slice(start, paste.ends[trail.last]).includes("{");
}

const same = (name, other) => name === other || name === "a" + other || "a" + name === other;

// ---- result

const MOST = 40;
const unsure = (result) => (result.confidence === "match" ? 0 : 1);
const key = (result) => [unsure(result), result.kind, -result.score, result.first, result.breadth];
const final = (result) => [unsure(result), ...(unsure(result) ? [0, 0, 0] : result.place), ...key(result)];

function compare(a, b) {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at] - b[at];
  return 0;
}

function ordered(results, depth) {
  results = results.sort((a, b) => compare(key(a), key(b))).slice(0, MOST);
  const heads = [];
  for (const result of results) {
    let head = heads.find((each) => each.confidence === result.confidence && each.first <= result.last && result.first <= each.last);
    if (!head) heads.push((head = result));
    result.place = [head.kind, -depth[head.first], head.first];
  }
  return results.sort((a, b) => compare(final(a), final(b)));
}

// ---- what a page calls

export function load(data) {
  return new Index(data);
}

export function explain(index, text, limit = 5) {
  return new Search(index, text).results().slice(0, limit)
    .map(({ page, case: cause, confidence, score, line, why }) => ({ page, case: cause, confidence, score, line, why }));
}
