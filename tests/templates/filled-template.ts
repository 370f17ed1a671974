/** A template with one row in every register, each field that a person types filled in. */

import { type FieldDefinition, type FieldId, FIELDS } from '../../core/registers/field.ts';
import { MOVEMENT_WORDS } from '../../core/registers/movement-words.ts';
import {
  REGISTER_IDS,
  type RegisterDefinition,
  type RegisterId,
} from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type CivilDate, serialOfDate } from '../../core/values/civil-date.ts';
import { buildTemplate } from '../../templates/build-template.ts';
import { shownColumns } from '../../templates/register-columns.ts';
import { FIRST_ROW } from '../../templates/tab-layout.ts';
import {
  type CellDescription,
  type TabDescription,
  type WorkbookDescription,
} from '../../templates/workbook-description.ts';

const DAY = '2026-03-12' as CivilDate;
/** Values that belong together, so that nothing in the row contradicts anything else. */
const VALUES: Readonly<Partial<Record<FieldId, string | number>>> = {
  documentNumber: 'D-0001',
  sourceDocument: 'P-0007',
  itemCode: '00012',
  barcode: '6901234567892',
  unit: 'pcs',
  secondUnit: 'box',
  unitFactor: 12,
  quantity: 24,
  unitPrice: 3.25,
  taxRate: 0.13,
  receivedQuantity: 20,
  deliveredQuantity: 20,
  openingQuantity: 10,
  quantityIn: 24,
  quantityOut: 4,
  bookQuantity: 30,
  countedQuantity: 28,
  warehouse: 'Main',
  fromWarehouse: 'Main',
  toWarehouse: 'North',
  minimum: 5,
  maximum: 500,
  safetyStock: 10,
  lotTracked: 'Yes',
  status: 'Active',
};

/** What a person types into a field. Look-up fields are left to their formulas, but for the items register itself. */
export function typedValue(register: RegisterDefinition, field: FieldId): string | number {
  const value = VALUES[field];
  if (value !== undefined) return value;
  const { kind }: FieldDefinition = FIELDS[field];
  switch (kind) {
    case 'code':
      return `${field}-01`;
    case 'text':
      return `${field} text`;
    case 'date':
      return serialOfDate(DAY);
    case 'choice':
      return MOVEMENT_WORDS[register.movementTypes[0]!].name.en;
    case 'rate':
      return 0.25;
    case 'quantity':
    case 'price':
    case 'amount':
    case 'integer':
      return 7;
  }
}

/** Formulas stand without results, so that only a program that calculates can fill them in. */
export function filledTemplate(locale: Locale): WorkbookDescription {
  const template = buildTemplate({ locale });
  const names = new Map(
    REGISTER_IDS.map((id): [string, RegisterId] => [REGISTERS[id].name[locale], id]),
  );
  return {
    ...template,
    tabs: template.tabs.map((tab) => {
      const id = names.get(tab.name);
      return id === undefined ? tab : filledTab(tab, REGISTERS[id]);
    }),
  };
}

function filledTab(tab: TabDescription, register: RegisterDefinition): TabDescription {
  const columns = shownColumns(register);
  return {
    ...tab,
    rows: tab.rows.map((row, index) => {
      if (index < FIRST_ROW - 1) return row;
      const cells = columns.map(({ field }, column): CellDescription | undefined => {
        const cell = row.cells[column];
        if (cell?.formula !== undefined) return { ...cell, value: undefined };
        return index === FIRST_ROW - 1 ? { value: typedValue(register, field) } : cell;
      });
      return { ...row, cells };
    }),
  };
}
