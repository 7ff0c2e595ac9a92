import type { Rehearsal } from './rehearse.js';

/** The figures, and what is wrong with them: nothing when the list is empty. */
export function verdict(rehearsal: Rehearsal): {
  readonly figures: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
} {
  const { kills, acknowledged, repeats, deadlines, automations, contracts, left, differing } = rehearsal;
  const figures = {
    kills,
    acknowledged,
    repeats,
    lost: rehearsal.lost,
    doubled: rehearsal.doubled,
    halved: rehearsal.halved.length,
    'deadlines-fired': deadlines.fired,
    'deadlines-missed': deadlines.missed.length,
    'deadlines-doubled': deadlines.doubled.length,
    'deadlines-early': deadlines.early.length,
    'automations-ran': automations.ran,
    'automations-missed': automations.missed.length,
    'automations-doubled': automations.doubled.length,
    'automations-taken-over': rehearsal.takeovers,
    'contracts-ended-or-lapsed': contracts.ran,
    'contracts-missed': contracts.missed.length,
    'contracts-doubled': contracts.doubled.length,
    'left-undone': left.length,
    'views-differing': differing.length,
  };
  const wrong = [
    ...rehearsal.wrong,
    ...(rehearsal.lost > 0 ? [`${rehearsal.lost} acknowledged events are not in the log`] : []),
    ...(rehearsal.doubled > 0 ? [`${rehearsal.doubled} events were written twice`] : []),
    ...rehearsal.halved.map((one) => `half of an append is in the log: ${one}`),
    ...deadlines.missed.map((one) => `deadline ${one} is due and has no consequence`),
    ...deadlines.doubled.map((one) => `deadline ${one} has two consequences`),
    ...deadlines.early.map((one) => `deadline ${one} fired before its time`),
    ...[...automations.missed, ...contracts.missed].map((one) => `${one}, had to follow and did not`),
    ...rehearsal.histories,
    ...[...automations.doubled, ...contracts.doubled].map((one) => `${one}, came twice or without a ground`),
    ...left,
    ...differing.map((one) => `the rows of ${one} are not those of a rebuild`),
    // A rehearsal in which nothing was at stake shows nothing.
    ...(repeats === 0 ? ['no command had to be repeated: nobody died in the middle of one'] : []),
    ...(deadlines.fired === 0 ? ['no deadline fired'] : []),
    ...(automations.ran === 0 ? ['no automation ran'] : []),
    ...(rehearsal.takeovers === 0 ? ['nobody died who ran the automations'] : []),
    ...(contracts.ran === 0 ? ['no contract came to its end'] : []),
  ];
  return { figures, wrong };
}
