// Marks every element of the document once it is parsed, before any deferred script runs.
document.addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  for (const element of document.querySelectorAll("#app, #app *")) element.isPrerendered = true;
});
