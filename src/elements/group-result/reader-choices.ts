import type { ReactiveControllerHost } from 'lit';
import type { Fold, FoldName } from './folded-section.js';
import type { OverviewOptions } from './overview.js';

/** The reader's settings of the page. They survive new figures and are never reflected: the page's markup stays the page's. */
export class ReaderChoices {
  readonly #host: ReactiveControllerHost;
  /** The order that the reader has chosen; `null` until then. */
  #byDiscussion: boolean | null = null;
  #showsNumbers = false;
  #openAreas: ReadonlySet<string> = new Set();
  #unfolded: ReadonlySet<FoldName> = new Set();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * @param hostSortsByDiscussion The host's order, which holds until the reader chooses.
   * @param onSorted Called when the reader has chosen an order.
   */
  overviewOptions(
    hostSortsByDiscussion: boolean,
    onSorted: (byDiscussion: boolean) => void,
  ): OverviewOptions {
    return {
      byDiscussion: this.#byDiscussion ?? hostSortsByDiscussion,
      showNumbers: this.#showsNumbers,
      open: this.#openAreas,
      onByDiscussion: (byDiscussion) => {
        this.#byDiscussion = byDiscussion;
        this.#host.requestUpdate();
        onSorted(byDiscussion);
      },
      onShowNumbers: (showNumbers) => {
        this.#showsNumbers = showNumbers;
        this.#host.requestUpdate();
      },
      onToggle: (question) => {
        this.#openAreas = toggled(this.#openAreas, question);
        this.#host.requestUpdate();
      },
    };
  }

  get fold(): Fold {
    return {
      unfolded: this.#unfolded,
      onToggle: (name) => {
        this.#unfolded = toggled(this.#unfolded, name);
        this.#host.requestUpdate();
      },
    };
  }
}

/** With one more item, or one less. */
function toggled<T>(items: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const others = [...items].filter((one) => one !== item);
  return new Set(items.has(item) ? others : [...others, item]);
}
