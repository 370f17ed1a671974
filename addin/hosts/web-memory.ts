/**
 * What Tallybook remembers with a web workbook: bindings of tabs and small settings. Both stand in the workbook's own
 * metadata, never in a sheet's: a copied sheet takes its metadata along and would pass for the one it was copied from.
 */

import type { FWorkbook } from '@univerjs/sheets/facade';

const BINDING = 'binding:';
const SETTING = 'setting:';

export interface WebMemory {
  readonly binding: (sheetId: string) => string | null;
  readonly bind: (sheetId: string, binding: string | null) => void;
  readonly setting: (name: string) => string | null;
  readonly setSetting: (name: string, value: string | null) => void;
}

/** Everything remembered, by key; what a save carries. */
export function rememberedOf(workbook: FWorkbook): Readonly<Record<string, string>> {
  const custom: Readonly<Record<string, unknown>> = workbook.getCustomMetadata() ?? {};
  return Object.fromEntries(
    Object.entries(custom).filter((entry): entry is [string, string] => {
      const [key, value] = entry;
      return typeof value === 'string' && (key.startsWith(BINDING) || key.startsWith(SETTING));
    }),
  );
}

/** `onChange` is called when something was remembered or forgotten, so that it is saved. */
export function webMemory(workbook: FWorkbook, onChange: () => void): WebMemory {
  const read = (key: string): string | null => rememberedOf(workbook)[key] ?? null;
  const write = (key: string, value: string | null): void => {
    if (read(key) === value) return;
    const others = Object.entries({ ...workbook.getCustomMetadata() }).filter(
      ([name]) => name !== key,
    );
    const kept = value === null ? others : [...others, [key, value] as const];
    workbook.setCustomMetadata(Object.fromEntries(kept));
    onChange();
  };
  return {
    binding: (sheetId) => read(BINDING + sheetId),
    bind: (sheetId, binding) => write(BINDING + sheetId, binding),
    setting: (name) => read(SETTING + name),
    setSetting: (name, value) => write(SETTING + name, value),
  };
}
