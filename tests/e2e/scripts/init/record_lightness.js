// Records the lightness of the background in the first 60 frames, given `window.backgroundLightness`.
window.lightnesses = [];
const recordLightness = () => {
  if (document.body) window.lightnesses.push(window.backgroundLightness());
  if (window.lightnesses.length < 60) requestAnimationFrame(recordLightness);
};
requestAnimationFrame(recordLightness);
