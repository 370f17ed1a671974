/** Tabs as people really lay them out are recognised as a person would: register, header, rows, columns, questions. */

import assert from 'node:assert/strict';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { columnLetters } from '../../core/workbook/tab-content.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { type Layout, workbookOf } from './layouts/layout.ts';
import { ALL_LAYOUTS } from './layouts/all-layouts.ts';

const today = parseCivilDate('2026-11-25')!;

function check({ expected, ...layout }: Layout): void {
  const [tab] = recogniseWorkbook(workbookOf({ expected, ...layout }), { today });
  const table = tab!.tables[0]!;
  const acceptable = [expected.register, ...(expected.acceptable ?? [])];
  assert.ok(acceptable.includes(table.register), `taken for ${table.register}`);
  assert.deepEqual(table.headerRows, expected.header);
  assert.deepEqual(table.dataRows, expected.rows);
  const wanted = expected.columns.split(',').filter((part) => part.trim() !== '');
  for (const part of wanted) {
    const [field, letters] = part.trim().split(' ') as [FieldId, string];
    const match = table.columns.get(field);
    assert.equal(match && columnLetters(match.column), letters, field);
  }
  for (const field of expected.without ?? []) assert.ok(!table.columns.has(field), field);
  assert.deepEqual(
    table.questions.map(({ kind }) => kind),
    expected.asks ?? [],
  );
}

describe('recogniseWorkbook', () => {
  for (const layout of ALL_LAYOUTS) {
    it(`recognises ${layout.name}`, () => check(layout));
  }
});
