/**
 * office-js-helpers' own types do not compile under strict settings (TS1319) and bring an Office.js of 2018 with them; so
 * its built file is named, which has none. What of it is used is said in excel-helpers.ts.
 */
declare module '@microsoft/office-js-helpers/dist/office.helpers.min.js' {
  const library: unknown;
  export = library;
}
