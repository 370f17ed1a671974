/** What is said of a file as a whole: notes about what was left alone, and refusals with what to do next. Texts by code, zh and en. */

import { type LocalText } from '../values/catalogue/entry.ts';
import { renderText } from '../values/catalogue/render-text.ts';
import { type TextParameters } from '../values/text-parameters.ts';

/** Things a person may wonder about; the file was read. */
export const FILE_NOTES = {
  macrosIgnored: {
    zh: '文件里有宏。只读单元格，宏没有运行，副本里原样保留。',
    en: 'The file holds macros. Only its cells were read; the macros did not run and stay in the copy.',
  },
  externalLinksNotFollowed: {
    zh: '引用了 {links} 个外部工作簿，没有打开它们；用的是文件里存着的结果。',
    en: '{links} links to other workbooks were not followed; the results stored in the file were used.',
  },
  objectsIgnored: {
    zh: '文件里嵌有 {objects} 个对象，没有读取，副本里原样保留。',
    en: '{objects} embedded objects were not read; they stay in the copy.',
  },
  columnsNotRead: {
    zh: '第 {columns} 列以后还有 {cells} 格内容，没有读取。登记表用不到这么多列；如果要用，请把它们移到前面。',
    en: 'Beyond column {columns} there are {cells} more cells that were not read. If it matters, move it further left.',
  },
  mergesIgnored: {
    zh: '{merges} 处合并单元格相互重叠或数量过多，没有采用。请在表里取消这些合并。',
    en: '{merges} merged ranges overlap or are too many and were not used. Unmerge them in the tab.',
  },
  damagedCharacters: {
    zh: '{characters} 个字符已损坏，显示为“\uFFFD”。请从原系统重新导出，编码选 UTF-8。',
    en: '{characters} characters are damaged and shown as "\uFFFD". Export the file again as UTF-8.',
  },
  encodingAssumed: {
    zh: '文件没有注明编码，按 {encoding} 读取。如果中文显示不对，请另存为 UTF-8。',
    en: 'The file does not say its encoding; it was read as {encoding}. If texts look wrong, save it as UTF-8.',
  },
  readAsHtml: {
    zh: '这个文件其实是网页表格，按表格读取。',
    en: 'This file is really a web page; its table was read.',
  },
} as const satisfies Record<string, LocalText>;

export type FileNoteCode = keyof typeof FILE_NOTES;

/** Why a file could not be read; each says what to do. Nothing was changed. */
export const FILE_REFUSALS = {
  fileEmpty: {
    zh: '文件是空的。请检查是否传完，再选一次。',
    en: 'The file is empty. Check that it was sent whole and choose it again.',
  },
  fileDamaged: {
    zh: '文件已损坏，读到 {part} 停下了。请在 Excel 里打开并另存一份，或重新取一份。',
    en: 'The file is damaged; reading stopped at {part}. Open it in Excel and save it anew, or fetch it again.',
  },
  fileNotWorkbook: {
    zh: '这不是工作簿。请选 .xlsx、.xlsm、.xls、.xlsb 或 .csv 文件。',
    en: 'This is not a workbook. Choose an .xlsx, .xlsm, .xls, .xlsb or .csv file.',
  },
  fileProtected: {
    zh: '工作簿有打开密码。请在 Excel 里去掉密码，另存一份再选。',
    en: 'The workbook is protected by a password. Remove the password in Excel, save a copy and choose that.',
  },
  fileUnsafe: {
    zh: '文件里有不安全的内容（{part}），没有读取。请在 Excel 里把需要的工作表复制到新工作簿。',
    en: 'The file holds unsafe content ({part}) and was not read. Copy the tabs you need into a new workbook in Excel.',
  },
  fileTooBig: {
    zh: '文件有 {megabytes} MB，最多读 {limit} MB。请按月或按部门分成几个文件。',
    en: 'The file has {megabytes} MB; at most {limit} MB are read. Split it by month or department.',
  },
  fileTooBigInside: {
    zh: '文件解开后过大（{part}），没有读取。请删去空白行列和图片，另存一份。',
    en: 'Unpacked, the file is too big ({part}) and was not read. Delete blank rows, columns and pictures and save a copy.',
  },
  fileTooManyCells: {
    zh: '单元格太多，没有读取。请按月或按部门分成几个文件。',
    en: 'There are too many cells. Split the workbook by month or department.',
  },
  fileNoTabs: {
    zh: '工作簿里没有可以读的工作表。请选有表格的文件。',
    en: 'The workbook has no tab with cells. Choose one that holds tables.',
  },
  fileUnclosedQuote: {
    zh: '第 {line} 行的引号没有结束，后面的内容会连成一格。请补上引号，或用 Excel 打开后另存为 .xlsx。',
    en: 'A quotation mark in line {line} is never closed. Close it, or open the file in Excel and save it as .xlsx.',
  },
  fileTooSlow: {
    zh: '读取超过 {seconds} 秒，已停下。请删去用不到的工作表，另存一份。',
    en: 'Reading took more than {seconds} seconds and was stopped. Delete tabs that are not needed and save a copy.',
  },
  fileCancelled: {
    zh: '已取消，没有写入任何东西。',
    en: 'Cancelled; nothing was written.',
  },
} as const satisfies Record<string, LocalText>;

export type RefusalCode = keyof typeof FILE_REFUSALS;

/** The words of a note, its parameters filled in; undefined for a code that has none. */
export function fileNoteText(code: string, parameters: TextParameters): LocalText | undefined {
  return Object.hasOwn(FILE_NOTES, code)
    ? fill(FILE_NOTES[code as FileNoteCode], parameters)
    : undefined;
}

/** The words of a refusal, its parameters filled in. */
export function refusalText(code: RefusalCode, parameters: TextParameters): LocalText {
  return fill(FILE_REFUSALS[code], parameters);
}

function fill(text: LocalText, parameters: TextParameters): LocalText {
  return { zh: renderText(text.zh, parameters), en: renderText(text.en, parameters) };
}
