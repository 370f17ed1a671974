/** What goes into either engine and comes out of it. */

export type SqlValue = string | number | null;
/** Values in the order of the selected columns. */
export type SqlRow = readonly SqlValue[];
