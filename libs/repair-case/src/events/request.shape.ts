import { Type } from 'typebox';
import { Clauses, Day, Moment, nullable } from './shapes.js';

/** Who turned to i-PRO, for what, and where the rules send the request: only partners open repairs (IP-Q-9, A-IP-03). */
const IproRequestShape = Type.Object({
  programme: Type.Literal('ipro'),
  by: Type.Union([Type.Literal('partner'), Type.Literal('end-user')]),
  wants: Type.Union([Type.Literal('repair'), Type.Literal('answer')]),
  topic: nullable(
    Type.Union([Type.Literal('system-design'), Type.Literal('after-sales'), Type.Literal('licence-release')]),
  ),
  /** Whether the shop it was bought from can take the request; `null`: nobody said. */
  sellerCanAct: nullable(Type.Boolean()),
  route: Type.Union([
    Type.Literal('repair-case'),
    Type.Literal('to-seller'),
    Type.Literal('consultation'),
    Type.Literal('inquiry'),
    Type.Literal('to-after-sales'),
  ]),
  clauses: Clauses,
});

/** How a request under a pack reached the vendor, and from when it counts (PN-R-1 to PN-R-4, PN-I-1, A-PN-01, A-PN-11). */
const PackRequestShape = Type.Object({
  programme: Type.Literal('panasonic-pack'),
  service: Type.Union([Type.Literal('on-site'), Type.Literal('carry-in')]),
  wants: Type.Union([Type.Literal('repair'), Type.Literal('advice')]),
  channel: Type.Union([
    Type.Literal('maintenance-desk'),
    Type.Literal('customer-centre'),
    Type.Literal('web-form'),
  ]),
  /** The first contact. */
  receivedAt: Moment,
  /** From when targets are counted; `null`: no calendar says when the desk is open, and there is no target (A-PN-03). */
  acceptedAt: nullable(Moment),
  acceptedOn: nullable(Day),
  clauses: Clauses,
});

/** What a request says beside the item, by the programme that it is made under. */
export const RequestShape = Type.Union([IproRequestShape, PackRequestShape]);
