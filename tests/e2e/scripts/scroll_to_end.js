// Scrolls to the end of the page, at a reading pace.
async function scrollToEnd() {
  const { documentElement } = document;
  const steps = Math.min(60, Math.ceil(documentElement.scrollHeight / innerHeight));
  for (let step = 1; step <= steps; step += 1) {
    scrollTo({ top: (documentElement.scrollHeight * step) / steps, behavior: "instant" });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
