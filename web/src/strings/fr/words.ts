/** French for the search by names of goods. */
import type { WordStrings } from "../en/words.js";
import type { Translation } from "../translation.js";

const rules = new Intl.PluralRules("fr");
const one = (n: number, single: string, many: string): string =>
  rules.select(n) === "one" ? single : many;
const quoted = (words: string[]): string[] => words.map((word) => `« ${word} »`);
const and = new Intl.ListFormat("fr");
const or = new Intl.ListFormat("fr", { type: "disjunction" });

export const words: Translation<WordStrings> = {
  count: (n) =>
    one(
      n,
      `${n} suggestion. Appuyez sur Bas pour l’atteindre.`,
      `${n} suggestions. Appuyez sur Bas pour les atteindre.`,
    ),
  none: "Pas encore de suggestion pour ces mots.",
  by: "correspond à",
  chance: (p) =>
    p >= 0.8 ? "très probable" : p >= 0.5 ? "probable" : p >= 0.2 ? "possible" : "moins probable",
  about: (percent) => `environ ${percent}`,

  likely: "Le plus probable :",
  unsure: "Ces mots conviennent à plusieurs Centres",
  vague: "Ces mots ne disent pas de quelle marchandise il s’agit",
  unknown: "Ces mots ne nomment aucune marchandise connue ici",
  unsureHelp:
    "Aucun ne se détache. Répondez à la question, choisissez une position ou dites-en plus : ce que c’est, de quoi c’est fait, à quoi cela sert.",
  unsureNoQuestion:
    "Aucun ne se détache. Choisissez une position ou dites-en plus : ce que c’est, de quoi c’est fait, à quoi cela sert.",
  likelyHelp:
    "Jugé d’après les mots seuls. La position que vous choisissez donne la réponse avec ses sources.",
  nothingHelp:
    "Essayez le nom courant de la marchandise en anglais, comme « coffee maker » ou « steel bolt », saisissez de 2 à 10 chiffres de son numéro tarifaire, ou cherchez-la dans la liste.",
  english: "Seuls les noms de marchandises en anglais sont connus.",
  browse: "La chercher dans la liste",
  centers: "Centres auxquels les mots conviennent",

  asked: (text) => `Votre demande : « ${text} ».`,
  read: (word, as) => `« ${word} » lu comme ${or.format(quoted(as))}.`,
  passed: (words, more) =>
    `Ignoré, car ce n’est pas un nom de marchandise connu ici : ${and.format([...quoted(words), ...(more ? [one(more, `${more} autre`, `${more} autres`)] : [])])}.`,
  excluded: (words) => `Compté en défaveur, car vous l’excluez : ${and.format(quoted(words))}.`,

  choose: "Quelle position est votre marchandise ?",
  more: (n) => `En afficher ${n} de plus`,
  number: "Le numéro dans votre texte",

  question: "Une question aiderait",
  questionAnnouncement: (question) => `Une question aiderait : ${question}`,
  dontKnow: "Je ne sais pas",
  now: "(votre réponse jusqu’ici)",

  likelyAnnouncement: (center, percent) => `Le plus probable est ${center}, environ ${percent}.`,
  unsureAnnouncement: (centers) =>
    `Ces mots conviennent à plusieurs Centres : ${centers.join(" ; ")}.`,
};
