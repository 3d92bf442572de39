// Paths are from the root of the repository, where `npm run lint` starts ESLint: files above this folder would be ignored otherwise.
import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: "latest", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      curly: ["error", "multi-or-nest", "consistent"],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      strict: ["error", "never"],
    },
  },
  {
    // A script of a test is one function that Rust calls, or runs in a block of its own in each page (`init/`).
    files: ["tests/e2e/scripts/**"],
    languageOptions: { sourceType: "script" },
    rules: { "no-unused-vars": ["error", { vars: "local" }] },
  },
  {
    // Runs after a library of charts, and after the values to draw.
    files: ["tests/e2e/scripts/peers/**"],
    languageOptions: { globals: { charts: "readonly", echarts: "readonly", Plot: "readonly" } },
  },
  // Starts after the glue code of wasm-bindgen, in the same script.
  { files: ["src/start_single_file.js"], languageOptions: { globals: { __wbg_init: "readonly" } } },
  { files: ["src/select_language.js"], languageOptions: { sourceType: "script" } },
];
