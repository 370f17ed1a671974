/** The one order of texts that is the same on every machine: by code unit, whatever the language of whoever looks. */

/** Below, equal to or above 0 as `left` comes before, is, or comes after `right`: for sorting. ISO days sort by it too. */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
