// <motcua-chat>: asks /api/v1/answers and shows what comes back. One script tag adds it to any page:
//   <script src="https://…/widget.js" data-place="Đà Nẵng" data-lang="vi"></script>
// A page that has a <motcua-chat inline> of its own keeps it where it stands instead of the floating button.

class MotcuaChat extends Talk {
  connectedCallback() {
    if (this.shadowRoot) return;
    this._place = this.getAttribute("place") || SCRIPT.dataset.place || null;
    this._inline = this.hasAttribute("inline");
    const tabOnly = (this.dataset.memory || SCRIPT.dataset.memory) === "tab";
    this._shelf = tabOnly ? () => sessionStorage : () => localStorage;
    this._key = ["motcua", SERVER, this._place || ""].join(" ");
    this._device = recalled(this._shelf, "motcua device " + SERVER, unmarked());
    this._state = recalled(() => sessionStorage, this._key, forgotten());
    this._state.turns.forEach((turn) => {
      if (!turn.answer && !turn.failure) turn.failure = { retry: true };
      if (turn.more && !turn.more.ended) turn.more = null; // an explanation that the reload broke off
    });
    this._busy = false;
    this._on = {
      choose: (option) => this.ask(option.value, option.label),
      ask: (text) => this.ask(text),
      retry: (turn) => this._retry(turn),
      ticks: (code) => this._ticks(code),
      tools: (turn) => toolRow(turn, this._words, this._on),
      feedback: (turn) => feedback(turn, this._words, this._on),
      more: (turn) => this._seekMore(turn),
      history: () => this._history(),
      keep: () => this._keepAll(),
      say: (text) => this._say(text),
      place: this._place,
      tickets: this._device.tickets,
    };
    this._look(this.attachShadow({ mode: "open" }));
    this._speakIn(this._device.lang || this.lang || SCRIPT.dataset.lang || "vi");
    this._show(this._inline || this._state.open);
    window.addEventListener("online", () => this._back());
    if (window.speechSynthesis) speechSynthesis.addEventListener("voiceschanged", () => this._busy || this._showAll());
  }

  // Everything that is written in one language; built again when the language changes.
  _speakIn(tag) {
    const language = tag.startsWith("en") ? "en" : "vi";
    const root = this.shadowRoot;
    this.lang = language;
    this._words = WORDS[language];
    if (this._parts) [this._parts.panel, this._launch].forEach((old) => old && old.remove());
    const speak = speakButton(this._words, language, {
      heard: (text) => (this._parts.input.value = text),
      done: () => this._parts.send.focus(),
      say: (text) => this._tell(text),
    });
    this._parts = panelView(this._words, this._place, speak, {
      close: () => this._close(),
      fresh: () => this._fresh(),
      larger: () => this._resize((this._device.size + 1) % 3),
      menu: () => this._toggleMenu(),
      submit: (event) => this._submit(event),
      key: (event) => this._keyPressed(event),
    });
    this._menu = null;
    root.appendChild(this._parts.panel);
    this._list = suggesting(this._parts.input, this._parts.list, this._words, {
      language,
      chosen: (text) => this._ask(text),
      say: (text) => this._say(text),
    });
    if (!this._inline) this._float(root);
    this._resize(this._device.size);
    this._showAll();
  }

  _float(root) {
    this._launch = launchButton(this._words, () => this._open());
    root.appendChild(this._launch);
    this._parts.panel.classList.add("floating");
    this._parts.panel.setAttribute("role", "dialog");
    this._parts.panel.addEventListener("keydown", (event) => this._keep(event));
  }

