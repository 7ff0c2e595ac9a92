import { type CaseFile, type CaseStep, stepsOf } from './case-file.js';
import { ContractInPlay, isOfContract } from './contract.js';
import { type House, playerOf } from './house.js';
import { eventually } from '../../support/eventually.js';
import {
  amount,
  type Answer,
  type Asked,
  isJson,
  type Json,
  list,
  member,
  type Observation,
  text,
  type Told,
} from './observation.js';
import { tokyoInstant } from './tokyo.js';

const READER = playerOf('lead');
const DESK = playerOf('front-desk');
const CASES = '/v1/repair-cases';
const UNITS = '/v1/units';
const PAGE = 200;

/** Later than any day that is asked about: the rulebook of the future is not known yet. */
const ASKING_ONLY = tokyoInstant('2031-01-01 09:00');

/** The instant just before the first step, when the server starts. A question takes no time. */
export function startOf(file: CaseFile): Temporal.Instant {
  const first = stepsOf(file).find((step) => step.kind !== 'ask');
  return first === undefined ? ASKING_ONLY : momentOf(first).subtract({ minutes: 1 });
}

/** Plays the steps of a case over HTTP and looks at the case after each of them. */
export async function play(file: CaseFile, house: House): Promise<Observation> {
  const answers: Answer[] = [];
  const asked: Asked[] = [];
  const states: (readonly string[])[] = [];
  const contract = new ContractInPlay(house, file.given.unit ?? {});
  let number: string | undefined;
  for (const step of stepsOf(file)) {
    if (step.kind === 'ask') {
      const one = await ask(step, file, house);
      asked.push(one);
      answers.push({ command: 'assess', status: one.status, body: one.body });
      continue;
    }
    await house.moveTo(momentOf(step));
    if (step.kind === 'act' && isOfContract(step.do)) {
      const { status, body } = await contract.act(playerOf(step.as), step.do, step.with);
      answers.push({ command: step.do, status, body });
      states.push(await contract.standing());
      continue;
    }
    if (step.kind === 'act') {
      if (number === undefined) await boughtWithPlan(file, house);
      const path = number === undefined ? CASES : `${CASES}/${number}/${step.do}`;
      const body = await bodyOf(step, file, house, number);
      const { status, body: answered } = await house.post(playerOf(step.as), path, body);
      answers.push({ command: step.do, status, body: answered });
      number ??= text(answered, 'number');
    }
    if (number === undefined) states.push(await contract.standing());
    else states.push(namesOf(await detailOf(house, number)));
  }
  if (number === undefined) return { answers, asked, states, detail: null, history: [] };
  const detail = await detailOf(house, number);
  return { answers, asked, states, detail, history: await historyOf(house, number) };
}

/** Puts on record the plan that the item was bought with, where the case has one. */
async function boughtWithPlan({ given: { plan, unit = {} } }: CaseFile, house: House): Promise<void> {
  if (plan === undefined) return;
  const { maker, model, serial } = unit;
  const registered = await house.post(DESK, UNITS, { maker, model, serial });
  const path = `${UNITS}/${text(registered.body, 'id') ?? 'none'}/attach-plan`;
  const { status, body } = await house.post(DESK, path, plan);
  if (status >= 300) throw new Error(`the plan was not attached: ${JSON.stringify(body)}`);
}

/** A question is sent with the programme of the case. */
async function ask(step: Extract<CaseStep, { kind: 'ask' }>, file: CaseFile, house: House): Promise<Asked> {
  const sent: Json = { programme: file.programme, ...step.with };
  const { status, body } = await house.post(playerOf(step.as), '/v1/assessments', sent);
  return { question: text(sent, 'question') ?? '', facts: member(sent, 'facts'), status, body };
}

function momentOf(step: Exclude<CaseStep, { kind: 'ask' }>): Temporal.Instant {
  return tokyoInstant(step.kind === 'act' ? step.at : step.until);
}

/** `open-case` is sent with the programme, the unit and the acknowledgement of the case; `$evidence:<kind>` stands for the id of the last such evidence. */
async function bodyOf(
  step: Extract<CaseStep, { kind: 'act' }>,
  file: CaseFile,
  house: House,
  number: string | undefined,
): Promise<Json> {
  const body: Json = { ...step.with };
  if (step.do === 'open-case') {
    return { programme: file.programme, item: file.given.unit, ...acknowledged(file), ...body };
  }
  if (number === undefined || !JSON.stringify(body).includes(`"${EVIDENCE}`)) return body;
  return withIds(body, await historyOf(house, number));
}

/** No worked case is about a FRONTIER customer who does not know that his data may be erased (FR-R5-6b). */
function acknowledged({ programme }: CaseFile): Json {
  return programme === 'frontier' ? { acknowledgement: { of: 'data-erasure' } } : {};
}

const EVIDENCE = '$evidence:';

/** The same with the ids of evidence in the places of its kinds, inside the facts of a body and of its parts too. */
function withIds(body: Json, told: readonly Told[]): Json {
  const entries = Object.entries(body).map(([key, value]): [string, unknown] => {
    if (typeof value === 'string' && value.startsWith(EVIDENCE))
      return [key, evidenceId(told, value.slice(EVIDENCE.length))];
    return [key, isJson(value) ? withIds(value, told) : value];
  });
  return Object.fromEntries(entries);
}

function evidenceId(told: readonly Told[], kind: string): string {
  const found = told.findLast(({ name, data }) => name === 'evidence-attached' && data['kind'] === kind);
  const id = text(found?.data, 'evidenceId');
  if (id === undefined) throw new Error(`no evidence of kind ${kind} was attached`);
  return id;
}

/** The case once its view knows what the timekeeper has done: the view of the deadlines may be ahead of it. */
async function detailOf(house: House, number: string): Promise<Json> {
  const now = house.now().toString({ smallestUnit: 'millisecond' });
  let detail: Json = {};
  await eventually(`case ${number} shows no deadline as armed that has passed`, async () => {
    detail = await read(house, `${CASES}/${number}`);
    const armed = list(detail, 'deadlines').filter((one) => text(one, 'status') === 'armed');
    return armed.every((one) => (text(one, 'firesAt') ?? '') > now);
  });
  return detail;
}

/** The whole history, up to what the case itself shows. */
async function historyOf(house: House, number: string): Promise<readonly Told[]> {
  const revision = amount(await detailOf(house, number), 'revision');
  let items: readonly unknown[] = [];
  await eventually(`the history of ${number} reaches revision ${revision}`, async () => {
    items = list(await read(house, `${CASES}/${number}/history?limit=${PAGE}`), 'items');
    return items.length > revision;
  });
  return items.map((item) => ({
    name: text(item, 'name') ?? '',
    data: member(item, 'data'),
    actor: { id: text(member(item, 'actor'), 'id') ?? '', role: text(member(item, 'actor'), 'role') ?? '' },
    effectiveAt: text(item, 'effectiveAt') ?? '',
  }));
}

async function read(house: House, path: string): Promise<Json> {
  const { status, body } = await house.get(READER, path);
  if (status !== 200) throw new Error(`GET ${path} answered ${status} ${JSON.stringify(body)}`);
  return body;
}

function namesOf(detail: Json): readonly string[] {
  return list(detail, 'states').filter((one) => typeof one === 'string');
}
