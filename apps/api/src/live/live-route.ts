import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { QueryName } from '#access';
import { Reads } from '../exchange/reads.js';
import { LiveEndedDto, LiveEventDto, LiveReadyDto } from './live.dto.js';
import { EVENT_STREAM } from './server-sent-events.js';

const DESCRIPTION = [
  'Server-Sent Events, in UTF-8, until the client hangs up. Messages:',
  '- `ready` (LiveReadyDto) first: after which place events follow.',
  '- `recorded` (LiveEventDto) for each event, in the order of the log, none missed and none twice. It says that something',
  '  happened, not what: read the case again with `Shuri-After: <position>`, and the answer contains the event.',
  '- `ended` (LiveEndedDto) last, where the server ends the stream: `stopping`, `token` (it expired or was revoked),',
  '  `unavailable` (whether the token counts cannot be told just now), `log-replaced` (begin anew, without Last-Event-ID).',
  '',
  'Comments in between only show that the stream lives, and tell the `id` up to where it has come. Whoever is cut off connects again, after as many milliseconds as',
  '`retry` says, with the last `id` as `Last-Event-ID`, to this server or another of the same house. Whoever does not keep',
  'up is cut off.',
].join('\n');

/** What the routes of live streams have in common. */
export function LiveRoute(query: QueryName, operationId: string, summary: string): MethodDecorator {
  return applyDecorators(
    Reads(query, operationId, summary),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description:
        'The last `id` that the client has: what followed comes first. `start`: everything there is. Absent: from now on.',
    }),
    ApiExtraModels(LiveReadyDto, LiveEventDto, LiveEndedDto),
    ApiOkResponse({ description: DESCRIPTION, content: { [EVENT_STREAM]: { schema: { type: 'string' } } } }),
  );
}
