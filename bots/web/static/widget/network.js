// Requests to the server over networks that drop them: each is sent again after a longer wait, under the same id.

const WAITS = [800, 2000, 4500, 9000]; // milliseconds before each new attempt
const PATIENCE = 15000; // milliseconds until an attempt counts as lost
const PASSING = [429, 502, 503, 504]; // states of a server that will have gone by soon
const BUSY_TWICE = 2; // a server that is still busy then says why

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

// A random name that no page can guess; crypto.randomUUID exists only on secure pages.
function randomName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function away() {
  return navigator.onLine === false;
}

async function once(path, body, signal) {
  const options = { credentials: "omit", referrerPolicy: "no-referrer", signal };
  if (body) Object.assign(options, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const response = await fetch(SERVER + path, options);
  return { response, text: await response.text() };
}

// {response, text}, or null if no attempt got through; on(attempt) is told before each new one.
async function patient(path, body, on) {
  for (let attempt = 0; ; attempt++) {
    let wait = WAITS[attempt];
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), PATIENCE);
    try {
      const got = await once(path, body, controller.signal);
      if (PASSING.indexOf(got.response.status) < 0 || attempt === BUSY_TWICE) return got;
      wait = Math.max(wait, Math.min(10, Number(got.response.headers.get("Retry-After")) || 0) * 1000);
    } catch (_) {
      if (wait === undefined || away()) return null;
    } finally {
      clearTimeout(timer);
    }
    await pause(wait * (0.75 + Math.random() / 2)); // not all phones of a village at the same instant
    if (on) on(attempt + 2);
  }
}

// The reply's JSON if it is well, else {error: sentence}.
async function exchange(path, body, words) {
  const got = await patient(path, body);
  if (!got) return { error: words.unsent };
  try {
    const json = got.text ? JSON.parse(got.text) : {};
    return got.response.ok ? json : { error: json.error.message };
  } catch (_) {
    return got.response.ok ? {} : { error: words.unreadable };
  }
}
