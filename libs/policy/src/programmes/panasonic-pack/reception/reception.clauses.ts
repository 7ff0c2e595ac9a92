import { dayOf } from '#civil-time';
import { type DecidingClause, type DefiningClause, settles } from '../../../kernel/clause.js';
import { YES } from '../../../kernel/tri.js';
import { clauseText } from '../clause-text.js';
import type { Call, ReceivedCall } from './call.js';
import { DESK_HOURS } from './desk-day.clauses.js';
import { CENTRE_HOURS } from './hours.js';

export const ADVICE_AND_REPAIR: DecidingClause<Call, string> = {
  ...clauseText(
    'PN-R-1',
    'コール受付窓口で、技術相談と修理受付を行う。',
    'The call desk gives technical advice and takes repair requests.',
  ),
  kind: 'base',
  when: () => YES,
  ruling: (facts) =>
    settles(facts.given('handedOverAt').is === 'yes' ? facts.get('handedOverAt') : facts.get('contactedAt')),
};

export const HANDED_OVER: DecidingClause<Call, string> = {
  ...clauseText(
    'PN-I-3',
    '問い合わせの内容によっては、担当の窓口へ引き継ぐ。最初の連絡の時刻は変わらない。',
    'The centre may hand the caller to another desk; the time of the first contact stays.',
  ),
  kind: 'exception',
  overrides: [ADVICE_AND_REPAIR.id],
  when: (facts) => facts.given('handedOverAt'),
  ruling: (facts) => settles(facts.get('contactedAt')),
};

export const MOBILE_PHONES_MAY_CALL: DefiningClause<Call> = {
  ...clauseText('PN-I-2', '携帯電話からもかけられる。', 'Mobile phones may call.'),
  kind: 'definition',
  when: (facts) => facts.test('byMobilePhone', (mobile) => mobile),
};

/** A request outside the hours is accepted when the desk next opens; to a closed desk it has not come before. */
export const AT_THE_DESK: DecidingClause<ReceivedCall, string> = {
  ...DESK_HOURS,
  kind: 'base',
  when: () => YES,
  ruling: (facts) => settles(dayOf(facts.get('deskOpensAt'))),
};

/** On days off the centre receives, and the desk accepts later (A-PN-01). */
export const CENTRE_RECEIVES_ON_DAYS_OFF: DecidingClause<ReceivedCall, string> = {
  ...CENTRE_HOURS,
  kind: 'exception',
  overrides: [AT_THE_DESK.id],
  when: (facts) => facts.test('channel', (channel) => channel === 'customer-centre'),
  ruling: (facts) => settles(dayOf(facts.get('centreOpensAt'))),
};

export const WEB_FORM_IS_ALWAYS_OPEN: DecidingClause<ReceivedCall, string> = {
  ...clauseText('PN-I-4', 'Webの問い合わせフォームがある。', 'A web inquiry form exists.'),
  kind: 'exception',
  overrides: [AT_THE_DESK.id],
  when: (facts) => facts.test('channel', (channel) => channel === 'web-form'),
  ruling: (facts) => settles(dayOf(facts.get('receivedAt'))),
};

export const CONTACT_CLAUSES = [ADVICE_AND_REPAIR, HANDED_OVER, MOBILE_PHONES_MAY_CALL];
export const REQUEST_DAY_CLAUSES = [AT_THE_DESK, CENTRE_RECEIVES_ON_DAYS_OFF, WEB_FORM_IS_ALWAYS_OPEN];
