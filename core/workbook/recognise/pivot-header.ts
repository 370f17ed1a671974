/** What a pivot table writes over its columns. */

/** Whether a header is one a pivot table writes: it stands over a summary of a register, never over one itself. */
export function isPivotHeader(text: string): boolean {
  return /^(?:行标签|列标签|(?:求和|计数|平均值|最大值|最小值)项?\s*[:：]|row labels|column labels|(?:sum|count|average|max|min) of )/iu.test(
    text.trim(),
  );
}