  _look(root) {
    if (root.adoptedStyleSheets && "replaceSync" in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet(); // works where a portal's policy forbids <style>
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    } else root.appendChild(el("style", {}, STYLE));
    ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].forEach((query) => matchMedia(query).addEventListener("change", () => this._colour()));
    this._colour();
  }

  // data-theme="light" or "dark" on the tag overrules the reader's system; high contrast is the reader's own choice.
  _colour() {
    const theme = this.dataset.theme || SCRIPT.dataset.theme;
    const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    this.toggleAttribute("data-dark", dark);
    this.toggleAttribute("data-contrast", this._contrast());
  }

  _contrast() {
    return this._device.contrast === null ? matchMedia("(prefers-contrast: more)").matches : this._device.contrast;
  }

  _submit(event) {
    event.preventDefault();
    if (!this._busy && this._parts.input.value.trim()) this._ask(this._parts.input.value);
  }

  _ask(text) {
    if (this._busy) return;
    this._parts.input.value = "";
    this._list.close();
    this._tell("");
    if (this._menu) this._toggleMenu();
    this.ask(text);
  }

  _keyPressed(event) {
    const composing = event.isComposing || event.keyCode === 229; // a Telex or VNI keyboard is still building a letter
    if (composing) return event.key === "Enter" && event.preventDefault();
    if (!this._list.key(event) && event.key === "Enter") this._submit(event);
  }

  _resize(size) {
    this._device.size = size;
    this._parts.panel.dataset.size = size;
    Array.from(this._parts.panel.querySelectorAll("[name=size]")).forEach((choice, index) => (choice.checked = index === size));
    this._keepAll();
  }

  _toggleMenu() {
    const open = !this._menu;
    if (open) {
      this._menu = menuView(this._words, { size: this._device.size, contrast: this._contrast(), tickets: this._device.tickets }, {
        size: (size) => this._resize(size),
        contrast: (on) => this._setContrast(on),
        language: (tag) => this._translate(tag),
        forget: () => this._forget(),
      });
      this._parts.panel.insertBefore(this._menu, this._parts.turns);
      this._menu.hidden = false;
    } else {
      this._menu.remove();
      this._menu = null;
    }
    this._parts.more.setAttribute("aria-expanded", String(open));
  }

  _setContrast(on) {
    this._device.contrast = on;
    this._colour();
    this._keepAll();
  }

  _translate(tag) {
    this._device.lang = tag;
    this._speakIn(tag);
    this._keepAll();
    this._show(true);
    this._parts.title.focus();
  }

  // Here at once; the server forgets what it may hold of these answers when it can be reached.
  _forget() {
    const answers = this._state.turns.map((turn) => turn.answer && turn.answer.id).filter(Boolean);
    if (answers.length) exchange("api/v1/forget", { answers, language: this._words.tag }, this._words);
    Object.assign(this._device, { ticks: {}, answers: {} });
    this._device.tickets.length = 0;
    this._toggleMenu();
    this._fresh();
    this._tell(this._words.forgotten);
  }

  _show(open) {
    this._parts.panel.hidden = !open;
    if (!this._launch) return;
    this._launch.hidden = open;
    this._launch.setAttribute("aria-expanded", String(open));
    const last = this._state.turns[this._state.turns.length - 1];
    if (open && last) this._parts.turns.scrollTop = this._article(last).offsetTop - 12;
  }

  _open() {
    this._state.open = true;
    once("healthz", null).catch(() => {}); // the connection is made while the person is still typing
    this._show(true);
    (touched() ? this._parts.title : this._parts.input).focus(); // no keyboard over the suggestions on a phone
    this._keepAll();
  }

  _close() {
    this._state.open = false;
    this._show(false);
    this._launch.focus();
    this._keepAll();
  }

  // Escape closes the menu, then the panel; while the panel covers the screen, Tab stays inside it.
  _keep(event) {
    if (event.key === "Escape") return this._menu ? this._toggleMenu() : this._close();
    if (event.key !== "Tab" || !matchMedia("(max-width: 540px)").matches) return;
    const stops = Array.from(this._parts.panel.querySelectorAll("button, textarea, input, a[href], summary, .turns"));
    const usable = stops.filter((stop) => !stop.disabled && stop.getClientRects().length);
    const edge = event.shiftKey ? usable[0] : usable[usable.length - 1];
    if (this.shadowRoot.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? usable[usable.length - 1] : usable[0]).focus();
  }
}

function touched() {
  return matchMedia("(hover: none)").matches;
}

function begin() {
  if (!document.querySelector("motcua-chat")) document.body.appendChild(el("motcua-chat", {}));
  customElements.define("motcua-chat", MotcuaChat);
}

if (!customElements.get("motcua-chat")) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
}
