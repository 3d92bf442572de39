// Appends to every localised text of a report, and returns the report as JSON.
function appendToAllTexts(report, suffix) {
  const append = (value) => {
    if (Array.isArray(value)) value.forEach(append);
    else if (value === null || typeof value !== "object") return;
    else if ("zh" in value) for (const key of ["zh", "en"]) value[key] += suffix;
    else Object.values(value).forEach(append);
  };
  append(report);
  return JSON.stringify(report);
}
