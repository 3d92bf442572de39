// Starts the program; where it cannot start, the document stays as it is and says so.
if (window.WebAssembly) {
  import("./{program}")
    .then(({ default: init }) => init({ module_or_path: new URL("./{wasm}", import.meta.url) }))
    .catch((error) => {
      document.documentElement.setAttribute("data-failed", "");
      console.error(error);
    });
}
