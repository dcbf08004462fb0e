// What a language model says beside an answer, where the server has one: sentences that the server has checked, and the
// parts of a message that asks several things. It comes after the card and stands below it; a failure costs only it.

const LONGEST_EXPLANATION = 60000; // milliseconds

// Calls on(kind, data) for every event; ends with the stream, throws when that breaks or signal stops it.
async function streamed(body, signal, on) {
  const headers = { "Content-Type": "application/json" };
  const options = { method: "POST", headers, body: JSON.stringify(body), credentials: "omit", referrerPolicy: "no-referrer", signal };
  const response = await fetch(SERVER + "api/v1/answers/stream", options);
  if (!response.ok) return;
  const reader = response.body.getReader(), decoder = new TextDecoder();
  for (let pending = "", got; !(got = await reader.read()).done; ) {
    const events = (pending + decoder.decode(got.value, { stream: true })).split("\n\n");
    pending = events.pop();
    events.map((event) => /^event: (\w+)\ndata: (.+)$/m.exec(event)).forEach((event) => event && on(event[1], JSON.parse(event[2])));
  }
}

// turn.more: {said: [{text, citations}], parts: {message, parts} or null, stands, ended, wanted: the person looked for it}
function nothingMore() {
  return { said: [], parts: null, stands: false, ended: true, wanted: false };
}

function withMore(card, turn, words, on) {
  if (!turn.answer.more) return card;
  return el("div", {}, card, el("section", { class: "explained", tabindex: "-1", hidden: !hasMore(turn) }, ...explained(turn, words, on)));
}

function hasMore(turn) {
  const more = turn.more;
  return !!more && (more.said.length > 0 || !!more.parts || more.wanted);
}

function explained(turn, words, on) {
  const more = turn.more || nothingMore();
  const list = el("ul", { class: "facts", lang: turn.answer.language }, ...more.said.map((sentence) => saidView(sentence, words)));
  const parts = more.parts && more.parts.parts.map((part) => ({ value: part.question, label: part.question }));
  return [
    el("div", { hidden: !more.said.length }, el("h4", {}, words.explained), list),
    el("p", { class: "hint", hidden: !!(more.said.length || parts) }, more.ended ? words.unexplained : words.explaining),
    parts ? el("div", { class: "parts" }, el("p", {}, more.parts.message), choices(parts, on)) : null,
  ].filter(Boolean);
}

function saidView(sentence, words) {
  return el("li", {}, sentence.text, el("p", { class: "source" }, words.sources, ": ", ...cited(sentence.citations, words)));
}

function heardOf(more, words) {
  const said = more.said.length ? [words.explained].concat(more.said.map((sentence) => sentence.text)) : [];
  return said.concat(more.parts ? more.parts.message : [], said.length || more.parts ? [] : words.unexplained).join(" ").slice(0, 2 * SPOKEN);
}
