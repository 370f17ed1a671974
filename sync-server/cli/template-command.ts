/** `tallybook template`: a workbook with empty registers, made from the definitions. */

import { REGISTER_IDS, type RegisterId } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { buildTemplate } from '../../templates/build-template.ts';
import { columnHeader, shownColumns } from '../../templates/register-columns.ts';
import { writeCsv } from '../connectors/csv/write-csv.ts';
import { writeDescription } from '../connectors/write-description.ts';
import { stat } from 'node:fs/promises';
import {
  type Command,
  CommandFailure,
  type ParsedCommand,
  stringOption,
  UsageError,
} from './command.ts';
import { EXIT_CODES } from './exit-code.ts';
import { safeText } from './safe-text.ts';
import { writeNewFile } from './write-new-file.ts';

const FILE_NAMES: Readonly<Record<Locale, string>> = {
  zh: '对账本模板.xlsx',
  en: 'tallybook-template.xlsx',
};

export const templateCommand: Command = {
  name: 'template',
  summary: {
    zh: '写出空白登记表的模板工作簿',
    en: 'Writes a workbook with empty registers to fill in',
  },
  usage: '[--locale zh|en] [--registers purchase,sales,stock] [--out FILE]',
  positionals: 'none',
  options: { registers: { type: 'string' }, out: { type: 'string' } },
  optionTexts: [
    [
      '--registers LIST',
      { zh: `只要这些：${REGISTER_IDS.join(',')}`, en: `Only these: ${REGISTER_IDS.join(',')}` },
    ],
    [
      '--out FILE',
      {
        zh: '写到这里；只要一种登记表时可以是 .csv',
        en: 'Writes it there; a .csv where one register is wanted',
      },
    ],
  ],
  run: async (parsed, { locale, terminal }) => {
    const registers = registersOption(parsed);
    const target = stringOption(parsed, 'out') ?? FILE_NAMES[locale];
    await refuseExisting(target);
    await writeNewFile(
      target,
      /\.csv$/i.test(target)
        ? headersAsCsv(registers, locale)
        : await writeDescription(buildTemplate({ locale, ...(registers && { registers }) })),
    );
    const label = locale === 'zh' ? '模板写好了：' : 'Template written: ';
    terminal.out(`${label}${safeText(target)}\n`);
    return EXIT_CODES.done;
  },
};

/** A text file holds one table and no notes, so it has the headers alone. */
function headersAsCsv(registers: readonly RegisterId[] | undefined, locale: Locale): Uint8Array {
  const [register, ...others] = registers ?? [];
  if (register === undefined || others.length > 0) {
    throw new UsageError({
      zh: '一个 .csv 只放得下一种登记表。请用 --registers 指明一种，或者写成 .xlsx。',
      en: 'A .csv holds one register. Name one with --registers, or write an .xlsx.',
    });
  }
  const columns = shownColumns(REGISTERS[register]);
  return writeCsv([columns.map((column) => ({ text: columnHeader(column, locale) }))]);
}

function registersOption(parsed: ParsedCommand): readonly RegisterId[] | undefined {
  const list = stringOption(parsed, 'registers');
  if (list === undefined) return undefined;
  return list.split(',').map((name) => {
    const register = REGISTER_IDS.find((id) => id === name.trim());
    if (register !== undefined) return register;
    throw new UsageError({
      zh: `没有「${safeText(name)}」这种登记表，有的是 ${REGISTER_IDS.join(', ')}。`,
      en: `There is no register "${safeText(name)}"; there are ${REGISTER_IDS.join(', ')}.`,
    });
  });
}

/** A template that was filled in is somebody's work: it is not written over. */
async function refuseExisting(target: string): Promise<void> {
  const isThere = await stat(target).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  throw new CommandFailure({
    zh: `「${safeText(target)}」已经有了，没有覆盖。请用 --out 换一个名字。`,
    en: `"${safeText(target)}" is already there and was not overwritten. Give --out another name.`,
  });
}
