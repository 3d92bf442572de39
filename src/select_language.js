// Before the first paint, replaces the document by the one in the language of the address.
(function (root) {
  var asked = new URLSearchParams(location.search).get("lang");
  var page = asked && document.querySelector("template[data-page='" + CSS.escape(asked) + "']");
  if (!page) return;
  root.lang = page.lang;
  document.title = page.title;
  document.getElementById("app").replaceChildren(page.content);
})(document.documentElement);
