/** HTML put together so that every text is escaped: the only way into markup is through this tag. */

/** HTML that is safe to put into a document. */
export interface Markup {
  readonly markup: string;
}

/**
 * Escapes every text between its parts; values of attributes are to be quoted.
 *
 *     html`<td>${'<b>'}</td>`.markup  // '<td>&lt;b&gt;</td>'
 */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  const texts = values.map((value) => {
    if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
    return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
  });
  return { markup: parts.map((part, index) => part + (texts[index] ?? '')).join('') };
}

/** Nothing at all. */
export const NOTHING: Markup = { markup: '' };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
