// Decodes the saved image. Returns its width, its first pixel, and the share of its pixels that are dark.
async function decodeSavedImage() {
  const image = await createImageBitmap(window.saved[0].blob);
  const copy = new OffscreenCanvas(image.width, image.height).getContext("2d", { willReadFrequently: true });
  copy.drawImage(image, 0, 0);
  const channels = copy.getImageData(0, 0, image.width, image.height).data;
  const dark = channels.filter((value, index) => index % 4 === 0 && value < 100);
  return { width: image.width, firstPixel: [...channels.slice(0, 4)], darkShare: dark.length / (channels.length / 4) };
}
