/** Reads a workbook file in a worker that is bounded in heap and time, whatever the file is made of. */

import { type FileRefusal } from '../../core/contract/report-inspection.ts';
import { fileRefusal } from '../../core/workbook/file-notes.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { type WorkbookFile } from '../http/ports.ts';
import { type WorkbookLooks } from './looks/read-looks.ts';
import { MAX_FILE_BYTES } from './read-limits.ts';
import { askReader } from './reading-pool.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

export type ReadOutcome =
  | {
      readonly status: 'read';
      readonly content: WorkbookContent;
      /** Where they were asked for and can be told. */
      readonly looks?: WorkbookLooks;
    }
  | { readonly status: 'refused'; readonly refusal: FileRefusal };

const MEGABYTE = 1024 * 1024;

/**
 * The content of a file, or why it is refused. What the file is, is told by its bytes, not by its name.
 * Rejects with the signal's reason when it is aborted, and with an Error when our own reading is at fault.
 *
 *     await readWorkbook({ name: '进销存.xlsx', bytes })  // { status: 'read', content: { tabs: [...] } }
 */
export async function readWorkbook(
  file: WorkbookFile,
  options: { readonly signal?: AbortSignal; readonly wantsLooks?: boolean } = {},
): Promise<ReadOutcome> {
  if (file.bytes.length === 0) return { status: 'refused', refusal: fileRefusal('fileEmpty') };
  if (file.bytes.length > MAX_FILE_BYTES) {
    const megabytes = Math.ceil(file.bytes.length / MEGABYTE);
    const limit = MAX_FILE_BYTES / MEGABYTE;
    return { status: 'refused', refusal: fileRefusal('fileTooBig', { megabytes, limit }) };
  }
  const { bytes, name } = file;
  const { signal, wantsLooks = false } = options;
  const answer = await askReader({ bytes, name, wantsLooks }, signal);
  switch (answer.status) {
    case 'read':
      return {
        status: 'read',
        content: unpackWorkbook(name, answer.packed),
        ...(answer.looks && { looks: answer.looks }),
      };
    case 'refused':
      return { status: 'refused', refusal: fileRefusal(answer.code, answer.parameters) };
    case 'failed':
      throw new Error(answer.reason);
  }
}
