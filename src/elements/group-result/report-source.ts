import {
  groupReportWithErrors,
  type GroupInput,
  type GroupReport,
} from '../../report/group-report/report.js';
import type { CustomersInput } from '../../report/customers/types.js';
import type { CustomersStep } from '../../report/customers/customers-step.js';
import { tallyOf } from '../../report/group-report/input-from-report.js';
import { parseArgument } from '../../scoring/validation/argument.js';
import type { ErrorCode, KundDiagnosError } from '../../scoring/validation/error.js';
import type { Instrument } from '../../scoring/instrument.js';
import { iterable } from '../../scoring/validation/iterable.js';
import { named } from '../../scoring/validation/named.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { TalliesByGroup } from '../../scoring/tallies-by-group.js';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '../../scoring/suppress-small-groups.js';
import { tally, type Tally } from '../../scoring/tally.js';
import { anyObject, array, arrayOf, object, optional, unparsed } from '../../scoring/validation/validate.js';
import { attempt } from '../internal/attempt.js';

/** Tallies by name, as pairs, which keep their order. */
export type NamedTallies = [name: string, tally: Tally | null][];

/** The counts that a report is made from. They come one by one, in any order. */
export type Figures = Pick<GroupInput, 'tally' | 'groups' | 'rounds' | 'customers'>;

/** The settings that a report depends on, besides its figures. */
export type ReportSettings = Pick<GroupInput, 'round' | 'invited' | 'minimumGroupSize'>;

const SECOND_BREAKDOWN =
  'groups: expected the names that are shown, got others; since two breakdowns of the same people can be subtracted from each other, set groups to null before the second';
const FORGOTTEN =
  'countResponses: the responses were forgotten when their instrument was rejected; call it again with the next instrument';
const GROUPS_WITHOUT_WHOLE =
  'groups: expected groups of the whole that is shown, got others; they wait for a whole that has their answers';

/**
 * Makes reports of figures that come one by one. Of figures that have been in a report only what it shows is kept: for a suppressed
 * group that is n, so changing the limit cannot bring figures back. Only groups that came without a whole are kept as they came, out of
 * sight, until the next whole comes or the limit is lowered.
 */
export class ReportSource {
  /** `null` when the whole group's figures were rejected. */
  report: GroupReport | null = null;
  /** True when the groups that were set last are not those that are shown. */
  isBreakdownRefused = false;
  /** The figures that the last report showed. */
  #shown: Figures = { tally: null };
  /** Responses that wait to be counted into the whole. */
  #uncounted: Iterable<QuestionnaireResponse> | null = null;
  /** True once responses were forgotten, until there is a whole in their place. */
  #areResponsesForgotten = false;
  /** Figures that no report has been made of yet. */
  #pending: { -readonly [Part in keyof Figures]?: Figures[Part] } = {};
  /** Groups that came without a whole: theirs may be the next one, and they are judged with that as they came. */
  #earlyGroups: Figures['groups'] = null;
  /** The breakdown that has been shown, with every name that it has had. It counts as shown until groups are set to none. */
  #breakdown: { instrument: string; names: Set<string> } | null = null;

  /** The whole group's counts; `null` when they are not shown. */
  get tally(): Tally | null {
    return tallyOf(this.report?.summary ?? null);
  }

  get groups(): NamedTallies {
    return (this.report?.groups ?? []).map(({ name, summary }) => [name, tallyOf(summary)]);
  }

  get rounds(): NamedTallies {
    return (this.report?.rounds ?? []).map(({ name, summary }) => [name, tallyOf(summary)]);
  }

