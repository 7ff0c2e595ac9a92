import { said } from '../clause-text.js';

export const COMPANY_OWNS_REPLACED = said(
  'FR-R3-3',
  '修理で交換した障害部品の所有権は、当社に移る。',
  'Ownership of faulty parts replaced in a repair passes to the company.',
);

export const COMPANY_OWNS_REMOVED = said(
  'FR-R5-5',
  '取り外した部品は、無償でも有償でも当社に帰属する。',
  'Removed parts belong to the company, in free and paid repair alike.',
);

export const UPGRADED_OUT_GOES_BACK = said(
  'FR-R7-4',
  'アップグレードで取り外した部品は、品に同梱して返却する。',
  'Parts that an upgrade took out are returned with the item.',
);
