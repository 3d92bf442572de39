// Starts the program; if it cannot start, the document stays as it is and shows a notice.
if (window.WebAssembly) {
  import("./{program}")
    .then(({ default: init }) => init({ module_or_path: new URL("./{wasm}", import.meta.url) }))
    .catch((error) => {
      document.documentElement.setAttribute("data-failed", "");
      console.error(error);
    });
}
