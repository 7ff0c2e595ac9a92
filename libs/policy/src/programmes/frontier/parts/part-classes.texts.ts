import { said } from '../clause-text.js';

export const PARTS_DIVIDE = said(
  'FW-W4-0',
  '部品はハードウェアとソフトウェアに、ハードウェアは消耗部品、有寿命部品、それ以外に分かれる。',
  'Parts are hardware or software; hardware is consumable, of limited life, or neither.',
);

export const HARDWARE_IS = said(
  'FW-W4-1a',
  'ケース、電源、基板、ドライブ、モニター、キーボード、マウスなどはハードウェアである。',
  'Hardware is the case, power supply, boards, drives, monitor, keyboard, mouse and so on.',
);

export const SOFTWARE_IS = said(
  'FW-W4-1b',
  'OS、アプリケーション、保存されたデータ、UEFI(BIOS)はソフトウェアである。',
  'Software is the OS, applications, stored data and the UEFI or BIOS.',
);

export const CONSUMABLES_ARE = said(
  'FW-W4-2-1b',
  'メディア類、取り外しやすいバッテリー、内蔵の電池やバッテリーは消耗部品である。',
  'Consumables are media, easily removable batteries and built-in batteries.',
);

export const WEAR_OUT = said(
  'FW-W4-2-2a',
  '有寿命部品は、摩耗、消耗、劣化により交換が必要になる部品である。',
  'Limited-life parts need replacing by wear, use or deterioration.',
);

export const LIMITED_LIFE_ARE = said(
  'FW-W4-2-2f',
  'コンデンサのある基板、回転部、電子回路、接点、冷媒を持つ部品は有寿命部品である。',
  'Of limited life are boards with capacitors, rotating, electronic, contact and coolant parts.',
);

export const OPERATION_IS_WARRANTED = said(
  'FW-W6-1',
  '工場出荷時の状態でのハードウェアとソフトウェアの動作を保証する。',
  'Operation of hardware and software is warranted in the state shipped from the factory.',
);
