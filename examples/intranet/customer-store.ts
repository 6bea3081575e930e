import { SURVEYS, type SurveyResponse } from 'kund-diagnos/surveys';
import { hashOf } from './hash.ts';
import type { Quarter } from './quarters.ts';
import { insert, type Sql, type Value } from './sql.ts';

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
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Stores the link of one customer, as the hash of its code. */
  addLink(hash: string, { team, segment }: Pick<CustomerAnswer, 'team' | 'segment'>): Promise<void> {
    return insert(this.#sql, 'customer_links', ['hash', 'team', 'segment'], [[hash, team, segment]]);
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
  ): Promise<'stored' | 'repeated' | null> {
    const key = hashOf([id, survey, version, score, comment ?? null]);
    return this.#sql.transaction(async (sql) => {
      const stored = await sql.rows('SELECT 1 FROM customer_answers WHERE id = $1', [key]);
      if (stored.length > 0) return 'repeated';
      const [spent] = await sql.rows('DELETE FROM customer_links WHERE hash = $1 RETURNING team, segment', [
        link,
      ]);
      if (!spent) return null;
      const { team, segment } = spent as Pick<CustomerAnswer, 'team' | 'segment'>;
      await insert(
        sql,
        'customer_answers',
        ['id', 'survey', 'version', 'quarter', 'team', 'segment', 'score', 'comment'],
        [[key, survey, version, quarter, team, segment, score, comment ?? null]],
      );
      return 'stored';
    });
  }

  /** The answers to NPS of one quarter, in the order of their keys, which are random. */
  async answersIn(quarter: Quarter): Promise<CustomerAnswer[]> {
    const { version } = SURVEYS.nps;
    const rows = await this.#sql.rows(
      `SELECT id, score, comment, team, segment FROM customer_answers
       WHERE quarter = $1 AND survey = 'nps' AND version = $2
       ORDER BY id`,
      [quarter, version],
    );
    return rows.map(({ id, score, comment, team, segment }) => ({
      id: String(id),
      score: Number(score),
      comment: typeof comment === 'string' ? comment : null,
      team: String(team),
      segment: String(segment),
    }));
  }

  /** The teams or the segments that answers or links have been for since a quarter, in order. */
  async groupsSince(quarter: Quarter, by: 'team' | 'segment'): Promise<string[]> {
    const rows = await this.#sql.rows(
      `SELECT ${by} AS name FROM customer_answers WHERE quarter >= $1
       UNION SELECT ${by} FROM customer_links ORDER BY name`,
      [quarter],
    );
    return rows.map(({ name }) => String(name));
  }

  /** Stores what the business system says of a quarter, in place of what it said before. */
  setBusinessQuarter(row: BusinessQuarter): Promise<void> {
    const { quarter, customersAtStart, customersLost, revenue, shares } = row;
    return this.#replace('business_quarters', 'quarter', {
      quarter,
      customers_at_start: customersAtStart,
      customers_lost: customersLost,
      revenue_at_start: revenue.start,
      revenue_expansion: revenue.expansion,
      revenue_contraction: revenue.contraction,
      revenue_churned: revenue.churned,
      revenue_total: shares.total,
      revenue_existing: shares.existing,
    });
  }

  /** What the business system says of a quarter; `null` while it says nothing. */
  async businessQuarter(quarter: Quarter): Promise<BusinessQuarter | null> {
    const [row] = await this.#sql.rows('SELECT * FROM business_quarters WHERE quarter = $1', [quarter]);
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
  setOnboarding(customer: string, quarter: Quarter, days: number | null): Promise<void> {
    return this.#replace('onboardings', 'customer', { customer, quarter, days });
  }

  async onboardingDays(quarter: Quarter): Promise<(number | null)[]> {
    const rows = await this.#sql.rows('SELECT days FROM onboardings WHERE quarter = $1', [quarter]);
    return rows.map(({ days }) => (days === null ? null : Number(days)));
  }

  /** Stores a row in place of the one with its key. */
  #replace(table: string, key: string, row: Readonly<Record<string, Value>>): Promise<void> {
    return this.#sql.transaction(async (sql) => {
      await sql.change(`DELETE FROM ${table} WHERE ${key} = $1`, [row[key] ?? null]);
      await insert(sql, table, Object.keys(row), [Object.values(row)]);
    });
  }
}
