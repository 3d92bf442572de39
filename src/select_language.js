// Before the first paint, replaces the document by the one in the language of the address.
(function (root) {
  var lang = new URLSearchParams(location.search).get("lang");
  var page = lang && document.querySelector("template[data-page='" + CSS.escape(lang) + "']");
  if (!page) return;
  root.lang = page.lang;
  document.title = page.title;
  document.getElementById("app").replaceChildren(page.content);
})(document.documentElement);
