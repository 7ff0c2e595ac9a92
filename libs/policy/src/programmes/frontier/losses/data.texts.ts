import { said } from '../clause-text.js';

export const DATA_NOT_GUARANTEED = said(
  'FR-R5-6a',
  '出荷後に加えたソフトウェアやデータは、媒体を問わず保証しない。',
  'Software and data added after shipping are not guaranteed, whatever the medium.',
);

export const DATA_MAY_BE_ERASED = said(
  'FR-R5-6b',
  '修理の際に消去することがある。',
  'They may be erased during repair.',
);
