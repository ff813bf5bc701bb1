// The matcher: a text and errors.json in, ranked pages out. What it does and why is said in src/errata/matcher.py, paste.py, stack.py,
// search.py, trail.py, evidence.py and result.py, whose functions stand here in this order; tests/vectors.json holds both together.
// One text is searched at a time; all functions share what is known of it.

const { min, max, abs } = Math;

// the index of `compile`, a text, how many results; pages as { page, case, confidence, score, line, why }, best first
export const explain = (index, text, limit = 5) => index(text, limit);

export function compile({ schema, limits, patterns, frameworks, packages, pages, entries: signatures }) {
  if (schema !== 1) throw new Error(`errors.json has schema ${schema}, this program reads 1`);

  // matcher.py

  const spelling = [""], vocabulary = new Map(), evidence = new Map(), types = new Set();
  const pairs = new Map(), alone = new Map(), typed = new Map(), known = new Set(packages.split(" "));
  const number = (word) => {
    if (!vocabulary.has(word)) vocabulary.set(word, spelling.push(word) - 1);
    return vocabulary.get(word);
  };
  const add = (table, key, value) => (table.has(key) ? table.get(key).push(value) : table.set(key, [value]));
  const pair = (one, two) => one * 2 ** 24 + two;
  const entries = signatures.map((each, at) => {
    const parts = [], holes = [false], named = [], sums = [0];
    for (const word of each.words.split(" "))
      if (word === "{}") holes[parts.length] = true;
      else if (word) {
        named.push(+word.endsWith("'"));
        parts.push(number(word.replace("'", "")));
        holes.push(false);
      }
    const [rarity, ...weights] = [...each.weights].map((digit) => parseInt(digit, 36));
    for (const weight of weights) sums.push(sums.at(-1) + weight);
    const [first, last] = each.type.split(" "), type = first && number(last ?? first), total = sums.at(-1);
    if (type) types.add(type);
    parts.forEach((word, i) => {
      if (i && !holes[i]) add(pairs, pair(parts[i - 1], word), [at, i]);
      else if (holes[i + 1] || i === parts.length - 1) add(alone, word, [at, i]);
    });
    if (type && parts.length <= limits.short) add(typed, type, at);
    return {
      ...each, parts, holes, named, weights, sums, rarity, type, total, module: last && first,
      need: total < 30 ? (total + 4) / 5 | 0 : min((total + 2) / 3 | 0, 14), telling: weights.some((weight) => weight >= limits.unheard),
    };
  });
  for (const table of [pairs, alone]) for (const [key, users] of table) if (users.length > limits.users) table.delete(key);
  for (const name in frameworks)
    for (const word of frameworks[name].split(" ")) evidence.set(number(word), name).set(number(word + "."), name);
  for (const { of } of entries) for (const { frames = [] } of of) for (const [one, two] of frames) number(one), number(two);

  // paste.py

  let text, starts, ends, ids, breaks, rows, heads, count, margin;

  const replaces = ([pattern, to]) => [RegExp(pattern, "g"), to];
  const first = patterns.first.map(replaces), last = patterns.last.map(replaces);
  const escaped = RegExp(patterns.escaped), escape = RegExp(patterns.escape, "g"), cut = RegExp(patterns.word, "g");

  function clean() {
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
    if (width >= limits.wrap && new Set(lines.filter((_, n) => full[n])).size > 2)
      text = lines.map((line, n) => line + (full[n] ? "" : "\n")).join("").slice(0, -1);
  }

  function stem(word) {
    word = word.toLowerCase();
    if (word.endsWith(".")) return word.length > 4 && word.at(-2) === "s" ? word.slice(0, -2) + "." : word;
    return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
  }

  function read() {
    clean();
    starts = [], ends = [], ids = [], breaks = [], rows = [], heads = [];
    const id = (word) => vocabulary.get(stem(word)) ?? 0;
    let end = 0, next = text.indexOf("\n");
    margin = /^E  /m.test(text);
    for (const { 0: found, index: at } of text.matchAll(cut)) {
      if (next >= 0 && next < end) next = text.indexOf("\n", end);
      const line = +(!ids.length || (next >= 0 && next < at)), word = found.slice(0, limits.word);
      if (line && word === "E" && text.slice(at + 1, at + 3) === "  ") continue;
      end = at + found.length;
      let number = id(word), start = at;
      if (!number && text[at - 1] === "\\" && "nrt".includes(word[0]) && word.length > 1 && (number = id(word.slice(1)))) start++;
      if (line) heads.push(ids.length);
      starts.push(start), ends.push(end), ids.push(number), breaks.push(line), rows.push(heads.length - 1);
    }
    count = ids.length;
  }

  const raw = (at) => text.slice(starts[at], min(ends[at], starts[at] + limits.word));
  const spelt = (at) => stem(raw(at));
  const lineOf = (at) => heads[rows[at]];
  const glued = (at) => at > 0 && text[ends[at - 1] - 1] === ".";

  function head(at) {
    const least = max(0, at - 16);
    while (at > least && glued(at) && !breaks[at]) at--;
    return at;
  }

  function between(at) {
    const gap = text.slice(at ? ends[at - 1] : 0, starts[at]);
    return gap.length < 17 ? gap : gap.slice(0, 8) + gap.slice(-8);
  }

  function opens(at) {
    if (!at || breaks[at]) return true;
    const gap = between(at), before = gap.replace(/ +$/, "");
    return gap !== "" && (patterns.opening.includes(gap.at(-1)) || (before !== "" && patterns.stops.includes(before.at(-1))));
  }

  function closes(at) {
    if (at + 1 === count || breaks[at + 1]) return true;
    const gap = between(at + 1);
    return gap !== "" && patterns.closing.includes(gap[0]);
  }

  // stack.py

  const STANDARD = "~", digits = (at) => at < count && /^\d+$/.test(raw(at));
  let stack, places, tracebacks;

  function called(at) {
    if (at + 1 >= count || raw(at) !== "in") return "";
    for (at++; at + 1 < count && raw(at).endsWith("."); at++);
    return spelt(at);
  }

  function frames() {
    stack = [];
    for (let at = 0; at < count; at++) {
      if (ends[at] - starts[at] > 4 || (!glued(at) && text[starts[at]] !== "l")) continue;
      const word = text.slice(starts[at], ends[at]), file = glued(at);
      if (file && (word === "py" || word === "pyx")) {
        const place = at + 1 + (at + 1 < count && raw(at + 1) === "line"), name = called(place + digits(place));
        if (name || digits(place)) stack.push([at, packageOf(at), name]);
      } else if (file && at + 2 < count && patterns.scripts.includes(word)) {
        if (digits(at + 1) && digits(at + 2)) stack.push([at, packageOf(at), ""]);
      } else if (word === "line" && digits(at + 1)) {
        const name = called(at + 2);
        if ((name || (at > 1 && spelt(at - 2) === "in")) && !(at && spelt(at - 1) === "py")) stack.push([at, "", name]);
      }
    }
    places = stack.map((frame) => frame[0]);
    tracebacks = [...text.matchAll(/(?<!Group |\| )Traceback \(most recent/g)].map(({ index }) => below(starts, index));
  }

  function packageOf(at) {
    let found = "", cut = false;
    for (let place = at - 1; place > max(-1, at - limits.path); place--) {
      const word = spelt(place), before = place ? spelt(place - 1) : "", gap = text[starts[place] - 1] ?? "";
      if (word === "node_module" || (word === "package" && (before === "site" || before === "dist")))
        return spelt(place + 1).replace(/\.$/, "");
      if ((word === "python3." && before === "lib") || (word === "lib" && before.startsWith("python3"))) return STANDARD;
      const opened = breaks[place] || "/\\\"' (`".includes(gap);
      if (opened && "/\\".includes(text[ends[place]]) && known.has(word)) found = word;
      if (cut && word === "py") break;
      if (!breaks[place]) continue;
      if (cut || word === "file" || "/\\~".includes(gap)) break;
      cut = true;
    }
    return found;
  }

  // search.py

  let said, support, libraries, best;
  // the entry and the trail that are looked at
  let parts, holes, named, weights, sums, rarity, type, total, module, telling, common, exact, of;
  let from, to, start, stop, credit, missing, gone, cost, renamed;

  function search(input, limit) {
    text = input;
    read();
    frames();
    said = new Set(ids), support = new Set(), best = new Map();
    libraries = stack.some((frame) => frame[1] !== "" && frame[1] !== STANDARD);
    for (const word of said) if (evidence.has(word)) support.add(evidence.get(word));
    trails();
    return ordered([...best.values()]).slice(0, limit).map(({ page, case: cause, match, score, from, to, why }) => (
      { page, case: cause, confidence: match ? "match" : "similar", score, line: line(from, to), why }
    ));
  }

  function keep(result) {
    const before = best.get(result.page);
    if (result.score < limits.similar || (before && compare(key(before), key(result)) <= 0)) return;
    if (before && before.match === result.match && before.kind === result.kind) result.from = before.from, result.to = before.to;
    best.set(result.page, result);
  }

  function trails() {
    const table = () => new Int32Array(entries.length), voted = table(), latest = table().fill(-1), ahead = table(), opened = table();
    let previous = 0;
    for (let j = 0; j < count; j++) {
      const word = ids[j];
      if (word) {
        for (const [list, most] of [[pairs.get(pair(previous, word)), 2], [alone.get(word), 1]])
          for (const [n, i] of list ?? []) {
            if (j < latest[n] || opened[n] >= limits.trails * most) continue;
            const { need, weights } = entries[n];
            if (j - latest[n] > limits.apart || i <= ahead[n]) voted[n] = 0;
            voted[n] += weights[i] + (i && !(latest[n] === j - 1 && voted[n]) ? weights[i - 1] : 0);
            latest[n] = j, ahead[n] = i;
            if (voted[n] < need) continue;
            voted[n] = 0, opened[n]++;
            select(n);
            follow(i, j);
            if (!cost && !missing) latest[n] = max(j, to);
            weigh(typeBefore());
          }
        if (typed.has(word) && namesType(j) && raised(j))
          for (const n of typed.get(word)) if (opened[n] < limits.trails && afterType(n, j)) opened[n]++, weigh(j);
      }
      previous = word;
    }
  }

  function select(n) {
    ({ parts, holes, named, weights, sums, rarity, type, total, module, telling, common, exact, of } = entries[n]);
  }

  function raised(at) {
    const start = head(at);
    if (start && patterns.source.includes(raw(start - 1)) && !breaks[start]) return false;
    const gap = between(at + 1).slice(0, 1);
    return ["", ...patterns.ending].includes(gap) || (gap === " " && start < at);
  }

  function afterType(n, at) {
    const after = at + 1;
    let over = after === count || breaks[after] === 1;
    select(n);
    if (!parts.length) {
      const gap = between(after);
      over ||= gap === "()" || (/^["'`]* /.test(gap) && head(at) < at);
      if (over === holes[0] && !(over && gap.includes(":"))) return false;
      trailAt(at, 0, 0);
      to = over ? at : after;
      return true;
    }
    for (let j = after; j < min(after + limits.reach, count) && (j === after || !breaks[j]); j++)
      if (ids[j] === parts[0]) return follow(0, j);
    return false;
  }

  function typeBefore() {
    for (let at = from - 1; at > max(-1, from - 1 - limits.reach); at--) {
      if (namesType(at) && (from - at === 1 || /[:(]/.test(between(at + 1)))) return at;
      if (breaks[at + 1]) break;
    }
    return -1;
  }

  function namesType(at) {
    const word = spelt(at), capital = /^[A-Z]/.test(raw(at));
    if (types.has(ids[at])) return capital || word.length > 9;
    return capital && patterns.types.some((end) => word.endsWith(end)) && !patterns.types.includes(word);
  }

  function depths() {
    const marks = [];
    for (const mark of patterns.inside)
      for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) marks.push(at);
    marks.sort((a, b) => a - b);
    return (at) => below(marks, starts[at]);
  }

  function line(from, to) {
    let first = from, last = min(to, from + 40);
    while (first && !breaks[first] && from - first < 8) first--;
    while (last + 1 < count && !breaks[last + 1] && last - to < 12) last++;
    return text.slice(starts[first], ends[last]).replace(/[ \t\n\xa0]+/g, " ");
  }

  // trail.py

  function trailAt(at, word, bits) {
    from = to = at, start = stop = word, credit = bits, missing = gone = cost = renamed = 0;
  }

  function follow(i, j) {
    trailAt(j, i, weights[i]);
    extend(i, j, -1);
    extend(i, j, 1);
    return true;
  }

  // as far as what is found outweighs what is missing
  function extend(i, j, step) {
    const state = () => [from, to, start, stop, credit, missing, gone, cost, renamed], net = () => credit - missing - cost;
    let best = net(), kept = state();
    advance(i, j, step, () => net() >= best && ((best = net()), (kept = state())));
    [from, to, start, stop, credit, missing, gone, cost, renamed] = kept;
  }

  function advance(i, j, step, found) {
    let n = i + step, free = false, missed = [], failures = 0;
    while (n >= 0 && n < parts.length && j + step >= 0 && j + step < count) {
      free ||= holes[max(n, n - step)];
      const [at, bits, used] = seek(n, j, step, free, missed.length);
      if (at < 0) {
        missed.push(n);
        failures += +free;
        const ahead = step > 0 ? holes.slice(n + 1) : holes.slice(0, n + 1);
        if (failures > limits.failures || (missed.length > 3 && !free && !ahead.includes(true))) return;
        free ||= missed.length > 3;
        n += step;
        continue;
      }
      let skipped = abs(at - j) - 1;
      const right = max(at, j), lines = abs(rows[at] - rows[j]);
      if (skipped && !free) skipped -= max(0, right - max(head(right), min(at, j) + 1));
      if (free) cost += (max(0, skipped - 16) >> 3) + min(8, max(0, lines - 2));
      else if (skipped > missed.length) cost += lines ? 4 : 4 * (skipped - missed.length);
      if (missed.length === 1 && near(spelt(at - step), spelling[parts[n - step]])) {
        credit += (weights[n - step] * 3) >> 2;
        missed = [];
      }
      credit += bits;
      for (const word of missed) gone += weights[word], missing += max(weights[word], limits.missed), renamed += named[word];
      j = used < 0 ? at + step : at;
      if (used > 0) n += step * (used - 1);
      start = min(start, n), stop = max(stop, n), from = min(from, j), to = max(to, j);
      n += step, free = false, missed = [];
      found();
    }
  }

  function seek(n, j, step, free, misses) {
    const weight = weights[n], wanted = parts[n], after = n + step;
    let at = j + step;
    if (ids[at] === wanted) return [at, weight, 1];
    const joined = after >= 0 && after < parts.length && !holes[max(after, n)];
    if (!free && !misses) {
      const here = spelt(at), meant = spelling[wanted], one = min(at, at + step);
      if (near(here, meant)) return [at, (weight * 3) >> 2, 1];
      if (one >= 0 && one + 1 < count && here.length < meant.length && stem(raw(one) + raw(one + 1)) === meant) return [at, weight, -1];
      if (joined && here.length > meant.length + 1) {
        const other = spelling[parts[after]], [left, right] = step > 0 ? [meant, other] : [other, meant];
        if (!left.endsWith(".") && (here === left + right || near(here, left + right))) return [at, weight + weights[after], 2];
      }
    }
    let reach = free ? limits.value : limits.skip + misses, spare = -1;
    if (!free && !misses && rows[j] !== rows[max(0, min(j + step * limits.skip, count - 1))]) reach = limits.margin;
    const end = max(-1, min(count, j + step * (reach + 1)));
    for (at = j + 2 * step; step > 0 ? at < end : at > end; at += step) {
      if (ids[at] !== wanted) continue;
      const next = at + step, follows = () => ids[next] === parts[after] || (ids[next] === 0 && near(spelt(next), spelling[parts[after]]));
      if (joined ? follows() : weight > 3) return [at, weight, 1];
      if (spare < 0 && (weight > 4 || !joined)) spare = at;
    }
    return [spare, weight, 1];
  }

  function near(a, b) {
    const [long, short] = a.length >= b.length ? [a, b] : [b, a], extra = long.length - short.length;
    if (long.length < 4 || extra > 1 || a.endsWith(".") !== b.endsWith(".")) return false;
    let start = 0, end = short.length;
    while (start < end && a[start] === b[start]) start++;
    while (end > start && long[end + extra - 1] === short[end - 1]) end--;
    if (end - start + extra < 2) return true;
    return end - start === 2 && !extra && a[start] === b[start + 1] && a[start + 1] === b[start];
  }

  // evidence.py

  function weigh(typeAt) {
    const strong = credit >= limits.little, sort = typedAs(typeAt, strong), some = parts.length > 0, here = said.has(type);
    if (!some && sort <= 0) return;
    if (credit + (rarity + 1) * here + limits.whole + limits.frame + 6 < limits.similar) return;
    const code = source(typeAt);
    if (code && sort <= 0) return;
    const left = some ? sums[start] : 0, right = some ? total - sums[stop + 1] : 0;
    const share = total ? (100 * (total - left - right - gone)) / total | 0 : 100, full = share === 100 && some;
    const before = !begins(), behind = !finishes(), led = before && typeAt >= 0 && from - typeAt > 1 && !holes[0];

    let bits = credit - min(missing, 24) - cost;
    if (full && !before && !behind && !cost) bits += limits.whole;
    bits -= before ? min(left, 12) : min(left >> 2, 5);
    bits -= behind ? min(right, 12) : min(right >> 2, 5);
    if (led) bits -= 8;
    if (behind && !right && !holes.at(-1) && some && !exact && !strong) bits -= 4;
    if (exact && !type && telling && share === 100) bits += limits.code;
    if (sort) bits += sort > 0 ? rarity + 1 : -4;
    else if (here) bits += rarity >> 1;
    if (sort && !some && !common && head(typeAt) < typeAt && spelt(head(typeAt)) === module) bits += limits.code;

    const typed = sort > 0, rare = typed && rarity >= limits.rare, literal = some && !holes.includes(true);
    const fixed = share === 100 && rare && literal, unheard = telling && share >= 90, told = typed && share >= 30 && !before && !behind && max(0, ...weights.slice(start, stop + 1)) >= limits.unheard;
    const sufficient = told || enough(share, typed, rare, before && left > 1, behind && right > 1);
    const certain =
      (!common || (typed && share === 100)) && (sort >= 0 || (strong && (share === 100 || credit >= limits.long))) && (stop - start > 1 || typed || exact) &&
      (!renamed || credit >= 80) && (!cost || (strong && sort > 0) || credit >= 40) && cost * 4 <= credit &&
      (!exact || (share === 100 && !cost && (typed || !type))) && !code && !(behind && right && spelling[parts[stop]].endsWith("."));
    const slip = missing <= 5 ? !missing || credit >= (typed ? 30 : 36) : credit >= 36 && credit > 3 * missing && (missing < 10 || credit >= 80);
    const unbroken = slip && (!led || credit >= 40), sole = strong || exact || unheard || fixed;
    const next = heads[rows[to] + 1], heralds = typeAt < 0 && next !== undefined && raw(next) === "Traceback", above = framesAbove();
    for (const each of of) {
      const frame = framed(above, each.frames ?? []), plain = (sufficient && unbroken) || (frame >= limits.near && share >= 70);
      for (const number of each.pages) {
        const { id, framework, cases } = pages[number], named = support.has(framework);
        let sure = certain && plain;
        if (common && frame < limits.near && !fixed) sure &&= named && (!libraries || (frame >= limits.package && literal));
        let score = bits + (strong ? frame >> 2 : frame), kind = common ? 4 - literal : exact && typed ? 0 : missing || exact || heralds ? 2 : 1;
        if (each.title === number) score += 2;
        if (named) score += strong ? 4 : 6;
        else if (framework in frameworks) {
          score -= sole ? 1 : stack.length ? (typed && share === 100 ? 8 : 10) : credit >= 12 ? 1 : 4;
          if (kind && support.size) kind = max(kind, 2);
          sure &&= !stack.length || exact || unheard || (rare && share === 100) || (strong && !each.foreign) || (each.foreign === 1 && typed && share === 100 && credit >= limits.long);
        }
        const why = [some && `message ${share}%`, typed && "type", frame > 0 && "frame", named && framework].filter(Boolean);
        keep({ page: id, breadth: cases, often: of.filter(({ pages }) => pages.includes(number)).length, case: each.case, match: !!sure && score >= limits.match, score, kind, from, to, why });
      }
    }
  }

  function enough(share, typed, rare, before, behind) {
    if (behind && !before && typed && share >= 60 && 2 * (stop - start) > parts.length - 3) return credit >= 20;
    if (before || behind) return credit >= (rare || (!before && parts.length - stop > 3 && share >= 30) ? 30 : 50);
    if (credit < 25) return share >= 50;
    return rare || (credit >= 40 && !missing && !cost) || share >= (typed && credit >= 30 ? 25 : 40);
  }

  function typedAs(at, strong) {
    if (at < 0 || !type) return 0;
    if (ids[at] !== type) return patterns.types.includes(spelt(at)) ? 0 : -1;
    return module && head(at) < at && spelt(head(at)) !== module && !strong ? -1 : 1;
  }

  const begins = () => opens(from) || (breaks[from - 1] === 1 && (start ? spelling[parts[start - 1]] : "").endsWith(spelt(from - 1)));

  function finishes() {
    const after = stop + 1, more = after < parts.length && !holes[after] && to + 1 < count;
    if ((closes(to) && !(more && between(to + 1).startsWith(": "))) || (holes[after] && rows[to + 5] !== rows[to])) return true;
    const missing = after < parts.length ? spelling[parts[after]] : "";
    return (to + 2 === count || breaks[to + 2] === 1) && missing.startsWith(raw(to + 1).toLowerCase());
  }

  const same = (one, two) => one === two || one === "a" + two || "a" + one === two;

  function framesAbove() {
    let place = below(places, from);
    const [at] = stack[place] ?? [count];
    if (type && ids[at + 2] === type && digits(at + 1)) place++;
    if (!place) return text.slice(ends[to], ends[to] + 99).includes("Traceback") ? stack.slice(-limits.above) : stack.slice(0, limits.above).reverse();
    const begun = below(tracebacks, from);
    return stack.slice(max(begun && below(places, tracebacks[begun - 1]), place - limits.above), place);
  }

  function framed(above, recorded) {
    let most = 0;
    const library = above.filter((frame) => frame[1] !== "" && frame[1] !== STANDARD), last = library.at(-1);
    for (const [name, called, own, caller] of recorded) {
      if (caller && !above.some((frame) => frame[1] === caller)) continue;
      const named = said.has(vocabulary.get(called)) && said.has(vocabulary.get(name));
      let bits = named && called.length > 5 ? limits.named : 0;
      if (last?.[1] === name && (above.at(-1)[1] === "") === !!own) bits = same(called, last[2]) || (!last[2] && named) ? limits.frame : limits.package;
      else if (!(own && above.at(-1)?.[1] === name) && library.slice(-4).some((frame) => frame[1] === name && frame[2] === called)) bits = limits.near;
      most = max(most, bits);
    }
    return most;
  }

  function source(typeAt) {
    if (to + 1 < count && raw(to + 1) === "import") return true;
    if (from && raw(from - 1) === "f" && /^["']$/.test(between(from))) return true;
    const begin = head(typeAt >= 0 ? typeAt : from), line = lineOf(from), place = below(places, line);
    if (begin && spelt(begin - 1) === "raise" && typeAt >= 0 && between(typeAt + 1)[0] === "(") return count - to > limits.tail;
    if (!stack.length || (typeAt >= 0 && begin === line)) return false;
    if (margin && (between(line + 1).startsWith(" = ") || /(^|\n) {4,}$/.test(text.slice(max(0, starts[line] - 200), starts[line])))) return true;
    if (digits(line) && between(line + 1).length > 1) return true;
    return between(line).slice(-2) === "  " && (between(line).includes(">") || (place > 0 && places[place - 1] >= lineOf(line - 1)));
  }

  // how many of the sorted numbers are less than one
  function below(numbers, one) {
    let low = 0, high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] < one) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // result.py

  const key = (result) => [+!result.match, result.match ? result.kind : 0, -result.score, result.from, -result.often, result.breadth];

  function compare(a, b) {
    for (const n in a) if (a[n] !== b[n]) return a[n] - b[n];
    return 0;
  }

  function ordered(results) {
    const depth = depths(), ones = [], final = (result) => [+!result.match, ...result.place, ...key(result)];
    results = results.sort((a, b) => compare(key(a), key(b))).slice(0, limits.results);
    for (const result of results) {
      let one = ones.find((h) => h.match === result.match && h.from <= result.to && result.from <= h.to);
      if (!one) ones.push((one = result));
      result.place = result.match ? [one.kind, -depth(one.from), one.from] : [0, 0, 0];
    }
    return results.sort((a, b) => compare(final(a), final(b)));
  }

  return search;
}
