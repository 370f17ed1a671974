/** The smallest page that shows the pane: over a workbook in memory, which a test can look at and type into. */

/* global document, fetch, location, URLSearchParams, window */

import { mountPane } from '../../../addin/pane/mount-pane.tsx';
import { listenNotices } from '../../../addin/pane/listen-notices.ts';
import { memoryWorkbookHost } from '../../support/memory-workbook-host.ts';
import { MemoryWorkbook } from '../../support/memory-workbook.ts';

const query = new URLSearchParams(location.search);
const given = await (await fetch('given.json')).json();
const workbook = new MemoryWorkbook({ name: given.name, keepsHistory: false });
for (const { name, rows, formatRuns } of given.tabs) {
  const tab = workbook.addTab(name, rows);
  formatRuns.forEach((runs, column) => {
    for (const { from, to, format } of runs ?? []) {
      for (let row = from; row <= to; row += 1) {
        const cells = tab.rows[row - 1];
        if (cells !== undefined) cells.formats[column] = format;
      }
    }
  });
}
const selected = [];
const host = memoryWorkbookHost(workbook);
const watched = {
  ...host,
  select: async (region) => {
    selected.push(region);
    await host.select(region);
  },
};
window.pane = { workbook, selected };
mountPane(document.querySelector('#pane'), {
  host: watched,
  server: {
    isConnected: given.isConnected,
    listen: (address, hear) => listenNotices((signal) => fetch(address, { signal }), hear),
    request: async (method, path, body) => {
      const response = await fetch(path, {
        method,
        ...(body !== undefined && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    },
  },
  locale: query.get('locale') ?? 'zh',
  theme: query.get('theme') ?? 'system',
  organisation: query.get('organisation') ?? undefined,
});
