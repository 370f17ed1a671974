/**
 * The name of whoever sits at a machine that serves nobody else: the server writes it into the audit chain and to what they
 * keep, the pane says it in words.
 */

import { DEPARTMENTS } from '../registers/register.ts';

export const LOCAL_AUTHOR = 'local';

/** The same, looking at the firm as one of its departments. */
export function localAuthorAs(department: string): string {
  return `${LOCAL_AUTHOR}-${department}`;
}

/** Whether a person of that name would be taken for whoever used the machine before there were people. */
export function isLocalAuthor(login: string): boolean {
  return login === LOCAL_AUTHOR || DEPARTMENTS.some((name) => login === localAuthorAs(name));
}
