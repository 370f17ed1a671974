/** Limits of reading looks: more than a workbook of people has, and less than what the page or a worker would choke on. */

/** Runs of looks, heights and notes of one tab; a register of 15,000 rows striped by hand has as many runs. */
export const MAX_PLACES_READ = 150_000;
/** Validations of one tab, and the longest formula of one. */
export const MAX_RULES_READ = 5_000;
export const MAX_FORMULA_LENGTH = 1_000;
/** Values chosen in one column of a filter. */
export const MAX_FILTER_VALUES = 2_000;
