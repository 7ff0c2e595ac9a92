/** An event as commanding makes it: data of a quote, the metadata of every event. About 900 bytes of JSON. */
export function anEvent(number) {
  const tail = String(number).padStart(12, '0');
  return {
    id: `5f1d3a52-7c1e-5f0b-9a54-${tail}`,
    type: 'repair-case.quote-issued.v1',
    data: {
      quoteNumber: number,
      lines: [
        { part: 'pcb-main', quantity: 1, price: 18_000, taxRate: 10 },
        { part: 'fan-unit', quantity: 2, price: 2_400, taxRate: 10 },
      ],
      freight: { outward: 1_500, home: 1_500 },
      validUntil: '2024-06-14',
      clauses: ['FR-7-2', 'FR-7-3', 'FW-4-1'],
      note: { ref: `note-${tail}`, version: 1, commitment: 'b7e23ec29af22b0b4e41da31e868d57226121c84' },
    },
    meta: {
      commandId: `6a1d3a52-7c1e-5f0b-9a54-${tail}`,
      command: 'issue-quote',
      commandHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      correlationId: `7b1d3a52-7c1e-5f0b-9a54-${tail}`,
      causationId: `6a1d3a52-7c1e-5f0b-9a54-${tail}`,
      actor: { id: 'a-41f07b3c', role: 'technician', tokenId: 't-9d21' },
      channel: 'http',
      siteId: 'tokyo-1',
      effectiveAt: '2024-05-31T02:15:30.123Z',
      recordedAt: '2024-05-31T02:15:30.123Z',
      build: '0.1.0',
    },
  };
}
