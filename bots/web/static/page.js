// The demo page: ?lang=en for English, ?place=Đà Nẵng to answer as a portal of that place would.
// Runs before widget.js (both are deferred), which reads the attributes set here.
(function () {
  "use strict";
  const wanted = new URLSearchParams(location.search);
  const lang = wanted.get("lang") === "en" ? "en" : "vi";
  const widget = document.querySelector("motcua-chat");
  const address = new URL("widget.js", location.href).href;
  document.documentElement.lang = lang;
  widget.setAttribute("lang", lang);
  if (wanted.get("place")) widget.setAttribute("place", wanted.get("place"));
  const tag = (source) => "<script " + source + ' data-place="Đà Nẵng" data-lang="' + lang + '"></' + "script>";
  const pinned = document.getElementById("pinned");
  const file = new URL(pinned.dataset.path, location.href).href;
  document.getElementById("snippet").textContent = tag('src="' + address + '"');
  pinned.textContent = tag('src="' + file + '" integrity="' + pinned.dataset.integrity + '" crossorigin="anonymous"');
})();
