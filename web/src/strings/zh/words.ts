/** Simplified Chinese for the search by names of goods. */
import type { WordStrings } from "../en/words.js";
import type { Translation } from "../translation.js";

const quoted = (words: string[]): string[] => words.map((word) => `“${word}”`);
const and = new Intl.ListFormat("zh-Hans");
const or = new Intl.ListFormat("zh-Hans", { type: "disjunction" });

export const words: Translation<WordStrings> = {
  count: (n) => `${n}条建议。按向下键选取。`,
  none: "这些词暂无建议。",
  by: "匹配",
  chance: (p) => (p >= 0.8 ? "很可能" : p >= 0.5 ? "较可能" : p >= 0.2 ? "有可能" : "可能性较小"),
  about: (percent) => `约${percent}`,

  likely: "最可能：",
  unsure: "这些词符合多个中心",
  vague: "这些词没有说明是什么货物",
  unknown: "这些词不是此处已知的货物名称",
  unsureHelp:
    "没有哪个中心明显占优。请回答问题、选择品目，或说得更详细：是什么、用什么制成、作什么用。",
  unsureNoQuestion:
    "没有哪个中心明显占优。请选择品目，或说得更详细：是什么、用什么制成、作什么用。",
  likelyHelp: "仅根据词语判断。您选择的品目会给出附有来源的答案。",
  nothingHelp:
    "请试用货物的英文通用名称，例如“coffee maker”或“steel bolt”，或输入其税则号的2至10位数字，或浏览查找。",
  english: "只认识英文货物名称。",
  browse: "浏览查找",
  centers: "这些词符合的中心",

  asked: (text) => `您查询的是“${text}”。`,
  read: (word, as) => `把“${word}”读作${or.format(quoted(as))}。`,
  passed: (words, more) =>
    `已略过，因为不是此处已知的货物名称：${and.format([...quoted(words), ...(more ? [`另外${more}个词`] : [])])}。`,
  excluded: (words) => `作为您排除的内容计入反面：${and.format(quoted(words))}。`,

  choose: "您的货物是哪个品目？",
  more: (n) => `再显示${n}个`,
  number: "您文本中的号码",

  question: "回答一个问题会有帮助",
  questionAnnouncement: (question) => `回答一个问题会有帮助：${question}`,
  dontKnow: "我不知道",
  now: "（您目前的回答）",

  likelyAnnouncement: (center, percent) => `最可能是${center}，约${percent}。`,
  unsureAnnouncement: (centers) => `这些词符合多个中心：${centers.join("；")}。`,
};
