import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html } from '../../sync-server/print/html.ts';

describe('html', () => {
  it('lets no text become markup, and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<td title="${text}">${text}</td>`;
        const [, inAttribute, inCell] = /^<td title="([^"<>]*)">([^<>]*)<\/td>$/u.exec(markup)!;
        assert.equal(unescaped(inAttribute!), text);
        assert.equal(unescaped(inCell!), text);
      }),
    );
  });

  it('takes markup as it is, alone or in a list', () => {
    const parts = ['a', '<b>'].map((text) => html`<i>${text}</i>`);
    const { markup } = html`<p>${parts}${html`<br />`}${3}</p>`;
    assert.equal(markup, '<p><i>a</i><i>&lt;b&gt;</i><br />3</p>');
  });
});

function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => characters[entity]!);
}
