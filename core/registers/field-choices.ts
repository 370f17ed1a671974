/** What the cells of a field may be chosen from in tabs that we author: fixed words, or what another register lists. */

import { type FieldId } from './field.ts';
import { MOVEMENT_WORDS } from './movement-words.ts';
import { type RegisterDefinition, type RegisterId } from './register.ts';
import { type Locale } from '../values/catalogue/entry.ts';

/** Which master register a field's values come from. */
export const FIELD_REFERENCES: Readonly<
  Partial<Record<FieldId, { readonly register: RegisterId; readonly field: FieldId }>>
> = {
  itemCode: { register: 'items', field: 'itemCode' },
  supplier: { register: 'suppliers', field: 'supplier' },
  customer: { register: 'customers', field: 'customer' },
  warehouse: { register: 'warehouses', field: 'warehouse' },
  fromWarehouse: { register: 'warehouses', field: 'warehouse' },
  toWarehouse: { register: 'warehouses', field: 'warehouse' },
};

const YES_NO: Readonly<Record<Locale, readonly string[]>> = { zh: ['是', '否'], en: ['Yes', 'No'] };
const ACTIVE: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['启用', '停用'],
  en: ['Active', 'Inactive'],
};
const ORDER_STATUS: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['未完成', '已完成', '已取消'],
  en: ['Open', 'Closed', 'Cancelled'],
};
const UNITS: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['个', '件', '只', '台', '套', '瓶', '支', '盒', '包', '袋', '桶', '卷', '箱', '千克', '米'],
  en: [
    'pcs',
    'box',
    'carton',
    'pack',
    'bottle',
    'can',
    'bag',
    'roll',
    'set',
    'pair',
    'kg',
    'm',
    'l',
  ],
};

/** The words of a field, by the register it stands in; undefined when it may be anything. */
export function choicesOf(
  register: RegisterDefinition,
  field: FieldId,
  locale: Locale,
): readonly string[] | undefined {
  switch (field) {
    case 'movementType':
      return register.movementTypes.map((type) => MOVEMENT_WORDS[type].name[locale]);
    case 'unit':
    case 'secondUnit':
      return UNITS[locale];
    case 'lotTracked':
      return YES_NO[locale];
    case 'status':
      return register.id.endsWith('-orders') ? ORDER_STATUS[locale] : ACTIVE[locale];
    default:
      return undefined;
  }
}
