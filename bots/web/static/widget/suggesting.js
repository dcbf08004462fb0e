// Suggestions while typing: a combobox with a list above it, as the ARIA practices describe it.

const FEWEST = 2; // letters before anything is suggested

// Take over the input; on: {language, chosen(text), say(text)}. Returns {close()}.
function suggesting(input, list, words, on) {
  const known = new Map();
  let shown = [], active = -1, asked = 0, timer = null;

  function close() {
    clearTimeout(timer);
    asked++; // what is still under way comes too late
    shown = [];
    mark(-1);
    list.hidden = true;
    empty(list);
    input.setAttribute("aria-expanded", "false");
  }

  function mark(index) {
    active = index;
    Array.from(list.children).forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index].scrollIntoView({ block: "nearest" });
  }

  function show(texts) {
    if (!texts.length || !input.value.trim()) return close();
    const before = shown.length;
    shown = texts;
    empty(list);
    texts.forEach((text, index) => {
      const option = el("li", { id: "suggestion-" + index, role: "option", "aria-selected": "false" }, text);
      option.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the input
      option.addEventListener("click", () => choose(index));
      list.appendChild(option);
    });
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(-1);
    if (!before) on.say(words.suggestedCount(texts.length));
  }

  function choose(index) {
    const text = shown[index];
    close();
    on.chosen(text);
  }

  async function fetchFor(text) {
    const mine = ++asked;
    if (!known.has(text)) {
      try {
        const got = await once("api/v1/suggestions?language=" + on.language + "&q=" + encodeURIComponent(text.slice(0, 200)), null);
        known.set(text, got.response.ok ? JSON.parse(got.text).suggestions : []);
      } catch (_) {
        return; // suggestions are a comfort: without the network there are none
      }
    }
    if (mine === asked) show(known.get(text));
  }

  function typed() {
    const text = input.value.trim();
    clearTimeout(timer);
    if (text.length < FEWEST || text.length > 60) return close();
    const slow = /2g/.test((navigator.connection || {}).effectiveType || "");
    timer = setTimeout(() => fetchFor(text), known.has(text) ? 0 : slow ? 450 : 160);
  }

  // True if the key was for the list.
  function key(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!shown.length) return false;
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark(active < 0 && step < 0 ? shown.length - 1 : active + step >= shown.length ? -1 : active + step);
    } else if (event.key === "Enter" && active >= 0) choose(active);
    else if (event.key === "Escape" && shown.length) close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  input.addEventListener("input", typed);
  input.addEventListener("blur", close);
  return { close, key };
}
