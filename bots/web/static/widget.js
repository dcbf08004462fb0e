// <motcua-chat>: asks /api/v1/answers and shows what comes back. One script tag adds it to any page:
//   <script src="https://…/widget.js" data-place="Đà Nẵng" data-lang="vi"></script>
// A page that has a <motcua-chat inline> of its own keeps it where it stands instead of the floating button.

const SCRIPT = document.currentScript;
const ENDPOINT = new URL("api/v1/answers", SCRIPT.src).href;

class MotcuaChat extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    this.lang = (this.lang || SCRIPT.dataset.lang || "vi").startsWith("en") ? "en" : "vi";
    this._words = WORDS[this.lang];
    this._place = this.getAttribute("place") || SCRIPT.dataset.place || null;
    this._inline = this.hasAttribute("inline");
    this._key = ["motcua", ENDPOINT, this._place || ""].join(" ");
    this._state = remembered(this._key);
    this._busy = false;
    this._actions = { choose: (option) => this.ask(option.value, option.label), retry: (turn) => this._retry(turn) };
    this._build(this.attachShadow({ mode: "open" }));
    this._state.turns.forEach((turn) => {
      if (!turn.answer && !turn.failure) turn.failure = { message: this._words.interrupted, retry: true };
    });
    this._showAll();
    this._showSize();
    this._show(this._inline || this._state.open);
  }

  // Ask a question; what the person sees of it may differ (an option's label, not its code).
  ask(asked, shown) {
    if (this._busy || !asked.trim()) return;
    const turn = { asked: asked.trim(), shown: (shown || asked).trim(), answer: null, failure: null };
    if (!this._state.turns.length) empty(this._parts.turns);
    this._state.turns.push(turn);
    this._parts.turns.appendChild(turnView(turn, this._words, this._actions));
    this._send(turn);
  }

  _build(root) {
    if (root.adoptedStyleSheets && "replaceSync" in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet(); // works where a portal's policy forbids <style>
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    } else {
      root.appendChild(el("style", {}, STYLE));
    }
    this._parts = panelView(this._words, this._place, {
      close: () => this._close(),
      fresh: () => this._fresh(),
      larger: () => this._larger(),
      submit: (event) => this._submit(event),
      key: (event) => this._keyPressed(event),
      typed: () => this._fit(),
    });
    root.appendChild(this._parts.panel);
    if (this._inline) return;
    this._launch = launchButton(this._words, () => this._open());
    root.appendChild(this._launch);
    this._parts.panel.classList.add("floating");
    this._parts.panel.setAttribute("role", "dialog");
    this._parts.panel.addEventListener("keydown", (event) => this._keep(event));
  }

  async _send(turn) {
    this._setBusy(true);
    turn.failure = null;
    this._redraw(turn, this._words.searching);
    this._follow(turn);
    this._bring(turn);
    const body = { question: turn.asked, place: this._place, conversation: this._state.conversation };
    const reply = await post(body, this._words);
    this._setBusy(false);
    if (this._state.turns.indexOf(turn) < 0) return; // “start again” was pressed meanwhile
    turn.answer = reply.answer;
    turn.failure = reply.failure;
    if (turn.answer) this._state.conversation = turn.answer.conversation;
    this._redraw(turn, turn.answer ? this._words.answered + gist(turn.answer) : turn.failure.message);
    this._bring(turn);
    remember(this._key, this._state);
  }

  _retry(turn) {
    if (!this._busy) this._send(turn);
  }

  _redraw(turn, announcement) {
    const article = this._article(turn);
    const focused = article.contains(this.shadowRoot.activeElement);
    article.replaceChild(replyView(turn, this._words, this._actions), article.lastChild);
    this._setBusy(this._busy); // the new buttons, too
    if (focused) article.focus();
    this._parts.status.textContent = announcement;
    remember(this._key, this._state);
  }

  _article(turn) {
    return this._parts.turns.children[this._state.turns.indexOf(turn)];
  }

  // The tapped button is gone or disabled, and a phone's keyboard would cover the answer: the focus moves to the turn.
  _follow(turn) {
    const active = this.shadowRoot.activeElement;
    if (!active || active.disabled || (active === this._parts.input && touched())) this._article(turn).focus({ preventScroll: true });
  }

  // Read from the question down, not from the end of a long answer up.
  _bring(turn) {
    this._parts.turns.scrollTop = this._article(turn).offsetTop - 12;
  }

  _setBusy(busy) {
    this._busy = busy;
    this._parts.turns.setAttribute("aria-busy", String(!!busy));
    this._parts.send.disabled = busy;
    this._parts.fresh.hidden = !this._state.turns.length;
    Array.from(this._parts.turns.querySelectorAll(".option, .chip, .retry")).forEach((button) => (button.disabled = busy));
  }

  _showAll() {
    const turns = this._parts.turns;
    empty(turns);
    if (!this._state.turns.length) turns.appendChild(welcomeView(this._words, { ask: (text) => this.ask(text) }));
    this._state.turns.forEach((turn) => turns.appendChild(turnView(turn, this._words, this._actions)));
    this._setBusy(this._busy);
  }

  _submit(event) {
    event.preventDefault();
    if (this._busy || !this._parts.input.value.trim()) return;
    const text = this._parts.input.value;
    this._parts.input.value = "";
    this._fit();
    this.ask(text);
  }

  _keyPressed(event) {
    const composing = event.isComposing || event.keyCode === 229; // a Telex or VNI keyboard is still building a letter
    if (event.key === "Enter" && !event.shiftKey && !composing) this._submit(event);
  }

  _fit() {
    const input = this._parts.input;
    input.style.height = "auto";
    input.style.height = Math.min(input.scrollHeight + 2, 150) + "px";
  }

  _fresh() {
    this._state.turns = [];
    this._state.conversation = null;
    this._showAll();
    this._parts.status.textContent = this._words.welcome;
    this._parts.title.focus();
    remember(this._key, this._state);
  }

  _larger() {
    this._state.large = !this._state.large;
    this._showSize();
    remember(this._key, this._state);
  }

  _showSize() {
    this._parts.panel.classList.toggle("large", this._state.large);
    this._parts.larger.setAttribute("aria-pressed", String(this._state.large));
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
    this._show(true);
    (touched() ? this._parts.title : this._parts.input).focus(); // no keyboard over the suggestions on a phone
    remember(this._key, this._state);
  }

  _close() {
    this._state.open = false;
    this._show(false);
    this._launch.focus();
    remember(this._key, this._state);
  }

  // Escape closes; while the panel covers the screen, Tab stays inside it.
  _keep(event) {
    if (event.key === "Escape") this._close();
    if (event.key !== "Tab" || !matchMedia("(max-width: 540px)").matches) return;
    const stops = Array.from(this._parts.panel.querySelectorAll("button, textarea, a[href], summary, .turns"));
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
