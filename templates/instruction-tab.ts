/** The first tab of a template: how to use the book, in a page a storekeeper reads once. */

import { MOVEMENT_WORDS } from '../core/registers/movement-words.ts';
import { MOVEMENT_TYPES } from '../core/registers/field.ts';
import { type RegisterDefinition } from '../core/registers/register.ts';
import { type Locale } from '../core/values/catalogue/entry.ts';
import { TEMPLATE_TEXTS as TEXTS } from './template-texts.ts';
import {
  type CellStyle,
  type RowDescription,
  type TabDescription,
} from './workbook-description.ts';

/** In characters. */
const TEXT_WIDTH = 96;
/** What breaking between words leaves empty at the end of a line. */
const WRAP_LOSS = 3;
/** In points. Not every program makes a row higher for text that wraps. */
const LINE_HEIGHT = 16;

const EMPTY_ROW: RowDescription = { cells: [] };

export function instructionTab(
  registers: readonly RegisterDefinition[],
  locale: Locale,
): TabDescription {
  const used = MOVEMENT_TYPES.filter((type) =>
    registers.some((register) => register.movementTypes.includes(type)),
  );
  const rows: readonly RowDescription[] = [
    line('', TEXTS.instructionsTitle[locale], 'title', 30),
    EMPTY_ROW,
    section(TEXTS.steps[locale]),
    ...[TEXTS.step1, TEXTS.step2, TEXTS.step3, TEXTS.step4].map((step, index) =>
      pair(`${index + 1}`, step[locale]),
    ),
    EMPTY_ROW,
    section(TEXTS.coloursTitle[locale]),
    swatch('requiredHeader', TEXTS.colourRequired[locale]),
    swatch('header', TEXTS.colourOptional[locale]),
    swatch('computedHeader', TEXTS.colourComputed[locale]),
    EMPTY_ROW,
    section(TEXTS.tabsTitle[locale]),
    ...registers.map((register) => pair(register.name[locale], register.purpose[locale])),
  ];
  const types = used.map((type) => {
    const { name, sign } = MOVEMENT_WORDS[type];
    const effect = sign === 0 ? TEXTS.typeMoves : sign > 0 ? TEXTS.typeAdds : TEXTS.typeTakes;
    return pair(name[locale], effect[locale]);
  });
  return {
    name: TEXTS.instructionsTab[locale],
    columns: [{ width: 20 }, { width: TEXT_WIDTH }],
    isOnePage: true,
    rows:
      types.length === 0 ? rows : [...rows, EMPTY_ROW, section(TEXTS.typesTitle[locale]), ...types],
  };
}

function line(label: string, text: string, style: CellStyle, height: number): RowDescription {
  return { cells: [label === '' ? { value: text, style } : { value: label, style }], height };
}

function section(text: string): RowDescription {
  return {
    cells: [
      { value: text, style: 'section' },
      { value: '', style: 'section' },
    ],
    height: 24,
  };
}

function pair(label: string, text: string): RowDescription {
  return {
    cells: [
      { value: label, style: 'label' },
      { value: text, style: 'text' },
    ],
    height: LINE_HEIGHT * Math.ceil(shownWidth(text) / (TEXT_WIDTH - WRAP_LOSS)),
  };
}

/** In digits: a Chinese character is as wide as two, letters are narrower on the whole. */
function shownWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 0.8), 0);
}

function swatch(style: CellStyle, meaning: string): RowDescription {
  return { cells: [{ value: meaning, style }], height: 22 };
}
