/** What the frame of the web workbook says; the pane and the grid have texts of their own. */

import { type Locale, type LocalText } from '../../core/values/catalogue/entry.ts';

const WEB_TEXTS = {
  app: { zh: '对账本', en: 'Tallybook' },
  opening: { zh: '正在打开…', en: 'Opening…' },
  undo: { zh: '撤销', en: 'Undo' },
  download: { zh: '下载 .xlsx', en: 'Download .xlsx' },
  open: { zh: '打开我的工作簿', en: 'Open my workbook' },
  reset: { zh: '恢复原样', en: 'Start over' },
  resetAsk: {
    zh: '恢复成示例公司原来的样子？你在这里改的会清掉。',
    en: 'Put the sample company back as it was? What you changed here goes.',
  },
  banner: {
    zh: '这是示例公司，数据是编的，里面故意放了错误。随便试，改坏了可以重来。',
    en: 'A sample company with made-up data and mistakes on purpose. Try anything; you can start over.',
  },
  bannerLabel: { zh: '示例公司 · 只在这台服务器上', en: 'Sample company · on this server only' },
  language: { zh: 'English', en: '中文' },
  sheet: {
    zh: '表格，按 F6 到旁边的对账本',
    en: 'Spreadsheet; F6 leads on to Tallybook beside it',
  },
  bar: { zh: '工作簿', en: 'Workbook' },
  unsaved: { zh: '未保存', en: 'Not saved' },
  fresh: { zh: '还没有改动', en: 'Nothing changed yet' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  saved: { zh: '{time} 已保存', en: 'Saved at {time}' },
  offline: {
    zh: '连不上服务器，改动留在这个网页里，连上就保存。请别关网页。',
    en: 'Server not reachable. Your changes stay in this page and are saved once it is back; keep the page open.',
  },
  signedOut: {
    zh: '登录到期了。改动都在这个网页里，一样没少；重新登录后自动保存。请别关网页。',
    en: 'Your sign-in has ended. All your changes are in this page and are saved once you have signed in again; keep the page open.',
  },
  signIn: { zh: '去登录', en: 'Sign in' },
  back: { zh: '服务器回来了，已保存。', en: 'The server is back; everything is saved.' },
  stale: {
    zh: '这个工作簿在别处保存过更新的一版，没有覆盖它。你这里的改动还在网页里。',
    en: 'A newer version of this workbook was saved elsewhere and was not overwritten. Your changes are still in this page.',
  },
  saveCopy: { zh: '另存一份', en: 'Save a copy' },
  openNewer: { zh: '打开新的一版', en: 'Open the newer version' },
  copyName: { zh: '{name} 副本', en: '{name} copy' },
  failed: { zh: '没有存上：{reason}', en: 'Not saved: {reason}' },
  refused: { zh: '打不开「{name}」。{reason}', en: 'Cannot open “{name}”. {reason}' },
  broken: {
    zh: '表格没能打开：{reason} 你的文件没有动，请刷新网页再试。',
    en: 'The spreadsheet could not be opened: {reason} Your file is untouched; reload the page and try again.',
  },
  notShown: {
    zh: '这个文件里的{what}这里显示不了，下载的副本里也没有；原来的文件没有动，都还在。',
    en: 'Not shown here, nor in a downloaded copy: {what}. Your original file is untouched and keeps it all.',
  },
  'notShown.conditions': { zh: '一部分条件格式', en: 'some conditional formats' },
  'notShown.filters': { zh: '按日期、前几名等选的筛选', en: 'filters by day, rank or average' },
  'notShown.drawings': { zh: '图表和图片', en: 'charts and pictures' },
  'notShown.pivots': { zh: '数据透视表', en: 'pivot tables' },
  'notShown.tables': { zh: '表格样式', en: 'table styles' },
  'notShown.looks': {
    zh: '字体、颜色和边框（旧格式的文件）',
    en: 'fonts, colours and borders (of the old file format)',
  },
  away: { zh: '连不上服务器。', en: 'The server is not reachable.' },
  notDone: {
    zh: '没有做成：{reason} 表格没有动，可以再试一次。',
    en: 'Not done: {reason} The spreadsheet is as it was; try again.',
  },
  departments: { zh: '以哪个部门看', en: 'View as' },
  everybody: { zh: '全部', en: 'All' },
  purchasing: { zh: '采购', en: 'Purchasing' },
  sales: { zh: '销售', en: 'Sales' },
  warehouse: { zh: '仓库', en: 'Warehouse' },
  finance: { zh: '财务', en: 'Finance' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
} as const satisfies Record<string, LocalText>;

export type WebTextKey = keyof typeof WEB_TEXTS;

export type Say = (key: WebTextKey, parts?: Readonly<Record<string, string>>) => string;

/** Says texts in one language; {parts} are filled in. */
export function sayIn(locale: Locale): Say {
  return (key, parts = {}) =>
    WEB_TEXTS[key][locale].replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}
