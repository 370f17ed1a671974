/** The worker that reads one file inside its heap limit and answers with flat arrays, or with why it refuses. */

import { parentPort, workerData } from 'node:worker_threads';
import { type PackedWorkbook } from './packed-workbook.ts';
import { type ReadAnswer, type ReadRequest } from './read-answer.ts';
import { readContent } from './read-content.ts';
import { Refused } from './refused.ts';

const request = workerData as ReadRequest;
const answer = await answerTo(request);
parentPort?.postMessage(answer, answer.status === 'read' ? buffersOf(answer.packed) : []);

async function answerTo({ bytes, name }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { status: 'read', packed: await readContent(bytes, name) };
  } catch (error) {
    if (error instanceof Refused) {
      return { status: 'refused', code: error.code, parameters: error.parameters };
    }
    return {
      status: 'failed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
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
