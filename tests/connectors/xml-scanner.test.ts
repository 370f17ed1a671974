import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { Refused } from '../../sync-server/connectors/refused.ts';
import {
  asciiBetween,
  type XmlEvents,
  XmlScanner,
} from '../../sync-server/connectors/xml/xml-scanner.ts';
import { XmlText } from '../../sync-server/connectors/xml/xml-text.ts';

/** Writes down what happens, texts joined. */
class Notebook implements XmlEvents {
  readonly lines: string[] = [];
  readonly #text = new XmlText();

  open(scanner: XmlScanner): void {
    this.#flush();
    scanner.wantsText = true;
    const { bytes } = scanner;
    let line = `<${asciiBetween(bytes, scanner.nameStart, scanner.nameEnd)}`;
    while (scanner.nextAttribute()) {
      line += ` ${asciiBetween(bytes, scanner.attributeStart, scanner.attributeEnd)}=${asciiBetween(bytes, scanner.valueStart, scanner.valueEnd)}`;
    }
    this.lines.push(line);
  }

  close(scanner: XmlScanner): void {
    this.#flush();
    this.lines.push(`/${asciiBetween(scanner.bytes, scanner.nameStart, scanner.nameEnd)}`);
  }

  text(scanner: XmlScanner, start: number, end: number, isCdata: boolean): void {
    this.#text.append(scanner, start, end, isCdata);
  }

  #flush(): void {
    if (this.#text.length > 0) this.lines.push(this.#text.toString());
    this.#text.clear();
  }
}

function scanned(xml: string, cuts: readonly number[] = []): readonly string[] {
  const bytes = Buffer.from(xml, 'utf8');
  const notebook = new Notebook();
  const scanner = new XmlScanner('part', notebook);
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort(
    (left, right) => left - right,
  );
  let from = 0;
  for (const to of [...places, bytes.length]) {
    scanner.push(bytes.subarray(from, to));
    from = to;
  }
  scanner.finish();
  return notebook.lines;
}

function bySaxes(xml: string): readonly string[] {
  const lines: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') lines.push(text);
    text = '';
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    flush();
    lines.push(
      `<${name}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}=${value}`)
        .join('')}`,
    );
  });
  parser.on('closetag', ({ name }) => {
    flush();
    lines.push(`/${name}`);
  });
  parser.on('text', (piece) => void (text += piece));
  parser.on('cdata', (piece) => void (text += piece));
  parser.write(xml).close();
  return lines;
}

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const content = fc.oneof(
  fc.stringMatching(/^[ -%'-;=?-~\u4e00-\u4e20]{1,12}$/).map((text) => text.replaceAll('>', '')),
  fc.constantFrom(
    '&amp;',
    '&#65;',
    '&#x4e2d;',
    '<!-- a - b > c -->',
    '<![CDATA[<&]]>',
    '<?go on?>',
  ),
);
const { element } = fc.letrec<{ element: string; body: string }>((tie) => ({
  element: fc
    .tuple(
      word,
      fc.uniqueArray(word, { maxLength: 3 }),
      fc.constantFrom('"', "'"),
      tie('body'),
      fc.boolean(),
    )
    .map(([name, keys, quote, body, isEmpty]) => {
      const head = `<${name}${keys.map((key) => ` ${key}=${quote}1 > 0${quote}`).join('')}`;
      return isEmpty ? `${head}/>` : `${head}>${body}</${name} >`;
    }),
  body: fc
    .array(fc.oneof({ depthSize: 'small' }, content, tie('element')), { maxLength: 4 })
    .map((parts) => parts.join('')),
}));

describe('XmlScanner', () => {
  it('tells the same as a full parser, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(element, fc.array(fc.nat(), { maxLength: 8 }), (xml, cuts) => {
        assert.deepEqual(scanned(`<?xml version="1.0"?>\n${xml}\n`, cuts), bySaxes(xml));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what is not well formed, what breaks off, and what would have to be expanded', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['<a><b></a></b>', 'fileDamaged'],
      ['<a>', 'fileDamaged'],
      ['<a/><b/>', 'fileDamaged'],
      ['text', 'fileDamaged'],
      ['<a b=1/>', 'fileDamaged'],
      ['<a b="1"', 'fileDamaged'],
      ['<a>&undefined;</a>', 'fileDamaged'],
      ['<a>\u0001</a>', 'fileDamaged'],
      ['', 'fileDamaged'],
      ['<!DOCTYPE a><a/>', 'fileUnsafe'],
      [`${'<a>'.repeat(200)}`, 'fileUnsafe'],
    ];
    for (const [xml, code] of cases) {
      assert.throws(
        () => scanned(xml),
        (error: unknown) => error instanceof Refused && error.code === code,
        xml,
      );
    }
  });
});
