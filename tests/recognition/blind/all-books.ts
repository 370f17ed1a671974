/** All made-up books whose layouts were written before anybody looked at what recognition makes of them. */

import { Random } from '../random.ts';
import { BOOKS_EIGHTH } from './books-eighth.ts';
import { BOOKS_ELEVENTH_EN } from './books-eleventh-en.ts';
import { BOOKS_ELEVENTH_ZH } from './books-eleventh-zh.ts';
import { BOOKS_EN } from './books-en.ts';
import { BOOKS_EXPORTS } from './books-exports.ts';
import { BOOKS_FIFTEENTH_EN } from './books-fifteenth-en.ts';
import { BOOKS_FIFTEENTH_ZH } from './books-fifteenth-zh.ts';
import { BOOKS_FIFTH_EN } from './books-fifth-en.ts';
import { BOOKS_FIFTH_ZH } from './books-fifth-zh.ts';
import { BOOKS_FOUND_EN } from './books-found-en.ts';
import { BOOKS_FOUND_ZH } from './books-found-zh.ts';
import { BOOKS_FOURTEENTH_EN } from './books-fourteenth-en.ts';
import { BOOKS_FOURTEENTH_ZH } from './books-fourteenth-zh.ts';
import { BOOKS_FRESH_EN } from './books-fresh-en.ts';
import { BOOKS_FRESH_ZH } from './books-fresh-zh.ts';
import { BOOKS_NINTH } from './books-ninth.ts';
import { BOOKS_OFFICE } from './books-office.ts';
import { BOOKS_PUBLIC } from './books-public.ts';
import { BOOKS_FOURTH_EN } from './books-fourth-en.ts';
import { BOOKS_FOURTH_ZH } from './books-fourth-zh.ts';
import { BOOKS_LAST } from './books-last.ts';
import { BOOKS_LAST_MORE } from './books-last-more.ts';
import { BOOKS_NONE } from './books-none.ts';
import { BOOKS_ZH_SHOPS } from './books-zh-shops.ts';
import { BOOKS_ZH_STOCK } from './books-zh-stock.ts';
import { BOOKS_ZH_SYSTEMS } from './books-zh-systems.ts';
import { BOOKS_SEVENTH } from './books-seventh.ts';
import { BOOKS_SIXTEENTH } from './books-sixteenth.ts';
import { BOOKS_SIXTH_EN } from './books-sixth-en.ts';
import { BOOKS_SIXTH_ZH } from './books-sixth-zh.ts';
import { BOOKS_TENTH_EN } from './books-tenth-en.ts';
import { BOOKS_TENTH_ZH } from './books-tenth-zh.ts';
import { BOOKS_THIRD_EN } from './books-third-en.ts';
import { BOOKS_THIRD_ZH } from './books-third-zh.ts';
import { BOOKS_THIRTEENTH } from './books-thirteenth.ts';
import { BOOKS_TWELFTH } from './books-twelfth.ts';
import { BOOKS_WILD_EN } from './books-wild-en.ts';
import { BOOKS_WILD_MORE } from './books-wild-more.ts';
import { BOOKS_WILD_ZH } from './books-wild-zh.ts';
import { type Book } from './sheet.ts';

/** The books with their rows drawn by a seed. */
export function blindBooks(seed: number): readonly Book[] {
  const all = [
    ...BOOKS_ZH_SHOPS,
    ...BOOKS_ZH_STOCK,
    ...BOOKS_ZH_SYSTEMS,
    ...BOOKS_EN,
    ...BOOKS_EXPORTS,
    ...BOOKS_NONE,
  ];
  return all.map((write, index) => write(new Random(seed * 1000 + index)));
}

/** Books that were written after the rules had been fitted to those above, and measured before they were fitted to these. */
export function laterBooks(seed: number): readonly Book[] {
  const all = [...BOOKS_PUBLIC, ...BOOKS_OFFICE];
  return all.map((write, index) => write(new Random(seed * 1000 + 500 + index)));
}

/** The last books that were written, measured before anything was fitted to them. */
export function lastBooks(seed: number): readonly Book[] {
  const all = [...BOOKS_LAST, ...BOOKS_LAST_MORE];
  return all.map((write, index) => write(new Random(seed * 1000 + 700 + index)));
}

/** Books as public repositories hold them, measured before anything was fitted to them. */
export function wildBooks(seed: number): readonly Book[] {
  const all = [...BOOKS_WILD_ZH, ...BOOKS_WILD_EN, ...BOOKS_WILD_MORE];
  return all.map((write, index) => write(new Random(seed * 1000 + 900 + index)));
}

/** Books of shops and sites, data sets and dumps, each measured before anything was fitted to them. */
export function freshBooks(seed: number): readonly Book[] {
  const all = [
    ...BOOKS_FRESH_ZH,
    ...BOOKS_FRESH_EN,
    ...BOOKS_FOUND_ZH,
    ...BOOKS_FOUND_EN,
    ...BOOKS_THIRD_ZH,
    ...BOOKS_THIRD_EN,
    ...BOOKS_FOURTH_ZH,
    ...BOOKS_FOURTH_EN,
    ...BOOKS_FIFTH_ZH,
    ...BOOKS_FIFTH_EN,
    ...BOOKS_SIXTH_ZH,
    ...BOOKS_SIXTH_EN,
    ...BOOKS_SEVENTH,
    ...BOOKS_EIGHTH,
    ...BOOKS_NINTH,
    ...BOOKS_TENTH_ZH,
    ...BOOKS_TENTH_EN,
    ...BOOKS_ELEVENTH_ZH,
    ...BOOKS_ELEVENTH_EN,
    ...BOOKS_TWELFTH,
    ...BOOKS_THIRTEENTH,
    ...BOOKS_FOURTEENTH_ZH,
    ...BOOKS_FOURTEENTH_EN,
    ...BOOKS_FIFTEENTH_ZH,
    ...BOOKS_FIFTEENTH_EN,
    ...BOOKS_SIXTEENTH,
  ];
  return all.map((write, index) => write(new Random(seed * 1000 + 1100 + index)));
}
