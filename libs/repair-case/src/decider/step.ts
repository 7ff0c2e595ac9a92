import { initialTransition, transition } from 'xstate';
import type { RepairCaseEventName } from '../events/index.js';
import { caseChart } from './case.chart.js';
import { MUST_MOVE } from './moves.js';
import { type ChartPlace, type Place, REGIONS } from './position.js';

/** An event that has no place in the chart where the case stands: a broken history, never swallowed (D19). */
export class UnfoldableEvent extends Error {
  constructor(
    readonly eventName: string,
    readonly place: ChartPlace,
  ) {
    super(`event ${eventName} cannot follow on ${describe(place)}`);
    this.name = 'UnfoldableEvent';
  }
}

type Snapshot = ReturnType<typeof transition<typeof caseChart>>[0];

interface Node {
  readonly snapshot: Snapshot;
  readonly place: ChartPlace;
  readonly next: Map<RepairCaseEventName, Node | 'refused'>;
}

const EVENT_NAMES = Object.keys(MUST_MOVE) as RepairCaseEventName[];
const nodes = new Map<string, Node>();
/** A node of the memoised chart: opaque to callers, equal places are the same node. */
export type ChartNode = Node;

/** Where every case begins. */
export const CHART_START: ChartNode = nodeOf(initialTransition(caseChart)[0]);

/**
 * The place after the event. XState is asked once for each (place, event); afterwards the answer is remembered,
 * since the chart has neither guards nor context.
 * @throws UnfoldableEvent when no region takes the event, or fewer regions move than the event must move
 */
export function step(from: ChartNode, event: RepairCaseEventName): ChartNode {
  const next = answer(from, event);
  if (next === 'refused') throw new UnfoldableEvent(event, from.place);
  return next;
}

/**
 * The node of a place, also of one that was folded by another process.
 * @throws RangeError for a place that no history leads to
 */
export function nodeAt(place: Place): ChartNode {
  const key = describe(place);
  const node = nodes.get(key) ?? (reachAll(), nodes.get(key));
  if (node === undefined) throw new RangeError(`no history leads to ${describe(place)}`);
  return node;
}

/** Every place that some history leads to. */
export function reachAll(): readonly ChartNode[] {
  const reached = new Set([CHART_START]);
  for (const node of reached) {
    for (const name of EVENT_NAMES) if (takes(node, name)) reached.add(step(node, name));
  }
  return [...reached];
}

/** True when the chart takes the event at this place. */
export function takes(from: ChartNode, event: RepairCaseEventName): boolean {
  return answer(from, event) !== 'refused';
}

function answer(from: Node, event: RepairCaseEventName): Node | 'refused' {
  // What is no event of ours is not remembered: its names would have no end.
  if (!Object.hasOwn(MUST_MOVE, event)) return 'refused';
  const known = from.next.get(event) ?? askChart(from, event);
  from.next.set(event, known);
  return known;
}

function askChart({ snapshot, place }: Node, event: RepairCaseEventName): Node | 'refused' {
  if (caseChart.getTransitionData(snapshot, { type: event }).length === 0) return 'refused';
  const [moved] = transition(caseChart, snapshot, { type: event });
  // A place that is refused gets no node: `nodeAt` would take it for one that can be reached.
  return movesEnough(event, place, placeOf(moved)) ? nodeOf(moved) : 'refused';
}

function movesEnough(event: RepairCaseEventName, from: ChartPlace, to: ChartPlace): boolean {
  if (to === 'unopened') return false;
  if (from === 'unopened') return true;
  return MUST_MOVE[event].every((region) => from[region] !== to[region]);
}

function nodeOf(snapshot: Snapshot): Node {
  const place = placeOf(snapshot);
  const key = describe(place);
  const known = nodes.get(key);
  if (known !== undefined) return known;
  const node: Node = { snapshot, place, next: new Map() };
  nodes.set(key, node);
  return node;
}

function placeOf(snapshot: Snapshot): ChartPlace {
  const { value } = snapshot;
  return value === 'unopened' ? value : value.open;
}

function describe(place: ChartPlace): string {
  return place === 'unopened' ? place : REGIONS.map((region) => `${region} ${place[region]}`).join(', ');
}
