// Opens the card of every reported figure. Returns how many were compared, and those whose card shows another name or token.
async function compareCardsToReport() {
  const language = document.documentElement.lang === "en" ? "en" : "zh";
  const response = await fetch(document.querySelector('a[href$="report.json"]').href);
  const report = await response.json();
  const cardText = (selector) => document.querySelector(`#card ${selector}`)?.textContent.trim();
  const mismatches = [];
  let compared = 0;
  for (const { id, printed, label } of report.facts) {
    const name = label[language];
    document.querySelector(`#row-${CSS.escape(id)} a.figure`).click();
    for (let frame = 0; frame < 100 && cardText("#card-title") !== name; frame += 1)
      await new Promise(requestAnimationFrame);
    const [foundName, foundToken] = [cardText("#card-title"), cardText(".printed")];
    if (foundToken !== printed || foundName !== name)
      mismatches.push(`${name}, ${printed}: ${foundName}, ${foundToken}`);
    compared += 1;
  }
  return [compared, mismatches.join("\n")];
}
