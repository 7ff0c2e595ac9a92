import type { Label } from '../explain/language.js';
import type { RegulationDocument } from '../kernel/programme.js';
import { documentOf } from '../kernel/written-for.js';
import { REGULATIONS } from '../programmes/frontier/regulations/documents.js';
import { SCHEME } from '../programmes/ipro/regulation/scheme.js';
import { CATALOGUE } from '../programmes/panasonic-pack/regulation/catalogue.js';
import { SLIDES } from '../programmes/support-renewal/regulation/slides.js';
import { SECTIONS } from './places.data.js';

/** What each document is called. */
export const TITLES: { readonly [D in RegulationDocument]: Label } = {
  FR: REGULATIONS.FR.title,
  FW: REGULATIONS.FW.title,
  IP: SCHEME.title,
  PN: CATALOGUE.title,
  SR: SLIDES.title,
};

/** Where a clause stands in its source, such as 修理規定 第4条第4項; `undefined` for what is no clause of a document. */
export function placeOf(clause: string): Label | undefined {
  const document = documentOf(clause);
  if (document === undefined) return undefined;
  const title = TITLES[document];
  const place =
    document === 'FR' || document === 'FW'
      ? articleOf(clause)
      : SECTIONS[/^[A-Z]+-[A-Z\d]/.exec(clause)?.[0] ?? ''];
  return place && { ja: `${title.ja} ${place.ja}`, en: `${title.en}, ${place.en}` };
}

/** The ids of FRONTIER follow its articles: document, article, item, and its part. A letter marks a part of one item. */
function articleOf(clause: string): Label | undefined {
  const [, article, item, part] = /^F[RW]-[RW](\d+)-(\d+)(?:-(\d+))?[a-z]?$/.exec(clause) ?? [];
  if (article === undefined || item === undefined) return undefined;
  if (item === '0') return { ja: `第${article}条 柱書`, en: `article ${article}, opening words` };
  const [ja, en] = part === undefined ? ['', ''] : [`(${part})`, ` (${part})`];
  return { ja: `第${article}条第${item}項${ja}`, en: `article ${article}, item ${item}${en}` };
}
