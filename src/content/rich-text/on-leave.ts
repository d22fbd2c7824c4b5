/**
 * Calls when an editor of the text leaves a part of the form: the focus goes elsewhere, or the
 * shortcut for saving is pressed. The event bubbles, so an inner part hears of it before an outer one.
 * @returns stops listening.
 */
export function onLeave(element: HTMLElement, listener: () => void): () => void {
  const heedSaving = ({ ctrlKey, key, metaKey }: KeyboardEvent) => {
    if ((ctrlKey || metaKey) && key.toLowerCase() === 's') listener()
  }
  element.addEventListener('focusout', listener)
  element.addEventListener('keydown', heedSaving)
  return () => {
    element.removeEventListener('focusout', listener)
    element.removeEventListener('keydown', heedSaving)
  }
}
