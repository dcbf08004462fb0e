// The menu under the header: text size, contrast, language, replies of officials, deleting.

// on: {size(index), contrast(), language(), forget()}; now: {size, contrast, tickets}
function menuView(words, now, on) {
  const sizes = words.sizes.map((label, index) => {
    const choice = el("input", { type: "radio", name: "size", value: String(index) });
    choice.checked = index === now.size;
    choice.addEventListener("change", () => on.size(index));
    return el("label", { class: "choice" }, choice, el("span", {}, label));
  });
  const contrast = el("input", { type: "checkbox" });
  contrast.checked = now.contrast;
  contrast.addEventListener("change", () => on.contrast(contrast.checked));
  const other = words.tag === "vi" ? "en" : "vi";
  return el("div", { class: "menu", id: "menu", hidden: true },
    el("fieldset", {}, el("legend", {}, words.textSize), el("div", { class: "row" }, ...sizes)),
    el("label", { class: "choice wide" }, contrast, el("span", {}, words.contrast)),
    el("button", { type: "button", class: "item", lang: other, onclick: () => on.language(other) }, words.language),
    fold(words.lookUp, ticketLookUp(words, now.tickets)),
    fold(words.forget, el("p", {}, words.forgetAsk), el("button", { type: "button", class: "primary", onclick: on.forget }, words.forgetYes)));
}
