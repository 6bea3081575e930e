import type { ReactiveElement } from 'lit';
import { mergePlans, withField, type PlanConflict } from '../../plan/merge-plans.js';
import type { Plan, PlanAction } from '../../plan/plan.js';
import type { Parser } from '../../scoring/validation/validate.js';
import { confirmAllStored } from '../../storage/confirm-stored.js';
import { KdPlanChangeEvent } from '../events/kd-plan-change.js';
import { messageForPerson } from '../internal/message-for-person.js';
import { sameContent } from '../internal/properties/same-content.js';
import { loadEdits, removeEdits, storeEdits } from './stored-edits.js';

/**
 * The state of this person's changes.
 *
 * - `idle`: there are none.
 * - `saving`: on their way to the host.
 * - `saved`, `failed`: the outcome from the host.
 * - `unhandled`: no listener on the page took them.
 * - `restored`: made on an earlier visit, and not saved.
 */
export type PlanState = 'idle' | 'saving' | 'saved' | 'failed' | 'unhandled' | 'restored';

/** A pause in typing after which the plan is saved. */
const PAUSE_MS = 2000;

/** Merges one person's changes with those that the host gets from others, and saves the result. */
export class PlanController {
  state: PlanState = 'idle';
  /** The host's reason for a failure, for the person to read; empty when it gave none. */
  errorMessage = '';
  /** Fields that somebody else has changed, too. Saving waits until the person has chosen. */
  conflicts: readonly PlanConflict[] = [];
  /** True while this browser stores unsaved changes. */
  isStored = false;

  readonly #host: ReactiveElement;
  /** The latest plan that the host has set or saved. */
  #base: Plan | null = null;
  /** The base of the next merge while there are conflicts. */
  #mergeBase: Plan | null = null;
  /** True while the host has no plan, and this one is proposed from the meeting's decisions. */
  #isProposed = false;
  #plan: Plan | null = null;
  /** True after a failed save: the host may have stored the plan all the same, so undoing the change must be sent, too. */
  #isUncertain = false;
  /** The plan of the save in flight. */
  #sending: Plan | null = null;
  /** Settles when the latest save has. */
  #settled: Promise<void> = Promise.resolve();
  /** Every plan sent so far. A host that sets one of them only echoes it. */
  readonly #sent: Plan[] = [];
  #draftKey: string | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #parsePlan: Parser<Plan> | null = null;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** The plan with this person's changes; `null` when there is none. */
  get plan(): Plan | null {
    return this.#plan;
  }

  /** True when this person has changes that the host may not have. */
  hasChanges(): boolean {
    return this.#isUncertain || !isSamePlan(this.#plan, this.#base);
  }

  /** True while the plan is a proposal that nobody has changed. */
  get isMereProposal(): boolean {
    return this.#isProposed && !this.hasChanges();
  }

  /** How many times the host has stored the plan; 0 for a proposal. */
  get storedRevision(): number {
    return this.#isProposed ? 0 : (this.#base?.revision ?? 0);
  }

