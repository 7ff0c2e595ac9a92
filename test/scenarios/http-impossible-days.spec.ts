import type { JsonObject } from '#kernel';
import { word } from '../support/api.js';
import { timedMembers } from '../support/openapi-bad-input.js';
import { operationsOf } from '../support/openapi-problems.js';
import { DayScenes } from './support/day-scenes.js';
import { schemaOf } from './support/described-routes.js';
import {
  IMPOSSIBLE_DAYS,
  type ImpossibleDay,
  type Scene,
  SOME_DESKTOP,
  SOME_UNIT,
} from './support/impossible-days.data.js';

/** Questions, which change nothing: of their days the specs of the rules and of searches speak. */
const QUESTIONS = ['assess', 'search-units'];
const SUBJECTS = /^\/v1\/(?:repair-cases|units|contracts|partners)/;

const ROWS = Object.entries(IMPOSSIBLE_DAYS).flatMap(([command, { days }]) =>
  Object.entries(days).flatMap(([field, said]) =>
    typeof said === 'string' ? [] : said.map((one) => [`${command} ${field}`, command, one] as const),
  ),
);

let scenes: DayScenes;
const places = new Map<Scene, Promise<string>>();
beforeAll(async () => {
  scenes = await DayScenes.open();
});
afterAll(() => scenes.close());

/** Each scene is played once: what is refused in it changes nothing. */
function placeOf(scene: Scene): Promise<string> {
  const known = places.get(scene) ?? played(scene);
  places.set(scene, known);
  return known;
}

async function played(scene: Scene): Promise<string> {
  const place = await scenes[scene]();
  await scenes.settles();
  return place;
}

/** Where cases, units and contracts begin. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  'open-case': '/v1/repair-cases',
  'register-unit': '/v1/units',
  'open-support-contract': '/v1/contracts/open-support-contract',
  'open-maintenance-pack': '/v1/contracts/open-maintenance-pack',
  'grant-five-year-warranty': '/v1/contracts/grant-five-year-warranty',
};

describe('A day that cannot be, on every command that takes one', () => {
  it('is said of each day and moment that the description names, or why there is none', async () => {
    const document = (await (await scenes.server.as('lead')).get('/openapi.json')).json;
    const described = operationsOf(document).filter(
      ({ id, method, path }) => method === 'post' && SUBJECTS.test(path) && !QUESTIONS.includes(id),
    );
    const named = described.flatMap((operation) =>
      hasJson(operation.operation)
        ? timedMembers(document, schemaOf(operation)).map((field) => `${operation.id} ${field}`)
        : [],
    );
    const said = Object.entries(IMPOSSIBLE_DAYS).flatMap(([command, { days }]) =>
      Object.keys(days).map((field) => `${command} ${field}`),
    );
    expect(said.toSorted()).toEqual(named.toSorted());
    expect(named.length).toBeGreaterThan(50);
  });

  it.each(ROWS)(
    'is refused by its field, in Japanese, and nothing is stored: %s',
    async (_, command, row) => {
      const { scene, field, code } = row;
      const place = await placeOf(scene);
      const body = await bodyOf(row);
      const head = await scenes.head();
      const role = IMPOSSIBLE_DAYS[command]?.role ?? 'lead';
      const answer = await scenes.tries(role, BEGINNINGS[command] ?? `${place}/${command}`, body);

      expect([answer.status, answer.json['code']]).toEqual([422, 'REQUEST.CONTRADICTORY']);
      const problems = answer.json['problems'] as readonly JsonObject[];
      expect(problems).toContainEqual(expect.objectContaining({ field, code }));
      for (const { rule } of problems) expect(word(rule)).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(word(answer.json['detail'])).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(await scenes.head()).toBe(head);
    },
  );
});

/** With units that are on record; one that is told of once more is named by its serial. */
async function bodyOf({ scene, body }: ImpossibleDay): Promise<JsonObject> {
  const text = JSON.stringify(body)
    .replaceAll(SOME_UNIT, await placeOf('recorderId'))
    .replaceAll(SOME_DESKTOP, await placeOf('desktopId'));
  const said = JSON.parse(text) as JsonObject;
  if (scene !== 'transferred') return said;
  const unit = await (await scenes.server.as('lead')).get(await placeOf(scene));
  return { ...said, serial: unit.json['serial'] ?? '' };
}

function hasJson(operation: JsonObject): boolean {
  return JSON.stringify(operation['requestBody'] ?? {}).includes('application/json');
}
