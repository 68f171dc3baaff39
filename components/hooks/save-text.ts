/** Browsers take the file from its address a moment after the click. */
const ADDRESS_STANDS = 60_000;

/** Saves a text as a file through the browser's own download. */
export function saveText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_STANDS);
}
