import { said } from '../clause-text.js';

/** The grounds of delay, by their codes. */
export const GROUND_TEXTS = {
  CUSTOMER_CONTACT: said(
    'FR-R6-1',
    '症状の確認や方針の相談など、お客様への連絡が必要である。',
    'The customer has to be contacted, to confirm the symptom or discuss the approach.',
  ),
  PARTS: said('FR-R6-2', '必要な部品の手配に時間がかかる。', 'Getting the parts needed takes time.'),
  MAKER: said(
    'FR-R6-3',
    '他社製品で、リペアセンター以外での修理が必要である。',
    'Another maker’s product needs repair outside the Repair Centre.',
  ),
  VERIFICATION: said(
    'FR-R6-4',
    '検証に時間が要るとリペアセンターが判断した。',
    'The Repair Centre judges that verification needs time.',
  ),
} as const;