  /** Merges a plan from the host. Ignores an older one, and an echo of one that was sent from here. */
  take(plan: Plan): void {
    const [base, mine] = [this.#base, this.#plan];
    if (!base || !mine || (plan.id !== base.id && !this.#isProposalFor(plan))) {
      this.#begin(plan, false);
      return;
    }
    if (plan.id === base.id) {
      if (plan.revision < base.revision) return;
      if (this.#sending && isSamePlan(plan, this.#sending)) return;
      if (isSamePlan(plan, base)) {
        this.#base = plan;
        return;
      }
      if (this.#sent.some((sent) => isSamePlan(sent, plan))) {
        // The host has saved it, perhaps without resolving the promise.
        this.#base = plan;
        this.#isProposed = false;
        this.#isUncertain = false;
        this.#store();
        if ((this.state === 'unhandled' || this.state === 'failed') && !this.hasChanges())
          this.#setState('saved');
        return;
      }
    }
    if (this.#draftKey !== null && base.id !== plan.id) removeEdits(this.#draftKey, base.id);
    this.#isProposed = false;
    this.#isUncertain = false;
    this.#merge(this.#ancestor!, mine, plan);
    this.#store();
    // A save that the host rejected because of the newer plan may succeed now.
    if (this.state === 'failed')
      void this.#host.updateComplete.then(() => {
        this.save();
      });
  }

  /** Drops the host's plan, since it has none now, for example in a new round. Unsaved changes stay in storage. */
  withdraw(): void {
    if (!this.#isProposed) this.#begin(null, false);
  }

  /** Shows a proposed plan. A no-op once the host has one, or somebody has changed the proposal. */
  propose(plan: Plan | null): void {
    if (this.#base && !this.isMereProposal) return;
    this.#begin(plan, true);
  }

  /** True when somebody else has saved a plan for the same round before this person's proposal was saved. */
  #isProposalFor(plan: Plan): boolean {
    return this.#isProposed && this.hasChanges() && this.#base!.round === plan.round;
  }

  /**
   * Stores unsaved changes under a key from now on, and restores those that are stored there.
   *
   * @param key `null` stores nothing.
   */
  useStorage(key: string | null, parsePlan: Parser<Plan>): void {
    this.#parsePlan = parsePlan;
    if (key === this.#draftKey) return;
    this.#draftKey = key;
    this.#restore();
  }

  /** Changes the plan. It is saved after a pause in typing, or when the field is left. */
  edit(change: (plan: Plan) => Plan): void {
    if (!this.#plan) return;
    this.#plan = change(this.#plan);
    this.conflicts = this.conflicts.filter(({ action }) =>
      this.#plan!.actions.some(({ id }) => id === action),
    );
    this.#store();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.save();
    }, PAUSE_MS);
    this.#host.requestUpdate();
  }

  /** Saves changes, if there are any. One save at a time: changes made meanwhile are saved afterwards. */
  save(): void {
    if (this.hasChanges()) this.#send();
  }

  /**
   * Saves the plan, even a proposal that nobody has changed.
   *
   * @returns False when the host could not save it, or the person must resolve a conflict first.
   */
  async accept(): Promise<boolean> {
    if (this.#isProposed && this.#plan?.actions.length) this.#send();
    else this.save();
    // What was changed during a save follows in another.
    for (let awaited: Promise<void> | null = null; awaited !== this.#settled;) {
      awaited = this.#settled;
      await awaited;
    }
    return this.state !== 'failed' && this.conflicts.length === 0;
  }

  #send(): void {
    clearTimeout(this.#pause);
    const [base, mine] = [this.#base, this.#plan];
    if (!base || !mine || this.#sending || this.conflicts.length > 0) return;
    const plan = { ...mine, revision: base.revision + 1 };
    this.#sent.push(plan);
    const event = new KdPlanChangeEvent(structuredClone(plan));
    this.#host.dispatchEvent(event);
    const { outcome } = event;
    if (outcome) this.#settled = this.#follow(plan, outcome);
    else this.#setState('unhandled');
  }

  /** Resolves a conflict, and saves once none is left. */
  resolve({ action: id, field, theirs }: PlanConflict, choice: 'mine' | 'theirs'): void {
    this.conflicts = this.conflicts.filter((other) => other.action !== id || other.field !== field);
    if (choice === 'theirs') this.edit(changeAction(id, (action) => withField(action, field, theirs)));
    this.#store();
    this.#host.requestUpdate();
    this.save();
  }

  /** The base of the next merge. While there are conflicts, it is the version that both sides started from. */
  get #ancestor(): Plan | null {
    return this.conflicts.length > 0 ? this.#mergeBase : this.#base;
  }

  #merge(base: Plan, mine: Plan, theirs: Plan): void {
    const merged = mergePlans(base, mine, theirs);
    this.#base = theirs;
    this.#plan = merged.plan;
    this.conflicts = merged.conflicts;
    this.#mergeBase = merged.base;
  }

  #begin(plan: Plan | null, isProposed: boolean): void {
    this.#isProposed = isProposed;
    this.#base = plan;
    this.#plan = plan;
    this.#isUncertain = false;
    this.#sending = null;
    this.conflicts = [];
    this.#setState('idle');
    this.#restore();
  }

  #restore(): void {
    if (this.#draftKey === null || !this.#parsePlan || this.hasChanges()) return;
    const base = this.#base;
    // Stored changes belong to a round, which is unknown without a plan.
    if (!base) return;
    const isBegunWith = this.#isProposed ? isProposalOf(base.round) : ({ id }: Plan) => id === base.id;
    const edits = loadEdits(this.#draftKey, isBegunWith, this.#parsePlan);
    if (!edits) return;
    this.#merge(edits.base, edits.plan, this.#isProposed ? edits.base : base);
    this.#store();
    if (this.hasChanges()) this.#setState('restored');
  }

  async #follow(plan: Plan, outcome: Promise<readonly unknown[]>): Promise<void> {
    this.#sending = plan;
    this.#setState('saving');
    let error: unknown = null;
    const isSaved = await outcome.then(confirmAllStored).then(
      () => true,
      (reason: unknown) => {
        error = reason;
        return false;
      },
    );
    // A listener may set a newer plan and reject at once. The update merges it first.
    await this.#host.updateComplete;
    if (!this.#isSending(plan)) return;
    this.#sending = null;
    const isOvertaken = this.#base!.revision >= plan.revision;
    this.#isUncertain = !isSaved && !isOvertaken;
    if (isSaved) {
      if (!isOvertaken) this.#base = plan;
      this.#isProposed = false;
      this.#store();
      this.#setState('saved');
      this.save();
    } else if (isOvertaken && this.conflicts.length === 0) {
      // Somebody else saved first, and the host has set theirs: the two are merged without a conflict.
      this.#setState('saved');
      this.save();
    } else {
      this.errorMessage = messageForPerson(error);
      this.#setState('failed');
    }
  }

  /** Another plan may be set while one is being saved. */
  #isSending(plan: Plan): boolean {
    return this.#sending === plan;
  }

  #store(): void {
    const [key, base, plan] = [this.#draftKey, this.#ancestor, this.#plan];
    if (key === null || !base || !plan) return;
    if (this.hasChanges()) this.isStored = storeEdits(key, { base, plan });
    else removeEdits(key, base.id);
  }

  #setState(state: PlanState): void {
    this.state = state;
    if (state !== 'failed') this.errorMessage = '';
    this.#host.requestUpdate();
  }
}

/** Changes one action of a plan. */
export const changeAction =
  (id: string, change: (action: PlanAction) => PlanAction) =>
  (plan: Plan): Plan => ({
    ...plan,
    actions: plan.actions.map((action) => (action.id === id ? change(action) : action)),
  });

/** True for a plan that no host has saved, of the same round. */
const isProposalOf =
  (round: string | null) =>
  (began: Plan): boolean =>
    began.revision === 0 && began.round === round;

/** Ignores the revisions. */
const isSamePlan = (a: Plan | null, b: Plan | null): boolean =>
  sameContent(a && { ...a, revision: 0 }, b && { ...b, revision: 0 });
