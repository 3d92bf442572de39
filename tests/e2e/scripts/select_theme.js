// Selects a theme, and returns the colour of the title in the next frame.
async function selectTheme(theme) {
  const list = document.querySelector("#theme");
  list.value = theme;
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await new Promise(requestAnimationFrame);
  return getComputedStyle(document.querySelector("h1")).color;
}
