// What a person can do with an answer: hear it, print it, share it, judge it.

// on: {say(text), ask official…}; the row under a card's facts.
function toolRow(turn, words, on) {
  const answer = turn.answer, code = answer.conversation.procedure;
  const address = code ? sheetAddress(answer, code, on.place) : null;
  const row = el("div", { class: "tools", role: "group", "aria-label": words.tools });
  const below = el("div", { class: "below" });
  if (canRead(answer.language)) row.appendChild(readButton(answer, words));
  if (address) row.appendChild(el("a", { class: "act", href: address + "&print=1", target: "_blank", rel: "noopener" }, icon(ICONS.print), words.print, el("span", { class: "spoken" }, words.newTab)));
  if (answer.outcome === "answered") row.appendChild(act("share", words.share, () => share(answer, address, words, below, on.say)));
  if (answer.more) row.appendChild(act("explain", words.plainer, () => on.more(turn)));
  row.appendChild(act("official", words.official, () => officialForm(turn, words, on, below)));
  if (turn.ticket) below.appendChild(ticketView(turn.ticket, words));
  return el("div", {}, row, below);
}

function act(name, label, onclick) {
  return el("button", { type: "button", class: "act", onclick }, icon(ICONS[name]), label);
}

function sheetAddress(answer, code, place) {
  const asked = new URLSearchParams({ language: answer.language });
  if (place) asked.set("place", place);
  if (answer.as_of) asked.set("as_of", answer.as_of);
  return SERVER + "sheets/" + encodeURIComponent(code) + "?" + asked;
}

async function share(answer, address, words, below, say) {
  const about = { title: answer.title || words.name, text: gist(answer, 600) };
  if (address) about.url = address;
  try {
    if (navigator.share) return await navigator.share(about);
    await navigator.clipboard.writeText(address || about.text);
    say(words.copied);
    replaceAll(below, el("p", { class: "said" }, words.copied));
  } catch (problem) {
    if (problem && problem.name === "AbortError") return; // the person thought better of it
    const field = el("input", { type: "text", class: "field", readonly: true, "aria-label": words.uncopied, value: address || about.text });
    replaceAll(below, el("p", {}, words.uncopied), field);
    field.select();
  }
}

function feedback(turn, words, on) {
  const box = el("div", { class: "feedback", role: "group", "aria-label": words.useful });
  const give = async (useful, reason) => {
    const told = await exchange("api/v1/feedback", { answer: turn.answer.id, useful, reason, language: words.tag }, words);
    if (told.error) return replaceAll(box, el("p", { role: "status" }, told.error), ...ask());
    turn.judged = true;
    on.keep();
    if (useful || reason) thank();
  };
  const thank = () => replaceAll(box, el("p", { role: "status" }, words.thanks));
  const why = () => {
    give(false);
    const reasons = Object.keys(words.reasons).map((reason) => el("button", { type: "button", class: "small", onclick: () => give(false, reason) }, words.reasons[reason]));
    replaceAll(box, el("p", {}, words.why), el("div", { class: "row" }, ...reasons));
    box.querySelector("button").focus();
  };
  const ask = () => [
    el("p", {}, words.useful),
    el("div", { class: "row" }, el("button", { type: "button", class: "small", onclick: () => give(true) }, words.yes), el("button", { type: "button", class: "small", onclick: why }, words.no)),
  ];
  if (turn.judged) thank();
  else replaceAll(box, ...ask());
  return box;
}
