// Fetches the HTML of both pages without charts as `window.texts`, and shows the first.
async function fetchBothLanguages() {
  window.texts = [];
  for (const path of ["", "en/"]) {
    const response = await fetch(path);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    page.querySelectorAll("figure.chart").forEach((chart) => chart.remove());
    window.texts.push(page.querySelector("#app").innerHTML);
  }
  document.querySelector("#app").innerHTML = window.texts[0];
}
