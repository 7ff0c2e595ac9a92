import { said } from '../clause-text.js';
import { changedByCustomer } from '../modification/changed.js';
import { excludedBy, exclusion } from './exclusion.js';
import { soldElsewhere, unlessShopsUnset } from './seller.js';
import { OUTSIDE_THE_CONDITIONS } from './environment.clauses.js';

/** What makes a repair paid within the warranty by the repair rules, but for the serial seal and the cap of a plan. */
export const EXCLUSIONS_OF_REPAIR_RULES = [
  OUTSIDE_THE_CONDITIONS,
  excludedBy(
    said(
      'FR-R3-4-3',
      '湿気、磁気、静電気など、使用や運搬の際の不備による障害は、保証期間内でも有償とする。',
      'Paid even in warranty: mishandling in use or transport, such as moisture, magnetism or static electricity.',
    ),
    'mishandling',
  ),
  excludedBy(
    said(
      'FR-R3-4-4',
      '保証対象外のソフトウェアやウイルスなどによる障害は、保証期間内でも有償とする。',
      'Paid even in warranty: caused by software outside the warranty, a virus, spyware or the like.',
    ),
    'unwarrantedSoftware',
  ),
  exclusion(
    said(
      'FR-R3-4-5',
      'お客様が部品を変更または増設しているときは、保証期間内でも有償とする。',
      'Paid even in warranty: the customer changed or added parts.',
    ),
    changedByCustomer,
  ),
  exclusion(
    said(
      'FR-R3-4-6',
      '指定販売店以外で購入された品は、保証期間内でも有償とする。',
      'Paid even in warranty: bought other than at a designated shop.',
    ),
    soldElsewhere,
    unlessShopsUnset,
  ),
];