  /** True once the host has said something of its customers, whether or not a report has been made of it. */
  get hasCustomers(): boolean {
    return Boolean({ ...this.#shown, ...this.#pending }.customers);
  }

  /** The customers' part of the report. */
  get customers(): CustomersInput | null {
    return structuredClone(this.#shown.customers ?? null);
  }

  /** Sets figures, of which it keeps copies. */
  set(figures: Partial<Figures>): void {
    const { tally: whole, groups, rounds, customers } = figures;
    const copies = {
      ...figures,
      ...(whole && { tally: copyTally(whole) }),
      ...(groups && { groups: copyNamed(groups) }),
      ...(rounds && { rounds: copyNamed(rounds) }),
      ...(customers && { customers: copyCustomers(customers) }),
    };
    if ('tally' in copies) this.#areResponsesForgotten = false;
    if ('groups' in copies && namesIn(copies.groups)?.length === 0) this.#breakdown = null;
    this.#pending = { ...this.#pending, ...copies };
  }

  /** Sets responses that are counted into the whole with the next report, and then forgotten. */
  setResponses(responses: Iterable<QuestionnaireResponse> | null): void {
    this.#areResponsesForgotten = false;
    // Some can be read only once.
    this.#uncounted = responses && copyResponses(responses);
  }

  /** Forgets responses whose instrument was rejected: they would stay in memory until another comes, if one ever does. */
  forgetResponses(): void {
    if (!this.#uncounted) return;
    this.#uncounted = null;
    this.#areResponsesForgotten = true;
  }

  /**
   * Makes a new report from the figures that have come and those that are shown.
   *
   * @param customersStep Makes the customers' part, which is else left out.
   * @returns Why parts of the figures are not in it, in words for the console.
   */
  update(instrument: Instrument, settings: ReportSettings, customersStep?: CustomersStep): string[] {
    if (this.#areResponsesForgotten) {
      this.#reject('invalid-argument');
      return [FORGOTTEN];
    }
    try {
      if (this.#uncounted) this.set({ tally: countResponses(instrument, this.#uncounted) });
      this.#uncounted = null;
    } catch (error) {
      const { code, path } = error as KundDiagnosError;
      // Their instrument may come later.
      if (code !== 'incompatible') this.#uncounted = null;
      this.#reject(code);
      // The message has an answer in it, and a console is read by others than those who may read answers.
      return [`${code} at ${path.join('.')}`];
    }

    const reasons: string[] = [];
    if ('groups' in this.#pending) this.isBreakdownRefused = this.#isSecondBreakdown(instrument);
    if (this.#isSecondBreakdown(instrument)) {
      delete this.#pending.groups;
      reasons.push(SECOND_BREAKDOWN);
    }
    const pending = this.#pending;
    const [hasWhole, hasGroups] = ['tally' in pending, 'groups' in pending];
    if (this.#isLimitLowered(settings)) this.#earlyGroups = null;
    const early = hasWhole || !this.#shown.tally ? this.#earlyGroups : null;
    let figures: Figures = { ...this.#shown, ...(early && { groups: early }), ...pending };
    const make = () =>
      groupReportWithErrors(
        instrument,
        { ...figures, ...settings },
        { suppressed: hasWhole ? 0 : this.#suppressed, customersStep },
      );

    let { report, errors } = make();
    const isWholeMissing = !hasWhole && errors.some(areOthers);
    if (isWholeMissing) {
      figures = { ...figures, groups: this.#shown.groups };
      ({ report, errors } = make());
      reasons.push(GROUPS_WITHOUT_WHOLE);
    }
    // Groups that were shown with another whole are not expected to fit the new one.
    const news = errors.filter(({ path }) => hasGroups || path[0] !== 'groups');
    reasons.push(...news.map(({ message }) => message));
    if (!report) {
      this.#reject(errors[0]!.code);
      return reasons;
    }

    this.report = report;
    this.#shown = {
      ...this.#figuresIn(report, figures),
      // Kept unparsed until the parser has been fetched.
      customers: customersStep
        ? report.customers && customersStep.inputOf(report.customers)
        : figures.customers,
    };
    this.#rememberBreakdown(instrument, report);
    if (!figures.tally) this.#earlyGroups = figures.groups;
    else if (hasWhole) this.#earlyGroups = null;
    else if (hasGroups) this.#earlyGroups = pending.groups;
    this.#pending = {};
    return reasons;
  }

  /** The number of answers of a whole that is too small: its figures are gone. */
  get #suppressed(): number {
    return this.report && !this.report.summary ? this.report.responses : 0;
  }

  /** True when groups have come that are other groups than those shown. One more or one less is still the same breakdown. */
  #isSecondBreakdown(instrument: Instrument): boolean {
    if (this.#breakdown?.instrument !== keyOf(instrument)) return false;
    const names = new Set(namesIn(this.#pending.groups));
    const shown = this.#breakdown.names;
    return !isSubset(names, shown) && !isSubset(shown, names);
  }

  #rememberBreakdown(instrument: Instrument, { groups }: GroupReport): void {
    if (groups.every(({ summary }) => !summary)) return;
    const key = keyOf(instrument);
    const before = this.#breakdown?.instrument === key ? this.#breakdown.names : [];
    this.#breakdown = { instrument: key, names: new Set([...before, ...groups.map(({ name }) => name)]) };
  }

  /** True when groups that the last report hid would be shown. */
  #isLimitLowered({ minimumGroupSize }: ReportSettings): boolean {
    const limit = minimumGroupSize ?? DEFAULT_MINIMUM_GROUP_SIZE;
    return Boolean(this.report?.summary && limit < this.report.minimumGroupSize);
  }

  /** Discards the whole and its groups; figures of another instrument may have come before theirs, and stay pending. */
  #reject(code: ErrorCode): void {
    const { rounds, customers } = { ...this.#shown, ...this.#pending };
    this.report = null;
    // Earlier rounds and what customers said are kept for the next whole.
    this.#shown = { tally: null, rounds, customers };
    if (code === 'incompatible') return;
    this.#pending = {};
    this.#earlyGroups = null;
  }

  /** The figures that a report shows, to make the next one from. */
  #figuresIn({ summary, rounds }: GroupReport, input: Figures): Figures {
    const whole = tallyOf(summary);
    // A report has rounds only when the input was pairs.
    const inputRounds = new Map(rounds.length > 0 ? (input.rounds as NamedTallies) : []);
    return {
      // Without the squared totals the spread between people would be lost.
      tally: whole && { ...whole, squaredTotals: input.tally?.squaredTotals ?? null },
      groups: this.groups,
      rounds: rounds.map(({ name, summary: round, hiddenReason }) => [
        name,
        // A round of another instrument may have come before its instrument.
        hiddenReason === 'incompatible' ? inputRounds.get(name) : tallyOf(round),
      ]),
    };
  }
}

const keyOf = ({ id, version }: Instrument): string => `${version} ${id}`;

const isSubset = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((name) => all.has(name));

/** The groups belong to another whole. */
const areOthers = ({ code, path }: KundDiagnosError): boolean =>
  code === 'incompatible' && path.length === 1 && path[0] === 'groups';

const tallyFields = object({
  instrument: unparsed,
  version: unparsed,
  responses: unparsed,
  questions: (questions) =>
    Object.fromEntries(
      Object.entries(anyObject(questions)).map(([id, counts]) => [id, arrayOf(unparsed)(counts)]),
    ),
  squaredTotals: unparsed,
});

/**
 * A copy of a tally's fields: a host's object, which may hold more than counts and may change, is neither kept nor given back. What cannot be
 * copied is left for the report to reject.
 */
const copyTally = (input: Tally): Tally => attempt(() => tallyFields(input) as unknown as Tally) ?? input;

/** A copy, since some can be read only once. What cannot be read is left for the counting to reject. */
function copyResponses(responses: Iterable<QuestionnaireResponse>): Iterable<QuestionnaireResponse> {
  try {
    return Symbol.iterator in Object(responses) ? [...responses] : responses;
  } catch (error) {
    return {
      [Symbol.iterator]() {
        throw error;
      },
    };
  }
}

/** Copies as pairs, since an iterator can be read only once. */
const copyNamed = (tallies: TalliesByGroup): TalliesByGroup =>
  attempt(() => named(optional((value) => copyTally(value as Tally)))(tallies)) ?? tallies;

/** A copy of plain data. What is none, such as a proxy, is parsed as it is. */
const copyCustomers = (customers: CustomersInput): CustomersInput =>
  attempt(() => structuredClone(customers)) ?? customers;

/** The names of copied groups; `null` when the input is not groups. */
function namesIn(groups: Figures['groups']): string[] | null {
  if (groups === null || groups === undefined) return [];
  return attempt(() => array(groups).map((pair) => (pair as NamedTallies[number])[0]));
}

/** Only iterables: columns and streams are for code. */
const countResponses = (instrument: Instrument, responses: Iterable<QuestionnaireResponse>): Tally =>
  tally(
    instrument,
    parseArgument('countResponses', 'responses', responses, iterable) as Iterable<QuestionnaireResponse>,
  );
