/** Somebody who turns to i-PRO. An absent key is unknown. */
export interface IproRequest {
  readonly requestedOn?: string;
  readonly by?: 'partner' | 'end-user';
  /** `answer`: a question, such as on settings; it is taken whether or not a warranty runs. */
  readonly wants?: 'repair' | 'answer';
  /** `in-person`: at the desk, or in a letter or a parcel. */
  readonly channel?: 'web-form' | 'phone' | 'chat' | 'in-person';
  /** What was picked on the web page. */
  readonly topic?: 'system-design' | 'after-sales' | 'licence-release';
  readonly emailRegistered?: boolean;
  /** Whether the shop it was bought from can take the request. */
  readonly sellerCanAct?: boolean;
}

/**
 * Where a request goes. `repair-case`: a case is opened in the partner's name. `to-seller`: no case for the end user, who
 * is sent to the partner. `consultation`: without a case; i-PRO assigns a partner (A-IP-03). `register-first`: the form
 * takes nothing yet. `to-after-sales`: the topic makes no repair case.
 */
export type RequestRoute =
  'repair-case' | 'to-seller' | 'consultation' | 'inquiry' | 'register-first' | 'to-after-sales';
