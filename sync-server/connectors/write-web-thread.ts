/** The thread that writes one workbook of the browser and ends. */

import { parentPort, workerData } from 'node:worker_threads';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { writeWebWorkbook } from './write-web-workbook.ts';

const bytes = await writeWebWorkbook(workerData as WebWorkbook);
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
