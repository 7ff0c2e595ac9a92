import { said } from '../clause-text.js';

export const OWN_PACKING = said(
  'FR-R5-17a',
  '送られた箱と緩衝材は破棄し、完了品は当社の梱包で発送する。',
  'Boxes and padding sent in are thrown away; the return uses the company’s packing.',
);

export const SENT_PACKING_MAY_SERVE = said(
  'FR-R5-17b',
  'ノートや液晶ディスプレイなどは、送られた箱と緩衝材で発送することがある。',
  'Some products, such as notebooks and LCD displays, may go back in the packing they came in.',
);
