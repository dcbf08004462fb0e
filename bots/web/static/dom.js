// Building elements. All text goes in as text nodes: no markup that comes from outside is ever parsed.

const SVG = "http://www.w3.org/2000/svg";
const ADDRESS = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]]/g;

// el("a", {href, class, onclick}, "text", child, null) → element. A null attribute or child is left out.
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  Object.keys(attributes || {}).forEach((name) => {
    const value = attributes[name];
    if (value === null || value === undefined || value === false) return;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  });
  children.forEach((child) => {
    if (child === null || child === undefined) return;
    node.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  });
  return node;
}

function empty(node) {
  while (node.firstChild) node.removeChild(node.firstChild);
}

// A line drawing of 24 × 24; it says nothing to a screen reader, the button's label does.
function icon(path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.appendChild(line);
  return svg;
}

const ICONS = {
  door: "M5 21V4.5A1.5 1.5 0 0 1 6.5 3h11A1.5 1.5 0 0 1 19 4.5V21M3 21h18M14.5 11.5v2",
  close: "M6 6l12 12M18 6L6 18",
  fresh: "M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5",
  send: "M4 12h15M13 6l6 6-6 6",
};

// The address if it is http(s), else null: a record must not be able to run a script.
function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch (_) {
    return null;
  }
}

function link(address, label, words) {
  const href = webAddress(address);
  if (!href) return document.createTextNode(label);
  return el("a", { href, target: "_blank", rel: "noopener noreferrer" }, label, el("span", { class: "spoken" }, words.newTab));
}

// Text whose web addresses can be tapped.
function linked(text, words) {
  const pieces = document.createDocumentFragment();
  let from = 0;
  text.replace(ADDRESS, (address, at) => {
    pieces.appendChild(document.createTextNode(text.slice(from, at)));
    pieces.appendChild(link(address, address, words));
    from = at + address.length;
    return address;
  });
  pieces.appendChild(document.createTextNode(text.slice(from)));
  return pieces;
}
