// Reading aloud and asking aloud, by what the browser itself has; where it has neither, neither is offered.

const Recogniser = window.SpeechRecognition || window.webkitSpeechRecognition;
const TAGS = { vi: "vi-VN", en: "en-US" };

function voiceFor(language) {
  const voices = window.speechSynthesis ? speechSynthesis.getVoices() : [];
  return voices.find((voice) => voice.lang.toLowerCase().startsWith(language)) || null;
}

function canRead(language) {
  return !!voiceFor(language);
}

function readButton(answer, words) {
  const label = el("span", {}, words.listen);
  const button = el("button", { type: "button", class: "act", "aria-pressed": "false" }, icon(ICONS.listen), label);
  const show = (reading) => {
    button.setAttribute("aria-pressed", String(reading));
    label.textContent = reading ? words.stop : words.listen;
  };
  button.addEventListener("click", () => {
    const reading = button.getAttribute("aria-pressed") === "true";
    speechSynthesis.cancel();
    show(!reading);
    if (!reading) say(aloud(answer), answer.language, () => show(false));
  });
  return button;
}

// One utterance a line: browsers fall silent in the middle of a long one.
function say(lines, language, done) {
  lines.forEach((line, index) => {
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.voice = voiceFor(language);
    utterance.lang = TAGS[language];
    utterance.rate = 0.9;
    if (index === lines.length - 1) utterance.onend = utterance.onerror = done;
    speechSynthesis.speak(utterance);
  });
}

function aloud(answer) {
  const shown = answer.blocks.filter((block) => !block.folded).slice(0, 3);
  const lines = [].concat(...shown.map((block) => [block.title].concat(block.lines)));
  return [answer.title].concat(lines, answer.options.map((option) => option.label)).filter(Boolean);
}

// on: {heard(text, final), say(text)}; press again to stop.
function speakButton(words, language, on) {
  if (!Recogniser) return null;
  let running = null;
  const button = el("button", { type: "button", class: "speak", "aria-label": words.speak, title: words.speak, "aria-pressed": "false" }, icon(ICONS.speak));
  button.addEventListener("click", () => {
    if (running) return running.stop();
    let heard = "";
    running = Object.assign(new Recogniser(), { lang: TAGS[language], interimResults: true });
    running.onresult = (event) => {
      heard = Array.from(event.results, (result) => result[0].transcript).join(" ");
      on.heard(heard);
    };
    running.onend = () => {
      running = null;
      button.setAttribute("aria-pressed", "false");
      on.say(heard ? words.spoken : words.unheard);
      if (heard) on.done();
    };
    running.start();
    button.setAttribute("aria-pressed", "true");
    on.say(words.speaking);
  });
  return button;
}
