import type { UUID as UuidMessage } from '@eventstore/db-client/generated/shared_pb.js';
import { UUID } from './wire.js';

const ALL_ZERO = '00000000-0000-0000-0000-000000000000';
/** With or without dashes, bare or in braces or in brackets, in any case. */
const SPELLINGS = [
  /^[0-9a-f]{32}$/i,
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i,
  /^\([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\)$/i,
];

/** The id in lower case with dashes, or why it is none, in the server's words. */
export function readUuid(message: UuidMessage | undefined): { id: string } | { complaint: string } {
  const structured = message?.getStructured();
  const id = structured
    ? fromHalves(structured.getMostSignificantBits(), structured.getLeastSignificantBits())
    : canonical(message?.getString() ?? '');
  if (id === undefined) return { complaint: 'Unrecognized Guid format.' };
  if (id === ALL_ZERO) return { complaint: "Empty eventId provided. (Parameter 'eventId')" };
  return { id };
}

function canonical(text: string): string | undefined {
  if (!SPELLINGS.some((spelling) => spelling.test(text))) return undefined;
  return withDashes(text.toLowerCase().replaceAll(/[^0-9a-f]/g, ''));
}

function fromHalves(most: string, least: string): string {
  return withDashes(hex(most) + hex(least));
}

function hex(half: string): string {
  return BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0');
}

function withDashes(digits: string): string {
  return [0, 8, 12, 16, 20].map((from, index, all) => digits.slice(from, all[index + 1])).join('-');
}

export function uuidText(id: string): UuidMessage {
  const message = new UUID();
  message.setString(id);
  return message;
}

/** As two signed 64-bit halves. */
export function uuidHalves(id: string): UuidMessage {
  const digits = id.replaceAll('-', '');
  const structured = new UUID.Structured();
  structured.setMostSignificantBits(signed(digits.slice(0, 16)));
  structured.setLeastSignificantBits(signed(digits.slice(16)));
  const message = new UUID();
  message.setStructured(structured);
  return message;
}

function signed(half: string): string {
  return BigInt.asIntN(64, BigInt(`0x${half}`)).toString();
}
