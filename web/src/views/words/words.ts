/**
 * Names of goods: suggestions while typing, and the answer to words as they stand. Loaded the first
 * time words are typed.
 */
import type { ViewContext } from "../../context.js";
import type {
  FinderError,
  GoodsRouting,
  Question,
  QuestionAnswer,
  SuggestOptions,
  Suggestions,
} from "../../engine.js";
import type { Suggest } from "../../session.js";
import type { MoreStrings } from "../../strings/en/more.js";
import css from "../../styles/words.css";
import type { Field } from "../../ui/field.js";
import type { Answered, Choices } from "../goods/answered.js";
import { readAnswers, writeAnswers } from "./answers.js";
import { SuggestionList } from "./list.js";
import { remember } from "./question.js";
import { row } from "./reading.js";
import { type ResultActions, result, type Shown } from "./result.js";

export interface WordActions extends Choices {
  /** Answers the same text anew, then gives the focus to what the selector finds in the answer. */
  again(focus: string): void;
}

/** The most suggestions in the list, and the least likely worth a place in it. */
const MOST = 7;
const WORTH = 0.01;
/** The most headings of an answer. */
const HEADINGS = 12;

export class WordBox {
  readonly #context: ViewContext;
  readonly #field: Field;
  readonly #actions: WordActions;
  readonly #more: MoreStrings;
  readonly #suggest: Suggest;
  readonly #list: SuggestionList;
  /** The index of the answer that is being changed, for the next time of asking. */
  #changing: number | undefined;

  static async load(context: ViewContext, field: Field, actions: WordActions): Promise<WordBox> {
    const { dom, text, session } = context;
    const [more, suggest] = await Promise.all([text.more(), session.words()]);
    dom.style(css);
    return new WordBox(context, field, actions, more, suggest);
  }

  private constructor(
    context: ViewContext,
    field: Field,
    actions: WordActions,
    more: MoreStrings,
    suggest: Suggest,
  ) {
    this.#context = context;
    this.#field = field;
    this.#actions = actions;
    this.#more = more;
    this.#suggest = suggest;
    this.#list = new SuggestionList(context, more.words, field, {
      open: () => this.#open(),
      choose: (code, options) => this.#choose(field.input.value.trim(), code, options),
    });
  }

  /** Fills the list with suggestions for a text that is being typed. It is no answer yet. */
  suggest(text: string): null {
    const { query } = this.#context;
    const found = this.#suggest(text, {
      edition: query.edition,
      most: query.most || MOST,
      typing: true,
    });
    const worth = found.headings.filter((s) => s.probability >= WORTH && s.because.length > 0);
    this.#list.show(
      worth.map((s) => ({
        code: s.heading.code,
        shows: row(this.#context, this.#more.words, text, found, s),
      })),
    );
    return null;
  }

  /** Answers a text as it stands; null where the host shows the answer itself. */
  ask(text: string): Answered | null {
    const { query, host } = this.#context;
    const { edition } = query;
    const [found, answers] = this.#find(text);
    const changing = this.#changing;
    this.#changing = undefined;
    // What was asked first decides what is asked next: up to the answer that is changed, all is as
    // it was.
    const question =
      changing === undefined ? found.question : this.#question(text, answers.slice(0, changing));
    const changes =
      changing !== undefined && question && answers[changing]?.question === question.id;
    remember(question);
    const shows =
      changing !== undefined ||
      host.answer({
        kind: "words",
        edition,
        center: null,
        value: text,
        suggestions: found,
        answers,
      });
    const asks =
      question && host.emit("center-finder-question", { edition, value: text, question, answers });
    if (!shows) return null;
    const shown = {
      text,
      found,
      number: this.#numberIn(text),
      answers,
      question: asks ? question : null,
      changing: changes ? changing : undefined,
    };
    return result(this.#context, this.#more, shown, this.#resultActions(text, shown));
  }

  /** What a user can do with the answer to a text. */
  #resultActions(
    text: string,
    { answers, question, changing }: Pick<Shown, "answers" | "question" | "changing">,
  ): ResultActions {
    return {
      choose: (code) => this.#choose(text, code, { focus: true }),
      answered: (option) => {
        if (!question) return;
        const at = changing ?? answers.length;
        this.#keep(answers.toSpliced(at, 1, { question: question.id, option }));
        this.#actions.again("h2");
      },
      change: (index) => {
        const before = this.#question(text, answers.slice(0, index));
        if (before && before.id === answers[index]?.question) {
          this.#changing = index;
          this.#actions.again(".ask h3");
        } else {
          this.#keep(answers.toSpliced(index, 1));
          this.#actions.again("h2");
        }
      },
      browse: () => this.#actions.browse(""),
    };
  }

  #keep(answers: QuestionAnswer[]): void {
    const { query } = this.#context;
    query.words = { ...query.words, answers: writeAnswers(answers) };
  }

  #choose(text: string, code: string, { focus }: { focus: boolean }): void {
    const { answers } = this.#context.query.words;
    this.#actions.ask(code, { words: { answers, from: text }, focus });
  }

  /** Suggests at once for what stands in the field, where that is words. */
  #open(): void {
    const { value } = this.#field.input;
    if (/\p{L}/u.test(value) && !this.#context.session.engine.isNumber(value)) this.suggest(value);
  }

  /**
   * The answer by the words and by what was answered. An answer to no question of this version is
   * left out.
   */
  #find(text: string): [Suggestions, QuestionAnswer[]] {
    const { query, host } = this.#context;
    const options: SuggestOptions = { edition: query.edition, most: query.most || HEADINGS };
    const answers = readAnswers(query.words.answers);
    try {
      // Answers that came with a link: asking their questions again gives core's words for them.
      for (const i of answers.keys())
        remember(this.#suggest(text, { answers: answers.slice(0, i) }).question);
      return [this.#suggest(text, { ...options, answers }), answers];
    } catch (thrown) {
      const { code, hint } = thrown as FinderError;
      host.emit("center-finder-error", {
        code,
        message: this.#more.errors[code] ?? this.#more.oops,
        value: query.words.answers.slice(0, 200),
        hint,
      });
      this.#keep([]);
      return [this.#suggest(text, options), []];
    }
  }

  /** The question that follows some answers. */
  #question(text: string, answers: QuestionAnswer[]): Question | null {
    const { edition } = this.#context.query;
    return this.#suggest(text, { edition, answers }).question;
  }

  #numberIn(text: string): GoodsRouting | null {
    const { session, query } = this.#context;
    try {
      const routing = session.engine.route(text, query.edition);
      return routing.kind === "goods" ? routing : null;
    } catch {
      return null;
    }
  }
}
