import type { RecordedFacts } from '../../../kernel/facts.js';
import type { DeviceClass } from '../ipro-terms.js';
import type { IproFacts } from '../ipro-facts.js';
import type { IproData, Listed } from '../master-data.js';

/** What the lists say of a device; a member is absent while the facts it hangs on are. */
export interface Listings {
  /** `unknown`: the product master does not have the model. */
  readonly deviceClass?: DeviceClass | 'unknown';
  /** `unknown`: the product master does not say. */
  readonly modelForm?: 'exchange' | 'take-in' | 'unknown';
  readonly exempt?: Listed;
  readonly fiveYearListed?: Listed;
  readonly unrepairable?: Listed;
}

export interface ListedDevice extends IproFacts, Listings {}

/** The device with what the product master says of it, and what else was concluded. */
export function withModel<C extends object>(
  facts: RecordedFacts<IproFacts>,
  data: IproData,
  concluded: C,
): RecordedFacts<ListedDevice & C> {
  return facts.with<Listings & C>({ ...modelOf(facts, data), ...concluded });
}

function modelOf(facts: RecordedFacts<IproFacts>, data: IproData): Listings {
  if (facts.given('model').is !== 'yes') return {};
  const model = data.model(facts.get('model'));
  return { deviceClass: model?.deviceClass ?? 'unknown', modelForm: model?.form ?? 'unknown' };
}

/** What a list says of the device: the version of the day of delivery, or of the request while that day is open. */
export function onDelivery(
  facts: RecordedFacts<IproFacts>,
  data: IproData,
  list: 'exemptLists' | 'fiveYearLists',
): Listed | undefined {
  const day = facts.get(facts.given('deliveredOn').is === 'yes' ? 'deliveredOn' : 'requestedOn');
  if (facts.given('model').is === 'yes') return data.lists(list, facts.get('model'), day);
  return data.isListKept(list, day) ? undefined : 'unset';
}
