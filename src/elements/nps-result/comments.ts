import { nothing, type TemplateResult } from 'lit';
import type { CommentsOfKind, NpsKind, ShownComment } from '../../surveys/comments-by-kind.js';
import { html } from '../internal/html.js';
import type { NpsView } from './nps-view.js';

/** The reader's search, and how many comments are shown. */
export interface CommentOptions {
  query: string;
  /** How many are shown of each kind. */
  shown: Readonly<Record<NpsKind, number>>;
  onSearch: (query: string) => void;
  onMore: (kind: NpsKind) => void;
}

/** The number of comments shown at first, and added by each press. */
export const COMMENTS_AT_ONCE = 20;

/** Upper and lower case are alike, and so are the ways to write a letter with its accent. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase();

const matching = (comments: readonly ShownComment[], query: string): readonly ShownComment[] => {
  const wanted = folded(query.trim());
  return wanted === '' ? comments : comments.filter(({ comment }) => folded(comment).includes(wanted));
};

/** How many comments a search finds, in a sentence; empty without one. */
export function foundInWords({ report, strings }: NpsView, query: string): string {
  if (query.trim() === '') return '';
  const found = report.comments.flatMap(({ comments }) => matching(comments ?? [], query)).length;
  return found === 0 ? strings.comments.noMatch : strings.comments.found(found);
}

/** Comments by kind, with a search. */
export function commentsTemplate(view: NpsView, options: CommentOptions): TemplateResult {
  const { report, strings } = view;
  const hasAny = report.comments.some(({ comments }) => comments && comments.length > 0);
  return html`
    <section class="section" part="comments">
      <h3>${strings.comments.title}</h3>
      ${
        hasAny
          ? html`
              <p class="quiet">${strings.comments.hint}</p>
              <div class="search">
                <label for="search">${strings.comments.search}</label>
                <input
                  id="search"
                  type="search"
                  autocomplete="off"
                  .value=${options.query}
                  @input=${({ target }: Event) => {
                    options.onSearch((target as HTMLInputElement).value);
                  }}
                />
                <p class="quiet found">${foundInWords(view, options.query)}</p>
              </div>
            `
          : nothing
      }
      ${report.comments.map((group) => groupTemplate(group, view, options))}
    </section>
  `;
}

function groupTemplate(group: CommentsOfKind, view: NpsView, options: CommentOptions): TemplateResult {
  const { report, strings } = view;
  const { kind, responses, comments } = group;
  return html`
    <section class="comments ${kind}">
      <h4><span>${strings.kinds[kind]}</span> <small class="quiet">${strings.kindScores[kind]}</small></h4>
      ${
        comments === null
          ? html`<p class="quiet">${strings.comments.hidden(report.minimumComments)}</p>`
          : html`
              <p class="quiet">
                ${comments.length === 0 ? strings.comments.none : strings.comments.wrote(comments.length, responses)}
              </p>
              ${listTemplate(kind, matching(comments, options.query), view, options)}
            `
      }
    </section>
  `;
}

function listTemplate(
  kind: NpsKind,
  comments: readonly ShownComment[],
  { strings }: NpsView,
  { shown, onMore }: CommentOptions,
): TemplateResult | typeof nothing {
  if (comments.length === 0) return nothing;
  const rest = comments.length - shown[kind];
  return html`
    <ul>
      ${comments.slice(0, shown[kind]).map(
        ({ score, comment }) => html`
          <li part="quote">
            <span class="grade">
              <span class="sr">${strings.comments.gave(score)}</span><span aria-hidden="true">${score}</span>
            </span>
            <blockquote dir="auto">${comment}</blockquote>
          </li>
        `,
      )}
    </ul>
    ${
      rest > 0
        ? html`<button
            class="plain"
            @click=${() => {
              onMore(kind);
            }}
          >
            ${strings.comments.more(Math.min(rest, COMMENTS_AT_ONCE))}
          </button>`
        : nothing
    }
  `;
}
