// What is remembered. One tab's conversation lives until the tab is closed. The device keeps what helps later: text
// size, contrast, ticked papers, codes of tickets, and answers to show when the network is gone. No question is kept
// there in words. With data-memory="tab" (a computer that many people use) nothing outlives the tab.

const MOST_TURNS = 30;
const MOST_ANSWERS = 40;

function forgotten() {
  return { turns: [], conversation: null, open: false };
}

function unmarked() {
  return { size: 0, contrast: null, lang: null, ticks: {}, tickets: [], answers: {} };
}

function recalled(storage, key, otherwise) {
  try {
    return Object.assign(otherwise, JSON.parse(storage().getItem(key) || "{}"));
  } catch (_) {
    return otherwise; // storage is switched off, or holds something else
  }
}

// Give up the oldest turns until the rest fits; without any room the chat still works until the reload.
function remember(storage, key, state) {
  state.turns.splice(0, Math.max(0, state.turns.length - MOST_TURNS));
  for (let turns = state.turns; ; turns = turns.slice(Math.ceil(turns.length / 2))) {
    if (kept(storage, key, Object.assign({}, state, { turns })) || !turns.length) return;
  }
}

function kept(storage, key, value) {
  try {
    storage().setItem(key, JSON.stringify(value));
    return true;
  } catch (_) {
    return false;
  }
}

// A number for a text, by which it is found again but not read.
function digest(text) {
  let a = 0xdeadbeef, b = 0x41c6ce57;
  for (const letter of text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()) {
    a = Math.imul(a ^ letter.codePointAt(0), 2654435761);
    b = Math.imul(b ^ letter.codePointAt(0), 1597334677);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

// Only what answers, of a question that stands alone or of a known matter, is worth showing again.
function storeAnswer(device, question, answer) {
  if (answer.outcome !== "answered") return;
  device.answers[digest(question)] = { at: Date.now(), answer: Object.assign({}, answer, { conversation: pared(answer.conversation) }) };
  const oldest = Object.keys(device.answers).sort((x, y) => device.answers[y].at - device.answers[x].at);
  oldest.slice(MOST_ANSWERS).forEach((key) => delete device.answers[key]);
}

function pared(conversation) {
  return Object.assign({}, conversation, { subject: "", offered: [] });
}

function storedAnswer(device, question) {
  return device.answers[digest(question)] || null;
}
