// One question to the server, and what to make of its reply.

const SPOKEN = 300; // characters of an answer that a screen reader is told at once

// {answer} or {failure: {message, retry, waiting}}; never throws.
async function askServer(body, words, on) {
  const got = away() ? null : await patient("api/v1/answers", body, on);
  if (!got) return { answer: null, failure: { message: away() ? words.offline : words.unreachable, retry: true, waiting: away() } };
  return read(got.response, got.text, words);
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

function gist(answer, limit) {
  const first = answer.blocks.find((block) => !block.folded) || { title: "", lines: [] };
  return [answer.title, first.title].concat(first.lines).filter(Boolean).join(". ").slice(0, limit || SPOKEN);
}
