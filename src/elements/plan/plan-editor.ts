import type { ReactiveElement } from 'lit';
import { type PlanAction } from '../../plan/plan.js';
import type { PlanController } from './plan-controller.js';
import { fieldId } from './plan-view.js';

interface PlanEditorHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
}

/** Adds, removes, restores and stops actions, and moves the focus to the next control. */
export class PlanEditor {
  /** Ids of actions being stopped that have no reason yet. */
  readonly stopping = new Set<string>();
  /** The action that was removed last, which can be restored until another is added. */
  removed: { action: PlanAction; index: number } | null = null;
  readonly #host: PlanEditorHost;
  readonly #controller: PlanController;

  constructor(host: PlanEditorHost, controller: PlanController) {
    this.#host = host;
    this.#controller = controller;
  }

  readonly askForReason = ({ id }: PlanAction, isAsked: boolean): void => {
    if (isAsked) this.stopping.add(id);
    else this.stopping.delete(id);
    this.#host.requestUpdate();
    if (isAsked) this.#focusOnceRendered(id, 'reason');
  };

  add(action: PlanAction): void {
    this.removed = null;
    this.#change((actions) => [...actions, action]);
    this.#focusOnceRendered(action.id, 'text');
  }

  readonly remove = (action: PlanAction): void => {
    const { plan } = this.#controller;
    if (!plan) return;
    this.removed = { action, index: plan.actions.indexOf(action) };
    this.#change((actions) => actions.filter(({ id }) => id !== action.id));
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>('.removed button')?.focus();
    });
  };

  readonly undo = (): void => {
    const { removed } = this;
    if (!removed) return;
    this.removed = null;
    this.#change((actions) => actions.toSpliced(removed.index, 0, removed.action));
    this.#focusOnceRendered(removed.action.id, 'text');
  };

  #change(change: (actions: readonly PlanAction[]) => readonly PlanAction[]): void {
    this.#controller.edit((plan) => ({ ...plan, actions: change(plan.actions) }));
    this.#controller.save();
  }

  #focusOnceRendered(action: string, field: string): void {
    void this.#host.updateComplete.then(() => {
      const { plan } = this.#controller;
      if (plan) this.#host.renderRoot.getElementById(fieldId(plan, action, field))?.focus();
    });
  }
}
