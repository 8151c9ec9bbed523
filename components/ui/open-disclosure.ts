/** Unfolds the first thing that folds in the element of this id, and leads there. */
export function openDisclosure(id: string): void {
  const place = document.getElementById(id);
  place?.querySelector('details')?.setAttribute('open', '');
  place?.querySelector('summary')?.focus();
}
