import assert from 'node:assert/strict';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { buildTemplate } from '../../templates/build-template.ts';
import { LISTS_TAB } from '../../templates/choice-lists.ts';
import { HEADER_ROW } from '../../templates/tab-layout.ts';
import { type TabDescription } from '../../templates/workbook-description.ts';

const LOCALES: readonly Locale[] = ['zh', 'en'];

function tabOf(locale: Locale, name: string, registers?: readonly 'purchase'[]): TabDescription {
  const { tabs } = buildTemplate({ locale, ...(registers && { registers }) });
  const tab = tabs.find((candidate) => candidate.name === name);
  assert.ok(tab, name);
  return tab;
}

function headersOf(tab: TabDescription): readonly unknown[] {
  return tab.rows[HEADER_ROW - 1]!.cells.map((cell) => cell?.value);
}

describe('buildTemplate', () => {
  for (const locale of LOCALES) {
    it(`has instructions, every register and the hidden lists (${locale})`, () => {
      const { tabs } = buildTemplate({ locale });
      assert.deepEqual(
        tabs.slice(1, -1).map((tab) => tab.name),
        REGISTER_IDS.map((id) => REGISTERS[id].name[locale]),
      );
      assert.equal(tabs.at(-1)!.name, LISTS_TAB[locale]);
      assert.deepEqual(
        tabs.filter((tab) => tab.isHidden === true).map((tab) => tab.name),
        [LISTS_TAB[locale]],
      );
    });

    it(`shows the columns that the definitions put into templates (${locale})`, () => {
      for (const id of REGISTER_IDS) {
        const headers = headersOf(tabOf(locale, REGISTERS[id].name[locale]));
        assert.equal(headers.length, REGISTERS[id].columns.filter((c) => c.inTemplate).length);
        assert.equal(new Set(headers).size, headers.length);
      }
    });
  }

  it('has only the registers asked for, in their own order', () => {
    const { tabs } = buildTemplate({ locale: 'en', registers: ['stock', 'purchase'] });
    assert.deepEqual(
      tabs.map((tab) => tab.name),
      ['Read me', 'Purchases', 'Stock', 'Lists'],
    );
  });

  it('looks items up where the workbook has them, and leaves them to be typed where it has not', () => {
    const nameIndex = headersOf(tabOf('en', 'Purchases')).indexOf('Item Name');
    const alone = tabOf('en', 'Purchases', ['purchase']);
    const together = tabOf('en', 'Purchases');
    assert.match(together.rows[HEADER_ROW]!.cells[nameIndex]!.formula!, /'Items'!/);
    assert.equal(alone.rows[HEADER_ROW]!.cells[nameIndex], undefined);
  });

  it('offers the types of movement a register may have', () => {
    const tab = tabOf('zh', '采购登记');
    const column = headersOf(tab).indexOf('业务类型') + 1;
    const validation = tab.validations!.find(({ range }) => range.fromColumn === column);
    assert.equal(validation?.kind, 'list');
    const lists = tabOf('zh', LISTS_TAB.zh);
    const listColumn = lists.rows[0]!.cells.findIndex(
      (cell) => cell?.value === 'purchase.movementType',
    );
    const choices = lists.rows.slice(1).map((row) => row.cells[listColumn]?.value);
    assert.deepEqual(choices.slice(0, 2), ['采购入库', '采购退货']);
  });
});
