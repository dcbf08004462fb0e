// Renders openapi.json, with nothing from another host: it must work where there is no internet.
(function () {
  "use strict";

  // el("p", "text with `code`", child) → element; text between backquotes becomes <code>.
  function el(tag, ...children) {
    const node = document.createElement(tag);
    children.filter(Boolean).forEach((child) => {
      if (typeof child !== "string") return node.appendChild(child);
      child.split("`").forEach((piece, index) => {
        node.appendChild(index % 2 ? Object.assign(document.createElement("code"), { textContent: piece }) : document.createTextNode(piece));
      });
    });
    return node;
  }

  function withClass(name, node) {
    node.className = name;
    return node;
  }

  function paragraphs(text) {
    return (text || "").split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean).map((part) => el("p", part));
  }

  function code(text) {
    const pre = document.createElement("pre");
    pre.tabIndex = 0;
    pre.appendChild(Object.assign(document.createElement("code"), { textContent: text }));
    return pre;
  }

  function refName(schema) {
    return schema && schema.$ref ? schema.$ref.split("/").pop() : null;
  }

  function typeOf(schema) {
    if (!schema) return "";
    if (schema.$ref) return refName(schema);
    if (schema.anyOf) return schema.anyOf.map(typeOf).join(" or ");
    if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
    if (schema.type === "array") return "list of " + typeOf(schema.items);
    return schema.format ? schema.type + " (" + schema.format + ")" : schema.type || "any";
  }

  function fields(schema) {
    const required = schema.required || [];
    const rows = Object.keys(schema.properties || {}).map((name) => {
      const property = schema.properties[name];
      const type = typeOf(property) + (required.indexOf(name) >= 0 ? "" : ", optional");
      return el("tr", el("td", "`" + name + "`"), withClass("type", el("td", type)), el("td", property.description || ""));
    });
    const head = el("tr", el("th", "field"), el("th", "type"), el("th", "meaning"));
    return withClass("wide", el("div", el("table", el("thead", head), el("tbody", ...rows))));
  }

  function body(title, content, schemas) {
    const schema = content && content["application/json"] && content["application/json"].schema;
    const name = refName(schema);
    if (!name) return null;
    const example = (schemas[name].examples || [])[0];
    const shown = example ? el("details", el("summary", "Example"), code(JSON.stringify(example, null, 2))) : null;
    return el("div", el("h4", title + ": " + name), ...paragraphs(schemas[name].description), fields(schemas[name]), shown);
  }

  function parameters(list) {
    if (!list || !list.length) return null;
    const rows = list.map((one) => el("tr", el("td", "`" + one.name + "`"),
      withClass("type", el("td", one.in + (one.required ? "" : ", optional"))), el("td", one.description || "")));
    const head = el("tr", el("th", "parameter"), el("th", "where"), el("th", "meaning"));
    return el("div", el("h4", "Parameters"), withClass("wide", el("div", el("table", el("thead", head), el("tbody", ...rows)))));
  }

  function curl(path, example) {
    return el("div", el("h4", "Try it"), code("curl -s " + new URL("." + path, location.href).href +
      " \\\n  -H 'Content-Type: application/json' \\\n  -d '" + JSON.stringify({ question: example.question }) + "'"));
  }

  function operation(path, method, op, schemas) {
    const request = op.requestBody && op.requestBody.content;
    const schema = request && schemas[refName(request["application/json"].schema)];
    const errors = Object.keys(op.responses).filter((status) => status !== "200");
    const rows = errors.map((status) => el("li", "`" + status + "` " + op.responses[status].description));
    const heading = el("h3", withClass("method", el("span", method.toUpperCase())), path);
    return withClass("operation", el("section", heading, el("p", el("strong", op.summary || "")), ...paragraphs(op.description),
      parameters(op.parameters), schema && schema.examples ? curl(path, schema.examples[0]) : null,
      body("Request", request, schemas), body("Answer", op.responses["200"].content, schemas),
      rows.length ? el("h4", "Errors") : null, rows.length ? el("ul", ...rows) : null));
  }

  function show(api) {
    const main = document.getElementById("main");
    const schemas = api.components.schemas;
    main.textContent = "";
    paragraphs(api.info.description).forEach((p) => main.appendChild(p));
    Object.keys(api.paths).forEach((path) => Object.keys(api.paths[path]).forEach((method) => {
      main.appendChild(operation(path, method, api.paths[path][method], schemas));
    }));
    main.appendChild(el("h2", "All values"));
    Object.keys(schemas).filter((name) => schemas[name].properties || schemas[name].enum).forEach((name) => {
      const content = schemas[name].enum ? el("p", typeOf(schemas[name])) : fields(schemas[name]);
      main.appendChild(el("details", el("summary", name), ...paragraphs(schemas[name].description), content));
    });
  }

  function failed() {
    document.getElementById("main").textContent = "Không mở được openapi.json; bạn tải lại trang. (openapi.json could not be read; reload the page.)";
  }

  fetch("openapi.json").then((response) => response.json()).then(show).catch(failed);
})();
