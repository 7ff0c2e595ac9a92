/** A call or message of a customer. Instants are RFC 3339. */
export interface Call {
  readonly wants: 'advice' | 'repair';
  readonly channel: 'maintenance-desk' | 'customer-centre' | 'web-form';
  readonly contactedAt: string;
  /** When another desk took it over; `null`: nobody did. */
  readonly handedOverAt: string | null;
  readonly byMobilePhone: boolean;
}

/** A call whose first contact is settled. Instants are RFC 3339 `Z` with milliseconds. */
export interface ReceivedCall extends Call {
  readonly receivedAt: string;
  /** When the maintenance desk is next open. */
  readonly deskOpensAt: string;
  /** When the customer centre next answers: as the desk, on every day of the week. */
  readonly centreOpensAt: string;
}

/**
 * `receivedAt`: first contact. `requestedOn`: the day it reached an open channel, which decides cover (A-PN-11).
 * `acceptedAt`: from when targets are counted.
 */
export type Reception = {
  readonly wants: Call['wants'];
  readonly receivedAt: string;
  readonly requestedOn: string;
  readonly acceptedAt: string;
  readonly acceptedOn: string;
};
