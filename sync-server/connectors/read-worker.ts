/** The worker that reads files inside its heap limit, one after another, and answers with flat arrays or with why it refuses. */

import { parentPort } from 'node:worker_threads';
import { type PackedWorkbook } from './packed-workbook.ts';
import { type ReadAnswer, type ReadRequest } from './read-answer.ts';
import { readContent } from './read-content.ts';
import { Refused } from './refused.ts';

parentPort?.on('message', (request: ReadRequest) => {
  void answerTo(request).then((answer) => {
    parentPort?.postMessage(answer, answer.status === 'read' ? buffersOf(answer.packed) : []);
  });
});

async function answerTo({ bytes, name }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { status: 'read', packed: await readContent(bytes, name) };
  } catch (error) {
    if (error instanceof Refused) {
      return { status: 'refused', code: error.code, parameters: error.parameters };
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 'failed', reason };
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
