// Records console messages in a store that outlives the document, for engines whose drivers do not report them.
const store = window.sessionStorage;
const record = (message) => store.setItem("console", `${store.getItem("console") ?? ""}${message}\n`);
for (const level of ["debug", "log", "info", "warn", "error"]) {
  const original = console[level];
  console[level] = (...values) => {
    record(values.join(" "));
    original.apply(console, values);
  };
}
const recordError = ({ message, target }) => record(message ?? `could not load ${target.src ?? target.href}`);
addEventListener("error", recordError, true);
addEventListener("unhandledrejection", (event) => record(`unhandled: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) =>
  record(`refused: ${event.violatedDirective} ${event.blockedURI}`),
);
