import { type Static, Type } from 'typebox';
import { Clauses, Day, Id, nullable, PinnedRegulationShape } from './shapes.js';

/** What is disclosed: that software and data added after shipping may be erased in the repair (FR-R5-6b). */
export const DisclosureShape = Type.Literal('data-erasure');

/** That a customer knows what was disclosed to him. Who said it is no name: the customer of the case, or somebody for him. */
export const ACKNOWLEDGEMENT = {
  of: DisclosureShape,
  by: Type.Union([Type.Literal('customer'), Type.Literal('representative')]),
  channel: Type.Union([
    Type.Literal('web'),
    Type.Literal('phone'),
    Type.Literal('parcel'),
    Type.Literal('desk'),
    Type.Literal('chat'),
    Type.Literal('letter'),
    Type.Literal('email'),
  ]),
  /** The day on which it reached the house. */
  givenOn: Day,
  /** The text in whose wording it was disclosed; its revision is `null` where it is not held. */
  wording: PinnedRegulationShape,
  /** What on the case shows it, if anything does. */
  evidenceId: nullable(Id),
  clauses: Clauses,
} as const;

export const AcknowledgementShape = Type.Object(ACKNOWLEDGEMENT);
export type AcknowledgementShape = Static<typeof AcknowledgementShape>;
