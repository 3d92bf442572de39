// Records uncaught errors.
window.thrown = [];
addEventListener("error", (event) => {
  if (event.message) window.thrown.push(event.message);
});
addEventListener("unhandledrejection", (event) => window.thrown.push(`${event.reason}`));
