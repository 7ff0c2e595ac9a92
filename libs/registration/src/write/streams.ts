/** How the names of this lib's streams begin (D4). */
export const UNIT_STREAMS = 'productUnit-';
export const CONTRACT_STREAMS = 'contract-';
export const PARTNER_STREAMS = 'partner-';

/** The stream of a unit. */
export function streamOfUnit(unitId: string): string {
  return `${UNIT_STREAMS}${unitId}`;
}

/** The id of the unit a stream belongs to. */
export function unitIdOfStream(stream: string): string {
  return stream.slice(UNIT_STREAMS.length);
}

/** The stream of a contract. */
export function streamOfContract(contractId: string): string {
  return `${CONTRACT_STREAMS}${contractId}`;
}

/** The id of the contract a stream belongs to. */
export function contractIdOfStream(stream: string): string {
  return stream.slice(CONTRACT_STREAMS.length);
}

/** The stream of a partner. */
export function streamOfPartner(partnerId: string): string {
  return `${PARTNER_STREAMS}${partnerId}`;
}

/** The id of the partner a stream belongs to. */
export function partnerIdOfStream(stream: string): string {
  return stream.slice(PARTNER_STREAMS.length);
}
