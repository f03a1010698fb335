// Draws the timeline anew while dates are typed: asks the server what the page would show, and takes only that part.
const NAME = "preview";
const PAUSE = 400;

function watch(form, button) {
  let waiting = 0;
  let asked = 0;

  async function ask() {
    const turn = ++asked;
    const body = new FormData(form);
    body.set(NAME, button.value);
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body) }).catch(() => null);
    if (!answer || !answer.ok || turn !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("live-timeline");
    const shown = document.getElementById("live-timeline");
    if (!fresh || !shown) return;
    // The words stay where they are, so that they are read out when they change.
    shown.querySelector("p").textContent = fresh.querySelector("p").textContent;
    fresh.querySelector("details").open = shown.querySelector("details").open;
    for (const part of ["svg", "details"]) shown.querySelector(part).replaceWith(fresh.querySelector(part));
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  button.hidden = true;
}

const button = document.querySelector(`button[name="${NAME}"]`);
if (button) watch(button.form, button);
