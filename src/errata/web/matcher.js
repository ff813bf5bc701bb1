// The matcher: a text and errors.json in, ranked pages out. What it does and why is said in src/errata/matcher.py, search.py,
// evidence.py, trail.py, paste.py and stack.py, whose functions stand here in the same order; tests/vectors.json holds both to the
// same results.

const { min, max, floor, abs } = Math;
const DIGITS = /^[0-9]+$/, STANDARD = "~";

// index

export function compile(data) {
  if (data.schema !== 1) throw new Error(`errors.json has schema ${data.schema}, this program reads 1`);
  const { limits, patterns } = data, spelling = [""], vocabulary = new Map(), evidence = new Map(), types = new Set();
  const pairs = new Map(), alone = new Map(), typed = new Map();
  const number = (word) => {
    if (!vocabulary.has(word)) vocabulary.set(word, spelling.push(word) - 1);
    return vocabulary.get(word);
  };
  const add = (table, key, value) => (table.has(key) ? table.get(key).push(value) : table.set(key, [value]));
  const entries = data.entries.map((each, at) => {
    const words = [], holes = [false], named = [], sums = [0];
    for (const word of each.words.split(" "))
      if (word === "{}") holes[holes.length - 1] = true;
      else if (word) {
        named.push(+word.endsWith("'"));
        words.push(number(word.replace(/'$/, "")));
        holes.push(false);
      }
    const [rarity, ...weights] = [...each.weights].map((digit) => parseInt(digit, 36));
    for (const weight of weights) sums.push(sums.at(-1) + weight);
    const [first, last] = each.type.split(" "), type = first ? number(last ?? first) : 0;
    if (type) types.add(type);
    words.forEach((word, i) => {
      if (i && !holes[i]) add(pairs, words[i - 1] * 2 ** 24 + word, [at, i]);
      else if (holes[i + 1] || i === words.length - 1) add(alone, word, [at, i]);
    });
    if (type && words.length <= limits.short) add(typed, type, at);
    const telling = weights.some((weight) => weight >= limits.unheard), total = sums.at(-1);
    const need = total < 30 ? floor((total + 4) / 5) : min(floor((total + 2) / 3), 14);
    return { ...each, words, holes, named, weights, sums, total, need, rarity, type, module: last ? first : "", telling };
  });
  for (const table of [pairs, alone]) for (const [key, users] of table) if (users.length > limits.users) table.delete(key);
  for (const [name, words] of Object.entries(data.frameworks))
    for (const word of words.split(" ")) evidence.set(number(word), name).set(number(word + "."), name);
  for (const { of } of entries) for (const { frames = [] } of of) for (const [one, two] of frames) number(one), number(two);
  const replaces = (list) => list.map(([pattern, to]) => [RegExp(pattern, "g"), to]);
  return {
    ...data, entries, spelling, vocabulary, evidence, types, pairs, alone, typed, packages: new Set(data.packages.split(" ")),
    first: replaces(patterns.first), last: replaces(patterns.last), escaped: RegExp(patterns.escaped),
    escape: RegExp(patterns.escape, "g"), word: RegExp(patterns.word, "g"),
  };
}

// paste

function clean(text, { limits, first, escaped, escape, last, patterns }) {
  const half = limits.characters / 2, replace = ([pattern, to]) => (text = text.replace(pattern, to));
  if (text.length > 2 * half) text = text.slice(0, half) + "\n" + text.slice(-half);
  text = text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, "\ufffd");
  first.forEach(replace);
  for (let n = 0; n < 2 && escaped.test(text); n++)
    text = text.replace(escape, (_, hex, other) => {
      const code = parseInt(hex, 16);
      if (hex) return code > 31 && code < 127 ? String.fromCharCode(code) : " ";
      return "nr".includes(other) ? "\n" : other === "t" ? " " : other;
    });
  last.forEach(replace);
  const lines = text.split("\n"), width = lines.reduce((most, line) => max(most, line.length), 0);
  const full = lines.map((line) => line.length === width && !patterns.borders.includes(line.slice(-1)));
  if (width < limits.wrap || full.filter(Boolean).length < 3) return text;
  return lines.map((line, n) => line + (full[n] ? "" : "\n")).join("").slice(0, -1);
}

function stem(word) {
  word = word.toLowerCase();
  if (word.endsWith(".")) return word.length > 4 && word.at(-2) === "s" ? word.slice(0, -2) + "." : word;
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}

class Paste {
  constructor(text, index) {
    const starts = (this.starts = []), ends = (this.ends = []), ids = (this.ids = []), breaks = (this.breaks = []);
    const rows = (this.rows = []), heads = (this.heads = []);
    const long = (this.long = index.limits.word), id = (word) => index.vocabulary.get(stem(word)) ?? 0;
    this.patterns = index.patterns;
    this.text = text = clean(text, index);
    let end = 0, next = text.indexOf("\n");
    for (const { 0: found, index: at } of text.matchAll(index.word)) {
      if (next >= 0 && next < end) next = text.indexOf("\n", end);
      const line = +(!ids.length || (next >= 0 && next < at)), word = found.slice(0, long);
      if (line && word === "E" && text.slice(at + 1, at + 3) === "  ") continue;
      end = at + found.length;
      let number = id(word), start = at;
      if (!number && text[at - 1] === "\\" && "nrt".includes(word[0]) && word.length > 1 && (number = id(word.slice(1)))) start++;
      if (line) heads.push(ids.length);
      starts.push(start), ends.push(end), ids.push(number), breaks.push(line), rows.push(heads.length - 1);
    }
  }
  raw(at) {
    return this.text.slice(this.starts[at], min(this.ends[at], this.starts[at] + this.long));
  }
  word(at) {
    return stem(this.raw(at));
  }
  head(at) {
    const first = max(0, at - 16);
    while (at > first && this.text[this.ends[at - 1] - 1] === "." && !this.breaks[at]) at--;
    return at;
  }
  line(at) {
    return this.heads[this.rows[at]];
  }
  between(at) {
    const gap = this.text.slice(at ? this.ends[at - 1] : 0, this.starts[at]);
    return gap.length < 17 ? gap : gap.slice(0, 8) + gap.slice(-8);
  }
  shown(first, last) {
    return this.text.slice(this.starts[first], this.ends[last]).replace(/[ \t\n\xa0]+/g, " ");
  }
  opens(at) {
    if (!at || this.breaks[at]) return true;
    const gap = this.between(at), before = gap.replace(/ +$/, "");
    return gap !== "" && (this.patterns.opening.includes(gap.at(-1)) || (before !== "" && this.patterns.stops.includes(before.at(-1))));
  }
  closes(at) {
    if (at + 1 === this.ids.length || this.breaks[at + 1]) return true;
    const gap = this.between(at + 1);
    return gap !== "" && this.patterns.closing.includes(gap[0]);
  }
}

// trail

function near(a, b) {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a], extra = long.length - short.length;
  if (long.length < 4 || extra > 1 || a.endsWith(".") !== b.endsWith(".")) return false;
  let start = 0, end = short.length;
  while (start < end && a[start] === b[start]) start++;
  while (end > start && long[end + extra - 1] === short[end - 1]) end--;
  if (end - start + extra < 2) return true;
  return end - start === 2 && !extra && a[start] === b[start + 1] && a[start + 1] === b[start];
}

const trailAt = (at, word = 0, credit = 0) =>
  ({ first: at, last: at, start: word, stop: word, credit, missing: 0, gone: 0, cost: 0, renamed: 0 });

function follow(index, entry, paste, i, j) {
  const trail = trailAt(j, i, entry.weights[i]);
  extend(trail, index, entry, paste, i, j, -1);
  extend(trail, index, entry, paste, i, j, 1);
  return trail;
}

function extend(trail, index, entry, paste, i, j, step) {
  const { words, weights, holes, named } = entry, { limits, spelling } = index, count = paste.ids.length;
  let n = i + step, free = false, missed = [], failures = 0;
  while (n >= 0 && n < words.length && j + step >= 0 && j + step < count) {
    free ||= holes[max(n, n - step)];
    let [at, credit, used] = seek(index, entry, paste, n, j, step, free, missed.length);
    if (at < 0) {
      missed.push(n);
      failures += +free;
      const ahead = step > 0 ? holes.slice(n + 1) : holes.slice(0, n + 1);
      if (failures > limits.failures || (missed.length > 3 && !free && !ahead.includes(true))) return;
      free ||= missed.length > 3;
      n += step;
      continue;
    }
    const skipped = abs(at - j) - 1;
    if (free) trail.cost += max(0, skipped - 16) >> 3;
    else if (skipped > missed.length) trail.cost += paste.rows[at] !== paste.rows[j] ? 4 : 4 * (skipped - missed.length);
    if (missed.length === 1 && near(paste.word(at - step), spelling[words[n - step]])) {
      credit += (weights[n - step] * 3) >> 2;
      missed = [];
    }
    trail.credit += credit;
    for (const word of missed) {
      trail.gone += weights[word];
      trail.missing += max(weights[word], limits.missed);
      trail.renamed += named[word];
    }
    j = used < 0 ? at + step : at;
    if (used > 0) n += step * (used - 1);
    trail.start = min(trail.start, n), trail.stop = max(trail.stop, n);
    trail.first = min(trail.first, j), trail.last = max(trail.last, j);
    n += step, free = false, missed = [];
  }
}

function seek({ limits, spelling }, { words, weights, holes }, paste, n, j, step, free, misses) {
  const { ids, rows } = paste, weight = weights[n], wanted = words[n], after = n + step;
  let at = j + step;
  if (ids[at] === wanted) return [at, weight, 1];
  const joined = after >= 0 && after < words.length && !holes[max(after, n)];
  if (!free && !misses) {
    const here = paste.word(at), meant = spelling[wanted], first = min(at, at + step);
    if (near(here, meant)) return [at, (weight * 3) >> 2, 1];
    if (first >= 0 && first + 1 < ids.length && here.length < meant.length)
      if (stem(paste.raw(first) + paste.raw(first + 1)) === meant) return [at, weight, -1];
    if (joined && here.length > meant.length + 1) {
      const other = spelling[words[after]], [one, two] = step > 0 ? [meant, other] : [other, meant];
      if (!one.endsWith(".") && (here === one + two || near(here, one + two))) return [at, weight + weights[after], 2];
    }
  }
  const far = max(0, min(j + step * limits.skip, ids.length - 1));
  let reach = free ? limits.value : limits.skip + misses, spare = -1;
  if (!free && !misses && rows[j] !== rows[far]) reach = limits.margin;
  const stop = max(-1, min(ids.length, j + step * (reach + 1)));
  for (at = j + 2 * step; step > 0 ? at < stop : at > stop; at += step) {
    if (ids[at] !== wanted) continue;
    if (joined ? ids[at + step] === words[after] : weight > 3) return [at, weight, 1];
    if (spare < 0 && (weight > 4 || !joined)) spare = at;
  }
  return [spare, weight, 1];
}

// stack

function frames(paste, packages, path) {
  const found = [], { text, starts, ends, patterns } = paste, count = starts.length;
  const digits = (at) => at < count && DIGITS.test(paste.raw(at));
  const called = (at) => {
    if (at + 1 >= count || paste.raw(at) !== "in") return "";
    for (at++; at + 1 < count && paste.raw(at).endsWith("."); at++);
    return paste.word(at);
  };
  for (let at = 0; at < count; at++) {
    if (ends[at] - starts[at] > 4) continue;
    const glued = at > 0 && text[ends[at - 1] - 1] === ".";
    if (!glued && text[starts[at]] !== "l") continue;
    const word = text.slice(starts[at], ends[at]);
    if (glued && (word === "py" || word === "pyx")) {
      const place = at + 1 + (at + 1 < count && paste.raw(at + 1) === "line"), name = called(place + digits(place));
      if (name || digits(place)) found.push([at, packaged(paste, at, packages, path), name]);
    } else if (glued && at + 2 < count && patterns.scripts.includes(word)) {
      if (digits(at + 1) && digits(at + 2)) found.push([at, packaged(paste, at, packages, path), ""]);
    } else if (word === "line" && digits(at + 1)) {
      const name = called(at + 2);
      if ((name || (at > 1 && paste.word(at - 2) === "in")) && !(at && paste.word(at - 1) === "py")) found.push([at, "", name]);
    }
  }
  return found;
}

function packaged(paste, at, packages, path) {
  let known = "", cut = false;
  for (let place = at - 1; place > max(-1, at - path); place--) {
    const word = paste.word(place), before = place ? paste.word(place - 1) : "", gap = paste.text[paste.starts[place] - 1] ?? "";
    if (word === "node_module" || (word === "package" && (before === "site" || before === "dist")))
      return paste.word(place + 1).replace(/\.$/, "");
    if ((word === "python3." && before === "lib") || (word === "lib" && before.startsWith("python3"))) return STANDARD;
    const opened = paste.breaks[place] || "/\\\"' (`".includes(gap);
    if (opened && "/\\".includes(paste.text[paste.ends[place]]) && packages.has(word)) known = word;
    if (cut && word === "py") break;
    if (!paste.breaks[place]) continue;
    if (cut || word === "file" || "/\\~".includes(gap)) break;
    cut = true;
  }
  return known;
}

// search

export function explain(index, text, limit = 5) {
  const paste = new Paste(text, index), words = new Set(paste.ids), support = new Set(), best = new Map();
  for (const word of words) if (index.evidence.has(word)) support.add(index.evidence.get(word));
  const search = { index, paste, words, support, stack: frames(paste, index.packages, index.limits.path) };
  search.places = search.stack.map((frame) => frame[0]);
  for (const [entry, trail, typeAt] of trails(index, paste))
    for (const result of weigh(search, entry, trail, typeAt)) {
      const known = best.get(result.page);
      if (result.score < index.limits.similar || (known && compare(key(known), key(result)) <= 0)) continue;
      if (known && known.match === result.match && known.kind === result.kind) result.first = known.first, result.last = known.last;
      best.set(result.page, result);
    }
  return ordered([...best.values()], best.size ? depths(paste) : [], index.limits.results).slice(0, limit).map((result) => ({
    page: result.page, case: result.case, confidence: result.match ? "match" : "similar", score: result.score,
    line: line(paste, result), why: result.why,
  }));
}

function* trails(index, paste) {
  const { ids } = paste, { limits, entries } = index, none = [];
  const table = () => new Int32Array(entries.length), voted = table(), last = table().fill(-1), ahead = table(), opened = table();
  let previous = 0;
  for (let j = 0; j < ids.length; j++) {
    const word = ids[j];
    if (!word) {
      previous = 0;
      continue;
    }
    for (const table of [index.pairs.get(previous * 2 ** 24 + word) ?? none, index.alone.get(word) ?? none])
      for (const [number, i] of table) {
        if (j < last[number] || opened[number] >= limits.trails) continue;
        const entry = entries[number], { weights } = entry, touches = last[number] === j - 1;
        if (j - last[number] > limits.apart || i <= ahead[number]) voted[number] = 0;
        voted[number] += weights[i] + (i && !(touches && voted[number]) ? weights[i - 1] : 0);
        last[number] = j, ahead[number] = i;
        if (voted[number] < entry.need) continue;
        const trail = follow(index, entry, paste, i, j);
        voted[number] = 0, opened[number]++;
        if (!trail.cost && !trail.missing) last[number] = max(j, trail.last);
        yield [entry, trail, typeBefore(index, paste, trail)];
      }
    if (index.typed.has(word) && namesType(index, paste, j) && raised(paste, j))
      for (const number of index.typed.get(word)) {
        const trail = opened[number] < limits.trails && afterType(index, paste, entries[number], j);
        if (!trail) continue;
        opened[number]++;
        yield [entries[number], trail, j];
      }
    previous = word;
  }
}

function raised(paste, at) {
  const start = paste.head(at);
  if (start && paste.patterns.source.includes(paste.word(start - 1)) && !paste.breaks[start]) return false;
  return ["", ":", "(", "\n", "]"].includes(paste.between(at + 1).slice(0, 1));
}

function afterType(index, paste, entry, at) {
  const after = at + 1, ends = after === paste.ids.length || paste.breaks[after] === 1;
  if (!entry.words.length) {
    if (ends === entry.holes[0] && !(ends && paste.between(after).includes(":"))) return null;
    return { ...trailAt(at), last: ends ? at : after };
  }
  for (let j = after; j < min(after + index.limits.reach, paste.ids.length) && (j === after || !paste.breaks[j]); j++)
    if (paste.ids[j] === entry.words[0]) return follow(index, entry, paste, 0, j);
  return null;
}

function typeBefore(index, paste, { first }) {
  for (let at = first - 1; at > max(-1, first - 1 - index.limits.reach); at--) {
    const touches = first - at === 1;
    if (paste.breaks[at + 1] && !touches) break;
    if (namesType(index, paste, at) && (touches || /[:(]/.test(paste.between(at + 1)))) return at;
  }
  return -1;
}

function namesType(index, paste, at) {
  const word = paste.word(at), capital = /^[A-Z]/.test(paste.raw(at)), { types } = paste.patterns;
  if (index.types.has(paste.ids[at])) return capital || word.length > 9;
  return capital && types.some((end) => word.endsWith(end)) && !types.includes(word);
}

function depths({ text, starts, patterns }) {
  const marks = [];
  for (const mark of patterns.inside)
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) marks.push(at);
  marks.sort((a, b) => a - b);
  let passed = 0;
  return starts.map((start) => {
    while (passed < marks.length && marks[passed] < start) passed++;
    return passed;
  });
}

function line(paste, result) {
  let first = result.first, last = min(result.last, first + 40);
  while (first && !paste.breaks[first] && result.first - first < 8) first--;
  while (last + 1 < paste.ids.length && !paste.breaks[last + 1] && last - result.last < 12) last++;
  return paste.shown(first, last);
}

// evidence

function* weigh(search, entry, trail, typeAt) {
  const { index, stack, support } = search, { limits } = index, { words, holes, sums, total } = entry, { credit, missing, cost } = trail;
  const strong = credit >= limits.little, typed = typedAs(search, entry, typeAt, strong), some = words.length > 0;
  if (!some && typed <= 0) return;
  const most = credit + (entry.rarity + 1) * search.words.has(entry.type);
  if (most + limits.whole + limits.frame + 6 < limits.similar) return;
  const left = some ? sums[trail.start] : 0, right = some ? total - sums[trail.stop + 1] : 0;
  const share = total ? floor((100 * (total - left - right - trail.gone)) / total) : 100;
  const before = !begins(search, entry, trail), behind = !ends(search, entry, trail);
  const led = before && typeAt >= 0 && trail.first - typeAt > 1 && !holes[0];
  const whole = share === 100 && some && !before && !behind && !cost, more = behind && !right && !holes.at(-1) && some && !entry.exact;

  let bits = credit - min(missing, 24) - cost + limits.whole * whole;
  bits -= before ? min(left, 12) : min(left >> 2, 5);
  bits -= behind ? min(right, 12) : min(right >> 2, 5);
  bits -= 8 * led + 4 * (more && !strong);
  if (entry.exact && !entry.type && entry.telling && share === 100) bits += limits.code;
  if (typed) bits += typed > 0 ? entry.rarity + 1 : -4;
  else if (search.words.has(entry.type)) bits += entry.rarity >> 1;

  const rare = typed > 0 && entry.rarity >= limits.rare, fixed = share === 100 && rare && some && !holes.includes(true);
  const telling = entry.telling && share >= 90;
  const sufficient = enough(entry, trail, share, typed, rare, before && left > 1, behind && right > 1);
  const certain =
    (!entry.common || (typed > 0 && share >= 90)) && (strong || typed >= 0) && (words.length > 2 || typed > 0 || entry.exact) &&
    (!trail.renamed || credit >= 80) &&
    (!cost || (strong && typed >= 0) || credit >= 40) && cost * 4 <= credit &&
    (!entry.exact || (share === 100 && !cost && (typed > 0 || !entry.type))) && !source(search, trail, typeAt);
  const unbroken = (!missing || (credit >= 36 && credit > 3 * missing && (missing < 10 || credit >= 80))) && (!led || credit >= 40);
  const kind = entry.exact && typed > 0 ? 0 : entry.common ? 3 : missing ? 2 : 1, { first, last } = trail;
  for (const of of entry.of) {
    const frame = framed(search, of.frames ?? [], trail), known = (sufficient && unbroken) || (frame >= limits.near && share >= 70);
    for (const number of of.pages) {
      const page = index.pages[number], { framework } = page, named = support.has(framework);
      let sure = certain && known && (!entry.common || frame >= limits.near || fixed || (named && !stack.length));
      let score = bits + (strong ? frame >> 2 : frame), rank = kind;
      if (named) score += strong ? 4 : 6;
      else if (framework in index.frameworks) {
        score -= strong || entry.exact || telling || fixed ? 1 : stack.length ? 10 : credit >= 12 ? 1 : 4;
        if (kind && support.size) rank = max(kind, 2);
        sure &&= !stack.length || entry.exact || telling || (strong && !of.foreign);
      }
      const why = [some && `message ${share}%`, typed > 0 && "type", frame > 0 && "frame", named && framework].filter(Boolean);
      const match = Boolean(sure) && score >= limits.match;
      yield { page: page.id, breadth: page.cases, case: of.case, match, score, kind: rank, first, last, why };
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

// how many of the sorted numbers are less than one
function below(numbers, one) {
  let from = 0, to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (numbers[middle] < one) from = middle + 1;
    else to = middle;
  }
  return from;
}

function framed({ index, words, stack, places }, raised, { first }) {
  if (!raised.length) return 0;
  const { limits, vocabulary } = index;
  const place = below(places, first);
  let above = stack.slice(max(0, place - limits.above), place), best = 0;
  if (!above.length) above = stack.slice(0, limits.above).reverse();
  const library = above.filter((frame) => frame[1] !== "" && frame[1] !== STANDARD), last = library.at(-1);
  for (const [name, called, own, caller] of raised) {
    if (caller && !above.some((frame) => frame[1] === caller)) continue;
    const said = words.has(vocabulary.get(called)) && words.has(vocabulary.get(name));
    let bits = said && called.length > 5 ? limits.named : 0;
    if (last?.[1] === name && (above.at(-1)[1] === "") === Boolean(own))
      bits = same(called, last[2]) || (!last[2] && said) ? limits.frame : limits.package;
    else if (library.slice(-4).some((frame) => frame[1] === name && frame[2] === called)) bits = limits.near;
    best = max(best, bits);
  }
  return best;
}

function source({ paste, stack, places }, { first, last }, typeAt) {
  if (last + 1 < paste.ids.length && paste.raw(last + 1) === "import") return true;
  if (first && paste.raw(first - 1) === "f" && /^["']$/.test(paste.between(first))) return true;
  const head = paste.head(typeAt >= 0 ? typeAt : first), line = paste.line(first);
  if (head && paste.word(head - 1) === "raise" && typeAt >= 0 && paste.between(typeAt + 1)[0] === "(") return true;
  if (!stack.length || (typeAt >= 0 && head === line)) return false;
  if (DIGITS.test(paste.raw(line)) && paste.between(line + 1).length > 1) return true;
  const place = below(places, line);
  return paste.between(line).slice(-2) === "  " && place > 0 && places[place - 1] >= paste.line(line - 1);
}

const same = (one, two) => one === two || one === "a" + two || "a" + one === two;

// result

const key = (result) => [+!result.match, result.kind, -result.score, result.first, result.breadth];

function compare(a, b) {
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return a[n] - b[n];
  return 0;
}

function ordered(results, depth, most) {
  const heads = [], final = (result) => [+!result.match, ...result.place, ...key(result)];
  results = results.sort((a, b) => compare(key(a), key(b))).slice(0, most);
  for (const result of results) {
    let head = heads.find((h) => h.match === result.match && h.first <= result.last && result.first <= h.last);
    if (!head) heads.push((head = result));
    result.place = result.match ? [head.kind, -depth[head.first], head.first] : [0, 0, 0];
  }
  return results.sort((a, b) => compare(final(a), final(b)));
}
