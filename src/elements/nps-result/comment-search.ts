import type { ReactiveControllerHost } from 'lit';
import type { NpsKind } from '../../surveys/comments-by-kind.js';
import { Announcer } from '../internal/page/announcer.js';
import { COMMENTS_AT_ONCE, foundInWords, type CommentOptions } from './comments.js';
import type { NpsView } from './nps-view.js';

const FEW_COMMENTS: Record<NpsKind, number> = {
  detractors: COMMENTS_AT_ONCE,
  passives: COMMENTS_AT_ONCE,
  promoters: COMMENTS_AT_ONCE,
};

/** The reader's search among the comments, and how many are shown. */
export class CommentSearch {
  readonly announcer: Announcer;
  readonly #host: ReactiveControllerHost;
  readonly #view: () => NpsView | null;
  #query = '';
  #shown = FEW_COMMENTS;

  /** @param view The result as it is now: it may change before an announcement is made. */
  constructor(host: ReactiveControllerHost, view: () => NpsView | null) {
    this.#host = host;
    this.#view = view;
    this.announcer = new Announcer(host);
  }

  get options(): CommentOptions {
    // Only a search that replaces another is announced.
    this.announcer.announceFigures(this.#query, () => '');
    return {
      query: this.#query,
      shown: this.#shown,
      onSearch: (query) => {
        this.#query = query;
        this.#shown = FEW_COMMENTS;
        const view = this.#view();
        if (view) this.announcer.announceFigures(query, () => foundInWords(view, this.#query));
        this.#host.requestUpdate();
      },
      onMore: (kind) => {
        this.#shown = { ...this.#shown, [kind]: this.#shown[kind] + COMMENTS_AT_ONCE };
        this.#host.requestUpdate();
      },
    };
  }
}
