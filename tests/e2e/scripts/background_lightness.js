// The lightness of the page's background from 0 to 1, whatever the notation of its colour.
function backgroundLightness() {
  const pixel = new OffscreenCanvas(1, 1).getContext("2d");
  pixel.fillStyle = "#fff";
  pixel.fillRect(0, 0, 1, 1);
  for (const element of [document.documentElement, document.body]) {
    pixel.fillStyle = getComputedStyle(element).backgroundColor;
    pixel.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
