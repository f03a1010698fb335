// Shows the words that a value was read from in the advert beside it, without moving the page.
const pane = document.querySelector(".vr-advert");

function found(link) {
  return document.getElementById(link.hash.slice(1));
}

function show(event) {
  const link = event.target.closest("[data-seek]");
  if (!link || !pane || getComputedStyle(pane).overflowY !== "auto") return;
  const anchor = found(link);
  if (!anchor) return;
  event.preventDefault();
  const offset = anchor.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += offset - pane.clientHeight / 3;
  pane.querySelectorAll(".vr-mark--now").forEach((mark) => mark.classList.remove("vr-mark--now"));
  const mark = anchor.nextElementSibling;
  if (mark) mark.classList.add("vr-mark--now");
}

document.addEventListener("click", show);
