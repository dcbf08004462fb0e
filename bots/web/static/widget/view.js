// The panel's fixed parts, and how one turn looks. What they do is in widget.js.

// on: {close, fresh, larger, menu, submit, key}
function panelView(words, place, speak, on) {
  const parts = {
    title: el("h2", { tabindex: "-1" }, words.name),
    close: toolButton("close", words.close, icon(ICONS.close), on.close),
    fresh: toolButton("fresh", words.fresh, icon(ICONS.fresh), on.fresh),
    larger: toolButton("larger", words.larger, el("span", { "aria-hidden": "true" }, "A+"), on.larger),
    more: toolButton("more", words.menu, icon(ICONS.more), on.menu),
    turns: el("div", { class: "turns", role: "region", "aria-label": words.conversation, tabindex: "0" }),
    list: el("ul", { class: "suggestions", id: "suggestions", role: "listbox", "aria-label": words.suggested, hidden: true }),
    input: el("input", {
      type: "text", id: "question", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggestions",
      maxlength: "2000", placeholder: words.placeholder, enterkeyhint: "send", autocomplete: "off", onkeydown: on.key,
    }),
    send: el("button", { type: "submit", class: "send" }, icon(ICONS.send), el("span", {}, words.send)),
    status: el("div", { class: "spoken", role: "status", "aria-live": "polite" }),
    told: el("p", { class: "told", hidden: true }),
  };
  parts.more.setAttribute("aria-expanded", "false");
  parts.more.setAttribute("aria-controls", "menu");
  const names = el("div", { class: "names" }, parts.title, el("p", {}, words.subtitle));
  const form = el("form", { class: "composer", onsubmit: on.submit }, parts.list, el("label", { class: "spoken", for: "question" }, words.question), parts.input, speak, parts.send);
  parts.panel = el("section", { class: "panel", "aria-label": words.name + ". " + words.subtitle, lang: words.tag },
    el("header", {}, el("span", { class: "door" }, icon(ICONS.door)), names, parts.larger, parts.fresh, parts.more, parts.close),
    place ? el("p", { class: "place" }, words.answersFor, el("b", {}, place)) : null,
    parts.turns, parts.told, form, parts.status);
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
  return el("div", { class: "welcome" }, el("h3", {}, words.welcome), el("p", {}, words.explain), el("div", { class: "chips" }, ...chips), el("p", { class: "privacy" }, words.privacy));
}

// turn: {id, asked, shown, answer, failure: {message, retry}, stored, more, judged, ticket}
function turnView(turn, words, on) {
  const question = el("p", { class: "asked" }, el("span", { class: "spoken" }, words.you), turn.shown);
  return el("article", { class: "turn", tabindex: "-1" }, question, replyView(turn, words, on));
}

function replyView(turn, words, on) {
  if (turn.answer) return withMore(answerCard(turn, words, on), turn, words, on);
  if (!turn.failure) return el("p", { class: "searching" }, el("span", {}, words.searching), el("i", {}), el("i", {}), el("i", {}));
  const again = el("button", { type: "button", class: "retry", onclick: () => on.retry(turn) }, words.retry);
  return el("div", { class: "failure" }, el("p", {}, turn.failure.message), turn.failure.retry ? again : null);
}
