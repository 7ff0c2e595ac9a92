import type { ClauseText } from '../../../kernel/clause.js';
import { standing } from '../../../kernel/ruled.js';
import { lastDayIn, type StatedPeriod } from '../../../days.js';
import { countOf, says } from '../../../stated-count.js';

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

export const WINDOW: ClauseText = {
  id: 'SR-2-1',
  document: 'SR',
  paraphrase: {
    ja: '納品日から30日以内であれば、保証の開始日を変更できる。',
    en: 'The start can be changed within 30 days from delivery.',
  },
};

export const LIMIT: ClauseText = {
  id: 'SR-2-3',
  document: 'SR',
  paraphrase: {
    ja: '納品日から30日を過ぎる日を希望したときは、納品の30日後を開始日とする。',
    en: 'A wished start later than 30 days after delivery becomes the 30th day after it.',
  },
};

/** The clauses on for how many days the start can be moved, and on by how many at most. */
export const WINDOW_DAYS = [says(WINDOW, 30)];
export const LIMIT_DAYS = [says(LIMIT, 30)];

const windowIsDrawn = standing(DRAWN_AS_WISHED);
const clampIsDrawn = standing(DRAWN_AS_CLAMPED);

/**
 * The days after the delivery in which the start can be moved. The words alone would count the delivery as the first; the
 * first figure does not (A-G-1).
 * @throws Unanswered where the text does not say how many they are
 */
function movingPeriod(): StatedPeriod {
  return days(countOf(WINDOW_DAYS), windowIsDrawn());
}

/** The last of those days (A-SR-05). @throws Unanswered where the text does not say how many they are */
export function movableUntil(makerDeliveredOn: string): string {
  return lastDayIn(makerDeliveredOn, movingPeriod());
}

/**
 * The latest day to which the start can be moved; that the delivery is not counted, the second figure shows.
 * @throws Unanswered where the text does not say how far
 */
export function latestStart(makerDeliveredOn: string): string {
  return lastDayIn(makerDeliveredOn, days(countOf(LIMIT_DAYS), clampIsDrawn()));
}

function days(count: number, drawn: boolean): StatedPeriod {
  return { unit: 'days', count, firstDay: drawn ? 'not-counted' : 'counted' };
}
