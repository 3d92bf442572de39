// Opens a report from a file and closes it again, over and over; each time all of the page is rendered, its last part last.
async function openAndCloseFile(report, count) {
  const until = async (condition) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const isRendered = () => document.querySelector("#own") && !document.querySelector(".island[aria-busy]");
  for (let index = 0; index < count; index += 1) {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([report], "report.json"));
    for (const name of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
    await until(() => document.querySelector("#local-report-close"));
    await until(isRendered);
    document.querySelector("#local-report-close").click();
    await until(() => !document.querySelector("#local-report-close"));
    await until(isRendered);
  }
}
