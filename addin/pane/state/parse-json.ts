/** Reads JSON that a workbook or a browser kept for us and that anybody may have changed meanwhile. */

/** Undefined when it is none. What comes back is looked at member by member. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
