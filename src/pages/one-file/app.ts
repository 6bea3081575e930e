// What people do on the page, and what it remembers of it. It draws nothing: `view/` does.
import { localDateOf } from '../../plan/local-date.js';
import type { Plan } from '../../plan/plan.js';
import type { Decisions } from '../../report/group-report/decisions.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { Tally } from '../../scoring/tally.js';
import { download } from '../../storage/download.js';
import { MAX_FILE_BYTES, withFiles, type ArrivingFile, type FileOutcome } from './arriving-files.js';
import { fileNameOf } from './file-name.js';
import { languages, otherLanguage } from './languages.js';
import { pageText, type PageSource } from './page-text.js';
import {
  answeredIn,
  copyForAnswering,
  copyForGroup,
  hasContent,
  newRound,
  tallyOnPage,
  withoutAnswers,
  withResponse,
  withResultShown,
  type Language,
  type Purpose,
  type Round,
} from './round.js';
import { saveFile, type SavedFile } from './save-file.js';
import type { PageWords, QuestionWords } from './words.js';

export type Place = 'answer' | 'collect' | 'result';

/** One person's turn. There is none while the screen is handed over. */
export type Turn =
  | { readonly stage: 'answering'; readonly number: number; readonly hasBegun: boolean }
  | { readonly stage: 'answered'; readonly response: QuestionnaireResponse };

export interface Question extends QuestionWords {
  readonly answerYes: () => void;
}

export const answerFileOf = ({ id }: QuestionnaireResponse): string => `kund-diagnos-${id}.kd.json`;

export class OneFileApp {
  language: Language;
  /** `null` on a blank page, until somebody leads. */
  round: Round | null;
  /** True where one person answers in a copy of their own. */
  isOwnCopy: boolean;
  place: Place;
  turn: Turn | null = null;
  /** Said once, to be read and heard. */
  notice = '';
  outcomes: readonly FileOutcome[] = [];
  question: Question | null = null;
  /** True while there is something on the page that no file has. */
  isUnsaved = false;
  /** The file that every change is saved in; `null` where there is none. */
  file: SavedFile | null = null;
  /** The counts of the result. The same object as long as they are the same, since the element takes another for news. */
  tally: Tally | null;

  readonly #source: PageSource;
  readonly #draw: (focusHeading: boolean) => void;
  #turns = 0;
  #isWriting = false;

  /** @param draw Draws the page as it is now, and moves the focus to its heading where there is another view. */
  constructor(
    source: PageSource,
    round: Round | null,
    language: Language,
    draw: (focusHeading: boolean) => void,
  ) {
    this.#source = source;
    this.#draw = draw;
    this.round = round;
    this.language = round?.language ?? language;
    this.isOwnCopy = round?.purpose === 'answer';
    this.tally = round && tallyOnPage(round);
    this.place = this.tally ? 'result' : 'collect';
    if (this.isOwnCopy) this.#beginTurn();
  }

  get words(): PageWords {
    return languages[this.language];
  }

  /** True where leaving the page would lose something. */
  get wouldLose(): boolean {
    return this.isUnsaved || (this.turn?.stage === 'answering' && this.turn.hasBegun);
  }

  /** True where somebody leads, or has a result, and nobody is answering. */
  get canSave(): boolean {
    return this.round !== null && this.round.purpose !== 'answer' && !this.turn;
  }

  switchLanguage(): void {
    ({ language: this.language } = otherLanguage[this.language]);
    if (this.round) this.round = { ...this.round, language: this.language };
    this.#draw(false);
  }

  lead(): void {
    const today = new Date();
    const name = this.words.roundName(today.getMonth() + 1, today.getFullYear());
    this.round = newRound(this.language, name, localDateOf(today));
    this.goTo('collect');
  }

  goTo(place: Place): void {
    this.place = place;
    this.notice = '';
    this.#draw(true);
  }

  ask(question: QuestionWords, answerYes: () => void): void {
    this.question = { ...question, answerYes };
    this.#draw(false);
  }

