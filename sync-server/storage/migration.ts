/** What a step of the schema is. */

export interface Migration {
  /** Steps are applied in the order of their numbers; a number is never used twice. */
  readonly number: number;
  readonly name: string;
  /** Statements for both engines; `{keyed}` stands for what SQLite wants after a table. */
  readonly statements: readonly string[];
  /** Triggers that refuse to change what is only ever added, by engine. */
  readonly guards: { readonly sqlite: readonly string[]; readonly postgres: readonly string[] };
}
