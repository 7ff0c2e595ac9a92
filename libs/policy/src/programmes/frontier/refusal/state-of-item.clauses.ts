import { either, inOrder } from '../../../kernel/tri.js';
import { said } from '../clause-text.js';
import { shown } from '../findings/finding.js';
import { ground } from './refusal.js';

/** Grounds that lie in the item: its state, its make-up, what was done to it. */
export const GROUNDS_IN_THE_ITEM = [
  ground(
    said(
      'FR-R8-1',
      '箱の破損や緩衝材の不足により、到着時に著しく壊れている。',
      'It arrived badly damaged because of a broken box or too little padding.',
    ),
    (facts) => shown(facts, 'damagedOnArrival'),
  ),
  /** Dirt that can be cleaned off leaves the item in repair (A-FR-28). */
  ground(
    said(
      'FR-R8-2',
      '虫の侵入、液体や粉の付着、著しい汚れがあり、動作を保証できない。',
      'Insects, liquid, powder or heavy dirt are in or on it, so that its operation cannot be guaranteed.',
    ),
    (facts) =>
      inOrder(shown(facts, 'contaminated'), () => facts.test('operationGuaranteed', (sure) => !sure)),
  ),
  ground(
    said(
      'FR-R8-3',
      '販売時の構成から著しく改変されている。',
      'Its configuration was altered markedly from that sold.',
    ),
    (facts) => shown(facts, 'configurationAltered'),
    'A-FR-06',
  ),
  ground(
    said(
      'FR-R8-5',
      '増設または変更された部品に起因して故障した。',
      'The fault was caused by added or changed parts.',
    ),
    (facts) => shown(facts, 'changeCausedFault'),
    'A-FR-06',
  ),
  ground(
    said(
      'FR-R8-7',
      '当社が販売した物品と特定できない。',
      'It cannot be identified as something the company sold.',
    ),
    (facts) => shown(facts, 'notIdentifiable'),
    'A-FR-05',
  ),
  /** The trace of an app is enough (A-FR-29). */
  ground(
    said(
      'FR-R8-10',
      'オーバークロック用のアプリを使い、入れ、またはその痕跡がある。',
      'It was overclocked by an app, such an app was installed, or traces of one were found.',
    ),
    (facts) => shown(facts, 'overclockingApp'),
  ),
  ground(
    said(
      'FR-R8-11',
      'UEFIやBIOSの値を変えてオーバークロックされた。',
      'It was overclocked by changing values of the UEFI or BIOS.',
    ),
    (facts) => shown(facts, 'overclockedByFirmware'),
  ),
];

/** Grounds that lie in what is asked: from where, to where, for what. */
export const GROUNDS_IN_THE_REQUEST = [
  /** Use abroad is another matter (A-FR-20). */
  ground(
    said(
      'FR-R8-4',
      '海外から送られた、または海外への返送を望まれている。',
      'It was sent from abroad, or shall be returned abroad.',
    ),
    (facts) => either(facts.found('sentFrom', isAbroad), facts.found('returnTo', isAbroad)),
  ),
  ground(
    said(
      'FR-R8-12',
      '依頼の内容が、データの復元、バックアップ、移行である。',
      'What is asked for is data recovery, a backup to other media or a data migration.',
    ),
    (facts) => facts.found('requestedWork', (work) => work !== 'repair'),
  ),
];

function isAbroad(country: string): boolean {
  return country !== 'JP';
}
