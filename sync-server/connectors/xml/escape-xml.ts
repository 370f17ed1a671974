/** Writes text into XML: markup escaped, and what XML cannot hold as the groups spreadsheets use ("_x0007_"). */

const UNHOLDABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of a cell or a note. A literal "_x0041_" is told apart from an escape, as spreadsheets do. */
export function escapeCellText(text: string): string {
  return escapeMarkup(holdableText(text));
}

/** Text of a cell for a program that escapes markup itself, and would drop what XML cannot hold. */
export function holdableText(text: string): string {
  const told = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return told.replace(
    UNHOLDABLE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Text of an attribute or an element that knows no such groups: what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(UNHOLDABLE, ''));
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
