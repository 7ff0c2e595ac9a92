import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { formatInstant } from '#civil-time';
import { isObject, type JsonObject, ShuriError } from '#kernel';
import { assess, clauseIndex, policyIndex, PROGRAMMES, similarNames } from '#policy';
import { withCertifications } from '#registration';
import { COMPOSITION, type Composition } from '../composition.js';
import { shortName } from '../exchange/malformed.js';
import type { AssessmentDto } from './assessments.dto.js';
import type { ClausesDto, PoliciesDto } from './policies.dto.js';

/** How many decisions one request may take to find what would change its answer: it holds up all others meanwhile. */
const MOST_TRIES = 250;

/** What the rules say to some facts. Nothing is stored. */
export class Assess extends Query<AssessmentDto> {
  constructor(readonly request: JsonObject) {
    super();
  }
}

@QueryHandler(Assess)
export class AssessHandler implements IQueryHandler<Assess> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ request }: Assess): Promise<AssessmentDto> {
    const now = formatInstant(this.composition.clock.now());
    const { knownAt = now } = request;
    if (typeof knownAt === 'string' && knownAt > now) {
      throw new ShuriError('REQUEST.CONTRADICTORY', 'what the rulebook will know is not known yet', {
        problems: [{ field: 'knownAt', rule: 'must not lie in the future' }],
      });
    }
    const { masterData, registered } = this.composition;
    const known = typeof knownAt === 'string' ? knownAt : now;
    const record = await registered.certifications(whoReplaced(request), known);
    const terms = withCertifications(masterData.termsKnownAt(known), record);
    return assess({ ...request, knownAt }, terms, MOST_TRIES);
  }
}

/** Who is said to have replaced a part of an i-PRO device (IP-Q-4a); his own record is read beside the master data. */
function whoReplaced({ programme, facts }: JsonObject): unknown {
  return programme === 'ipro' && isObject(facts) ? facts['swappedBy'] : undefined;
}

/** Programmes, their documents and revisions. */
export class ListPolicies extends Query<PoliciesDto> {}

@QueryHandler(ListPolicies)
export class ListPoliciesHandler implements IQueryHandler<ListPolicies> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute(): Promise<PoliciesDto> {
    return { items: policyIndex(this.composition.masterData.terms()) };
  }
}

/** The clauses of a programme. */
export class ListClauses extends Query<ClausesDto> {
  constructor(readonly programme: string) {
    super();
  }
}

@QueryHandler(ListClauses)
export class ListClausesHandler implements IQueryHandler<ListClauses> {
  constructor(@Inject(COMPOSITION) private readonly composition: Composition) {}

  async execute({ programme }: ListClauses): Promise<ClausesDto> {
    const index = policyIndex(this.composition.masterData.terms());
    const found = index.find((one) => one.programme === programme);
    if (found === undefined) throw unknownProgramme(programme, index);
    const documents = found.documents.map(({ document }) => document);
    const listed = clauseIndex().filter(({ document }) => documents.includes(document));
    return {
      items: listed.map(({ id, document, kind, place, paraphrase, texts }) => ({
        id,
        document,
        kind,
        place,
        paraphrase,
        texts,
      })),
    };
  }
}

/** @param named what the address names: it may be the regulation of a programme, such as FW, or nearly the name of one */
function unknownProgramme(named: string, index: ReturnType<typeof policyIndex>): ShuriError {
  const ruledBy = index.filter(({ documents }) =>
    documents.some(({ document }) => document === named.toUpperCase()),
  );
  const similar = [...ruledBy.map(({ programme }) => programme), ...similarNames(named, PROGRAMMES)];
  const problems = [{ field: 'programme', rule: 'is no programme' }];
  const fields = { problems, programme: shortName(named), similar, programmes: [...PROGRAMMES] };
  return new ShuriError('POLICY.UNKNOWN_PROGRAMME', 'there is no such programme', fields);
}
