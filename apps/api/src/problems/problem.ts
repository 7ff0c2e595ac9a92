import { mayRun } from '#access';
import type { ErrorCode, JsonObject, Role, ShuriError } from '#kernel';
import { CATALOGUE, type Language } from './catalogue.js';
import { factsTold } from './facts-told.js';
import { problemsTold } from './problems-told.js';
import { shortened } from './shortened.js';
import { inJapanese, isJapanese } from './sentences.js';
import { STATUSES } from './statuses.js';

/** What is known of the request that failed. */
export interface ProblemContext {
  readonly language: Language;
  readonly requestId: string;
  /** The caller's role, when there is one. */
  readonly role: Role | undefined;
}

/** Problem details (RFC 9457) with our stable code; further members are the error's own fields. */
export interface Problem extends JsonObject {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly clauses: readonly string[];
  readonly requestId: string;
}

/** The answer to an error. Details are of the case at hand; Japanese ones the catalogue's where its sentence has none. */
export function problemOf(error: ShuriError, { language, requestId, role }: ProblemContext): Problem {
  const { code, message, clauses } = error;
  const { title, detail } = CATALOGUE[code][language];
  const fields = fieldsFor(error, role);
  return {
    ...inWords(fields, language),
    type: `urn:shuri:problem:${code}`,
    title,
    status: STATUSES[code],
    detail: code === 'INTERNAL' ? detail : (atHand(shortened(message), language) ?? detail),
    code,
    clauses,
    requestId,
  };
}

/** What is allowed instead is only what this role may send. */
function fieldsFor(error: ShuriError, role: Role | undefined): JsonObject {
  if (error.code === 'INTERNAL') return {};
  const { allowed } = error.fields;
  if (!Array.isArray(allowed) || role === undefined) return error.fields;
  return { ...error.fields, allowed: allowed.filter((command) => mayRun(role, String(command))) };
}

/** What would allow it, and what is wrong with each field, are sentences for people. */
function inWords(fields: JsonObject, language: Language): JsonObject {
  const { until, problems } = fields;
  return {
    ...fields,
    ...(typeof until === 'string' && language === 'ja' ? { until: inJapanese(until) } : {}),
    ...(problems === undefined ? {} : { problems: problemsTold(language, problems) }),
  };
}

function atHand(message: string, language: Language): string | undefined {
  const told = factsTold(language, message);
  if (language === 'en') return sentence(told);
  const said = inJapanese(told);
  return isJapanese(said) ? `${said}。` : undefined;
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`;
}
