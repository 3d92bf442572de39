// Dispatches to a field what an input method does while it composes these texts one after the other, and once the last is confirmed.
function composeText(selector, texts, isConfirmed) {
  const field = document.querySelector(selector);
  const dispatch = (event) => field.dispatchEvent(event);
  field.focus();
  dispatch(new CompositionEvent("compositionstart", { bubbles: true }));
  for (const text of texts) {
    field.value = text;
    dispatch(new InputEvent("input", { bubbles: true, isComposing: true, data: text }));
  }
  if (isConfirmed) dispatch(new CompositionEvent("compositionend", { bubbles: true, data: texts.at(-1) }));
}
