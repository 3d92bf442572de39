// Starts the program, which is embedded in this file as base64, after the glue code above.
window.hasLoader = true;
const base64 = document.getElementById("program").textContent;
__wbg_init({ module_or_path: Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)) }).catch((error) => {
  document.documentElement.setAttribute("data-failed", "");
  console.error(error);
});
