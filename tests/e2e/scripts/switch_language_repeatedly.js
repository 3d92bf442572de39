// Switches the language `count` times, each after the last was painted.
async function switchLanguageRepeatedly(count) {
  for (let index = 0; index < count; index += 1) {
    document.querySelector("#language-switch").click();
    await window.untilPainted(0);
  }
}
