// Drags a file over the page without dropping it.
function dragFileOverPage() {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["{}"], "a.json"));
  document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer }));
}
