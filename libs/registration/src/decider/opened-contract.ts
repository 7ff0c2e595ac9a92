import type { ContractEventData as Data } from '../events/index.js';
import type { Span } from '../events/shapes.js';
import type { OpenContract } from './contract.state.js';
import { UnfoldableEvent } from './unfoldable.js';

/** The contract that its first event makes. @throws UnfoldableEvent when no contract begins with it */
export function openedContract(name: string, data: unknown): OpenContract {
  switch (name) {
    case 'support-contract-opened': {
      const opened = data as Data<'support-contract-opened'>;
      return { kind: 'support', ...fresh(opened), opened, startChange: null, renewals: [] };
    }
    case 'maintenance-pack-opened': {
      const opened = data as Data<'maintenance-pack-opened'>;
      return {
        kind: 'pack',
        ...fresh({ contractId: opened.contractId, ...spanOf(opened.devices) }),
        opened,
        visit: null,
        contactPlan: null,
        contacts: [],
        contactCancelled: null,
      };
    }
    case 'five-year-warranty-granted': {
      const opened = data as Data<'five-year-warranty-granted'>;
      return { kind: 'five-year', ...fresh(opened), opened };
    }
    default:
      throw new UnfoldableEvent(name, 'unopened');
  }
}

/** From the first day of any device to the last day of any device. */
export function spanOf(devices: readonly Span[]): Span {
  const starts = devices.map(({ startsOn }) => startsOn).sort();
  const ends = devices.map(({ lastDay }) => lastDay).sort();
  return { startsOn: starts.at(0) ?? '', lastDay: ends.at(-1) ?? '' };
}

function fresh({ contractId, startsOn, lastDay }: Span & { readonly contractId: string }) {
  return { contractId, startsOn, lastDay, standing: 'active', deadlines: {} } as const;
}
