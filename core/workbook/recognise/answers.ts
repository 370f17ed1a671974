/** What a person has answered about one table. */

import { type FieldId } from '../../registers/field.ts';
import { type Question, type QuestionAnswer } from '../recognition.ts';

export class Answers {
  readonly #given: readonly QuestionAnswer[];

  constructor(all: readonly QuestionAnswer[], file: string, tab: string, table: number) {
    this.#given = all.filter(
      (answer) => answer.file === file && answer.tab === tab && answer.table === table,
    );
  }

  /** The choice for a question of a kind, and of a field where it is about one. */
  find(kind: Question['kind'], field?: FieldId): string | undefined {
    return this.#given.find(
      (answer) => answer.kind === kind && (answer.field === undefined || answer.field === field),
    )?.choice;
  }

  has(question: Question): boolean {
    return this.find(question.kind, question.field) !== undefined;
  }

  /** Columns chosen for fields. */
  columns(): readonly { readonly field: FieldId; readonly choice: string }[] {
    return this.#given.flatMap(({ kind, field, choice }) =>
      kind === 'column' && field !== undefined ? [{ field, choice }] : [],
    );
  }
}
