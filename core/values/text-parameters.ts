/** Values for the placeholders of a text; decimals and dates come already formatted. */
export type TextParameters = Readonly<Record<string, string | number>>;
