// Switches language, currency and theme `count` times in all, each before the charts have followed the last.
async function switchSettingsRepeatedly(count) {
  const select = (id, value) => {
    const list = document.getElementById(id);
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const switchLanguage = () => document.querySelector("#language-switch").click();
  for (let index = 0; index < count; index += 1) {
    const isOdd = (index >> 2) & 1;
    const switches = [
      switchLanguage,
      () => select("currency", isOdd ? "usd" : "cny"),
      switchLanguage,
      () => select("theme", isOdd ? "dark" : "light"),
    ];
    switches[index & 3]();
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
