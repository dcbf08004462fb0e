// From an answer's JSON to what is seen of it: the asked fact first, the rest folded.

const SHORT = 200; // characters of the asked fact up to which it is set in large type

// on: {choose(option), ticks(code), tools(turn), feedback(turn)}
function answerCard(turn, words, on) {
  const answer = turn.answer;
  const several = answer.citations.some((citation) => citation.source !== answer.citations[0].source);
  const look = { words, several, ticks: answer.conversation.procedure ? on.ticks(answer.conversation.procedure) : null };
  const shown = answer.blocks.filter((block) => !block.folded);
  const folded = answer.blocks.filter((block) => block.folded && !shown.some((other) => sameFacts(block, other)));
  const folds = folded.map((block) => fold(block.title, factBlock(Object.assign({}, block, { title: "" }), "block", null, look)));
  const unfoldOf = (block) => folds[folded.findIndex((other) => block.aspect && other.aspect === block.aspect)];
  const card = el("div", { class: "card " + answer.outcome, lang: answer.language });
  (answer.alerts || []).forEach((alert) => card.appendChild(el("p", { class: "alert" }, linked(alert, words))));
  if (turn.stored) card.appendChild(storedBanner(turn, words, on));
  if (answer.title) card.appendChild(el("h3", {}, answer.title));
  shown.forEach((block, index) => {
    card.appendChild(factBlock(block, index ? "block" : leadKind(block), unfoldOf(block), look));
    if (!index && answer.level_name && !shown.slice(0, 2).some(tellsTheLevel)) card.appendChild(el("p", { class: "level" }, words.decides, el("b", {}, answer.level_name)));
  });
  if (answer.options.length) card.appendChild(choices(answer.options, on));
  card.appendChild(on.tools(turn));
  if (answer.conversation.procedure) folds.push(fold(words.portalDown, portalDown(answer, words)));
  if (folds.length) card.appendChild(el("div", { class: "folds" }, el("h4", {}, words.more), ...folds));
  if (answer.citations.length) card.appendChild(sources(answer.citations, shown, words));
  if (answer.id && answer.outcome !== "clarification") card.appendChild(on.feedback(turn));
  card.appendChild(el("p", { class: "notice" }, answer.notice));
  return card;
}

function storedBanner(turn, words, on) {
  const again = el("button", { type: "button", class: "retry", onclick: () => on.retry(turn) }, words.askNow);
  return el("div", { class: "stored" }, el("p", {}, words.stored(turn.stored)), again);
}

function tellsTheLevel(block) {
  return block.aspect === "authority" || block.aspect === "where";
}

function sameFacts(a, b) {
  return a.aspect === b.aspect && JSON.stringify(a.lines) === JSON.stringify(b.lines);
}

function leadKind(block) {
  return block.lines.length === 1 && block.lines[0].length <= SHORT ? "block lead short" : "block lead";
}

function factBlock(block, kind, unfold, look) {
  const listed = block.aspect === "documents" && look.ticks ? checklist(block, look.ticks, look.words, (line) => fact(line, "li", unfold, look)) : null;
  const cites = look.several && block.citations.length ? el("p", { class: "source" }, look.words.sources, ": ", ...cited(block.citations, look.words)) : null;
  return el("section", { class: kind }, block.title ? el("h4", {}, block.title) : null, listed || facts(block.lines, unfold, look), cites);
}

function fold(title, ...inside) {
  return el("details", {}, el("summary", {}, title), ...inside);
}

// One fact is a paragraph, several are a list; “[…]” is a heading, “… and 3 more” opens the full part.
function facts(lines, unfold, look) {
  const list = el(lines.length > 1 ? "ul" : "div", { class: "facts" });
  lines.forEach((line) => list.appendChild(fact(line, lines.length > 1 ? "li" : "p", unfold, look)));
  return list;
}

function fact(line, tag, unfold, look) {
  if (/^\[.+\]$/.test(line)) return el(tag, { class: "group" }, line.slice(1, -1));
  if (!line.startsWith("… ")) return el(tag, {}, linked(line, look.words));
  if (!unfold) return el(tag, { class: "rest" }, line);
  return el(tag, { class: "rest" }, el("button", { type: "button", onclick: () => reveal(unfold) }, line));
}

function reveal(unfold) {
  unfold.open = true;
  unfold.firstChild.focus();
  unfold.scrollIntoView({ block: "start" });
}

function portalDown(answer, words) {
  const lines = words.portalLines(answer.conversation.procedure).map((line) => el("li", {}, linked(line, words)));
  return el("section", { class: "block" }, el("ul", { class: "facts" }, ...lines));
}

function choices(options, on) {
  const button = (option) =>
    el("button", { type: "button", class: "option", "data-value": option.value, onclick: () => on.choose(option) }, option.label);
  return el("div", { class: "options" }, ...options.map(button));
}

// One line a source, with the sections that what is seen rests on.
function sources(citations, shown, words) {
  const seen = [].concat(...shown.map((block) => block.citations));
  const used = seen.length ? seen : citations;
  const titles = used.map((citation) => citation.title).filter((title, index, all) => all.indexOf(title) === index);
  const lines = titles.map((title) => el("li", {}, ...cited(used.filter((citation) => citation.title === title), words)));
  return el("footer", { class: "sources" }, el("h4", {}, words.sources), el("ul", {}, ...lines));
}

function cited(citations, words) {
  const pieces = [];
  let last = null;
  const said = [];
  citations.forEach((citation) => {
    if (said.indexOf(citation.title + citation.section) >= 0) return;
    said.push(citation.title + citation.section);
    if (citation.title !== last) {
      if (last !== null) pieces.push("; ");
      pieces.push(citation.url ? link(citation.url, citation.title, words) : citation.title);
    }
    if (citation.section) pieces.push(", " + citation.section);
    last = citation.title;
  });
  return pieces;
}
