import assert from 'node:assert/strict';
import { type Discrepancy } from '../../core/reconcile/discrepancy.ts';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { catalogueEntry } from '../../core/values/catalogue/catalogue.ts';
import { type Issue } from '../../core/values/issue.ts';
import { reconcileCompany } from '../../core/reconcile-company.ts';
import { type Reconciliation } from '../../core/contract/report-reconciliation.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { writeDescription } from '../../sync-server/connectors/write-description.ts';
import { buildSampleCompany, sampleErrors } from '../../templates/sample-company.ts';
import {
  type CellDescription,
  type TabDescription,
  type WorkbookDescription,
} from '../../templates/workbook-description.ts';
import { cellValueAt, columnLetters, type TabContent } from '../../core/workbook/tab-content.ts';
import { recalculate } from '../support/recalculate.ts';
import { type PlantedError } from '../../templates/sample/planted-error.ts';

const TODAY = '2026-01-05' as CivilDate;

describe('buildSampleCompany', () => {
  for (const locale of ['zh', 'en'] as const) {
    let reconciliation: Reconciliation;
    before(async () => {
      const contents = [];
      for (const { name, description } of buildSampleCompany(locale)) {
        const outcome = await readWorkbook({ name, bytes: await writeDescription(description) });
        assert.equal(outcome.status, 'read');
        if (outcome.status === 'read') contents.push(outcome.content);
      }
      reconciliation = reconcileCompany(contents, { settings: defaultSettings(TODAY) });
    });

    it(`states what its formulas come to (${locale})`, async function () {
      this.timeout(180_000);
      for (const { name, description } of buildSampleCompany(locale)) {
        const outcome = await readWorkbook({
          name,
          bytes: await recalculate(await writeDescription(withoutResults(description))),
        });
        assert.equal(outcome.status, 'read');
        const tabs = outcome.status === 'read' ? outcome.content.tabs : [];
        for (const [index, tab] of description.tabs.entries()) {
          assert.deepEqual(formulaResults(tabs[index]!, tab), statedResults(tab), tab.name);
        }
      }
    });

    it(`is the same on every call (${locale})`, () => {
      assert.deepEqual(buildSampleCompany(locale), buildSampleCompany(locale));
    });

    it(`has mistakes of at least thirty classes (${locale})`, () => {
      assert.ok(new Set(sampleErrors(locale).map(({ catalogue }) => catalogue)).size >= 30);
    });

    for (const planted of sampleErrors(locale)) {
      const { catalogue, register, row } = planted;
      it(`has a ${catalogue} found in row ${row} of ${register} (${locale})`, () => {
        const tab = REGISTERS[register].name[locale];
        const found =
          reconciliation.issues.some((issue) => isOf(issue, planted, tab)) ||
          reconciliation.discrepancies.some((discrepancy) => isAbout(discrepancy, planted, tab));
        assert.ok(found, planted.what[locale]);
      });
    }

    it(`has not much found in it beside them and what follows from them (${locale})`, () => {
      const { issues, discrepancies } = reconciliation;
      assert.ok(issues.length + discrepancies.length <= 2 * sampleErrors(locale).length);
    });
  }
});

function isOf(issue: Issue, { catalogue, row }: PlantedError, tab: string): boolean {
  return (
    catalogueEntry(issue.code).catalogue === catalogue &&
    issue.cell.tab === tab &&
    issue.cell.row === row
  );
}

/** A discrepancy is about an item; its rows are its evidence. */
function isAbout(discrepancy: Discrepancy, planted: PlantedError, tab: string): boolean {
  return (
    catalogueEntry(discrepancy.code).catalogue === planted.catalogue &&
    (discrepancy.item === planted.item ||
      discrepancy.rows.some((row) => row.tab === tab && row.row === planted.row))
  );
}

/** So that nothing but a calculation can bring them back. */
function withoutResults(description: WorkbookDescription): WorkbookDescription {
  const bare = (cell: CellDescription | undefined): CellDescription | undefined =>
    cell?.formula === undefined ? cell : { ...cell, value: undefined };
  return {
    ...description,
    tabs: description.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row) => ({ ...row, cells: row.cells.map(bare) })),
    })),
  };
}

function statedResults(tab: TabDescription): readonly string[] {
  return eachFormula(tab, (cell) => String(cell.value ?? ''));
}

function formulaResults(read: TabContent, tab: TabDescription): readonly string[] {
  return eachFormula(tab, (_, row, column) => String(cellValueAt(read, row, column) ?? ''));
}

function eachFormula(
  tab: TabDescription,
  result: (cell: CellDescription, row: number, column: number) => string,
): readonly string[] {
  return tab.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.formula === undefined
        ? []
        : [`${columnLetters(column + 1)}${row + 1}: ${result(cell, row + 1, column + 1)}`],
    ),
  );
}
