/** The identity of a discrepancy from run to run. */

/**
 * Made of the class, the item, the warehouse, the lot and what it is about (a tab, a day, a document): never of its
 * numbers or its rows, so that it stays the same while a tab is sorted, filled or corrected.
 *
 *     fingerprintOf('stockTabDiffers', ['P001', '主仓', '', '库存'])  // 'stockTabDiffers|P001|主仓||库存'
 */
export function fingerprintOf(code: string, parts: readonly string[]): string {
  return [code, ...parts].map((part) => part.replace(/[\\|]/g, '\\$&')).join('|');
}
