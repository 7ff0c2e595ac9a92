import { type Automation, NOTHING, type Reaction } from '#automations';
import { exhaustive } from '#kernel';
import type { DecodedEvent } from '#projections';
import type { OpenGuaranteeByName } from '#registration';
import type { RepairCaseEventData as Data, RepairCaseEventName } from '../../events/index.js';
import { CASE_STREAMS } from '../../write/open-case/open-case.decide.js';

/**
 * A repaired item leaves for the customer: its unit has the guarantee of the parts that were replaced, from the shipping
 * day on, whether the repair was free or paid (FR-R4-5, A-FR-08). A repair without parts guarantees none, and is all the
 * same the preceding repair from then on. An item that goes back unrepaired leaves the guarantee of before.
 */
export const whenItemShippedThenOpenGuarantee: Automation = {
  name: 'when-item-shipped-then-open-guarantee',
  generation: 1,
  streamPrefixes: [CASE_STREAMS],
  events: ['item-shipped'],
  react(trigger, history) {
    const shipped = trigger.data as Data<'item-shipped'>;
    const opened = lastOf(history, 'case-opened');
    const completed = lastOf(history, 'repair-completed');
    if (opened === undefined || completed === undefined) return NOTHING;
    switch (opened.programme) {
      case 'frontier':
        return guaranteeOf(opened, completed, { shippedOn: shipped.shippedOn, ...textsOf(history) });
      // Their rules know no guarantee of a repair.
      case 'ipro':
      case 'panasonic-pack':
        return NOTHING;
      default:
        return exhaustive(opened.programme);
    }
  },
};

function guaranteeOf(
  { number, item }: Data<'case-opened'>,
  completed: Data<'repair-completed'>,
  left: Pick<OpenGuaranteeByName, 'shippedOn' | 'regulations'>,
): Reaction {
  if (!item.serialReadable) {
    return { kind: 'left-to-person', why: 'the serial cannot be read: the unit must be found by hand' };
  }
  const { maker, model, serial, factoryShippedOn } = item;
  const parts = [...new Set(completed.parts.map(({ code }) => code))];
  const said: OpenGuaranteeByName = {
    caseNumber: number,
    parts,
    ...left,
    maker,
    model,
    serial,
    factoryShippedOn,
  };
  return { kind: 'command', command: 'open-guarantee', payload: { ...said } };
}

/** The texts that the repair was done under: those that the item's arrival pinned, or the visit to it. */
function textsOf(history: readonly DecodedEvent[]): Pick<OpenGuaranteeByName, 'regulations'> {
  const pinned =
    lastOf(history, 'inspection-begun') ??
    lastOf(history, 'item-arrived') ??
    lastOf(history, 'item-taken-in');
  return pinned === undefined ? {} : { regulations: pinned.regulations };
}

function lastOf<Name extends RepairCaseEventName>(
  history: readonly DecodedEvent[],
  name: Name,
): Data<Name> | undefined {
  return history.findLast((event) => event.name === name)?.data as Data<Name> | undefined;
}
