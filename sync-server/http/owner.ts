/** Whose something is that was handed in: what one person drops, nobody else sees. */

import { type Scope } from '../service/scope.ts';

export type Owner = Pick<Scope, 'organisation' | 'author'>;

/** The same text for the same owner, and for nobody else. */
export function ownerText({ organisation, author }: Owner): string {
  return `${organisation} ${author}`;
}
