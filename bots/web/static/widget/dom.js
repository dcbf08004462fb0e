// Where the widget came from is the server it asks.
const SCRIPT = document.currentScript;
const SERVER = new URL("./", SCRIPT.src).href;

// Building elements. All text goes in as text nodes: no markup that comes from outside is ever parsed.

const SVG = "http://www.w3.org/2000/svg";
const HOTLINE = "18001096";
const ADDRESS = /\b18001096\b|https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]]/g;

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

function replaceAll(node, ...children) {
  empty(node);
  children.forEach((child) => node.appendChild(child));
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
  more: "M4 6.5h16M4 12h16M4 17.5h16",
  listen: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
  print: "M7 9V3.5h10V9M7 17.5H4.5V9h15v8.5H17M7 14.5h10v6H7z",
  share: "M12 15V3.5M8 7l4-3.5L16 7M5 12v8.5h14V12",
  explain: "M4 5.5h16v11h-9l-4.5 4v-4H4zM8 9.5h8M8 12.5h5",
  official: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0",
  speak: "M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3",
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

// Text whose web addresses, and the hotline's number, can be tapped.
function linked(text, words) {
  const pieces = document.createDocumentFragment();
  let from = 0;
  text.replace(ADDRESS, (address, at) => {
    pieces.appendChild(document.createTextNode(text.slice(from, at)));
    pieces.appendChild(address === HOTLINE ? el("a", { href: "tel:" + HOTLINE }, HOTLINE) : link(address, address, words));
    from = at + address.length;
    return address;
  });
  pieces.appendChild(document.createTextNode(text.slice(from)));
  return pieces;
}
