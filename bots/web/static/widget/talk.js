// The conversation: asking, waiting, retrying, showing the turns and keeping them. How the panel opens and looks is in widget.js.

const MOST_SENT = 20; // messages of a conversation that may go to an official

class Talk extends HTMLElement {
  // Ask a question; what the person sees of it may differ (an option's label, not its code).
  ask(asked, shown) {
    if (this._busy || !asked.trim()) return;
    const turn = { id: randomName(), asked: asked.trim(), shown: (shown || asked).trim(), answer: null, failure: null };
    if (!this._state.turns.length) empty(this._parts.turns);
    this._state.turns.push(turn);
    this._parts.turns.appendChild(turnView(turn, this._words, this._on));
    this._send(turn);
  }

  async _send(turn) {
    const context = this._state.conversation;
    if (this._hush) this._hush();
    this._setBusy(true);
    turn.answer = turn.failure = turn.stored = turn.more = null;
    this._redraw(turn, this._words.searching);
    this._follow(turn);
    this._bring(turn);
    const body = { question: turn.asked, place: this._place, conversation: context, request_id: turn.id };
    const reply = await askServer(body, this._words, (attempt) => this._waiting(turn, attempt));
    this._setBusy(false);
    if (this._state.turns.indexOf(turn) < 0) return; // “start again” was pressed meanwhile
    turn.answer = reply.answer;
    turn.failure = reply.failure;
    if (turn.answer) storeAnswer(this._device, this._about(turn, context), turn.answer);
    else if (turn.failure.retry) this._fromStore(turn, context);
    if (turn.answer) this._state.conversation = turn.answer.conversation;
    this._redraw(turn, turn.answer ? (turn.stored ? this._words.stored(turn.stored) + " " : this._words.answered) + gist(turn.answer) : turn.failure.message);
    this._bring(turn);
    this._keepAll();
    if (turn.answer && turn.answer.more && !turn.stored) this._explain(turn, body);
  }

  // Below the card, a sentence at a time; only a whole explanation is told to ears, and stays.
  async _explain(turn, body) {
    const saving = navigator.connection && navigator.connection.saveData;
    if (saving || !window.TextDecoder) return;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), LONGEST_EXPLANATION);
    const more = (turn.more = Object.assign(nothingMore(), { ended: false }));
    const heard = (kind, data) => {
      if (kind === "sentence") more.said.push(data);
      if (kind === "parts") more.parts = data;
      if (kind === "end") more.stands = data.stands;
      this._showMore(turn, kind === "sentence" && data);
    };
    const end = (this._hush = () => {
      if (more.ended) return;
      more.ended = true;
      clearTimeout(timer);
      stop.abort();
      if (!more.stands && more.said.length) Object.assign(more, { said: [], wanted: true }); // what was seen is not gone without a word
      this._showMore(turn);
      if (hasMore(turn)) this._say(heardOf(more, this._words));
      this._keepAll();
    });
    await streamed(Object.assign({ answer: false }, body), stop.signal, (kind, data) => more.ended || heard(kind, data)).catch(() => {}); // the card stays
    end();
  }

  // The person looks for it: where it stands, or will.
  _seekMore(turn) {
    turn.more = turn.more || nothingMore();
    turn.more.wanted = true;
    this._showMore(turn);
    const section = this._article(turn).querySelector(".explained");
    section.focus({ preventScroll: true });
    section.scrollIntoView({ block: "start" });
    this._keepAll();
  }

  // A sentence is added to those that are there, so that nobody who reads them is disturbed.
  _showMore(turn, sentence) {
    const section = this._state.turns.indexOf(turn) < 0 ? null : this._article(turn).querySelector(".explained");
    if (!section) return;
    const list = section.querySelector(".facts");
    if (sentence && list.children.length) list.appendChild(saidView(sentence, this._words));
    else replaceAll(section, ...explained(turn, this._words, this._on));
    section.hidden = !hasMore(turn);
  }

  // The network is gone: the answer to the same question, if it was asked before, with its day.
  _fromStore(turn, context) {
    const found = storedAnswer(this._device, this._about(turn, context)) || storedAnswer(this._device, this._about(turn, null));
    if (!found) return;
    turn.answer = found.answer;
    turn.stored = new Date(found.at).toLocaleDateString(this._words.tag === "en" ? "en-GB" : "vi-VN");
  }

  // A question means what it means in its place and its conversation.
  _about(turn, context) {
    return [this._place || "", (context && context.procedure) || "", turn.asked].join("|");
  }

  _waiting(turn, attempt) {
    const line = this._article(turn) && this._article(turn).querySelector(".searching span");
    if (line) line.textContent = this._words.again(attempt);
    this._say(this._words.again(attempt));
  }

  _retry(turn) {
    if (!this._busy) this._send(turn);
  }

  _back() {
    const turn = this._state.turns[this._state.turns.length - 1];
    if (turn && turn.failure && turn.failure.waiting) this._retry(turn);
  }

  // The code comes from outside: one like “__proto__” must lead to no object but ours.
  _ticks(named) {
    const code = named in {} ? "code " + named : named;
    const ticked = () => this._device.ticks[code] || {};
    return {
      of: (key) => !!ticked()[key],
      set: (key, on) => {
        this._device.ticks[code] = Object.assign(ticked(), { [key]: on || undefined });
        this._keepAll();
      },
    };
  }

  _history() {
    return this._state.turns.map((turn) => turn.shown).slice(-MOST_SENT);
  }

  _redraw(turn, announcement) {
    const article = this._article(turn);
    const focused = article.contains(this.shadowRoot.activeElement);
    article.replaceChild(replyView(turn, this._words, this._on), article.lastChild);
    this._setBusy(this._busy); // the new buttons, too
    if (focused) article.focus();
    this._say(announcement);
    this._keepAll();
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
    if (!this._state.turns.length) turns.appendChild(welcomeView(this._words, this._on));
    this._state.turns.forEach((turn) => {
      if (turn.failure && !turn.failure.message) turn.failure.message = this._words.interrupted;
      turns.appendChild(turnView(turn, this._words, this._on));
    });
    this._setBusy(this._busy);
  }

  _fresh() {
    if (this._hush) this._hush();
    this._state.turns = [];
    this._state.conversation = null;
    this._showAll();
    this._say(this._words.welcome);
    this._parts.title.focus();
    this._keepAll();
  }

  // To eyes and to ears, and only to ears.
  _tell(text) {
    this._parts.told.textContent = text;
    this._parts.told.hidden = !text;
    if (text) this._say(text);
  }

  _say(text) {
    this._parts.status.textContent = text;
  }

  _keepAll() {
    remember(() => sessionStorage, this._key, this._state);
    kept(this._shelf, "motcua device " + SERVER, this._device);
  }
}
