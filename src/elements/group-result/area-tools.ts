import { html, type TemplateResult } from 'lit';
import type { GroupStrings } from '../../locales/group-strings.js';

export interface AreaTools {
  /** Whether what to talk about first stands first. */
  discussion: boolean;
  /** Whether the answers are shown as figures in place of pictures. */
  figures: boolean;
  onDiscussion: (discussion: boolean) => void;
  onFigures: (figures: boolean) => void;
}

/** In which order the areas stand, and whether their answers are pictures or figures. */
export function areaToolsTemplate(
  { discussion, figures, onDiscussion, onFigures }: AreaTools,
  strings: GroupStrings,
): TemplateResult {
  const toggle = (label: string, checked: boolean, onChange: (checked: boolean) => void) => html`
    <label>
      <input
        type="checkbox"
        .checked=${checked}
        @change=${({ target }: Event) => {
          onChange((target as HTMLInputElement).checked);
        }}
      />${label}
    </label>
  `;
  return html`
    <div class="tools">
      ${toggle(strings.discussion, discussion, onDiscussion)} ${toggle(strings.figures, figures, onFigures)}
    </div>
  `;
}
