// The violations that axe-core finds, one line per element.
async function axeViolations() {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const options = { runOnly: tags, resultTypes: ["violations"], preload: false };
  const { violations } = await window.axe.run(document, options);
  const describe = (id, { target, any, all }) =>
    `${id}: ${target} ${[...any, ...all].map((check) => check.message).join("; ")}`;
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => describe(id, node))).join("\n");
}
