// The size of the WebAssembly memory, which Chromium does not count as heap. A second import returns the running instance.
async function wasmMemoryBytes() {
  const { default: init } = await import(document.querySelector("link[rel=modulepreload]").href);
  return (await init()).memory.buffer.byteLength;
}
