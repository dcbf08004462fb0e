// From an answer's JSON to what is seen of it.

const SHORT = 200; // characters of the asked fact up to which it is set in large type

// actions: {choose(option)}
function answerCard(answer, words, actions) {
  const shown = answer.blocks.filter((block) => !block.folded);
  const folded = answer.blocks.filter((block) => block.folded && !shown.some((other) => sameFacts(block, other)));
  const folds = folded.map((block) => fold(block, words, severalSources(answer)));
  const card = el("div", { class: "card " + answer.outcome, lang: answer.language });
  const level = answer.level_name ? el("p", { class: "level" }, words.decides, el("b", {}, answer.level_name)) : null;
  (answer.alerts || []).forEach((alert) => card.appendChild(el("p", { class: "alert", role: "alert" }, alert)));
  if (answer.title) card.appendChild(el("h3", {}, answer.title));
  if (level) card.appendChild(level);
  shown.forEach((block, index) => {
    const unfold = folds[folded.findIndex((other) => block.aspect && other.aspect === block.aspect)];
    card.appendChild(factBlock(block, index === 0, unfold, words, severalSources(answer)));
  });
  if (answer.options.length) card.appendChild(choices(answer.options, actions));
  if (folds.length) card.appendChild(el("div", { class: "folds" }, el("h4", {}, words.more), ...folds));
  if (answer.citations.length) card.appendChild(sources(answer.citations, shown, words));
  card.appendChild(el("p", { class: "notice" }, answer.notice));
  return card;
}

function sameFacts(a, b) {
  return a.aspect === b.aspect && JSON.stringify(a.lines) === JSON.stringify(b.lines);
}

function severalSources(answer) {
  return answer.citations.some((citation) => citation.source !== answer.citations[0].source);
}

function factBlock(block, lead, unfold, words, withSource) {
  const kind = !lead ? "block" : block.lines.length === 1 && block.lines[0].length <= SHORT ? "block lead short" : "block lead";
  return el(
    "section",
    { class: kind },
    block.title ? el("h4", {}, block.title) : null,
    facts(block.lines, unfold, words),
    withSource && block.citations.length ? el("p", { class: "source" }, words.sources, ": ", ...cited(block.citations, words)) : null
  );
}

function fold(block, words, withSource) {
  return el("details", {}, el("summary", {}, block.title), factBlock(Object.assign({}, block, { title: "" }), false, null, words, withSource));
}

// One fact is a paragraph, several are a list; “[…]” is a heading, “… and 3 more” opens the full part.
function facts(lines, unfold, words) {
  const list = el(lines.length > 1 ? "ul" : "div", { class: "facts" });
  lines.forEach((line) => list.appendChild(fact(line, lines.length > 1 ? "li" : "p", unfold, words)));
  return list;
}

function fact(line, tag, unfold, words) {
  if (/^\[.+\]$/.test(line)) return el(tag, { class: "group" }, line.slice(1, -1));
  if (!line.startsWith("… ")) return el(tag, {}, linked(line, words));
  if (!unfold) return el(tag, { class: "rest" }, line);
  return el(tag, { class: "rest" }, el("button", { type: "button", onclick: () => reveal(unfold) }, line));
}

function reveal(unfold) {
  unfold.open = true;
  unfold.firstChild.focus();
  unfold.scrollIntoView({ block: "start" });
}

function choices(options, actions) {
  const button = (option) =>
    el("button", { type: "button", class: "option", "data-value": option.value, onclick: () => actions.choose(option) }, option.label);
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
