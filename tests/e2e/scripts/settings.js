// What the reader has chosen on the page, and what is open: what its address has to restore.
function settings() {
  const values = [...document.querySelectorAll("#app select, #app [type=search]")].map(({ id, value }) => `${id}=${value}`);
  const sorts = [...document.querySelectorAll("main > .island [aria-sort]")].map((head) => head.ariaSort);
  const isBilingual = document.querySelector("#bilingual-toggle").ariaPressed;
  const card = document.querySelector("#card-title")?.textContent;
  return JSON.stringify([document.documentElement.lang, document.title, values, sorts, isBilingual, card]);
}
