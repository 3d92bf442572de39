// Drags something over the page and drops it. `fill` fills its DataTransfer, to which `add` adds files. Returns whether the browser
// would open it itself.
function dropOnPage(fill) {
  const dataTransfer = new DataTransfer();
  const add = (name, ...parts) => dataTransfer.items.add(new File(parts, name));
  fill(add, dataTransfer);
  const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
  const dispatch = (name) =>
    target.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
  return ["dragenter", "dragover", "drop"].map(dispatch).at(-1);
}
