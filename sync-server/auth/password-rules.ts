/** Which passwords are refused: short ones, and those anyone would try first. */

/** Shortest password, in characters. */
const MIN_PASSWORD_LENGTH = 10;

/** Words that in front of a few digits make the passwords everybody tries. */
const TRIED_FIRST =
  /^(password|passw0rd|tallybook|qwerty(uiop)?|asdfghjkl|letmein|welcome|admin(istrator)?|iloveyou|woaini|1q2w3e4r5t|duizhangben|对账本)[0-9!@#.]*$/i;

export type PasswordFault = 'short' | 'common' | 'name';

/** What is wrong with it; undefined when nothing is. */
export function passwordFault(
  password: string,
  person: { readonly login: string; readonly name: string },
): PasswordFault | undefined {
  const characters = [...password];
  if (characters.length < MIN_PASSWORD_LENGTH) return 'short';
  const plain = password.toLowerCase();
  const named = [person.login, person.name].map((name) => name.toLowerCase());
  if (named.some((name) => name.length > 2 && plain.replace(/[^\p{L}]+$/u, '') === name)) {
    return 'name';
  }
  if (new Set(characters).size < 4 || TRIED_FIRST.test(password) || isRun(characters)) {
    return 'common';
  }
  return undefined;
}

/** "1234567890", "abcdefghij": each character the next of the one before, up or down, all the way. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0)!);
  const steps = codes.slice(1).map((code, index) => code - codes[index]!);
  const regular = steps.filter((step) => Math.abs(step) === 1).length;
  return regular >= steps.length - 1;
}
