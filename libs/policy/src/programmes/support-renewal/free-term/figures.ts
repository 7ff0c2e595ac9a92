import type { ClauseText } from '../../../kernel/clause.js';
import { standing } from '../../../kernel/ruled.js';
import { daysOf } from '../../../days.js';

export const DRAWN_AS_WISHED: ClauseText = {
  id: 'SR-2-F1',
  document: 'SR',
  paraphrase: {
    ja: '図1: 変更できる期間のうちの希望日が開始日となり、そこから1年となる。',
    en: 'First figure: a wished day inside the window becomes the start, and the year runs from it.',
  },
};

export const DRAWN_AS_CLAMPED: ClauseText = {
  id: 'SR-2-F2',
  document: 'SR',
  paraphrase: {
    ja: '図2: 遠い希望日は納品の30日後に改められ、そこから1年となる。',
    en: 'Second figure: a wish too far off becomes the 30th day after delivery, and the year runs from it.',
  },
};

const windowIsDrawn = standing(DRAWN_AS_WISHED);
const clampIsDrawn = standing(DRAWN_AS_CLAMPED);

/**
 * The last day on which the start can be moved (A-SR-05). The words alone would count the delivery as the first day; the
 * first figure does not (A-G-1).
 */
export function movableUntil(makerDeliveredOn: string): string {
  return thirtyDays(makerDeliveredOn, windowIsDrawn());
}

/** The latest day to which the start can be moved; that the delivery is not counted, the second figure shows. */
export function latestStart(makerDeliveredOn: string): string {
  return thirtyDays(makerDeliveredOn, clampIsDrawn());
}

function thirtyDays(from: string, drawn: boolean): string {
  const firstDay = drawn ? 'not-counted' : 'counted';
  return daysOf(from, { unit: 'days', count: 30, firstDay }).last;
}
