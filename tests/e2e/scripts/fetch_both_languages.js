// Fetches the HTML of both pages without charts as `window.texts`, and shows the first.
async function fetchBothLanguages() {
  window.texts = [];
  for (const path of ["", "en/"]) {
    const response = await fetch(path);
    // The policy of this page refuses the style sheet of the other, even in a document that is not shown.
    const html = (await response.text()).replace(/<style>.*?<\/style>/s, "");
    const page = new DOMParser().parseFromString(html, "text/html");
    page.querySelectorAll("figure.chart").forEach((chart) => chart.remove());
    window.texts.push(page.querySelector("#app").innerHTML);
  }
  document.querySelector("#app").innerHTML = window.texts[0];
}
