import type { OpenCase } from '../state.js';
import { passed } from './deadlines.js';
import type { Reducers } from './reducer.js';

function withoutCause(state: OpenCase, cause: OpenCase['owed'][number]['cause']): OpenCase['owed'] {
  return state.owed.filter((one) => one.cause !== cause);
}

function closeQuote(state: OpenCase, kind: 'lapsed' | 'rejected' | 'cancelled'): Pick<OpenCase, 'quote'> {
  return { quote: state.quote.kind === 'none' ? state.quote : { kind, quote: state.quote.quote } };
}

/** Quotes, cancellation and what is owed for them. */
export const quoteReducers: Reducers<
  | 'quote-issued'
  | 'quote-withdrawn'
  | 'quote-approved'
  | 'quote-rejected'
  | 'quote-lapsed'
  | 'case-cancelled'
  | 'cancellation-reversed'
  | 'repair-refused'
> = {
  'quote-issued': (_state, data) => ({
    quote: { kind: 'open', quote: data },
    quotesIssued: data.quoteNumber,
  }),
  'quote-withdrawn': () => ({ quote: { kind: 'none' } }),
  'quote-approved': (state) => {
    if (state.quote.kind === 'none') return {};
    const { quote } = state.quote;
    return {
      quote: { kind: 'approved', quote },
      owed: [...state.owed, { cause: 'quote', sheet: quote.price }],
    };
  },
  'quote-rejected': (state, data) => ({
    ...closeQuote(state, 'rejected'),
    cancellation: { kind: 'stands', cause: 'DISAGREED', returnFreight: data.returnFreight },
    owed: [...state.owed, { cause: 'cancellation', sheet: data.charges }],
  }),
  'quote-lapsed': (state, data) => ({
    ...closeQuote(state, 'lapsed'),
    ...passed(state, 'quote-answer'),
    cancellation: { kind: 'stands', cause: 'NO_ANSWER', returnFreight: data.returnFreight },
    owed: [...state.owed, { cause: 'cancellation', sheet: data.charges }],
  }),
  'case-cancelled': (state, data) => ({
    ...closeQuote(state, 'cancelled'),
    cancellation: { kind: 'stands', cause: 'EXPLICIT', returnFreight: data.returnFreight },
    owed: [...withoutCause(state, 'quote'), { cause: 'cancellation', sheet: data.charges }],
    // What was paid of a price that falls away counts for the charges.
    paidForRepair: state.owed.some(({ cause }) => cause === 'quote') ? 0 : state.paidForRepair,
  }),
  'cancellation-reversed': (state) => ({
    quote: state.quote.kind === 'none' ? state.quote : { kind: 'open', quote: state.quote.quote },
    cancellation: { kind: 'none' },
    owed: withoutCause(state, 'cancellation'),
  }),
  'repair-refused': (_state, data) => ({ refusalReturnFreight: data.returnFreight }),
};
