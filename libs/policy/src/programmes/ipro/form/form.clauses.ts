import { type DecidingClause, proposes, type Ruling, settles } from '../../../kernel/clause.js';
import { exhaustive } from '#kernel';
import type { Facts } from '../../../kernel/facts.js';
import { all, inOrder, type Tri } from '../../../kernel/tri.js';
import type { DeviceClass } from '../ipro-terms.js';
import type { WarrantedRepair } from './formed-repair.js';
import type { RepairForm } from './repair-form.js';

type FormClause = DecidingClause<WarrantedRepair, RepairForm>;

/** What the table names for the kind of device; where it names several, the model says which. */
export const FORM_BY_KIND: FormClause = {
  id: 'IP-T-4',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '交換はカメラ、引き取りはカメラとNVR、出張はNVRを代表的な対象とする。',
    en: 'Exchange is meant for cameras, take-in for cameras and recorders, on-site for recorders.',
  },
  when: (facts) => facts.given('model'),
  ruling: (facts) => formOfKind(facts.get('deviceClass'), facts),
};

export const CAMERAS_BY_MODEL: FormClause = {
  id: 'IP-P-11',
  document: 'IP',
  kind: 'base',
  paraphrase: {
    ja: '5年保証のカメラは、品番により代替品交換か引き取り修理とする。',
    en: 'Under the 5-year warranty cameras get exchange or take-in repair, depending on the model.',
  },
  when: (facts) => inFiveYears(facts, 'camera'),
  ruling: formOfModel,
};

export const RECORDERS_TAKEN_IN: FormClause = {
  id: 'IP-P-12',
  document: 'IP',
  kind: 'exception',
  overrides: [FORM_BY_KIND.id],
  paraphrase: {
    ja: '5年保証のレコーダーは引き取り修理とする。',
    en: 'Under the 5-year warranty recorders get take-in repair.',
  },
  when: (facts) => inFiveYears(facts, 'recorder'),
  ruling: () => settles('take-in'),
};

export const RECORDERS_VISITED_FIRST_YEAR: FormClause = {
  id: 'IP-P-14',
  document: 'IP',
  kind: 'exception',
  overrides: [FORM_BY_KIND.id],
  paraphrase: {
    ja: 'レコーダーは最初の1年間、製品保証によりHDDも含めて出張修理とする。',
    en: 'In the first year recorders get on-site repair, drives included, under the product warranty.',
  },
  when: (facts) =>
    all(
      isOf(facts, 'recorder'),
      facts.test('warranty', (one) => one === 'product'),
    ),
  ruling: () => settles('on-site'),
};

/** Without the partner's word on the charge there is no visit; the repair itself stays free. */
export const VISIT_AT_A_CHARGE: FormClause = {
  id: 'IP-P-15',
  document: 'IP',
  kind: 'exception',
  overrides: [RECORDERS_TAKEN_IN.id],
  paraphrase: {
    ja: '要望があれば、5年保証のレコーダーも別途費用で出張修理とする。',
    en: 'On request recorders under the 5-year warranty are repaired on site for a separate charge.',
  },
  when: (facts) =>
    inOrder(inFiveYears(facts, 'recorder'), () =>
      inOrder(
        facts.found('wanted', (wanted) => wanted === 'on-site'),
        () => facts.given('visitChargeAccepted'),
      ),
    ),
  ruling: (facts) => settles(facts.get('visitChargeAccepted') ? 'on-site' : 'take-in'),
};

export const FORM_CLAUSES = [
  FORM_BY_KIND,
  CAMERAS_BY_MODEL,
  RECORDERS_TAKEN_IN,
  RECORDERS_VISITED_FIRST_YEAR,
  VISIT_AT_A_CHARGE,
];

function formOfKind(kind: DeviceClass | 'unknown', facts: Facts<WarrantedRepair>): Ruling<RepairForm> {
  switch (kind) {
    case 'camera':
      return formOfModel(facts);
    case 'recorder':
      return proposes('take-in', 'A-IP-06');
    case 'accessory':
      return facts.get('modelForm') === 'unknown' ? proposes('exchange', 'A-IP-16') : formOfModel(facts);
    case 'other':
    case 'unknown':
      return formOfModel(facts);
    default:
      return exhaustive(kind);
  }
}

function formOfModel(facts: Facts<WarrantedRepair>): Ruling<RepairForm> {
  const form = facts.get('modelForm');
  return form === 'unknown' ? proposes<RepairForm>(null, 'A-IP-04') : settles(form);
}

function inFiveYears(facts: Facts<WarrantedRepair>, kind: DeviceClass): Tri {
  return all(
    isOf(facts, kind),
    facts.test('warranty', (one) => one === 'five-year'),
  );
}

function isOf(facts: Facts<WarrantedRepair>, kind: DeviceClass): Tri {
  return inOrder(facts.given('model'), () => facts.test('deviceClass', (one) => one === kind));
}
