import { type Commanding, type LoadedStream, loadPast, type PastMoment } from '#commanding';
import type { HistoryEntry } from '#event-store';
import type { Page, PageRequest } from '#projections';
import type { CertificationsOnRecord } from '../decider/certified-terms.js';
import type { ContractState } from '../decider/contract.state.js';
import type { PartnerState } from '../decider/partner.js';
import type { UnitState } from '../decider/unit.state.js';
import { known, opened, registered } from '../write/aggregates.js';
import { certificationsOf } from '../write/certifications-of.js';
import { streamOfContract, streamOfPartner, streamOfUnit } from '../write/streams.js';
import { type ContractDetail, contractDetail } from './contract-detail.js';
import { type PartnerDetail, partnerDetail } from './partner-detail.js';
import { type HistorySource, streamHistory } from './stream-history.js';
import { type ReadAt, type UnitDetail, unitDetail } from './unit-detail.js';

/** What is registered. */
export type RegistrationSubject = 'unit' | 'contract' | 'partner';

type Loading<State> = Pick<Commanding<State>, 'load' | 'loadAt'>;

export interface RegistrationReaderOptions extends HistorySource {
  readonly units: Loading<UnitState>;
  readonly contracts: Loading<ContractState>;
  readonly partners: Loading<PartnerState>;
}

/**
 * Shows units, contracts and partners, now or as they were: folded from their own streams, so that every acknowledged
 * command is seen at once. What is not on record, or was not yet, is answered with undefined.
 */
export class RegistrationReader {
  constructor(private readonly options: RegistrationReaderOptions) {}

  /** @throws ShuriError REQUEST.MALFORMED for a revision that was not reached; so do all that take a moment */
  async unit(unitId: string, moment?: PastMoment): Promise<UnitDetail | undefined> {
    const loaded = await load(this.options.units, streamOfUnit(unitId), moment);
    const unit = registered(loaded.state);
    return unit && unitDetail(unit, readAt(loaded));
  }

  async contract(contractId: string, moment?: PastMoment): Promise<ContractDetail | undefined> {
    const loaded = await load(this.options.contracts, streamOfContract(contractId), moment);
    const contract = opened(loaded.state);
    return contract && contractDetail(contract, readAt(loaded));
  }

  /** @param on the day asked about, `YYYY-MM-DD` */
  async partner(partnerId: string, on: string, moment?: PastMoment): Promise<PartnerDetail | undefined> {
    const loaded = await load(this.options.partners, streamOfPartner(partnerId), moment);
    const partner = known(loaded.state);
    return partner && partnerDetail(partner, readAt(loaded), on);
  }

  /**
   * The certifications on the record of whoever is named as a partner, with all that was recorded by then; `null`: no such
   * partner was known. @param knownAt RFC 3339 `Z` with milliseconds
   */
  certifications(partnerId: unknown, knownAt: string): Promise<CertificationsOnRecord | null> {
    const before = ({ recordedAt }: { readonly recordedAt: string }) => recordedAt <= knownAt;
    return certificationsOf((stream) => this.options.partners.loadAt(stream, before), partnerId);
  }

  /** Its events in their order. @throws ShuriError REQUEST.MALFORMED for a foreign cursor */
  history(
    subject: RegistrationSubject,
    id: string,
    page: PageRequest,
  ): Promise<Page<HistoryEntry> | undefined> {
    return streamHistory(this.options, STREAM_OF[subject](id), page);
  }
}

const STREAM_OF = {
  unit: streamOfUnit,
  contract: streamOfContract,
  partner: streamOfPartner,
} as const;

function load<State>(
  commanding: Loading<State>,
  stream: string,
  moment: PastMoment | undefined,
): Promise<LoadedStream<State>> {
  return moment === undefined ? commanding.load(stream) : loadPast(commanding, stream, moment);
}

function readAt({ revision, lastRecordedAt }: LoadedStream<unknown>): ReadAt {
  return { revision, updatedAt: lastRecordedAt ?? '' };
}
