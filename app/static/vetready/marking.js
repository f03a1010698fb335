// Marks by keys: 0 to 3, next, previous, note, undo. Everything works by the form alone; this only saves on the way.
const form = document.querySelector("[data-marking]");
const undo = document.querySelector("[data-undo]");
const rows = [...document.querySelectorAll("[data-judgement]")];
const left = document.querySelector("[data-left]");
const saved = document.querySelector("[data-saved]");
const waiting = new Map(); // row -> the save that is under way
let leaving = false;

const radios = (row) => [...row.querySelectorAll("input[type=radio]")];
const note = (row) => row.querySelector("textarea");
const was = (row) => row.querySelector("input[type=hidden]");
const rowOf = (element) => element.closest("[data-judgement]");

function shown(row) {
  const chosen = radios(row).find((radio) => radio.checked);
  return `${chosen ? chosen.value : ""}/${note(row).value.replaceAll("\r\n", "\n").trim()}`;
}

function fields(row) {
  const body = new FormData();
  body.append("csrf_token", form.elements.csrf_token.value);
  body.append(was(row).name, was(row).value);
  body.append(note(row).name, note(row).value);
  const chosen = radios(row).find((radio) => radio.checked);
  if (chosen) body.append(chosen.name, chosen.value);
  return body;
}

async function send(row) {
  const now = shown(row);
  if (now === was(row).value) return;
  const headers = { Accept: "application/json" };
  const answer = await fetch(form.action, { method: "POST", headers, body: fields(row), keepalive: true });
  if (!answer.ok) throw new Error(answer.status);
  const told = await answer.json();
  was(row).value = now;
  left.textContent = told.left;
}

function save(row) {
  const before = waiting.get(row) || Promise.resolve();
  const done = before
    .then(() => send(row))
    .then(() => {
      saved.textContent = "Saved.";
    })
    .catch(() => {
      saved.textContent = "Not saved yet. Press “Save and go on” to try again.";
      waiting.delete(row);
      throw new Error("not saved");
    });
  waiting.set(row, done);
  done.catch(() => {});
  return done;
}

function focus(row) {
  const list = radios(row);
  (list.find((radio) => radio.checked) || list[0]).focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

async function leave(go) {
  if (leaving) return;
  leaving = true;
  try {
    await Promise.all(waiting.values());
    go();
  } catch {
    leaving = false;
  }
}

function move(row, by) {
  const other = rows[rows.indexOf(row) + by];
  if (other) return focus(other);
  const url = by > 0 ? form.dataset.next : form.dataset.previous;
  if (url) leave(() => location.assign(url));
}

function give(row, mark) {
  radios(row)[Number(mark)].checked = true;
  save(row);
  const following = rows[rows.indexOf(row) + 1];
  focus(following || row);
}

function write(row) {
  row.querySelector("details").open = true;
  note(row).focus();
}

const KEYS = {
  n: (row) => move(row, 1),
  p: (row) => move(row, -1),
  c: write,
  u: () => leave(() => undo.requestSubmit()),
};

function pressed(event) {
  const row = rowOf(event.target);
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("textarea")) {
    if (event.key === "Escape") focus(row);
    return;
  }
  const act = "0123".includes(event.key) ? () => give(row, event.key) : KEYS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act(row);
}

function begin() {
  document.querySelector("[data-keys]").hidden = false;
  form.addEventListener("keydown", pressed);
  form.addEventListener("change", (event) => rowOf(event.target) && save(rowOf(event.target)));
  const asked = rows.find((row) => `#${row.id}` === location.hash);
  const unmarked = rows.find((row) => !radios(row).some((radio) => radio.checked));
  if (!document.querySelector(".nhsuk-error-summary")) focus(asked || unmarked || rows[0]);
}

if (form && undo && rows.length) begin();
