/** What is said of a file as a whole, in words: why it is refused and what to do, and what a person should know of one that was read. */

import { type LocalText } from '../values/catalogue/entry.ts';
import { renderText } from '../values/catalogue/render-text.ts';
import { type TextParameters } from '../values/text-parameters.ts';
import { type FileNote } from './tab-content.ts';

const REFUSALS = {
  fileEmpty: {
    zh: '文件是空的，0 字节。可能没有传完，请重新保存后再试。',
    en: 'The file is empty: 0 bytes. It may not have been copied fully; save it again and retry.',
  },
  fileTooBig: {
    zh: '文件 {megabytes} MB，最大读 {limit} MB。请删去图片，或按年、按部门分成几个文件。',
    en: 'The file has {megabytes} MB; up to {limit} MB are read. Remove pictures, or split it by year or department.',
  },
  fileTooBigInside: {
    zh: '文件解压后过大，为安全没有读下去（{part}）。请在表格软件里打开，删去空白的格式行，另存为 .xlsx。',
    en: 'The file unpacks to far more than it should, so reading stopped ({part}). Open it, delete formatted empty rows, and save it as .xlsx again.',
  },
  fileTooManyCells: {
    zh: '单元格或文字太多，超过能读的量。请按年或按部门分成几个文件。',
    en: 'There are more cells or texts than can be read. Split the file by year or department.',
  },
  fileTooSlow: {
    zh: '读了 {seconds} 秒还没读完，已停下。请分成几个文件，或另存为 .xlsx 再试。',
    en: 'Reading was stopped after {seconds} seconds. Split the file, or save it as .xlsx and retry.',
  },
  fileDamaged: {
    zh: '文件损坏，读不完整（{part}）。请在表格软件里打开，让它修复后另存为 .xlsx；打不开就重新取一份。',
    en: 'The file is damaged ({part}). Open it in a spreadsheet program, let it repair the file, and save it as .xlsx; if it does not open, get a new copy.',
  },
  fileProtected: {
    zh: '文件有打开密码，没有密码读不了。请打开它，去掉密码（文件 › 信息 › 保护工作簿），再试。',
    en: 'The file is password protected and cannot be read. Open it, remove the password (File › Info › Protect Workbook), and retry.',
  },
  fileUnsafe: {
    zh: '文件里有正常工作簿不会有的内容，为安全没有读（{part}）。请在表格软件里打开，另存为 .xlsx 再试。',
    en: 'The file holds something no ordinary workbook has, so it was not read ({part}). Open it in a spreadsheet program, save it as .xlsx, and retry.',
  },
  fileNotWorkbook: {
    zh: '这不是工作簿。能读 .xlsx、.xlsm、.xls、.xlsb 和 .csv；请选这样的文件。',
    en: 'This is not a workbook. Files of the kinds .xlsx, .xlsm, .xls, .xlsb and .csv can be read; choose one of those.',
  },
  fileOtherKind: {
    zh: '这是{kind}文件，读不了。请用能打开它的软件另存为 .xlsx。',
    en: 'This is a file of another kind ({kind}). Open it in the program it belongs to and save it as .xlsx.',
  },
  fileNoTabs: {
    zh: '工作簿里没有能读的工作表（只有图表）。请选有表格的文件。',
    en: 'The workbook has no tab with cells, only charts. Choose a file with tables.',
  },
  fileNoCells: {
    zh: '工作簿里一个有内容的单元格也没有。请看是不是选错了文件，或内容还没保存。',
    en: 'Not one cell of the workbook holds anything. Check that it is the right file and that it was saved.',
  },
  quoteNotClosed: {
    zh: '第 {line} 行的引号（"）没有收尾，后面的行都会并进这一格。请在第 {line} 行补上引号，再试。',
    en: 'Line {line} opens a quotation mark (") that is never closed, so all lines after it would fall into one cell. Close it on line {line} and retry.',
  },
} as const satisfies Record<string, LocalText>;

export type RefusalCode = keyof typeof REFUSALS;

/** Codes of all refusals, for the lists of codes. */
export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];

const NOTES = {
  macrosIgnored: {
    zh: '文件里有宏：只读了单元格，宏没有运行，标记副本里原样保留。',
    en: 'The file has macros: only cells were read, no macro ran, and the marked copy keeps them as they are.',
  },
  externalLinksNotFollowed: {
    zh: '有 {links} 个指向其他工作簿的链接，没有去取；用的是文件里保存的结果。',
    en: '{links} links to other workbooks were not followed; the results saved in the file were used.',
  },
  objectsIgnored: {
    zh: '有 {objects} 个嵌入的文件或对象，没有读。',
    en: '{objects} embedded files or objects were not read.',
  },
  charactersReplaced: {
    zh: '有 {characters} 个字符损坏，显示为「\uFFFD」。请看编码是否正确，或从原系统重新导出。',
    en: '{characters} characters are damaged and shown as “\uFFFD”. Check the encoding, or export the file again.',
  },
  encodingGuessed: {
    zh: '文件没有说明编码，按 {encoding} 读。若汉字不对，请另存为 UTF-8。',
    en: 'The file does not say its encoding; it was read as {encoding}. If characters look wrong, save it as UTF-8.',
  },
  mergesIgnored: {
    zh: '「{tab}」有 {merges} 处合并单元格互相重叠或过多，没有采用。',
    en: '“{tab}” has {merges} merged ranges that lie over one another or are too many; they were not used.',
  },
  mergeTooLarge: {
    zh: '「{tab}」有合并单元格盖住整张表，只按有内容的部分看。',
    en: '“{tab}” has a merged range over the whole tab; only the part with content was looked at.',
  },
  columnsNotRead: {
    zh: '「{tab}」第 {columns} 列以后还有 {cells} 个单元格，没有读。',
    en: '“{tab}” has {cells} cells beyond column {columns}; they were not read.',
  },
  formulasWithoutResult: {
    zh: '「{tab}」有 {cells} 个公式没有保存结果，按未知处理，不当作 0。请在表格软件里打开并保存一次。',
    en: '“{tab}” has {cells} formulas without a saved result; they count as unknown, not as 0. Open the file in a spreadsheet program and save it once.',
  },
  noCells: {
    zh: '工作簿里一个有内容的单元格也没有。请看是不是选错了文件，或内容还没保存。',
    en: 'Not one cell of the workbook holds anything. Check that it is the right file and that it was saved.',
  },
  tabNamesLost: {
    zh: '工作表的名称读不出来，按顺序叫 Sheet1、Sheet2。请在表格软件里打开，另存为 .xlsx。',
    en: 'The names of the tabs could not be read; they are called Sheet1, Sheet2 in order. Open the file and save it as .xlsx.',
  },
} as const satisfies Record<string, LocalText>;

/** Codes of all notes, for the lists of codes. */
export const NOTE_CODES = Object.keys(NOTES) as readonly (keyof typeof NOTES)[];

/** A refusal as it is told: its code and its words. */
export function fileRefusal(
  code: RefusalCode,
  parameters: TextParameters = {},
): { readonly code: string; readonly text: LocalText } {
  return { code, text: render(REFUSALS[code], parameters) };
}

/** The words of a note; undefined for a code that is none of these. */
export function fileNoteText(note: FileNote): LocalText | undefined {
  const text = new Map<string, LocalText>(Object.entries(NOTES)).get(note.code);
  return (
    text && render(text, { ...(note.tab !== undefined && { tab: note.tab }), ...note.parameters })
  );
}

function render(text: LocalText, parameters: TextParameters): LocalText {
  return { zh: renderText(text.zh, parameters), en: renderText(text.en, parameters) };
}
