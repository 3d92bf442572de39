// Before the first paint, replaces the document by the one in the language of the address.
(function (root) {
  const lang = new URLSearchParams(location.search).get("lang");
  const page = lang && document.querySelector("template[data-page='" + CSS.escape(lang) + "']");
  if (!page) return;
  root.lang = page.lang;
  document.title = page.title;
  document.getElementById("app").replaceChildren(page.content);
})(document.documentElement);
