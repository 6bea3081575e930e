import type { ReactiveElement } from 'lit';
import { mergePlans, withField, type PlanConflict } from '../../plan/merge-plans.js';
import type { Plan, PlanAction } from '../../plan/plan.js';
import type { Parser } from '../../scoring/validate.js';
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
 * - `saved`, `failed`: what the host said.
 * - `unhandled`: no listener of the page took them.
 * - `restored`: they were made another time, and not saved.
 */
export type PlanState = 'idle' | 'saving' | 'saved' | 'failed' | 'unhandled' | 'restored';

/** A pause in typing after which the plan is saved. */
const PAUSE_MS = 2000;

/** A plan as one person changes it, while the host may get other versions of it from others. */
export class PlanController {
  state: PlanState = 'idle';
  /** The host's reason for a failure, for the person to read; empty when it gave none. */
  errorMessage = '';
  /** Fields that somebody else has changed as well. Saving waits until the person has chosen. */
  conflicts: readonly PlanConflict[] = [];
  /** True when changes that are not saved are stored in this browser. */
  isStored = false;

  readonly #host: ReactiveElement;
  /** The latest plan that the host has set, or confirmed as saved. */
  #base: Plan | null = null;
  /** The base of the next merge while there are conflicts. */
  #mergeBase: Plan | null = null;
  /** True while the host has no plan, and this one is made of what the meeting has decided. */
  #isProposed = false;
  #plan: Plan | null = null;
  /** True after a save that failed: the host may have stored it all the same, and what was undone since must be sent, too. */
  #isUncertain = false;
  /** The plan of the save in flight. */
  #sending: Plan | null = null;
  /** Settles when the latest save has. */
  #settled: Promise<void> = Promise.resolve();
  /** Every plan sent so far: a host that sets one of them echoes it, and tells nothing new. */
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

  /** True when this person has changed something that the host does not have, as far as is known. */
  hasChanges(): boolean {
    return this.#isUncertain || !isSamePlan(this.#plan, this.#base);
  }

  /** True while the host has no plan, and nobody has changed the one that is proposed. */
  get isMereProposal(): boolean {
    return this.#isProposed && !this.hasChanges();
  }

  /** How many times the host has stored the plan; 0 before the first, and for a plan that is only proposed. */
  get storedRevision(): number {
    return this.#isProposed ? 0 : (this.#base?.revision ?? 0);
  }

  /** Takes a plan from the host. One that it had before, or that this element has sent, changes nothing. */
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
        // Saved by this element, perhaps without its having been told so.
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

  /** Lets go of the host's plan: it has none now, for example of a new round. What was written and not saved stays where it is stored. */
  withdraw(): void {
    if (!this.#isProposed) this.#begin(null, false);
  }

  /** Takes a plan that is made of what the meeting has decided, while the host has none and nobody has written anything. */
  propose(plan: Plan | null): void {
    if (this.#base && !this.isMereProposal) return;
    this.#begin(plan, true);
  }

  /** True when somebody else has saved a plan of the same round before this person's proposal was. */
  #isProposalFor(plan: Plan): boolean {
    return this.#isProposed && this.hasChanges() && this.#base!.round === plan.round;
  }

  /**
   * Stores changes under a key from now on, and takes up those that are stored there.
   *
   * @param key `null` for nowhere.
   */
  useStorage(key: string | null, parsePlan: Parser<Plan>): void {
    this.#parsePlan = parsePlan;
    if (key === this.#draftKey) return;
    this.#draftKey = key;
    this.#restore();
  }

  /** Changes the plan, while somebody writes. It is saved once they pause, or leave the field. */
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

  /** Hands the plan to the host, if there is something new in it. One save at a time: what is written meanwhile follows. */
  save(): void {
    if (this.hasChanges()) this.#send();
  }

  /**
   * Hands the plan to the host, also one that is proposed and that nobody has changed.
   *
   * @returns False when the host could not save it, or somebody has to choose first.
   */
  async accept(): Promise<boolean> {
    if (this.#isProposed && this.#plan?.actions.length) this.#send();
    else this.save();
    await this.#settled;
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

  /** Settles a conflict, and saves once none is left. */
  resolve({ action: id, field, theirs }: PlanConflict, choice: 'mine' | 'theirs'): void {
    this.conflicts = this.conflicts.filter((other) => other.action !== id || other.field !== field);
    if (choice === 'theirs') this.edit(changeAction(id, (action) => withField(action, field, theirs)));
    this.#store();
    this.#host.requestUpdate();
    this.save();
  }

  /** The base of the next merge. Until a conflict is settled, both versions of it are judged by what both began with. */
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
    // Without a plan it is not known which round this is, and changes belong to theirs.
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
    // A listener may set another plan and reject at once.
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
      // Somebody else had saved before, and the host has set theirs: both are joined, and nobody needs to choose.
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
