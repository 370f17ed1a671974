/**
 * What is used of Microsoft's office-js-helpers, and plain code in its place: should the library not load, or fail, the
 * same is done without it. Neither sign-in nor a register rests on it.
 */

/// <reference types="office-js" />

/** As office-js-helpers 1.0.2 declares it. */
export interface HelperLibrary {
  readonly UI: {
    readonly notify: (message: string, title: string, type: 'error' | 'warning') => void;
  };
  readonly Utilities: { readonly log: (error: unknown) => void };
  readonly ExcelUtilities: {
    /** With `clearOnly` a sheet of that name is emptied; without, it would be deleted, and all references to it with it. */
    readonly forceCreateSheet: (
      workbook: Excel.Workbook,
      name: string,
      clearOnly: true,
    ) => Promise<Excel.Worksheet>;
  };
}

export type LoadHelpers = () => Promise<HelperLibrary>;

/** The library, or undefined where it does not load. */
export async function helpersOrNone(load: LoadHelpers): Promise<HelperLibrary | undefined> {
  try {
    return await load();
  } catch {
    return undefined;
  }
}

/**
 * The tab of that name with nothing in its cells, made where it is missing. For tabs that we generate, only: everything in
 * the grid is wiped, and no undo brings it back.
 */
export async function emptyTab(
  load: LoadHelpers,
  { workbook }: Excel.RequestContext,
  name: string,
): Promise<Excel.Worksheet> {
  const library = await helpersOrNone(load);
  if (library === undefined) return emptyTabPlainly(workbook, name);
  return library.ExcelUtilities.forceCreateSheet(workbook, name, true);
}

async function emptyTabPlainly(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  const { worksheets, context } = workbook;
  const there = worksheets.getItemOrNullObject(name);
  await context.sync();
  const tab = there.isNullObject ? worksheets.add(name) : there;
  tab.getRange().clear();
  await context.sync();
  return tab;
}
