// Warns before a visit ends. One key makes it longer, unless it has lasted as long as it may. The server decides.
const TICK = 5000;
const SOON = 180;
const LAST = [600, SOON]; // seconds before the end that nothing moves
const line = document.querySelector("[data-visit]");
const tabs = new BroadcastChannel("visit");

const WORDS = {
  soon: ["Do you want to stay signed in?", "You will be signed out in 3 minutes, because nothing was opened or saved for a while.", "Stay signed in"],
  last: ["You will be signed out soon", "Nobody stays signed in for longer than this, so it cannot be put off. Save what you are writing before the time below, then sign in again.", "Continue"],
  over: ["You have been signed out", "What you typed is still on this page. Save it: you sign in again, and then you get it back.", "Continue"],
  failed: ["We could not keep you signed in", "Try once more, or save what you are writing now.", "Stay signed in"],
};

const box = document.createElement("dialog");
box.className = "vr-visit";
box.setAttribute("aria-labelledby", "visit-title");
box.setAttribute("aria-describedby", "visit-words");
const parts = ["h2", "p", "p", "button"].map((name) => box.appendChild(document.createElement(name)));
const [title, words, time, button] = parts;
title.id = "visit-title";
words.id = "visit-words";
title.className = "nhsuk-heading-m";
button.className = "nhsuk-button";
button.type = "button";
document.body.append(box);

let standing = 0; // moments of this clock, in milliseconds
let latest = 0;
let shown = "";
let over = false;
let before = Infinity;

const left = (until) => (until - Date.now()) / 1000;
const first = () => Math.min(standing, latest);

function learn(told) {
  const now = Date.now();
  standing = now + told.standing * 1000;
  latest = now + told.latest * 1000;
  tabs.postMessage({ standing, latest });
}

function show(what) {
  shown = what;
  [title.textContent, words.textContent, button.textContent] = WORDS[what];
  time.textContent = what === "last" ? `You are signed in for ${Math.ceil(left(latest) / 60)} more minutes at most.` : "";
  if (!box.open) box.showModal();
}

function close() {
  shown = "";
  box.close();
}

async function stay() {
  const options = { method: "POST", headers: { "X-CSRFToken": line.dataset.csrf }, redirect: "error" };
  const answer = await fetch(line.dataset.visit, options).catch(() => null);
  const told = answer?.ok ? await answer.json().catch(() => null) : null;
  if (!told) return show("failed");
  learn(told);
  line.textContent = told.until;
  return latest <= standing && told.latest <= LAST[0] ? show("last") : close();
}

// What is posted once the visit is over would be held in the place of what was typed: it is not sent.
function press() {
  const asks = shown === "soon" || shown === "failed";
  if (asks && left(first()) > 0) return stay();
  return close();
}

function tick() {
  const rest = left(latest);
  const mark = LAST.find((each) => before > each && rest <= each);
  before = rest;
  if (left(first()) <= 0) {
    if (!over) show("over");
    over = true;
  } else if (standing < latest && left(standing) <= SOON) {
    if (!shown) show("soon");
  } else if (mark) {
    show("last");
  }
}

learn({ standing: Number(line.dataset.standing), latest: Number(line.dataset.latest) });
before = left(latest);
button.addEventListener("click", press);
box.addEventListener("cancel", (event) => { event.preventDefault(); press(); });
document.addEventListener("visit-goes-on", () => { standing = Math.max(standing, Date.now() + Number(line.dataset.again) * 1000); });
document.addEventListener("visibilitychange", tick);
tabs.addEventListener("message", ({ data }) => {
  [standing, latest] = [Math.max(standing, data.standing), Math.max(latest, data.latest)];
  over = left(first()) <= 0;
  if (shown !== "last" && box.open && left(first()) > SOON) close();
});
setInterval(tick, TICK);
