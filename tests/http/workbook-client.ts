/** What a client of the workbook routes does, for tests: hand in, run, wait. */

import { setTimeout as sleep } from 'node:timers/promises';
import { runReply, uploadReply, type RunReply } from '../../core/contract/run-requests.ts';
import { type WorkbookFile } from '../../sync-server/http/ports.ts';
import { type TestServer } from './test-server.ts';

export async function keepWorkbook(server: TestServer, file: WorkbookFile): Promise<string> {
  const reply = await fetch(
    `${server.url}/api/workbooks?${new URLSearchParams({ name: file.name })}`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file.bytes.slice(),
    },
  );
  return uploadReply.parse(await reply.json()).workbook;
}

/** Starts a run; further members of the request stand in `request`. */
export async function startRun(
  server: TestServer,
  workbooks: readonly string[],
  request: Record<string, unknown> = {},
): Promise<RunReply> {
  const reply = await fetch(`${server.url}/api/runs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind: 'reconcile', locale: 'zh', workbooks, ...request }),
  });
  return runReply.parse(await reply.json());
}

/** The run once it has ended, however it ended. */
export async function runToEnd(server: TestServer, started: RunReply): Promise<RunReply> {
  let run = started;
  while (run.state === 'waiting' || run.state === 'running') {
    await sleep(50);
    run = runReply.parse(await (await fetch(`${server.url}/api/runs/${started.run}`)).json());
  }
  return run;
}
