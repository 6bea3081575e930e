import type { ReactiveElement } from 'lit';
import {
  plannedItems,
  withActionsOfChosen,
  type DecidedAction,
  type Decisions,
  type PlannedItem,
} from '../../report/group-report/decisions.js';
import type { Plan } from '../../plan/plan.js';
import { followPlan } from '../../report/group-report/follow-plan.js';
import { MAX_PRIORITIES } from '../../report/group-report/meeting-limits.js';
import type { Instrument } from '../../scoring/instrument.js';
import { HostDecisions } from '../internal/results/plan-and-decisions/host-decisions.js';
import { sameContent } from '../internal/properties/same-content.js';
import type { Mark } from './meeting-view.js';
import { SaveDecisionsController } from './save-decisions-controller.js';

interface DecisionsHost extends ReactiveElement {
  decisions: Decisions;
  previousDecisions: Decisions | null;
}

/** The decisions of a meeting, as they are made, in step with its plan. Each change goes to the host. */
export class DecisionsController extends HostDecisions {
  /** Actions that were unticked in this meeting: they can be ticked again. */
  unticked: readonly DecidedAction[] = [];
  readonly saving: SaveDecisionsController;
  readonly #host: DecisionsHost;
  readonly #onDecided: (before: Required<Decisions>, after: Required<Decisions>) => void;
  /** Actions of areas that were unticked: they are back when the area is chosen again, and nowhere until then. */
  #setAside: readonly DecidedAction[] = [];
  /** The plan that the decisions agree with. */
  #followed: Pick<Plan, 'id' | 'actions'> | null = null;

  /** @param onDecided Called with what was decided on the meeting's pages, so that the plan can follow. */
  constructor(
    host: DecisionsHost,
    onDecided: (before: Required<Decisions>, after: Required<Decisions>) => void,
  ) {
    super(host);
    this.#host = host;
    this.#onDecided = onDecided;
    this.saving = new SaveDecisionsController(host);
  }

  override take(instrument: Instrument): void {
    super.take(instrument);
    // The host has had its say about these.
    const { chosen } = this.current;
    this.#setAside = this.#setAside.filter(({ question }) => !chosen.includes(question));
  }

  /** Hands the decisions to the host once more. */
  readonly retry = (): void => {
    this.saving.save(this.current);
  };

  /**
   * Marks an area as discussed or chosen, or takes the mark away.
   *
   * @returns Whether it is marked now: a listener may have set other decisions.
   */
  readonly mark = (mark: Mark, area: string, isMarked: boolean): boolean => {
    const others = this.current[mark].filter((id) => id !== area);
    this.#decide({ ...this.current, [mark]: isMarked ? [...others, area] : others });
    return this.#host.decisions[mark].includes(area);
  };

  /**
   * Chooses an action about an area, or no longer does.
   *
   * @returns Whether it is chosen now.
   */
  readonly choose = (question: string, text: string, isChosen: boolean): boolean => {
    const isThis = (action: DecidedAction) => action.question === question && action.text === text;
    const isOther = (action: DecidedAction) => !isThis(action);
    const others = this.current.actions.filter(isOther);
    const action = { question, text };
    this.unticked = isChosen ? this.unticked.filter(isOther) : [...this.unticked.filter(isOther), action];
    this.#decide({ ...this.current, actions: isChosen ? [...others, action] : others });
    return this.#host.decisions.actions?.some(isThis) ?? false;
  };

  /**
   * Follows what somebody has changed in the plan.
   *
   * @param stored The actions of the plan that the host has; `null` where it is only proposed.
   */
  followPlan({ id, actions }: Plan, stored: readonly PlannedItem[] | null): void {
    const proposed = plannedItems(this.current).slice(0, MAX_PRIORITIES);
    // Decisions that could not be stored were followed as well.
    const before = this.#followed?.id === id ? this.#followed.actions : (stored ?? proposed);
    this.#followed = { id, actions };
    const decisions = followPlan(this.current, before, actions);
    if (!sameContent(decisions, this.current)) this.#set(decisions);
  }

  #decide(wanted: Required<Decisions>): void {
    const actions = [...wanted.actions, ...this.#setAside];
    const decisions = withActionsOfChosen({ ...wanted, actions });
    this.#setAside = actions.filter((action) => !decisions.actions.includes(action));
    const before = this.current;
    this.#set(decisions);
    this.#onDecided(before, decisions);
  }

  #set(decisions: Required<Decisions>): void {
    this.current = decisions;
    this.#host.decisions = decisions;
    this.saving.save(decisions);
  }
}
