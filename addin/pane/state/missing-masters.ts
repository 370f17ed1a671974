/** Items, suppliers, customers and warehouses that rows name and the masters do not have, ready to be added to them. */

import { type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { cellValueAt } from '../../../core/workbook/tab-content.ts';
import { type PaneRun, type RunTab } from './pane-run.ts';

export type MasterRegister = 'items' | 'suppliers' | 'customers' | 'warehouses';

export interface MissingMaster {
  /** The same for the same thing, however many rows name it. */
  readonly key: string;
  readonly register: MasterRegister;
  /** What the rows call it. */
  readonly name: string;
  /** What is known of it, by field, from the rows that name it. */
  readonly values: Readonly<Record<string, string>>;
  /** How many rows name it. */
  readonly rows: number;
  /** Something on file is nearly the same: more likely a slip of the pen than something new. */
  readonly isLikelySlip: boolean;
}

interface MasterKind {
  readonly register: MasterRegister;
  /** Fields of the rows that say something of it. */
  readonly fields: readonly string[];
}

const KINDS: Readonly<Record<string, MasterKind>> = {
  unknownItem: {
    register: 'items',
    fields: ['itemCode', 'itemName', 'specification', 'unit', 'category', 'barcode', 'brand'],
  },
  unknownSupplier: { register: 'suppliers', fields: ['supplier', 'supplierCode'] },
  unknownCustomer: { register: 'customers', fields: ['customer', 'customerCode'] },
  unknownWarehouse: { register: 'warehouses', fields: ['warehouse', 'warehouseCode'] },
};

/** In the order in which rows name them; one entry a thing. */
export function missingMasters(
  run: PaneRun | null,
  content: WorkbookContent | null,
): readonly MissingMaster[] {
  const found = new Map<string, MissingMaster>();
  for (const { finding } of run?.findings ?? []) {
    const kind = finding.kind === 'issue' ? KINDS[finding.code] : undefined;
    if (kind === undefined || finding.kind !== 'issue') continue;
    const { tab, row, field } = finding;
    const place = run?.tabs.find((one) => one.tab === tab);
    const texts = textsOf(place, content, row);
    const name = field === null ? '' : (texts.get(field) ?? '');
    if (name === '') continue;
    const key = `${kind.register} ${name}`;
    const known = found.get(key);
    found.set(key, {
      key,
      register: kind.register,
      name,
      values: { ...valuesOf(kind, texts, field, name), ...known?.values },
      rows: (known?.rows ?? 0) + 1,
      isLikelySlip: finding.fix !== null || known?.isLikelySlip === true,
    });
  }
  return [...found.values()];
}

/** The texts of a row by the fields of its register. */
function textsOf(
  place: RunTab | undefined,
  content: WorkbookContent | null,
  row: number,
): ReadonlyMap<string, string> {
  const read = content?.tabs.find(({ name }) => name === place?.tab);
  const texts = new Map<string, string>();
  for (const { field, column } of place?.columns ?? []) {
    if (read === undefined || column === 0) continue;
    const value = cellValueAt(read, row, column);
    if (typeof value === 'string' && value.trim() !== '') texts.set(field, value.trim());
    if (typeof value === 'number') texts.set(field, String(value));
  }
  return texts;
}

/** A transfer names a warehouse in fields of its own; to the masters it is a warehouse all the same. */
function valuesOf(
  { register, fields }: MasterKind,
  texts: ReadonlyMap<string, string>,
  field: string | null,
  name: string,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  if (register === 'warehouses' && field !== null && !fields.includes(field)) {
    return { warehouse: name };
  }
  for (const wanted of fields) {
    const text = texts.get(wanted);
    if (text !== undefined) values[wanted] = text;
  }
  return values;
}
