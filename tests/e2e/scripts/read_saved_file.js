// Reads the saved file, and keeps it as `window.bytes` and, with any byte order mark, as `window.text`.
async function readSavedFile() {
  window.bytes = new Uint8Array(await window.saved[0].blob.arrayBuffer());
  window.text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(window.bytes);
}
