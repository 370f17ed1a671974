/** Child of the hostile run: reads one file the way the product does, and prints what came of it with its own peak memory. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inspectReportOf } from '../../core/contract/report-inspection.ts';
import { reconcileCompany } from '../../core/reconcile-company.ts';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { cellValueAt, type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { type ReadOne } from './read-one-answer.ts';
import { parseCellRange } from '../../sync-server/connectors/xlsx/cell-addresses.ts';
import { networkWatch } from './watch-network.ts';

const TODAY = parseCivilDate('2026-11-25')!;

const [, , file = '', cells = '[]', forbidden = ''] = process.argv;
const bytes = new Uint8Array(readFileSync(file));
const started = performance.now();
const outcome = await readWorkbook({ name: path.basename(file), bytes });
const found = outcome.status === 'read' ? findings(outcome.content) : NOTHING();
const milliseconds = Math.round(performance.now() - started);
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const { calls: networkCalls, threads: watchedThreads } = networkWatch();
const answer: ReadOne = {
  refusal:
    outcome.status === 'refused'
      ? { code: outcome.refusal.code, text: outcome.refusal.text }
      : null,
  ...found,
  networkCalls,
  watchedThreads,
  isPolluted: Object.keys(Object.prototype).length > 0 || 'polluted' in {},
  milliseconds,
  peakMegabytes,
};
process.stdout.write(`${JSON.stringify(answer)}\n`);

type Findings = Omit<
  ReadOne,
  'refusal' | 'networkCalls' | 'watchedThreads' | 'isPolluted' | 'milliseconds' | 'peakMegabytes'
>;

function NOTHING(): Findings {
  return {
    format: '',
    dateSystem: 0,
    tabs: [],
    notes: [],
    tables: [],
    issues: {},
    cells: {},
    hasForbidden: false,
  };
}

function findings(content: WorkbookContent): Findings {
  const run = reconcileCompany([content], { settings: defaultSettings(TODAY) });
  const report = inspectReportOf(run.files);
  const issues = new Map<string, number>();
  for (const { code } of run.issues) issues.set(code, (issues.get(code) ?? 0) + 1);
  return {
    format: content.format,
    dateSystem: content.dateSystem,
    tabs: content.tabs.map(({ name, visibility, rows }) => ({
      name,
      hidden: visibility !== 'visible',
      cells: rows.reduce(
        (sum, row) => sum + (row?.filter((value) => value !== null).length ?? 0),
        0,
      ),
    })),
    notes: content.notes.map(({ code }) => code),
    tables: (report.files[0]?.tabs ?? []).flatMap(({ name, tables }) =>
      tables.map((table) => ({
        tab: name,
        register: table.register,
        rows: table.rowCount,
        totals: { ...table.totals },
        questions: table.questions.map(({ kind }) => kind),
      })),
    ),
    issues: Object.fromEntries(issues),
    cells: Object.fromEntries(
      (JSON.parse(cells) as string[]).map((address) => {
        const place = parseCellRange(address)!;
        return [address, cellValueAt(content.tabs[0]!, place.fromRow, place.fromColumn)];
      }),
    ),
    hasForbidden:
      forbidden !== '' &&
      content.tabs.some(({ rows }) =>
        rows.some((row) =>
          row?.some((value) => typeof value === 'string' && value.includes(forbidden)),
        ),
      ),
  };
}
