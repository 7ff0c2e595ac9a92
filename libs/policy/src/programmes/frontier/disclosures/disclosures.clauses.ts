import { said } from '../clause-text.js';

/** Rules that decide nothing by themselves: they are shown, published, or say how the others stand. */
export const DISCLOSURES = [
  said(
    'FR-R1-0',
    '修理規定は、保証規定に基づく修理とアップグレードのサービスを定める。',
    'The repair rules define repair and upgrade services, based on the warranty rules.',
  ),
  said(
    'FW-W1-0',
    '保証規定は、当社が製造、販売した商品の保証範囲を定める。',
    'The warranty rules set the warranty scope of goods that the company makes and sells.',
  ),
  said(
    'FW-W4-2',
    '消耗部品と有寿命部品は使い方により交換が必要で、それ以外の部品にも寿命がある。',
    'Consumables and limited-life parts need replacing as use has it; other parts also have a life.',
  ),
  said(
    'FW-W4-2-2b',
    '消耗の進み方は使用頻度、時間、温度、湿度により異なり、保管中も劣化する。',
    'Wear depends on frequency, hours, temperature and humidity; storage also ages parts.',
  ),
  said(
    'FW-W4-2-2c',
    '1日8時間で3年を目安とするが、故障しないことや無償交換を約束するものではない。',
    'As a guide 3 years at 8 hours a day; no promise of survival or of free replacement.',
  ),
  said(
    'FW-W4-2-2d',
    '交換しないで使い続けると、異音、異臭、発煙が起きることがある。',
    'Going on without replacement may cause noise, smell or smoke.',
  ),
  said(
    'FW-W8-4',
    'サポート期間が終わった製品は、お客様の責任で使う。',
    'After the end of support, use is at the customer’s own responsibility.',
  ),
  said(
    'FW-W13-1',
    '紛争の第一審は、合意により横浜地方裁判所の専属管轄とする。',
    'By agreement Yokohama District Court has exclusive jurisdiction in the first instance.',
  ),
];
