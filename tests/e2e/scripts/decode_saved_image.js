// Decodes the saved image. Returns its size, its first pixel, the share of its pixels that are dark, and its last row with a pixel that is.
async function decodeSavedImage() {
  const image = await createImageBitmap(window.saved[0].blob);
  const copy = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
  copy.drawImage(image, 0, 0);
  const channels = copy.getImageData(0, 0, image.width, image.height).data;
  const isDark = (value, index) => index % 4 === 0 && value < 100;
  return {
    width: image.width,
    height: image.height,
    firstPixel: [...channels.slice(0, 4)],
    darkShare: channels.filter(isDark).length / (channels.length / 4),
    lastDarkRow: Math.floor(channels.findLastIndex(isDark) / 4 / image.width),
  };
}
