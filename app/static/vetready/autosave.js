// Saves what is being written, so that a flat battery costs nothing. The server decides; another window's text stays.
const PAUSE = 3000;

function keep(form, line) {
  let waiting = 0;
  let saving = null;
  let dirty = false;
  let leaving = false;

  async function save() {
    clearTimeout(waiting);
    dirty = false;
    const body = new URLSearchParams(new FormData(form));
    body.set("autosave", "yes");
    const options = { method: "POST", body, keepalive: true, redirect: "error" };
    const answer = await fetch(form.action, options).catch(() => null);
    const told = answer ? await answer.json().catch(() => ({})) : {};
    if (told.saved) {
      form.elements.version.value = told.version;
      document.dispatchEvent(new Event("visit-goes-on"));
      const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      line.textContent = `Saved by itself at ${time}.`;
    } else if (told.overtaken) {
      line.textContent = "This was changed in another window. Save to see both versions and choose.";
      form.removeEventListener("input", wait);
    } else {
      line.textContent = "Not saved yet. Use the button to save.";
    }
  }

  function run() {
    saving ??= save().finally(() => { saving = null; if (dirty && !leaving) wait(); });
    return saving;
  }

  function wait() {
    dirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(run, PAUSE);
  }

  form.addEventListener("input", wait);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && dirty && !leaving) run();
  });
  // The version that a save under way brings has to be there before the page is sent.
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    leaving = true;
    if (!saving) return;
    event.preventDefault();
    const pressed = event.submitter;
    saving.finally(() => form.requestSubmit(pressed));
  });
}

const line = document.querySelector("[data-autosave]");
if (line) keep(line.closest("form"), line);
