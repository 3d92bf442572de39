// Starts the program. If it cannot start, the document stays as it is and shows a notice.

// The pauses before a module that did not come, or not whole, is requested again.
const PAUSES_MS = [300, 2000];

const modules = {};

// Fetches and compiles a module of the program. All that wait for it share the requests and the answer; after a failure, the next to ask
// has it requested again.
export const load = (url) =>
  (modules[url] ??= request(url, PAUSES_MS).catch((error) => {
    setTimeout(() => delete modules[url]);
    throw error;
  }));

async function request(url, [pause, ...pauses], cache) {
  try {
    const response = await fetch(url, { cache });
    // Only what is sent as WebAssembly can be compiled while it arrives, and some servers do not know that type.
    const isTyped = response.headers.get("Content-Type") === "application/wasm";
    return await (isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    if (!pause) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return request(url, pauses, "reload");
  }
}

if (window.WebAssembly) {
  import("./{program}")
    .then(({ default: init }) => init({ module_or_path: load(new URL("./{wasm}", import.meta.url)) }))
    .catch((error) => {
      document.documentElement.setAttribute("data-failed", "");
      console.error(error);
    });
  // Without this mark the page says that its program does not run. It is the last thing here, lest a part of this file set it.
  window.hasLoader = true;
}
