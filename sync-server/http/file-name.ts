/** The name of an uploaded file as it is shown: never a path, never a control character. */

/** Stands where nothing of the name was left. */
const NAMELESS = 'workbook';

/** What stands after the last slash of either kind, control and reordering characters taken out. */
export function fileNameOf(given: string): string {
  const last = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  const name = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  return name === '' || name === '.' || name === '..' ? NAMELESS : name;
}

/**
 * The Content-Disposition of a download (RFC 6266): an ASCII name for old clients, and the real one in UTF-8.
 *
 *     attachmentOf('库存.xlsx')  // attachment; filename="__.xlsx"; filename*=UTF-8''%E5%BA%93%E5%AD%98.xlsx
 */
export function attachmentOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
