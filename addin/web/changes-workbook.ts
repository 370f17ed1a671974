/** Which of Univer's commands change what a save would carry. Results of formulas and measured heights do not. */

/** Univer's CommandType.MUTATION. */
const MUTATION = 2;

const NOT_CONTENT: ReadonlySet<string> = new Set([
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-active',
  'sheet.mutation.mark-dirty-filter-change',
  'sheet.mutation.toggle-note-popup',
]);

export function changesWorkbook(command: {
  readonly id: string;
  readonly type?: number;
  readonly options?: { readonly onlyLocal?: boolean } | undefined;
}): boolean {
  const { id, type, options } = command;
  if (type !== MUTATION || options?.onlyLocal === true) return false;
  return !id.startsWith('formula.') && !id.startsWith('doc.') && !NOT_CONTENT.has(id);
}
