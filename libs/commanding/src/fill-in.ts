import type { EventDefinition } from '#event-store';
import type { JsonObject, JsonValue } from '#kernel';
import type { Decision } from './decision.js';

/**
 * Writes a member into those events of a decision whose shape has a place for it: what a command says of itself as a
 * whole, such as which tables it read, no `decide` has to say again.
 */
export function fillIn(
  definitions: readonly EventDefinition[],
  member: string,
): (decision: Decision, value: JsonValue) => Decision {
  const filled = new Set(
    definitions.flatMap(({ name, schema }) => {
      const { properties = {} } = schema as { readonly properties?: object };
      return Object.hasOwn(properties, member) ? [name] : [];
    }),
  );
  return (decision, value) => {
    if (decision.kind === 'refused') return decision;
    const withMember = (data: JsonObject): JsonObject => ({ ...data, [member]: value });
    return {
      ...decision,
      events: decision.events.map(({ name, data }) => ({
        name,
        data: filled.has(name) ? withMember(data) : data,
      })),
    };
  };
}
