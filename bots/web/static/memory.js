// What one tab remembers over a reload: the turns, the conversation to send back, whether the panel is open.
// It goes when the tab is closed, which is what a shared computer at a counter needs.

const MOST_TURNS = 30;

function forgotten() {
  return { turns: [], conversation: null, open: false, large: false };
}

function remembered(key) {
  try {
    return Object.assign(forgotten(), JSON.parse(sessionStorage.getItem(key) || "{}"));
  } catch (_) {
    return forgotten(); // storage is switched off, or holds something else
  }
}

function remember(key, state) {
  state.turns.splice(0, Math.max(0, state.turns.length - MOST_TURNS));
  for (let turns = state.turns; ; turns = turns.slice(Math.ceil(turns.length / 2))) {
    try {
      sessionStorage.setItem(key, JSON.stringify(Object.assign({}, state, { turns })));
      return;
    } catch (_) {
      if (!turns.length) return; // no room at all: the chat still works until the reload
    }
  }
}
