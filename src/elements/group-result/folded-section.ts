import type { TemplateResult } from 'lit';
import type { ReportView } from '../internal/results/report/report-view.js';
import { html } from '../internal/html.js';

/** A part of the result that is folded on a phone until somebody asks for it. */
export type FoldName = 'groups' | 'rounds';

export interface Fold {
  unfolded: ReadonlySet<FoldName>;
  onToggle: (name: FoldName) => void;
}

/** A section whose content a narrow window folds. A wide one has no button, and shows it. */
export function foldTemplate(
  name: FoldName,
  heading: string,
  content: TemplateResult,
  { strings }: ReportView,
  { unfolded, onToggle }: Fold,
): TemplateResult {
  const isUnfolded = unfolded.has(name);
  return html`
    <section class="section fold ${isUnfolded ? 'unfolded' : ''}">
      <h3 id=${name}>${heading}</h3>
      <button
        class="plain unfold"
        aria-expanded=${isUnfolded}
        aria-describedby=${name}
        @click=${() => {
          onToggle(name);
        }}
      >
        ${isUnfolded ? strings.fold : strings.unfold}
      </button>
      <div class="content">${content}</div>
    </section>
  `;
}
