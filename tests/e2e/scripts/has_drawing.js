// Whether something is drawn on a canvas. Reads a copy, because Chromium warns when a canvas itself is read more than once.
function hasDrawing(canvas) {
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0);
  const channels = copy.getImageData(0, 0, canvas.width, canvas.height).data;
  return channels.filter((value, index) => index % 4 === 3 && value > 0).length > 500;
}
