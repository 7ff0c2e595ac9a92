import type { JsonObject, JsonValue } from '#kernel';
import { object, text } from './reading.js';
import { tokyoTime } from './tokyo-time.js';

/** What an event says, in a few words for the timeline. Empty when its name says it all. */
export function gist(name: string, data: JsonObject): string {
  switch (name) {
    case 'case-opened':
      return `${text(at(data, 'item', 'model'))} ${text(at(data, 'item', 'serial'))}`;
    case 'evidence-attached':
      return [text(data['kind']), text(data['purchasedOn'])].filter((one) => one !== '').join(' of ');
    case 'acknowledgement-recorded':
      return `${text(data['of'])} by the ${text(data['by'])}, ${text(data['channel'])}`;
    case 'item-arrived':
      return `arrived ${text(data['arrivedOn'])}, way in paid by the ${text(at(data, 'inbound', 'payer'))}`;
    case 'inbound-freight-decided':
      return `way in paid by the ${text(at(data, 'inbound', 'payer'))}, ${yen(data['refundQuestion'])} to answer for`;
    case 'coverage-decided':
      return `${text(data['coverage'])}: term ${text(at(data, 'term', 'startsOn'))} to ${text(at(data, 'term', 'lastDay'))}`;
    case 'coverage-superseded':
      return `${text(data['coverage'])} by late evidence: term ${text(at(data, 'term', 'startsOn'))} to ${text(at(data, 'term', 'lastDay'))}, ${yen(at(data, 'money', 'difference'))}`;
    case 'quote-issued':
      return priced(object(data['price']));
    case 'quote-lapsed':
    case 'quote-rejected':
    case 'case-cancelled':
      return `${yen(at(data, 'charges', 'total'))} owed for inspection and freight, with tax`;
    case 'payment-recorded':
      return `${yen(data['amount'])} by ${text(data['method'])}`;
    case 'item-shipped':
      return `way back paid by the ${text(at(data, 'freight', 'payer'))}`;
    case 'deadline-armed':
      return `${text(data['kind'])}: last day ${text(data['lastDay'])}, fires ${tokyoTime(text(data['firesAt']))}`;
    case 'deadline-disarmed':
      return `${text(data['kind'])}: ${text(data['because'])}`;
    case 'visit-scheduled':
    case 'visit-rescheduled':
      return `on ${text(data['on'])}, paid by the ${text(data['payer'])}`;
    case 'visit-not-possible':
      return `${text(data['ground'])}, then ${text(data['follows'])}`;
    case 'visit-done':
      return `left to do: ${text(data['leftToDo'])}`;
    case 'target-started':
      return `${text(data['work'])} due ${tokyoTime(text(data['firesAt']))}`;
    case 'customer-unreachable':
      return `after ${text(data['attempts'])} attempts`;
    case 'contact-recorded':
      return data['reached'] === true ? 'reached' : 'not reached';
    case 'deemed-abandoned':
      return `fired ${tokyoTime(text(at(data, 'deadline', 'firesAt')))}`;
    default:
      return '';
  }
}

/** A price, and what of it a premium plan bears. */
function priced({ total, planBears }: JsonObject): string {
  const price = `${yen(total)} with tax`;
  return planBears === undefined ? price : `${price}, of which the premium plan bears ${yen(planBears)}`;
}

function at(data: JsonObject, outer: string, inner: string): JsonValue | undefined {
  return object(data[outer])[inner];
}

function yen(value: JsonValue | undefined): string {
  return typeof value === 'number' ? `${value.toLocaleString('en')} yen` : '';
}
