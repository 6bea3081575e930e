'use server';

import { refresh } from 'next/cache';
import { kundorientering } from 'kund-diagnos/instruments';
import { parseResponse } from 'kund-diagnos/schema';
import type { Tally } from 'kund-diagnos/scoring';

/** Where the answers are: a database of yours, and here the server that every example shares. */
const API = process.env['API'] ?? 'http://localhost:4000';

export async function readGroup(): Promise<{ tally: Tally; invited: number }> {
  const response = await fetch(`${API}/api/group`, { cache: 'no-store' });
  return response.json();
}

/** Anybody can call a server action with anything, so the answers are checked. */
export async function save(answered: unknown): Promise<void> {
  const response = await fetch(`${API}/api/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parseResponse(kundorientering, answered)),
  });
  if (!response.ok) throw new Error(`The answers were not stored: ${response.status}`);
  refresh();
}