  /** The question's dialog has been closed, with or without a yes. A browser says so a moment later, when another may have been asked: that stays. */
  answerQuestion(question: Question, isYes: boolean): void {
    if (this.question === question) this.question = null;
    this.#draw(false);
    if (isYes) question.answerYes();
  }

  // Answering

  answerAlone(): void {
    this.isOwnCopy = true;
    this.#beginTurn();
    this.#draw(true);
  }

  beginTurn(): void {
    // From here on somebody may have read the least group size.
    if (this.round) this.round = { ...this.round, isMinimumTold: true };
    this.place = 'answer';
    this.notice = '';
    this.#beginTurn();
    this.#draw(true);
  }

  #beginTurn(): void {
    this.turn = { stage: 'answering', number: ++this.#turns, hasBegun: false };
  }

  markBegun(): void {
    if (this.turn?.stage === 'answering') this.turn = { ...this.turn, hasBegun: true };
  }

  /** Stores a response where it belongs: in a file of the person's own, or in the round. */
  store(response: QuestionnaireResponse): void {
    const { round } = this;
    if (this.isOwnCopy) {
      // A copy has promised a least group size, which goes with the answers.
      const content = round ? { minimumGroupSize: round.minimum, responses: [response] } : [response];
      download(answerFileOf(response), 'application/json', JSON.stringify(content));
    } else if (round) this.#change(withResponse(round, response)[0]);
  }

  showOwnResult(response: QuestionnaireResponse): void {
    this.turn = { stage: 'answered', response };
    this.#draw(true);
  }

  /** Takes the person's answers off the screen. */
  handOver(): void {
    const isAnswered = this.turn?.stage === 'answered';
    this.turn = null;
    if (this.round && !this.isOwnCopy) {
      const { notices } = this.words;
      this.notice = isAnswered ? notices.handedOver(answeredIn(this.round)) : notices.discarded;
    } else {
      this.notice = isAnswered ? this.words.own.removed : '';
      this.isOwnCopy = this.round?.purpose === 'answer';
    }
    this.#draw(true);
  }

  leaveTurn(): void {
    if (this.turn?.stage === 'answering' && this.turn.hasBegun) {
      this.ask(this.words.turn.discard, () => {
        this.handOver();
      });
    } else this.handOver();
  }

  // Collecting

  set(settings: Partial<Pick<Round, 'name' | 'date' | 'invited' | 'minimum'>>): void {
    if (this.round) this.#change({ ...this.round, ...settings });
    this.#draw(false);
  }

  /** Asks first where people have been told the least group size: it is never lowered, so a slip of the finger would stay. */
  setMinimum(minimum: number): void {
    const { round } = this;
    if (!round?.isMinimumTold || minimum === round.minimum) this.set({ minimum });
    else
      this.ask(this.words.collect.raising(minimum), () => {
        this.set({ minimum });
      });
  }

  /** Takes files that were chosen or dropped, while nobody is answering. On a blank page they begin a round: whoever has them leads. */
  async takeFiles(files: Iterable<File>): Promise<void> {
    const arriving = await Promise.all(
      Array.from(files, async (file): Promise<ArrivingFile> => {
        const text = file.size > MAX_FILE_BYTES ? null : await file.text().catch(() => '');
        return { name: file.name, text };
      }),
    );
    if (arriving.length === 0 || this.turn) return;
    if (!this.round) this.lead();
    if (this.round?.purpose !== 'lead') return;
    const [{ minimum }] = withFiles(this.round, arriving);
    // As when somebody raises it by hand: those who are here have been told another.
    if (this.round.isMinimumTold && minimum > this.round.minimum)
      this.ask(this.words.collect.promised(minimum), () => {
        this.#take(arriving);
      });
    else this.#take(arriving);
  }

