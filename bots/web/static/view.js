// The panel's fixed parts, and how one turn looks. What they do is in widget.js.

// on: {close, fresh, larger, submit, key, typed, ask}
function panelView(words, place, on) {
  const parts = {
    title: el("h2", { tabindex: "-1" }, words.name),
    close: toolButton("close", words.close, icon(ICONS.close), on.close),
    fresh: toolButton("fresh", words.fresh, icon(ICONS.fresh), on.fresh),
    larger: toolButton("larger", words.larger, el("span", { "aria-hidden": "true" }, "A+"), on.larger),
    turns: el("div", { class: "turns", role: "region", "aria-label": words.conversation, tabindex: "0" }),
    input: el("textarea", {
      id: "question", rows: "1", maxlength: "2000", placeholder: words.placeholder, enterkeyhint: "send", autocomplete: "off",
      onkeydown: on.key, oninput: on.typed,
    }),
    send: el("button", { type: "submit", class: "send" }, icon(ICONS.send), el("span", {}, words.send)),
    status: el("div", { class: "spoken", role: "status", "aria-live": "polite" }),
  };
  const names = el("div", { class: "names" }, parts.title, el("p", {}, words.subtitle));
  parts.panel = el(
    "section",
    { class: "panel", "aria-label": words.name + ". " + words.subtitle },
    el("header", {}, el("span", { class: "door" }, icon(ICONS.door)), names, parts.larger, parts.fresh, parts.close),
    place ? el("p", { class: "place" }, words.answersFor, el("b", {}, place)) : null,
    parts.turns,
    el("form", { onsubmit: on.submit }, el("label", { class: "spoken", for: "question" }, words.question), parts.input, parts.send),
    parts.status
  );
  return parts;
}

function toolButton(name, label, sign, onclick) {
  return el("button", { type: "button", class: "tool " + name, "aria-label": label, title: label, onclick }, sign, el("span", { class: "word" }, label));
}

function launchButton(words, onclick) {
  return el("button", { type: "button", class: "launch", "aria-expanded": "false", onclick }, icon(ICONS.door), el("span", {}, words.launch));
}

function welcomeView(words, on) {
  const chips = words.suggestions.map((text) => el("button", { type: "button", class: "chip", onclick: () => on.ask(text) }, text));
  return el(
    "div",
    { class: "welcome" },
    el("h3", {}, words.welcome),
    el("p", {}, words.explain),
    el("div", { class: "chips" }, ...chips),
    el("p", { class: "privacy" }, words.privacy)
  );
}

// turn: {asked, shown, answer, failure: {message, retry}}; actions: {choose(option), retry(turn)}
function turnView(turn, words, actions) {
  const question = el("p", { class: "asked" }, el("span", { class: "spoken" }, words.you), turn.shown);
  return el("article", { class: "turn", tabindex: "-1" }, question, replyView(turn, words, actions));
}

function replyView(turn, words, actions) {
  if (turn.answer) return answerCard(turn.answer, words, actions);
  if (!turn.failure) return el("p", { class: "searching" }, words.searching, el("i", {}), el("i", {}), el("i", {}));
  const again = el("button", { type: "button", class: "retry", onclick: () => actions.retry(turn) }, words.retry);
  return el("div", { class: "failure" }, el("p", {}, turn.failure.message), turn.failure.retry ? again : null);
}
