/** The thread that writes one workbook of the browser and ends. */

import { parentPort, workerData } from 'node:worker_threads';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { writeWebWorkbook } from './write-web-workbook.ts';

// A copy of its own: what a zip was put together in may share its memory, which cannot be handed over.
const bytes = new Uint8Array(await writeWebWorkbook(workerData as WebWorkbook));
parentPort?.postMessage(bytes, [bytes.buffer]);
