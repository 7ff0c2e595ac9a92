import { type DecidingClause, proposes, settles } from '../../../kernel/clause.js';
import type { Facts } from '../../../kernel/facts.js';
import { all, inOrder, type Tri, waitsFor, YES } from '../../../kernel/tri.js';
import { isListed, type ListedName } from '../../../terms/listed-name.js';
import { clauseText } from '../clause-text.js';
import type { MasterData } from '../master-data.js';
import type { Admission, DatedApplication, SystemDevice } from './application-facts.js';
import { LISTED_HARDWARE, systemHardware } from './pack-hardware.js';

type ApplicationClause = DecidingClause<DatedApplication, Admission>;

export const SYSTEM = clauseText(
  'PN-N-5a',
  'システム全体で契約し、カメラのみやレコーダーのみの契約はできない。',
  'The contract is for the whole system; cameras only or recorders only is not allowed.',
);

/**
 * The whole of it can be contracted only where packs are sold for all of its hardware. For which they are, the catalogue
 * does not say: while the list is unset, a person does (A-G-9). A system of one class of device is left to a person, too:
 * it may truly have nothing else (A-PN-13).
 */
export function wholeSystem(masterData: MasterData): ApplicationClause {
  return {
    ...SYSTEM,
    kind: 'base',
    when: (facts) =>
      inOrder(facts.given('devices'), () =>
        systemHardware(masterData, facts) === 'not-stated' ? waitsFor('devices') : YES,
      ),
    ruling: (facts) => {
      const hardware = systemHardware(masterData, facts);
      if (hardware === 'left-out' || hardware === 'other') return settles('blocked');
      const open = [
        ...(ofOneClass(facts.get('devices')) ? ['A-PN-13'] : []),
        ...(hardware === 'unset' ? [LISTED_HARDWARE] : []),
      ];
      return open.length > 0 ? proposes('accepted', ...open) : settles('accepted');
    },
  };
}

/** Nor may the pack that is applied for be another than that of the devices. */
export const NOT_MIXED: ApplicationClause = {
  ...clauseText(
    'PN-N-5b',
    'オンサイトパックと持ち込みパックを一つのシステムに混在させることはできない。',
    'On-site and carry-in packs may not be mixed within a system.',
  ),
  kind: 'exception',
  overrides: [SYSTEM.id],
  when: (facts) =>
    inOrder(facts.given('devices'), () =>
      packsOf(facts.get('devices')).length > 1
        ? YES
        : facts.test('service', (service) => packsOf(facts.get('devices')).some((pack) => pack !== service)),
    ),
  ruling: () => settles('blocked'),
};

export const JAPAN_ONLY: ApplicationClause = {
  ...clauseText('PN-N-3a', '日本国内に限る。', 'The service is for Japan only.'),
  kind: 'base',
  when: (facts) => facts.given('siteCountry'),
  ruling: (facts) => settles(facts.get('siteCountry') === 'JP' ? 'accepted' : 'blocked'),
};

/** Which places are remote islands is not in the catalogue: while the list is unset, a person says. One on it is in Japan. */
export function noRemoteIslands(masterData: MasterData): ApplicationClause {
  return {
    ...clauseText('PN-N-3b', '離島は対象としない。', 'Remote islands are excluded.'),
    kind: 'exception',
    overrides: [JAPAN_ONLY.id],
    when: (facts) => {
      const islands = masterData.table('remoteIslands');
      const inJapan = facts.test('siteCountry', (country) => country === 'JP');
      const island = isIsland(facts, islands);
      const isListedOne = islands !== undefined && island.is === 'yes';
      return isListedOne && inJapan.is === 'unknown' ? YES : all(inJapan, island);
    },
    ruling: () =>
      masterData.table('remoteIslands') === undefined
        ? proposes<Admission>('accepted')
        : settles<Admission>('blocked'),
  };
}

/** While there is no list, any place may be on it, whichever it is. */
function isIsland(facts: Facts<DatedApplication>, islands: readonly ListedName[] | undefined): Tri {
  if (islands === undefined) return YES;
  return facts.test('sitePlace', (place) => isListed(islands, place, () => facts.get('appliedOn')));
}

function packsOf(devices: readonly SystemDevice[]) {
  return [...new Set(devices.flatMap(({ pack }) => pack ?? []))];
}

function ofOneClass(devices: readonly SystemDevice[]): boolean {
  return new Set(devices.map(({ kind }) => kind)).size < 2;
}
