// Validity by the HTML standard, and accessibility rules (ARIA).
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: {
    // A chart's list of marks is for browsing; a <select> would choose a value.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
    // Pages load only from their own site, which could alter the page itself as easily as a script.
    "require-sri": "off",
  },
};
