// Validity as the HTML standard has it, and what its ARIA companions ask for.
export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: {
    // A chart's list of marks is walked through to look at them: a <select> would choose one.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
    // What a page loads comes from its own site, which would serve an altered page as readily as an altered script.
    "require-sri": "off",
  },
};
