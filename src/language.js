// Before anything is painted, the page in the language that the address asks for takes the first one's place.
(function (root) {
  var asked = new URLSearchParams(location.search).get("lang");
  var page = asked && document.querySelector("template[data-page='" + CSS.escape(asked) + "']");
  if (!page) return;
  root.lang = page.lang;
  document.title = page.title;
  document.getElementById("app").replaceChildren(page.content);
})(document.documentElement);
