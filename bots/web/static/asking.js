// One question to the server, and what to make of its reply.

const PATIENCE = 30000; // milliseconds until a question counts as not sent
const SPOKEN = 300; // characters of an answer that a screen reader is told at once

// {answer} or {failure: {message, retry}}; never throws.
async function post(body, words) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await fetch(ENDPOINT, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: controller.signal,
    });
    return read(response, await response.text(), words);
  } catch (_) {
    return { answer: null, failure: { message: words.unreachable, retry: true } };
  } finally {
    clearTimeout(timer);
  }
}

function read(response, text, words) {
  try {
    const json = JSON.parse(text);
    if (response.ok && Array.isArray(json.blocks)) return { answer: json, failure: null };
    return { answer: null, failure: { message: json.error.message, retry: response.status >= 500 } };
  } catch (_) {
    return { answer: null, failure: { message: words.unreadable, retry: true } };
  }
}

function gist(answer) {
  const first = answer.blocks.find((block) => !block.folded) || { title: "", lines: [] };
  return [answer.title, first.title].concat(first.lines).filter(Boolean).join(". ").slice(0, SPOKEN);
}
