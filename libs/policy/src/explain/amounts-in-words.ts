import type { Yen } from '#kernel';
import { both, type Label } from './language.js';

/** What is counted or measured: the word after the number, and in English the one after a one. */
export interface Unit {
  readonly ja: string;
  readonly en: string;
  readonly one: string;
}

export const MONTHS: Unit = { ja: 'か月', en: ' months', one: ' month' };
export const YEARS: Unit = { ja: '年', en: ' years', one: ' year' };
export const HOURS: Unit = { ja: '時間', en: ' hours', one: ' hour' };
export const METRES: Unit = { ja: 'メートル', en: ' metres', one: ' metre' };
export const DEGREES: Unit = { ja: '度', en: ' °C', one: ' °C' };
export const PERCENT: Unit = { ja: '％', en: '%', one: '%' };
export const VOLTS: Unit = { ja: 'ボルト', en: ' volts', one: ' volt' };
export const HERTZ: Unit = { ja: 'ヘルツ', en: ' hertz', one: ' hertz' };

/** An amount of money: 12,345円, ¥12,345. */
export function yenInWords(amount: Yen): Label {
  return both(`${grouped(amount)}円`, `¥${grouped(amount)}`);
}

/** A number with its unit. */
export function measured(count: number, unit: Unit): Label {
  return both(`${grouped(count)}${unit.ja}`, `${grouped(count)}${count === 1 ? unit.one : unit.en}`);
}

function grouped(amount: number): string {
  const [whole = '', fraction] = String(amount).split('.');
  const groups = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
