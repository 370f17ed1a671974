/** Reads the files of a run, keeping the refused ones in their places, so that every report names every file. */

import { type InspectedFile } from '../../core/contract/report-inspection.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { readWorkbook, type ReadOutcome } from '../connectors/read-workbook.ts';
import { type ReconcileOptions, type WorkbookFile } from '../http/ports.ts';

export interface ReadWorkbooks {
  readonly files: readonly WorkbookFile[];
  /** Of the files that could be read, in their order. */
  readonly contents: readonly WorkbookContent[];
  /** Puts the refused files back among what was said of the readable ones. */
  readonly withRefusals: (inspected: readonly InspectedFile[]) => readonly InspectedFile[];
  /** The file a content was read from. */
  readonly fileOf: (content: WorkbookContent) => WorkbookFile;
}

/** Files have names of their own: see `uniquelyNamed`. */
export async function readWorkbooks(
  files: readonly WorkbookFile[],
  options: Pick<ReconcileOptions, 'onProgress' | 'signal'>,
): Promise<ReadWorkbooks> {
  const { signal, onProgress } = options;
  const outcomes: ReadOutcome[] = [];
  for (const [index, file] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ stage: 'read', done: index, total: files.length });
    outcomes.push(await readWorkbook(file, signal ? { signal } : {}));
  }
  onProgress?.({ stage: 'read', done: files.length, total: files.length });
  const contents = outcomes.flatMap((outcome) =>
    outcome.status === 'read' ? [outcome.content] : [],
  );
  return {
    files,
    contents,
    withRefusals: (inspected) => {
      let next = 0;
      return files.map((file, index): InspectedFile => {
        const outcome = outcomes[index]!;
        if (outcome.status === 'read') return inspected[next++]!;
        return { file: file.name, notes: [], refusal: outcome.refusal, tabs: [] };
      });
    },
    fileOf: (content) => files.find(({ name }) => name === content.file)!,
  };
}
