/** What the names around a table say it is: its tab, its titles, its file, and the words inside its headers. */

import { normaliseHeader } from '../../registers/normalise-header.ts';
import { type RegisterId } from '../../registers/register.ts';
import { REGISTERS } from '../../registers/registers.ts';
import { headerTokens } from './header-tokens.ts';

export interface Cue {
  readonly register: RegisterId;
  /** 0 to 1: how much of the name the word is. */
  readonly strength: number;
  readonly word: string;
}

/** Latin words shorter than this count only when they are the whole name: "in". */
const MIN_PART_LATIN = 3;
const MIN_PART_HAN = 2;
const MAX_NAME = 80;

let registersByWord: ReadonlyMap<string, readonly RegisterId[]> | undefined;

/** The registers a name points to, strongest first, one entry a register. */
export function cuesOf(name: string): readonly Cue[] {
  registersByWord ??= collectWords();
  const text = name.slice(0, MAX_NAME);
  const whole = normaliseHeader(text.replace(/\d+/gu, ' '));
  const exact = registersByWord.get(whole) ?? registersByWord.get(normaliseHeader(text));
  if (exact !== undefined) {
    return exact.map((register) => ({ register, strength: 1, word: whole }));
  }
  return partCues(registersByWord, headerTokens(text));
}

function partCues(
  words: ReadonlyMap<string, readonly RegisterId[]>,
  tokens: readonly string[],
): readonly Cue[] {
  const found: { from: number; to: number; word: string; registers: readonly RegisterId[] }[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let part = '';
    for (let to = from; to < tokens.length; to += 1) {
      part += tokens[to]!;
      const registers = words.get(part);
      const least = /\p{Script=Han}/u.test(part) ? MIN_PART_HAN : MIN_PART_LATIN;
      if (registers !== undefined && part.length >= least) {
        found.push({ from, to, word: part, registers });
      }
    }
  }
  // A longer word swallows the shorter ones inside it: 采购订单 is no 采购.
  const kept = found.filter(
    (each) =>
      !found.some(
        (other) =>
          other !== each &&
          other.from <= each.from &&
          other.to >= each.to &&
          other.word.length > each.word.length,
      ),
  );
  const best = new Map<RegisterId, Cue>();
  for (const { registers, word, to } of kept) {
    // The last word of a name says what the thing is, those before it which one.
    const strength = to === tokens.length - 1 ? 0.9 : 0.75;
    for (const register of registers) {
      if ((best.get(register)?.strength ?? 0) < strength) {
        best.set(register, { register, strength, word });
      }
    }
  }
  return [...best.values()].sort((left, right) => right.strength - left.strength);
}

function collectWords(): ReadonlyMap<string, readonly RegisterId[]> {
  const words = new Map<string, RegisterId[]>();
  for (const register of Object.values(REGISTERS)) {
    for (const name of [register.name.zh, register.name.en, ...register.tabNames]) {
      const word = normaliseHeader(name);
      const known = words.get(word);
      if (known === undefined) words.set(word, [register.id]);
      else if (!known.includes(register.id)) known.push(register.id);
    }
  }
  return words;
}
