// Switches the language. Returns, for every painted frame until all sections have followed, those whose `lang` is not that of their
// text, and whether the section in view followed in the first frame.
async function langErrorsDuringLanguageSwitch() {
  const sections = [...document.querySelectorAll("[id^=island-text-]")];
  const langBefore = sections[0].lang;
  const errors = [];
  document.querySelector("#language-switch").click();
  for (let frame = 1; frame === 1 || sections.some((section) => section.lang === langBefore); frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (frame === 1 && sections[0].lang === langBefore) errors.push("the section in view follows late");
    // One that is about to be rendered has no heading yet; a copy shows the former one.
    for (const section of sections.filter((section) => section.querySelector("h2"))) {
      const isChinese = /\p{Script=Han}/u.test(section.querySelector("h2").textContent);
      if (isChinese !== section.lang.startsWith("zh")) errors.push(`${section.id} has the wrong lang ${section.lang}`);
    }
    if (frame > 300) return "Not all sections follow.";
  }
  return errors.join("\n");
}
