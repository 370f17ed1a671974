/** Number formats that a workbook names by number only: those every spreadsheet has built in, the Chinese ones among them. */

export const GENERAL_FORMAT = 'General';

/** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are those of Chinese, 14 and 22 are written in an unambiguous order. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, GENERAL_FORMAT],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"\\-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"\\-#,##0'],
  [7, '"¥"#,##0.00;"¥"\\-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;\\-#,##0'],
  [38, '#,##0;[Red]\\-#,##0'],
  [39, '#,##0.00;\\-#,##0.00'],
  [40, '#,##0.00;[Red]\\-#,##0.00'],
  [41, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The format behind a built-in number; General for one that nobody defined. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? GENERAL_FORMAT;
}

/** The number under which every spreadsheet knows a format; undefined when a workbook must say it itself. */
export function builtInNumber(format: string): number | undefined {
  // Those of currencies and of Chinese mean other things in other languages.
  for (const [id, known] of BUILT_IN) {
    if (known === format && (id <= 4 || (id >= 9 && id <= 11) || id === 49)) return id;
  }
  return undefined;
}
