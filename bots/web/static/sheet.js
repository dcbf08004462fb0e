// The sheet to print: prints itself when the widget's “In” opened it, and whenever its button is pressed.
(function () {
  "use strict";
  const button = document.getElementById("print");
  button.addEventListener("click", () => window.print());
  if ("print" in document.body.dataset) window.addEventListener("load", () => window.print());
})();
