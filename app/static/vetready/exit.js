// Leaves the page at once, and without a way back to it: on the link, and on Shift pressed three times.
const link = document.querySelector("[data-exit]");
let presses = 0;

const leave = () => {
  document.body.hidden = true;
  window.location.replace(link.href);
};

link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

document.addEventListener("keydown", (event) => {
  presses = event.key === "Shift" ? presses + 1 : 0;
  if (presses === 3) {
    leave();
  }
});
