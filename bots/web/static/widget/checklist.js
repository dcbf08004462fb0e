// The papers of a procedure to tick; what is ticked is kept for the procedure on this device.

const SAME_PAPER = 60; // characters: a shortened line and the full one are the same paper

function paperKey(line) {
  return digest(line.slice(0, SAME_PAPER));
}

function isPaper(line, words) {
  return !/^(\[.+\]|… .*)$/.test(line) && words.noPapers.indexOf(line) < 0;
}

// The list of a block's lines; other lines than papers are shown as fact(line) gives them. ticks: {of(key), set(key, on)}
function checklist(block, ticks, words, fact) {
  const papers = block.lines.filter((line) => isPaper(line, words));
  if (!papers.length) return null;
  const count = el("p", { class: "gathered" });
  const tell = () => (count.textContent = words.gathered(papers.filter((line) => ticks.of(paperKey(line))).length, papers.length));
  const list = el("ul", { class: "facts papers" }, ...block.lines.map((line) => (isPaper(line, words) ? paper(line, ticks, tell) : fact(line))));
  tell();
  return el("div", {}, list, count);
}

function paper(line, ticks, tell) {
  const key = paperKey(line);
  const box = el("input", { type: "checkbox", "data-paper": key });
  box.checked = ticks.of(key);
  box.addEventListener("change", () => {
    ticks.set(key, box.checked);
    alike(box, key);
    tell();
  });
  return el("li", { class: "paper" }, el("label", {}, box, el("span", {}, line)));
}

// The same paper may stand in the short and in the full list of a card.
function alike(box, key) {
  const card = box.closest(".card");
  Array.from(card.querySelectorAll("input")).forEach((other) => {
    if (other === box || other.dataset.paper !== key || other.checked === box.checked) return;
    other.checked = box.checked;
    other.dispatchEvent(new Event("change"));
  });
}
