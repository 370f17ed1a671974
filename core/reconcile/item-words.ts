/** What items are called and measured in, by identity: as their own list says, else as the first line that says. */

import { type Line } from '../registers/line.ts';

export interface ItemWords {
  /** Names that say more than the identity does. */
  readonly names: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
}

export function itemWordsOf(lines: readonly Line[]): ItemWords {
  const names = new Map<string, string>();
  const units = new Map<string, string>();
  for (const { item, register, values } of lines) {
    if (item === '') continue;
    const isMaster = register === 'items';
    const { itemName, unit } = values;
    if (itemName !== undefined && !item.startsWith(itemName) && (isMaster || !names.has(item))) {
      names.set(item, itemName);
    }
    if (unit !== undefined && (isMaster || !units.has(item))) units.set(item, unit);
  }
  return { names, units };
}
