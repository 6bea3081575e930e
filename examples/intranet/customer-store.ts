import type { DatabaseSync } from 'node:sqlite';
import { SURVEYS, type SurveyResponse } from 'kund-diagnos/surveys';
import { hashOf } from './hash.ts';
import type { Quarter } from './quarters.ts';

/** One customer's answer, with the team and the segment of their link. */
export interface CustomerAnswer {
  id: string;
  score: number;
  comment: string | null;
  team: string;
  segment: string;
}

/** A quarter in the business system. Amounts are in kronor. */
export interface BusinessQuarter {
  quarter: Quarter;
  customersAtStart: number;
  customersLost: number;
  revenue: { start: number; expansion: number; contraction: number; churned: number };
  shares: { existing: number; total: number };
}

/** The tables of the customers' answers, and of the business system. */
export class CustomerStore {
  readonly #db: DatabaseSync;
  readonly #transaction: <T>(work: () => T) => T;

  constructor(db: DatabaseSync, transaction: <T>(work: () => T) => T) {
    this.#db = db;
    this.#transaction = transaction;
  }

  /** Stores the link of one customer, as the hash of its code. */
  addLink(hash: string, { team, segment }: Pick<CustomerAnswer, 'team' | 'segment'>): void {
    this.#db
      .prepare('INSERT INTO customer_links (hash, team, segment) VALUES (?, ?, ?)')
      .run(hash, team, segment);
  }

  /**
   * Stores a customer's answer, and spends their link in the same transaction. As for employees, the row's key is a hash of the whole answer.
   *
   * @returns `null` when the link is unknown or spent on another answer.
   */
  save(
    { id, survey, version, score, comment }: SurveyResponse,
    link: string | null,
    quarter: Quarter,
  ): 'stored' | 'repeated' | null {
    const key = hashOf([id, survey, version, score, comment ?? null]);
    return this.#transaction(() => {
      if (this.#db.prepare('SELECT 1 FROM customer_answers WHERE id = ?').get(key)) return 'repeated';
      const spent = this.#db
        .prepare('DELETE FROM customer_links WHERE hash = ? RETURNING team, segment')
        .get(link);
      if (!spent) return null;
      this.#db
        .prepare(
          `INSERT INTO customer_answers (id, survey, version, quarter, team, segment, score, comment)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(key, survey, version, quarter, spent['team']!, spent['segment']!, score, comment ?? null);
      return 'stored';
    });
  }

  /** The answers to NPS of one quarter, in the order of their keys, which are random. */
  answersIn(quarter: Quarter): CustomerAnswer[] {
    const { version } = SURVEYS.nps;
    return this.#db
      .prepare(
        `SELECT id, score, comment, team, segment FROM customer_answers
         WHERE quarter = ? AND survey = 'nps' AND version = ?`,
      )
      .all(quarter, version)
      .map(({ id, score, comment, team, segment }) => ({
        id: String(id),
        score: Number(score),
        comment: typeof comment === 'string' ? comment : null,
        team: String(team),
        segment: String(segment),
      }));
  }

  /** The teams or the segments that answers or links have been for since a quarter, in order. */
  groupsSince(quarter: Quarter, by: 'team' | 'segment'): string[] {
    return this.#db
      .prepare(
        `SELECT ${by} AS name FROM customer_answers WHERE quarter >= ?
         UNION SELECT ${by} FROM customer_links ORDER BY name`,
      )
      .all(quarter)
      .map(({ name }) => String(name));
  }

  /** Stores what the business system says of a quarter, in place of what it said before. */
  setBusinessQuarter(row: BusinessQuarter): void {
    const { quarter, customersAtStart, customersLost, revenue, shares } = row;
    this.#db
      .prepare('INSERT OR REPLACE INTO business_quarters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        quarter,
        customersAtStart,
        customersLost,
        revenue.start,
        revenue.expansion,
        revenue.contraction,
        revenue.churned,
        shares.total,
        shares.existing,
      );
  }

  /** What the business system says of a quarter; `null` while it says nothing. */
  businessQuarter(quarter: Quarter): BusinessQuarter | null {
    const row = this.#db.prepare('SELECT * FROM business_quarters WHERE quarter = ?').get(quarter);
    if (!row) return null;
    const number = (column: string) => Number(row[column]);
    return {
      quarter,
      customersAtStart: number('customers_at_start'),
      customersLost: number('customers_lost'),
      revenue: {
        start: number('revenue_at_start'),
        expansion: number('revenue_expansion'),
        contraction: number('revenue_contraction'),
        churned: number('revenue_churned'),
      },
      shares: { existing: number('revenue_existing'), total: number('revenue_total') },
    };
  }

  /** Stores how long a new customer took to their first order; `null` while they have not ordered. */
  setOnboarding(customer: string, quarter: Quarter, days: number | null): void {
    this.#db.prepare('INSERT OR REPLACE INTO onboardings VALUES (?, ?, ?)').run(customer, quarter, days);
  }

  onboardingDays(quarter: Quarter): (number | null)[] {
    return this.#db
      .prepare('SELECT days FROM onboardings WHERE quarter = ?')
      .all(quarter)
      .map(({ days }) => (days === null ? null : Number(days)));
  }
}
