import type { Reading } from '../../kernel/reading.js';

/** The readings that this programme's answers cite. */
export const READINGS: readonly Reading[] = [
  {
    id: 'A-G-9',
    paraphrase: {
      ja: 'カタログは対象の機種を挙げていない。パックは設定された一覧にある機種に販売し、一覧がなければ責任者が決める。',
      en: 'The catalogue names no hardware: packs are sold for the models on a configured list, and while there is none a person decides.',
    },
  },
  {
    id: 'A-PN-05',
    paraphrase: {
      ja: '双方の負担とは、それぞれが自分の送る分を負担することと読む。',
      en: 'Borne by both sides means that each pays for what it sends.',
    },
  },
  {
    id: 'A-PN-06',
    paraphrase: {
      ja: '3年前後とは、購入日から3年の応当日の前後をいい、幅は設定値による。',
      en: 'Around three years means around the third anniversary of the purchase; how far is a configured value.',
    },
  },
  {
    id: 'A-PN-08',
    paraphrase: {
      ja: '原則であるから、期限後の申し込みは責任者が認めることができる。',
      en: 'The rule holds in principle, so that a person may accept a late application.',
    },
  },
  {
    id: 'A-PN-10',
    paraphrase: {
      ja: 'SDカードは、部品として含まれるかと、故障の原因かを分けて判断する。',
      en: 'An SD card is judged twice: as a part that may not be included, and as the cause of a fault.',
    },
  },
  {
    id: 'A-PN-13',
    paraphrase: {
      ja: '一種類の機器だけから成るシステムは、責任者が認める。',
      en: 'A system that truly has one class of device only is a person’s to accept.',
    },
  },
  {
    id: 'A-PN-16',
    paraphrase: {
      ja: '責任によらない原因は外からの原因に限り、自然な消耗は対象に含まれる。挙げられていない原因は責任者が決める。',
      en: 'The open end means outside causes only; ordinary wear stays covered, and a cause not listed is a person’s decision.',
    },
  },
];
