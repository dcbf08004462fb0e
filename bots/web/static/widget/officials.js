// Handing a question to an official, and seeing the reply by the code of its ticket.

// on: {place, history(), keep(), tickets}
function officialForm(turn, words, on, below) {
  if (below.querySelector("form")) return replaceAll(below);
  const id = "to-official-" + turn.id;
  const question = el("textarea", { id, rows: "3", maxlength: "2000", class: "field", required: true });
  const request = randomName(); // the same for every attempt, so that one question opens one ticket
  question.value = turn.shown;
  const consent = el("input", { type: "checkbox" });
  const send = el("button", { type: "submit", class: "primary" }, words.submit);
  const problem = el("p", { class: "problem", role: "alert" });
  const form = el("form", { class: "ask" },
    el("label", { for: id }, words.officialTitle), question, el("p", { class: "hint" }, words.officialHint),
    el("label", { class: "consent" }, consent, el("span", {}, words.consent)), problem,
    el("div", { class: "row" }, send, el("button", { type: "button", class: "small", onclick: () => replaceAll(below) }, words.cancel)));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!question.value.trim() || send.disabled) return;
    send.disabled = true;
    const told = await exchange("api/v1/tickets", Object.assign(ticketOf(turn, question.value.trim(), consent.checked, on), { request_id: request }), words);
    send.disabled = false;
    if (told.error || !told.code) return (problem.textContent = told.error || words.unreadable);
    turn.ticket = told;
    on.tickets.unshift({ code: told.code });
    on.keep();
    replaceAll(below, ticketView(told, words));
    below.querySelector(".code").focus();
  });
  replaceAll(below, form);
  question.focus();
}

// Nothing of the conversation goes along unless the person ticked that it may.
function ticketOf(turn, question, consent, on) {
  const answer = turn.answer;
  const ticket = { question, language: answer.language, consent };
  if (on.place) ticket.place = on.place;
  if (answer.id) ticket.answer = answer.id;
  if (answer.conversation.procedure) ticket.procedure = answer.conversation.procedure;
  if (answer.level) ticket.level = answer.level;
  if (consent) ticket.turns = on.history();
  return ticket;
}

function ticketView(ticket, words) {
  return el("div", { class: "ticket" },
    el("p", {}, words.ticketCode), el("p", { class: "code", tabindex: "-1" }, ticket.code),
    ticket.message ? el("p", {}, ticket.message) : null,
    ticket.reply ? el("p", { class: "reply" }, el("b", {}, words.reply), " ", ticket.reply) : el("p", { class: "hint" }, words.keepCode));
}

// The look-up by code, in the menu.
function ticketLookUp(words, tickets) {
  const field = el("input", { type: "text", id: "ticket-code", class: "field code", maxlength: "12", autocapitalize: "characters", autocomplete: "off", spellcheck: "false" });
  const found = el("div", { role: "status" });
  const see = async (code) => {
    const told = await exchange("api/v1/tickets/" + encodeURIComponent(code.trim().toUpperCase()) + "?language=" + words.tag, null, words);
    replaceAll(found, told.error ? el("p", { class: "problem" }, told.error) : ticketView(told, words));
  };
  const mine = tickets.map((ticket) => el("button", { type: "button", class: "small", onclick: () => see(ticket.code) }, ticket.code));
  const form = el("form", { class: "lookup" }, el("label", { for: "ticket-code" }, words.lookUpCode), el("div", { class: "row" }, field, el("button", { type: "submit", class: "primary" }, words.look)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim()) see(field.value);
  });
  return el("div", {}, form, mine.length ? el("div", { class: "row" }, ...mine) : null, found);
}
