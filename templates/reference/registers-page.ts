/** The reference page of the registers, from their definitions. */

import { FIELD_IDS, FIELDS, type FieldDefinition } from '../../core/registers/field.ts';
import { FIELD_SYNONYMS } from '../../core/registers/field-synonyms.ts';
import { headerWordList } from '../../core/registers/header-word-list.ts';
import { MOVEMENT_WORDS } from '../../core/registers/movement-words.ts';
import { type ColumnDefinition, type RegisterDefinition } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { columnHeader } from '../register-columns.ts';
import { TEMPLATE_TEXTS } from '../template-texts.ts';
import { page, plain, table } from './markdown.ts';
import { DEPARTMENT_TEXTS, KIND_TEXTS, PAGE_TEXTS as TEXTS } from './page-texts.ts';

export function registersPage(locale: Locale): string {
  return page([
    `# ${TEXTS.registersTitle[locale]}`,
    TEXTS.generated[locale],
    TEXTS.registersIntro[locale],
    ...Object.values(REGISTERS).flatMap((register) => registerBlocks(register, locale)),
    `## ${TEXTS.sharedTitle[locale]}`,
    sharedHeaders(locale),
  ]);
}

function registerBlocks(
  register: RegisterDefinition,
  locale: Locale,
): readonly (string | undefined)[] {
  const { id, name, purpose, department, tabNames } = register;
  const own = ownHeaders(register, locale);
  return [
    `## ${name[locale]} \`${id}\``,
    plain(purpose[locale]),
    [
      `- ${TEXTS.writtenBy[locale]}${TEXTS.is[locale]}${DEPARTMENT_TEXTS[department][locale]}`,
      `- ${TEXTS.needed[locale]}${TEXTS.is[locale]}${neededColumns(register, locale)}`,
      `- ${TEXTS.tabNames[locale]}${TEXTS.is[locale]}${wordList(tabNames, locale)}`,
    ].join('\n'),
    table(
      [TEXTS.column[locale], TEXTS.field[locale], TEXTS.content[locale], TEXTS.inTemplate[locale]],
      register.columns.map((column) => columnRow(column, locale)),
    ),
    typesTable(register, locale),
    own === '' ? undefined : `**${TEXTS.synonyms[locale]}**`,
    own,
  ];
}

function neededColumns(register: RegisterDefinition, locale: Locale): string {
  const named = (field: ColumnDefinition['field']): string =>
    plain(
      columnHeader(
        register.columns.find((column) => column.field === field)!,
        locale,
      ),
    );
  return [
    ...register.columns.filter((column) => column.required).map(({ field }) => named(field)),
    ...register.requiredOneOf.map((group) => group.map(named).join(TEXTS.or[locale])),
  ].join(locale === 'zh' ? '；' : '; ');
}

function columnRow(column: ColumnDefinition, locale: Locale): readonly string[] {
  const definition: FieldDefinition = FIELDS[column.field];
  const shown = [
    ...(column.inTemplate ? [TEXTS.yes[locale]] : []),
    ...(column.required ? [TEXTS.required[locale]] : []),
    ...(column.formula === undefined ? [] : [TEXTS.computed[locale]]),
  ];
  return [
    plain(columnHeader(column, locale)),
    `\`${column.field}\``,
    KIND_TEXTS[definition.kind][locale],
    shown.join(locale === 'zh' ? '，' : ', '),
  ];
}

function typesTable(register: RegisterDefinition, locale: Locale): string | undefined {
  if (register.movementTypes.length === 0) return undefined;
  return table(
    [TEXTS.type[locale], TEXTS.effect[locale]],
    register.movementTypes.map((type) => {
      const { name, sign } = MOVEMENT_WORDS[type];
      const { typeMoves, typeAdds, typeTakes } = TEMPLATE_TEXTS;
      const effect = sign === 0 ? typeMoves : sign > 0 ? typeAdds : typeTakes;
      return [name[locale], effect[locale]];
    }),
  );
}

/** Headers that mean a field in this register only. */
function ownHeaders(register: RegisterDefinition, locale: Locale): string {
  return register.columns
    .flatMap((column) => {
      const sure = column.synonyms ?? [];
      const unsure = column.unsureSynonyms ?? [];
      return sure.length + unsure.length === 0
        ? []
        : [headerLine(columnHeader(column, locale), sure, unsure, locale)];
    })
    .join('\n');
}

function sharedHeaders(locale: Locale): string {
  return FIELD_IDS.flatMap((field) => {
    const synonyms = FIELD_SYNONYMS[field];
    if (synonyms === undefined) return [];
    const sure = headerWordList(synonyms.sure);
    const unsure = headerWordList(synonyms.unsure);
    return [headerLine(FIELDS[field].header[locale], sure, unsure, locale)];
  }).join('\n');
}

function headerLine(
  name: string,
  sure: readonly string[],
  unsure: readonly string[],
  locale: Locale,
): string {
  const perhaps =
    unsure.length === 0
      ? ''
      : `_(${TEXTS.perhaps[locale]}${TEXTS.is[locale]}${wordList(unsure, locale)})_`;
  const words = [wordList(sure, locale), perhaps].filter((part) => part !== '').join(' ');
  return `- **${plain(name)}**${TEXTS.is[locale]}${words}`;
}

function wordList(words: readonly string[], locale: Locale): string {
  return words.map(plain).join(locale === 'zh' ? '、' : ', ');
}
