/**
 * Names of goods: suggestions while typing, and the answer to words as they stand. Loaded the first
 * time words are typed.
 */
import type { Kit } from "../../kit.js";
import type {
  FinderError,
  GoodsRouting,
  QuestionAnswer,
  SuggestOptions,
  Suggestions,
} from "../../engine.js";
import css from "../../styles/words.css";
import type { Field } from "../../ui/field.js";
import type { Answered } from "../goods/other.js";
import { suggestionList } from "./list.js";
import { remember } from "./question.js";
import { row } from "./reading.js";
import { result } from "./result.js";
import { readTold, written } from "./answers.js";

export interface WordActions {
  /** Asks about another text; `said` is kept in `kit.answers`. */
  choose(text: string, said?: Record<string, string>, focus?: boolean): void;
  /** Opens the tree. */
  browse(chapter: string): void;
  /** Answers the same text anew, then gives the focus to what the selector finds in the answer. */
  again(focus: string): void;
}

export interface WordBox {
  /** The text is being typed: suggestions. */
  typed(text: string): null;
  /** The text is asked as it stands; nothing when the host shows the answer itself. */
  ask(text: string): Answered | null;
}

/** The most suggestions in the list, and the least likely worth a place in it. */
const MOST = 7;
const WORTH = 0.01;
/** The most headings of an answer. */
const HEADINGS = 12;

export async function words(kit: Kit, field: Field, act: WordActions): Promise<WordBox> {
  const [more, suggest] = await Promise.all([kit.more(), kit.session.words()]);
  kit.style(css);
  const m = more.words;
  /** The place of the answer that is being changed, for the next time of asking. */
  let changing: number | undefined;

  const keep = (answers: QuestionAnswer[]) => {
    const { told, ...others } = kit.answers;
    kit.answers = answers.length ? { ...others, told: written(answers) } : others;
  };
  const choose =
    (text: string) =>
    (code: string, focus = true) => {
      const { told } = kit.answers;
      act.choose(code, { from: text, ...(told && { told }) }, focus);
    };

  const typed = (text: string): null => {
    const found = suggest(text, { edition: kit.edition, most: kit.most || MOST, typing: true });
    const worth = found.headings.filter((s) => s.probability >= WORTH && s.because.length > 0);
    list.show(worth.map((s) => ({ code: s.heading.code, shows: row(kit, m, text, found, s) })));
    return null;
  };
  const list = suggestionList(kit, m, field, {
    open: () =>
      void (
        /\p{L}/u.test(field.input.value) &&
        !kit.session.engine.isNumber(field.input.value) &&
        typed(field.input.value)
      ),
    choose: (code, focus) => choose(field.input.value.trim())(code, focus),
  });

  /**
   * The answer by the words and by what was told; an answer to no question of this version is left
   * out.
   */
  const find = (text: string): [Suggestions, QuestionAnswer[]] => {
    const options: SuggestOptions = { edition: kit.edition, most: kit.most || HEADINGS };
    const answers = readTold(kit.answers["told"]);
    try {
      // Answers that came with a link: asking their questions again gives core's words for them.
      answers.forEach((_, i) => remember(suggest(text, { answers: answers.slice(0, i) }).question));
      return [suggest(text, { ...options, answers }), answers];
    } catch (thrown) {
      const { code, hint } = thrown as FinderError;
      kit.emit("center-finder-error", {
        code,
        message: more.errors[code] ?? more.oops,
        value: kit.answers["told"]!.slice(0, 200),
        hint,
      });
      keep([]);
      return [suggest(text, options), []];
    }
  };

  const numberIn = (text: string): GoodsRouting | null => {
    try {
      const routing = kit.session.engine.route(text, kit.edition);
      return routing.kind === "goods" ? routing : null;
    } catch {
      return null;
    }
  };

  return {
    typed,
    ask(text) {
      const [found, answers] = find(text);
      const change = changing;
      changing = undefined;
      // What was asked first decides what is asked next: up to the answer that is changed, all is
      // as it was.
      const question =
        change === undefined
          ? found.question
          : suggest(text, { edition: kit.edition, answers: answers.slice(0, change) }).question;
      const place =
        question && change !== undefined && answers[change]?.question === question.id
          ? change
          : answers.length;
      remember(question);
      const { edition } = kit;
      const shown =
        change !== undefined ||
        kit.emit("center-finder-answer", {
          kind: "words",
          edition,
          center: null,
          value: text,
          suggestions: found,
          answers,
        });
      const asks =
        question && kit.emit("center-finder-question", { edition, value: text, question, answers });
      if (!shown) return null;
      return result(
        kit,
        more,
        {
          text,
          found,
          number: numberIn(text),
          answers,
          question: asks ? question : null,
          changing: place < answers.length ? place : undefined,
        },
        {
          choose: choose(text),
          answered(option) {
            keep(answers.toSpliced(place, 1, { question: question!.id, option }));
            act.again("h2");
          },
          change(place) {
            const before = suggest(text, {
              edition: kit.edition,
              answers: answers.slice(0, place),
            }).question;
            if (before?.id === answers[place]!.question) {
              changing = place;
              act.again(".ask h3");
            } else {
              keep(answers.toSpliced(place, 1));
              act.again("h2");
            }
          },
          browse: () => act.browse(""),
        },
      );
    },
  };
}
