/**
 * Copies the text of a node to the clipboard and says so in `status`. Without permission, or on a
 * page without https, it selects the text for copying by hand.
 */
export async function copy(node, status, text = node.textContent) {
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(node);
    status.textContent = "Selected; copy it with the keyboard.";
  }
}
