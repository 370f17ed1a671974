/** Has a Tallybook server do the run: hands in the workbooks, watches, and fetches what was found. */

import { setTimeout as sleep } from 'node:timers/promises';
import { inspectReport } from '../../core/contract/inspect-report.ts';
import { reconcileReport } from '../../core/contract/reconcile-report.ts';
import {
  runReply,
  uploadReply,
  type RunReply,
  type RunRequest,
} from '../../core/contract/run-requests.ts';
import { type ReconcileOptions, type WorkbookFile } from '../http/ports.ts';
import { type CompanyRun } from './company-run.ts';
import { callServer, fetchJson, problemFailure } from './server-client.ts';

/** How often a run is asked how far it is, in milliseconds. */
const POLL_MS = 200;

export function runOnServer(server: URL): CompanyRun {
  return {
    inspect: async (files, options) => {
      const run = await runToEnd(server, 'inspect', files, { ...options, locale: 'en' });
      return fetchJson(server, `api/runs/${run.run}/inspection`, inspectReport);
    },
    reconcile: async (files, options) => {
      const run = await runToEnd(server, 'reconcile', files, options);
      const base = `api/runs/${run.run}`;
      const report = await fetchJson(server, `${base}/report`, reconcileReport);
      const inspection = await fetchJson(server, `${base}/inspection`, inspectReport);
      const copies: WorkbookFile[] = [];
      for (const [index, { name }] of options.copies ? run.copies.entries() : []) {
        const reply = await callServer(server, `${base}/copies/${index}`);
        copies.push({ name, bytes: new Uint8Array(await reply.arrayBuffer()) });
      }
      return { report, inspection, copies };
    },
  };
}

async function runToEnd(
  server: URL,
  kind: RunRequest['kind'],
  files: readonly WorkbookFile[],
  options: Pick<ReconcileOptions, 'locale' | 'method' | 'asOf' | 'answers' | 'onProgress'>,
): Promise<RunReply> {
  const workbooks: string[] = [];
  for (const file of files) {
    const query = new URLSearchParams({ name: file.name });
    const kept = await fetchJson(server, `api/workbooks?${query}`, uploadReply, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file.bytes.slice(),
    });
    workbooks.push(kept.workbook);
  }
  const { locale, method, asOf, answers } = options;
  const request = {
    workbooks,
    kind,
    locale,
    ...(method && { method }),
    ...(asOf && { asOf }),
    ...(answers && { answers }),
  };
  let run = await fetchJson(server, 'api/runs', runReply, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  while (run.state === 'waiting' || run.state === 'running') {
    await sleep(POLL_MS);
    run = await fetchJson(server, `api/runs/${run.run}`, runReply);
    if (run.progress !== null) options.onProgress?.(run.progress);
  }
  if (run.problem !== null) throw problemFailure(run.problem);
  return run;
}
