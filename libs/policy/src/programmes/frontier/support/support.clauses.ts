import { said } from '../clause-text.js';

export const SUPPORT_IS = said(
  'FW-W8-1',
  'サポート期間とは、電話やメールでの支援と修理を受けられる期間をいう。',
  'The support period is the time in which phone and mail support and repair are given.',
);

export const SUPPORT_IS_MEANT_TO_LAST = said(
  'FW-W8-2',
  'デスクトップとノートは5年、タブレットとモバイル端末は2年を目安とし、部品の在庫により早く終わることがある。',
  'As a guide it lasts 5 years for desktops and notebooks, 2 for tablets and mobiles; stock of parts may end it sooner.',
);

export const END_IS_ANNOUNCED = said(
  'FW-W8-3',
  'サポート期間の終了は、あらかじめWebで告知する。',
  'The end of support is announced beforehand on the web.',
);
