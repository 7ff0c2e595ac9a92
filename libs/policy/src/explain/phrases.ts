/** The languages that explanations are written in. */
export type Language = 'ja' | 'en';

/** The fixed words of an explanation. */
export interface Phrases {
  readonly decided: (answer: string) => string;
  readonly proposed: (answer: string | null) => string;
  readonly needs: (facts: string) => string;
  readonly conflict: (clauses: string) => string;
  readonly gap: string;
  readonly because: string;
  readonly overridden: string;
  readonly givesWay: (winner: string) => string;
  readonly leftBy: string;
  readonly facts: string;
  readonly texts: string;
  readonly notHeld: string;
  readonly changes: string;
  /** Not every change could be tried. */
  readonly moreMayBe: string;
  readonly change: (steps: string, answer: string) => string;
  readonly step: { readonly customer: (fact: string) => string; readonly staff: (fact: string) => string };
  readonly and: string;
  readonly comma: string;
  readonly yes: string;
  readonly no: string;
  readonly lacking: string;
}

export const PHRASES: { readonly [L in Language]: Phrases } = {
  ja: {
    decided: (answer) => `判断：${answer}。`,
    proposed: (answer) =>
      answer === null ? '判断：担当者が決めます。' : `判断：担当者が決めます（規定からの提案：${answer}）。`,
    needs: (facts) => `判断：まだできません。確認が必要な事項：${facts}。`,
    conflict: (clauses) => `判断：条項が食い違うため、担当者が決めます（${clauses}）。`,
    gap: '判断：この場合を定める条項がないため、担当者が決めます。',
    because: '根拠とした条項',
    overridden: '適用されなかった条項',
    givesWay: (winner) => `${winner}が優先します。`,
    leftBy: '担当者に委ねる条項と解釈',
    facts: '判断に使った事実',
    texts: '適用した規定',
    notHeld: '保管していない版',
    changes: '判断が変わる場合',
    moreMayBe: 'すべての場合を試したわけではなく、ほかにもありえます。',
    change: (steps, answer) => `${steps}なら、${answer}。`,
    step: { customer: (fact) => `お客様の側で${fact}`, staff: (fact) => `担当者の確認で${fact}` },
    and: '、かつ',
    comma: '、',
    yes: 'はい',
    no: 'いいえ',
    lacking: 'なし',
  },
  en: {
    decided: (answer) => `Decision: ${answer}.`,
    proposed: (answer) =>
      answer === null
        ? 'Decision: a person decides.'
        : `Decision: a person decides. The rules suggest: ${answer}.`,
    needs: (facts) => `Decision: not yet possible. Still to be found out: ${facts}.`,
    conflict: (clauses) => `Decision: clauses contradict each other, so a person decides (${clauses}).`,
    gap: 'Decision: no clause speaks to this case, so a person decides.',
    because: 'Because of',
    overridden: 'Did not prevail',
    givesWay: (winner) => `Gives way to ${winner}.`,
    leftBy: 'Left to a person by',
    facts: 'Facts used',
    texts: 'Texts applied',
    notHeld: 'a revision that is not held',
    changes: 'What would change it',
    moreMayBe: 'Not everything was tried: there may be more.',
    change: (steps, answer) => `If ${steps}: ${answer}.`,
    step: {
      customer: (fact) => `the customer shows ${fact}`,
      staff: (fact) => `the staff finds ${fact}`,
    },
    and: ' and ',
    comma: ', ',
    yes: 'yes',
    no: 'no',
    lacking: 'none',
  },
};
