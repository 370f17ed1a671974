/** The worker that reads files inside its heap limit, one after another, and answers with flat arrays or with why it refuses. */

import { parentPort } from 'node:worker_threads';
import { readLooks, type WorkbookLooks } from './looks/read-looks.ts';
import { type PackedWorkbook } from './packed-workbook.ts';
import { type ReadAnswer, type ReadRequest } from './read-answer.ts';
import { readContent } from './read-content.ts';
import { Refused } from './refused.ts';
import { ZipPackage } from './zip/zip-package.ts';

parentPort?.on('message', (request: ReadRequest) => {
  void answerTo(request).then((answer) => {
    parentPort?.postMessage(answer, answer.status === 'read' ? buffersOf(answer.packed) : []);
  });
});

async function answerTo({ bytes, name, wantsLooks }: ReadRequest): Promise<ReadAnswer> {
  try {
    const packed = await readContent(bytes, name);
    const hasLooks = packed.format === 'xlsx' || packed.format === 'xlsm';
    const looks = wantsLooks === true && hasLooks ? await looksOf(bytes) : undefined;
    return { status: 'read', packed, ...(looks && { looks }) };
  } catch (error) {
    if (error instanceof Refused) {
      return { status: 'refused', code: error.code, parameters: error.parameters };
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 'failed', reason };
  }
}

/** A workbook is opened all the same when it is only its looks that are damaged. */
async function looksOf(bytes: Uint8Array): Promise<WorkbookLooks | undefined> {
  try {
    return await readLooks(new ZipPackage(bytes));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** What changes hands instead of being copied. */
function buffersOf(packed: PackedWorkbook): ArrayBuffer[] {
  const arrays = [packed.textBytes, packed.textEnds];
  const ofTabs = packed.tabs.flatMap((tab) => [
    tab.stretchRows,
    tab.stretchStarts,
    tab.columns,
    tab.kinds,
    tab.payloads,
    tab.formulaKeys,
    tab.formulaTexts,
  ]);
  return [...arrays, ...ofTabs].map(({ buffer }) => buffer as ArrayBuffer);
}
