// Starts the program that lies in this file, as base64, after the glue above.
const held = document.getElementById("program").textContent;
__wbg_init({ module_or_path: Uint8Array.from(atob(held), (byte) => byte.charCodeAt(0)) }).catch((error) => {
  document.documentElement.setAttribute("data-failed", "");
  console.error(error);
});
