/**
 * Names of goods: suggestions while the user types, and the answer to complete words. Loaded when
 * words are typed for the first time.
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
  /** Answers the same text again, then focuses what the selector finds in the answer. */
  again(focus: string): void;
}

/** The most suggestions in the list, and the least probability that is worth a place in it. */
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
  /** The index of the answer that the next `ask` changes. */
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

  /** Lists suggestions while the user types. There is no answer yet, hence null. */
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

  /** Answers a complete text. Null means that the host shows its own answer. */
  ask(text: string): Answered | null {
    const { query, host } = this.#context;
    const { edition } = query;
    const [found, answers] = this.#find(text);
    const changing = this.#changing;
    this.#changing = undefined;
    // Each answer decides the next question. So the question that is asked again is the one that
    // follows the answers before it.
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

  /** Lists suggestions for the text in the field at once, if it has words. */
  #open(): void {
    const { value } = this.#field.input;
    if (/\p{L}/u.test(value) && !this.#context.session.engine.isNumber(value)) this.suggest(value);
  }

  /**
   * The answer by the words and the answers to questions. Those are dropped if this version has no
   * such question, as after an update.
   */
  #find(text: string): [Suggestions, QuestionAnswer[]] {
    const { query, host } = this.#context;
    const options: SuggestOptions = { edition: query.edition, most: query.most || HEADINGS };
    const answers = readAnswers(query.words.answers);
    try {
      // Answers may have come with a link. Asking their questions again returns core's texts.
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

  /** The question that follows these answers. */
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
