import { said } from '../clause-text.js';

export const OUTSIDE_THESE_RULES = said(
  'FR-R10-0',
  '保証期間内でも、ここに当たるもの、または当社がそう判断したものは、規定の対象外とする。',
  'Even in warranty, what falls under this article, or is judged to, is outside these rules.',
);

export const DECORATIONS = said(
  'FR-R10-1a',
  'シールなどの装飾品、塗装、刻印の責任は負わず、これらは外してから送る。',
  'Nothing is owed for stickers, decorations, paint or engraving; they are taken off before sending.',
);

export const DECORATIONS_MAY_GO = said(
  'FR-R10-1b',
  '装飾品は、必要に応じて加工し、または外して販売時の状態で返却することがある。',
  'Decorations may be worked on, or removed and the item returned in the state it was sold in.',
);

export const TAKEN_OFF_BEFORE_SENDING = said(
  'FR-R10-2a',
  '修理に要らないメディア、カード、増設カード、USB機器、ケーブルなどは、外してから送る。',
  'Media, cards, add-in boards, USB devices and cables that the repair does not need are taken off before sending.',
);

export const NOT_ANSWERED_FOR = said(
  'FR-R10-2b',
  'これらが付いたまま送られても、責任は負わない。',
  'Nothing is owed for such things if they came along.',
);

export const SENT_BARE = said(
  'FR-R2-3',
  '後から付けた装飾品、メディア、ケーブルなどは、外してから送る。',
  'Decorations added after the sale, media, cables and such are taken off before sending.',
);
