/** Cuts what is to be sent into batches: small enough to be answered soon, lines of one document never apart. */

import { MAX_PUSH_ROWS, type RowOperation } from '../contract/sync-rows.ts';
import { utf8Of } from './utf8.ts';

/** Largest batch in bytes of its operations. */
const MAX_BATCH_BYTES = 512 * 1024;

/** The operations in batches, each document whole in one unless it is larger than a batch itself. */
export function pushBatches(operations: readonly RowOperation[]): RowOperation[][] {
  const batches: RowOperation[][] = [];
  let batch: RowOperation[] = [];
  let bytes = 0;
  const close = (): void => {
    if (batch.length > 0) batches.push(batch);
    batch = [];
    bytes = 0;
  };
  for (const document of documentsOf(operations)) {
    const sizes = document.map((operation) => utf8Of(JSON.stringify(operation)).length);
    const size = sizes.reduce((sum, each) => sum + each, 0);
    if (batch.length + document.length > MAX_PUSH_ROWS || bytes + size > MAX_BATCH_BYTES) close();
    document.forEach((operation, index) => {
      if (batch.length >= MAX_PUSH_ROWS || bytes + sizes[index]! > MAX_BATCH_BYTES) close();
      batch.push(operation);
      bytes += sizes[index]!;
    });
  }
  close();
  return batches;
}

/** Rows that share a document number; one without stands alone. */
function documentsOf(operations: readonly RowOperation[]): RowOperation[][] {
  const documents: RowOperation[][] = [];
  const byNumber = new Map<string, RowOperation[]>();
  for (const operation of operations) {
    const number = operation.op === 'upsert' ? operation.row.fields.documentNumber : undefined;
    const known = number === undefined ? undefined : byNumber.get(number);
    if (known !== undefined) {
      known.push(operation);
      continue;
    }
    const document = [operation];
    documents.push(document);
    if (number !== undefined) byNumber.set(number, document);
  }
  return documents;
}
