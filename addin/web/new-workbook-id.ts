/** Makes the id of a workbook that is kept nowhere yet. */

const BYTES = 16;

/** A random UUID; `crypto.randomUUID` is missing where the page came over plain http from another machine. */
export function newWorkbookId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  // Version 4, variant 1: what readers of UUIDs look for.
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
