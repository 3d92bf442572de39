// Waits until neither the document nor a scroll position has changed for a while.
async function waitUntilSettled(quietMs) {
  let lastChange = performance.now();
  const record = () => {
    lastChange = performance.now();
  };
  const observer = new MutationObserver(record);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener("scroll", record, { capture: true });
  while (performance.now() - lastChange < quietMs) await new Promise(requestAnimationFrame);
  observer.disconnect();
  removeEventListener("scroll", record, { capture: true });
}