  #take(arriving: readonly ArrivingFile[]): void {
    const { round } = this;
    // Perhaps after a question.
    if (round?.purpose !== 'lead') return;
    const isElsewhere = this.place !== 'collect';
    this.place = 'collect';
    const [next, outcomes] = withFiles(round, arriving);
    const taken = outcomes.reduce((sum, each) => sum + each.taken, 0);
    const refused = outcomes.filter((each) => each.refusals.length > 0).length;
    this.outcomes = [...outcomes, ...this.outcomes];
    const { received, raised } = this.words.collect;
    const isRaised = next.minimum > round.minimum;
    this.notice = received(taken, refused) + (isRaised ? ` ${raised(next.minimum)}` : '');
    if (next !== round) this.#change(next);
    this.#draw(isElsewhere);
  }

  // The result

  showResult(): void {
    if (this.round) this.#change(withResultShown(this.round));
    this.place = 'result';
    this.notice = '';
    this.#draw(true);
  }

  setDecisions(decisions: Required<Decisions>): void {
    if (this.round) this.#change({ ...this.round, decisions });
    this.#draw(false);
  }

  setPlan(plan: Plan): void {
    if (this.round) this.#change({ ...this.round, plan });
    this.#draw(false);
  }

  /** The meeting said that what it decided was saved: so it was, on the page. */
  endMeeting(): void {
    if (this.isUnsaved) this.notice = this.words.notices.planned;
    this.#draw(false);
  }

  // Saving and deleting

  /** Saves a copy of the page. Where the browser can, the one to go on with is then kept up to date. */
  async save(purpose: Purpose): Promise<void> {
    const { round } = this;
    if (!round) return;
    const copy = this.#copyFor(purpose, round);
    if (!copy) return;
    const { page, uses, notices } = this.words;
    try {
      const file = await saveFile(fileNameOf(round, page, uses[purpose]), this.#textOf(copy));
      if (!file) return;
      this.notice = file.write ? notices.savedAs(file.name) : notices.offered(file.name);
      if (purpose === 'answer') this.#keepMinimum();
      // What has changed while the dialog was open is not in the file.
      else if (purpose === round.purpose && this.round === round) {
        this.isUnsaved = false;
        this.file = file.write && file;
      }
    } catch {
      this.notice = notices.notSaved;
    }
    this.#draw(false);
  }

  keepSums(): void {
    const copy = this.round && copyForGroup(this.round);
    if (!copy) return;
    this.#forgetFile();
    this.outcomes = [];
    this.#change(copy);
    this.place = 'result';
    this.notice = this.words.notices.onlySums;
    this.#draw(true);
  }

  deleteAnswers(): void {
    if (!this.round) return;
    this.#forgetFile();
    this.outcomes = [];
    this.#change(withoutAnswers(this.round));
    this.isUnsaved = false;
    this.place = 'collect';
    this.notice = this.words.notices.deleted;
    this.#draw(true);
  }

  /** What is left is not to replace what a file has. */
  #forgetFile(): void {
    this.file = null;
  }

  #copyFor(purpose: Purpose, round: Round): Round | null {
    if (purpose === 'answer') return copyForAnswering(round);
    return purpose === 'group' ? copyForGroup(round) : round;
  }

  /** Whoever opens a copy is told the least group size. A page that is closed before it is saved would forget it. */
  #keepMinimum(): void {
    if (!this.round) return;
    this.isUnsaved = true;
    this.#change({ ...this.round, isMinimumTold: true });
  }

  #textOf(round: Round): string {
    return pageText(this.#source, `${this.words.page} – ${round.name}`, round);
  }

  #change(round: Round): void {
    const areSameFigures = this.round?.shown === round.shown && this.round.sums === round.sums;
    this.round = round;
    if (!areSameFigures) this.tally = tallyOnPage(round);
    this.isUnsaved ||= hasContent(round);
    void this.#writeAgain();
  }

  /** Keeps the chosen file up to date, one writing at a time. */
  async #writeAgain(): Promise<void> {
    const { file, round } = this;
    if (!file?.write || !round || this.#isWriting) return;
    this.#isWriting = true;
    try {
      await file.write(this.#textOf(round));
    } catch {
      // The person is told that there is something that no file has, and can save it.
      if (this.file === file) this.#forgetFile();
    }
    this.#isWriting = false;
    if (this.file !== file) this.#draw(false);
    else if (this.round === round) {
      this.isUnsaved = false;
      this.#draw(false);
    } else await this.#writeAgain();
  }
}
