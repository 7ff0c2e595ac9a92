import { said } from '../clause-text.js';

export const CHANGED_PART_GOES_BACK = said(
  'FR-R5-9c',
  '増設や交換された部品は、取り外して返却する。',
  'The added or swapped parts are removed and returned.',
);
