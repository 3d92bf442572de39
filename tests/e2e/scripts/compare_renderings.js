// Compares the SVG and the canvas of a plot in two screenshots of the window, given as the bytes of PNG files; the second is moved
// down by `offsetPx`. Returns their differences, each of a kind: "position" or "weight" of a text, "hairline".
async function compareRenderings(svgPng, canvasPng, plot, pixelRatio, offsetPx) {
  const readInk = async (png, offset) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(png)]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, offset * pixelRatio);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const [left, top] = [plot.left, plot.top].map((edge) => Math.round(edge * pixelRatio));
    return (x, y) => {
      const at = 4 * ((top + Math.round(y)) * image.width + left + Math.round(x));
      return data[at + 3] ? 255 - (data[at] + data[at + 1] + data[at + 2]) / 3 : 0;
    };
  };
  const inks = [await readInk(svgPng, 0), await readInk(canvasPng, offsetPx)];
  const differences = [];
  const report = (kind, detail) => differences.push({ kind, detail });

  // The position midway between the ends of an amount of ink: not its centre of gravity, which moves if glyphs of one script are heavier.
  const middle = (amounts, sum) => {
    const reached = (part) => {
      let left = part * sum;
      const index = amounts.findIndex((amount) => (left -= amount) <= 0);
      return index + 1 + left / amounts[index];
    };
    return (reached(0.05) + reached(0.95)) / 2;
  };

  // The amount of ink within a box, and its middle in CSS pixels.
  const weigh = (ink, { left, top, width, height }) => {
    const [x, y] = [Math.floor((left - 1) * pixelRatio), Math.floor((top - 1) * pixelRatio)];
    const columns = Array(Math.ceil((width + 2) * pixelRatio)).fill(0);
    const rows = Array(Math.ceil((height + 2) * pixelRatio)).fill(0);
    for (const row of rows.keys()) {
      for (const column of columns.keys()) {
        const dark = ink(x + column, y + row) || 0;
        [columns[column], rows[row]] = [columns[column] + dark, rows[row] + dark];
      }
    }
    const sum = columns.reduce((total, amount) => total + amount, 0);
    return { sum, x: middle(columns, sum) / pixelRatio, y: middle(rows, sum) / pixelRatio };
  };
  for (const box of plot.texts) {
    const [svg, canvas] = inks.map((ink) => weigh(ink, box));
    const [across, down] = [canvas.x - svg.x, canvas.y - svg.y];
    if (!(Math.hypot(across, down) <= 1))
      report("position", `${box.text}: ${across.toFixed(2)} px across and ${down.toFixed(2)} px down`);
    const weight = canvas.sum / svg.sum;
    if (!(weight > 0.8 && weight < 1.25)) report("weight", `${box.text}: ${weight.toFixed(2)} times as much ink`);
  }

  for (const { left, top, width } of plot.hairlines) {
    for (const [index, ink] of inks.entries()) {
      // Midway between the hairline's end and the bar beside it.
      const row = (top + 1) * pixelRatio;
      const across = [];
      for (let x = Math.floor((left - 3) * pixelRatio); x < (left + width + 3) * pixelRatio; x += 1)
        across.push(ink(x, row) || 0);
      const full = across.filter((dark) => dark > 150).length;
      const partial = across.filter((dark) => dark > 12 && dark <= 150).length;
      const isSharp = Math.abs(full - pixelRatio) < 1 && full > 0 && !partial;
      if (!isSharp) report("hairline", `${["SVG", "canvas"][index]} at ${left}, ${top}: ${across.map(Math.round)}`);
    }
  }
  return differences;
}
