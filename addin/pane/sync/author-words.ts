/** Who did something, as people say it: whoever sits at a machine without accounts has no name of their own. */

import { LOCAL_AUTHOR, localAuthorAs } from '../../../core/contract/local-author.ts';
import { DEPARTMENTS } from '../../../core/registers/register.ts';
import { type Say } from '../state/texts.ts';

/** "王芳"; "本机 / This computer" for the machine's own user, "销售 / Sales" for one who looks as that department. */
export function authorWords(author: string, say: Say): string {
  if (author === LOCAL_AUTHOR) return say('author.local');
  const department = DEPARTMENTS.find((name) => author === localAuthorAs(name));
  return department === undefined ? author : say(`department.${department}`);
}
