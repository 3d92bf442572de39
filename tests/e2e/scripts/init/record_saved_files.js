// Records every file that the page saves, instead of downloading it: name and content.
window.saved = [];
const { createObjectURL } = URL;
const blobs = {};
URL.createObjectURL = (blob) => {
  const url = createObjectURL.call(URL, blob);
  blobs[url] = blob;
  return url;
};
HTMLAnchorElement.prototype.click = function () {
  if (this.download) window.saved.push({ name: this.download, blob: blobs[this.href] });
};
