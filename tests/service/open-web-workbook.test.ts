import assert from 'node:assert/strict';
import { type Department, REGISTER_IDS, type RegisterId } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { scopeAsDepartment } from '../../sync-server/auth/look-as-department.ts';
import { openWebWorkbook, sampleWebWorkbook } from '../../sync-server/service/open-web-workbook.ts';
import { shownColumns } from '../../templates/register-columns.ts';
import { TEST_SCOPE } from '../http/test-server.ts';

/** What stands below a header of the sample, as one department is given it. */
function columnOf(register: RegisterId, field: string, department?: Department): unknown[] {
  const { rights } =
    department === undefined ? TEST_SCOPE : scopeAsDepartment(TEST_SCOPE, department);
  const tab = sampleWebWorkbook('zh', rights).tabs[REGISTER_IDS.indexOf(register)]!;
  const index = shownColumns(REGISTERS[register]).findIndex((column) => column.field === field);
  return tab.rows.slice(3).map((row) => row?.[index] ?? null);
}

describe('sampleWebWorkbook', () => {
  it('shows costs to those who may see them, and to nobody else', () => {
    const isFilled = (department?: Department): boolean =>
      columnOf('purchase', 'unitPrice', department).some((value) => value !== null);
    assert.deepEqual(
      [undefined, 'purchasing', 'finance', 'sales', 'warehouse'].map((department) =>
        isFilled(department as Department | undefined),
      ),
      [true, true, true, false, false],
    );
  });

  it('leaves what a department sells and counts where it was', () => {
    assert.deepEqual(columnOf('sales', 'unitPrice', 'warehouse'), columnOf('sales', 'unitPrice'));
    assert.deepEqual(columnOf('purchase', 'quantity', 'sales'), columnOf('purchase', 'quantity'));
  });
});

describe('the sample company in the page', () => {
  // The page's letters are about seven pixels wide, and an arrow stands in each cell with choices.
  const roomFor = (text: string): number => text.length * 7 + 18;

  it('has room for its longest choice beside the arrow', () => {
    for (const tab of sampleWebWorkbook('en').tabs.slice(0, REGISTER_IDS.length)) {
      for (const { kind, range } of tab.validations) {
        if (kind !== 'list') continue;
        const { width } = tab.columns.find(({ column }) => column === range.fromColumn)!;
        const texts = tab.rows.slice(3).map((row) => row?.[range.fromColumn - 1]);
        for (const text of texts) {
          if (typeof text === 'string') assert.ok(roomFor(text) <= width!, `${tab.name}: ${text}`);
        }
      }
    }
  });
});

describe('openWebWorkbook', () => {
  it('says why a file cannot be read', async () => {
    const opened = await openWebWorkbook({ name: 'a.xlsx', bytes: new Uint8Array() });
    assert.equal(opened.status, 'refused');
  });
});
