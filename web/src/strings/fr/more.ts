/** French for the views that are loaded later. */
import type { MoreStrings } from "../en/more.js";
import type { Translation } from "../translation.js";
import { words } from "./words.js";

const rules = new Intl.PluralRules("fr");
const one = (n: number | string, single: string, many: string): string =>
  rules.select(+n) === "one" ? single : many;

export const more: Translation<MoreStrings> = {
  noCenter: "aucun Centre",
  spoken: (parts) => parts.map((part) => (/[.?!:»]$/.test(part) ? part : `${part}.`)).join(" "),
  nearest: "Positions les plus proches",
  noSuchString: (keys) => `Ces textes à remplacer n’existent pas : ${keys}.`,
  oops: "Quelque chose a mal tourné dans cette page. Rechargez-la et réessayez.",
  asOf: {
    before: (date) =>
      `Date demandée : ${date}. Il n’y avait pas encore de Centres. Les réponses ci-dessous sont celles d’une époque ultérieure.`,
    iic2012: (date) =>
      `Date demandée : ${date}. Les Centres d’intégration sectorielle (Industry Integration Centers) étaient en projet et les deux premiers étaient ouverts.`,
    test: (date) =>
      `Date demandée : ${date}. Les Centres se développaient, d’abord pour des volontaires. Les réponses des Centres en vigueur s’en approchent le plus.`,
    "in-force": (date) =>
      `Date demandée : ${date}. Les Centres d’excellence et d’expertise (Centers of Excellence and Expertise) en vigueur.`,
  },
  latestStep: (date, step) => `La dernière étape à cette date, ${date} : ${step}`,
  chapterIs: (code, title) => `Chapitre ${code} : ${title}`,
  spread: (n) =>
    one(
      n,
      "Toutes les positions de ce chapitre désignent un seul Centre.",
      `Les positions de ce chapitre désignent ${n} Centres. Quatre chiffres donnent une seule réponse.`,
    ),
  headings: (n) => one(n, `${n} position`, `${n} positions`),
  showHeadings: "Afficher ses positions",
  treatment: (code) => `Un numéro du chapitre ${code} n’est pas une marchandise`,
  treatmentText: (code) =>
    `${code === "99" ? "Il décrit un droit, un droit additionnel ou une exemption" : "Il décrit un traitement, comme celui des marchandises en retour"}. La même ligne de déclaration porte le numéro de la marchandise elle-même. Saisissez celui-là.`,
  gone: (heading, year) => `La position ${heading} n’existe plus depuis ${year}.`,
  goneText: (goods) => `Elle désignait : ${goods}. Ces marchandises sont maintenant dans :`,

  offices: {
    center: "Au Centre",
    port: "Au port d’entrée",
    both: "À l’un ou à l’autre, ou aux deux",
    unknown: "Inconnu d’après ce qui a pu être lu",
  },
  trustedOnly:
    "Pour les opérateurs de confiance (trusted traders : C-TPAT niveau 2 ou 3, et ISA). Pour tous les autres, c’est le port qui s’en charge, mais les questions peuvent aller au Centre.",
  forYou: { yes: "Pour vous : traitement au Centre", no: "Pour vous : traitement aux ports" },
  taskNotes: {
    "all-protests-2016": "toutes les contestations depuis 2016",
    "prior-disclosure-fpf":
      "le règlement (19 CFR 162.74) nomme encore l’agent chargé des amendes, pénalités et confiscations (Fines, Penalties and Forfeitures Officer)",
    "help-at-center": "le Centre peut y aider",
    "quota-2016": "depuis 2016",
    "warehousing-port": "l’entreposage lui-même reste au port",
    "petitions-fpf":
      "les requêtes sur les pénalités restent au bureau des amendes, pénalités et confiscations du port",
    "single-bond-joint":
      "les demandes sur un cautionnement pour une seule opération se font avec le port",
    "revenue-either": "payés au port d’entrée ou par voie électronique",
    "drawback-offices": "aux bureaux du drawback",
    "fpf-office": "au bureau des amendes, pénalités et confiscations",
    "owner-uncertain": "les diapositives lues ne disent pas clairement de qui cela relève",
  },
  aside: (text) => ` (${text})`,

  start: "Répondez à quelques questions courtes. Rien ne quitte cette page.",
  questions: {
    role: "Qui est l’importateur officiel (importer of record) ?",
    ctpat: "L’importateur est-il membre de C-TPAT ?",
    isa: "L’importateur participait-il à l’auto-évaluation Importer Self-Assessment (ISA) ?",
    tc: "L’importateur participe-t-il à CTPAT Trade Compliance ?",
    goods: "Qu’est-ce qui est importé ?",
    business: "L’activité relève-t-elle du secteur d’un Centre en particulier ?",
    use: "Les marchandises principales sont-elles destinées au secteur d’un Centre en particulier ?",
    worth:
      "Certaines marchandises ont-elles une valeur bien plus élevée, et désignent-elles un Centre en particulier ?",
  },
  short: {
    role: "Importateur officiel",
    ctpat: "C-TPAT",
    isa: "ISA",
    tc: "CTPAT Trade Compliance",
    goods: "Marchandises",
    business: "Activité",
    use: "Usage prévu",
    worth: "Valeur élevée",
  },
  hints: {
    ctpat:
      "Le partenariat douane-commerce contre le terrorisme (Customs-Trade Partnership Against Terrorism, aujourd’hui CTPAT).",
    isa: "ISA a rejoint C-TPAT en 2020 sous le nom de CTPAT Trade Compliance.",
    tc: "Il a succédé à Importer Self-Assessment (ISA) en 2020.",
    goods:
      "Les numéros tarifaires des marchandises principales, chacun avec sa part : en pourcentage, en déclarations ou en valeur, de la même façon pour tous.",
    business:
      "Le CBP peut rattacher un importateur selon ses pratiques commerciales dans un secteur.",
    use: "Le CBP peut rattacher un importateur selon l’usage prévu de la plupart de ses marchandises.",
    worth:
      "Le CBP peut rattacher un importateur selon la valeur relative élevée de certaines marchandises.",
  },
  options: {
    role: {
      importer: "Un importateur, pour ses propres marchandises",
      broker: "Un courtier en douane",
    },
    ctpat: {
      none: "Pas membre",
      tier1: "Niveau 1 (Tier 1)",
      tier2: "Niveau 2 (Tier 2)",
      tier3: "Niveau 3 (Tier 3)",
    },
    isa: { yes: "Oui", no: "Non" },
    tc: { yes: "Oui", no: "Non" },
  },
  none: "Non",
  number: (n) => `Numéro tarifaire ${n}`,
  share: (n) => `Part ${n}`,
  remove: (n) => `Retirer la ligne ${n}`,
  addRow: "Ajouter un autre numéro",
  useGoods: (number) => `Prendre ${number} de Mes marchandises`,
  proceed: "Continuer",
  change: "Modifier",
  changeThat: (what) => `Modifier : ${what}`,
  restart: "Recommencer",
  yours: "Vos réponses",
  choose: "Choisissez une réponse.",
  needGoods: "Indiquez au moins un numéro tarifaire.",
  needShare:
    "Indiquez chaque part par un nombre qui n’est pas négatif, et au moins une supérieure à zéro.",
  rowWrong: (n, message) => `Ligne ${n} : ${message}`,

  verdicts: {
    "processed-at-center": (c) => `Les documents sont traités au Centre : ${c}`,
    "center-not-open": (c) =>
      `Les documents restent aux ports d’entrée : ${c} n’était qu’en projet`,
    "ports-may-ask": () => "Les documents restent aux ports d’entrée",
    assigned: (c) => `Les marchandises désignent un seul Centre : ${c}`,
    depends: (c) => `Le plus probable est ${c}, mais le CBP peut en décider autrement`,
    tied: (c) => `Les marchandises désignent à égalité ${c}`,
    "goods-needed": () => "Il faut les marchandises pour répondre",
  },
  ask: (center) => `Les questions peuvent aller à ${center}.`,
  noAsk: "Il n’y avait pas encore de Centre ouvert de ce secteur à interroger.",
  reasonsTitle: "Pourquoi, point par point",
  favors: { yes: "Pour :", no: "Contre :", info: "À savoir :" },
  reasons: {
    "ctpat-missing": () =>
      "Pas membre de C-TPAT. Les opérateurs de confiance (trusted traders) étaient membres de niveau 2 ou 3.",
    "ctpat-tier-low": () =>
      "Le niveau 1 de C-TPAT ne suffisait pas. Les opérateurs de confiance étaient membres de niveau 2 ou 3.",
    "ctpat-tier-ok": (_, fact) =>
      `Le niveau ${fact.replace(/\D/g, "")} de C-TPAT est l’un des deux niveaux des opérateurs de confiance.`,
    "isa-ok": () => "Membre d’Importer Self-Assessment (ISA).",
    "isa-missing": () =>
      "Pas membre d’Importer Self-Assessment (ISA). Un opérateur de confiance devait réunir les deux : C-TPAT niveau 2 ou 3, et ISA.",
    "trade-compliance-later": () =>
      "CTPAT Trade Compliance n’a succédé à ISA qu’en 2020 ; cela ne compte pas pour 2012.",
    "broker-industry": (c) =>
      `Un courtier en douane qui est l’importateur officiel relève d’un secteur à part : ${c}.`,
    "several-industries": (c, fact) =>
      `Les marchandises relèvent de ${fact} secteurs. La plupart appartiennent à ${c}.`,
    "several-industries-unknown": () =>
      "On ne sait pas si un importateur de plusieurs secteurs devait rejoindre plusieurs Centres ; la réponse du CBP n’a pas pu être lue.",
    "goods-needed": () => "Sans les marchandises, le secteur n’est pas connu.",
    "center-open": (c, fact) => `Date d’ouverture de ${c} : ${fact}.`,
    "center-proposed": (c) =>
      `${c} n’était qu’en projet. Il ne pouvait pas encore traiter de documents.`,
    "may-ask": (c) =>
      `Tout importateur du secteur peut poser des questions à ${c}, opérateur de confiance ou non.`,
    "revenue-at-port": () => "Les droits se paient au port d’entrée dans tous les cas.",
    "every-importer": () =>
      "Chaque importateur est rattaché à un seul Centre. Aucune adhésion à un programme n’est nécessaire.",
    "programs-no-gate": () =>
      "Être membre de C-TPAT ou de CTPAT Trade Compliance ne décide pas du Centre.",
    "isa-folded": () => "ISA est devenu CTPAT Trade Compliance en 2020.",
    "broker-rule-unknown": () =>
      "Une règle particulière existe pour les courtiers qui sont l’importateur officiel ; son texte n’a pas pu être lu.",
    "predominant-goods": (c, fact) =>
      `${fact} des marchandises désignent ${c}. Les marchandises prédominantes décident.`,
    tied: (c, fact) =>
      `${fact} des marchandises désignent ${c}, et autant un autre Centre. Aucune source ne dit lequel le CBP choisit alors.`,
    "one-center-for-all": (c, fact) =>
      `${fact} désignent ${c}, mais un seul Centre traite toutes les marchandises d’un importateur.`,
    "exception-business": (c) => `L’activité désigne ${c}. Le CBP peut s’y tenir.`,
    "exception-use": (c) => `L’usage prévu désigne ${c}. Le CBP peut s’y tenir.`,
    "exception-value": (c) =>
      `Des marchandises de valeur élevée désignent ${c}. Le CBP peut s’y tenir.`,
    "agrees-business": (c) => `L’activité désigne aussi ${c}.`,
    "agrees-use": (c) => `L’usage prévu désigne aussi ${c}.`,
    "agrees-value": (c) => `Des marchandises de valeur élevée désignent aussi ${c}.`,
    "contested-headings": (c, fact) =>
      `Seuls ${fact} des marchandises désignent ${c} et aucun autre. Si les positions douteuses allaient ailleurs, un autre Centre pourrait venir en tête.`,
    "measure-unknown": () =>
      "La façon dont le CBP mesure ce qui est « prédominant » n’est pas tranchée dans ce qui a pu être lu : déclarations pendant l’essai, valeur dans un rapport de 2017, nombre de marchandises dans le règlement.",
    "ace-decides": () =>
      "L’identifiant de Centre (Center ID) qu’ACE montre pour l’importateur est le fait ; tout ceci n’est qu’une indication.",
    "treatments-left-out": (_, fact) =>
      one(
        fact,
        `Laissé de côté : ${fact} numéro du chapitre 98 ou 99, qui n’est pas une marchandise.`,
        `Laissés de côté : ${fact} numéros du chapitre 98 ou 99, qui ne sont pas des marchandises.`,
      ),
    "chapter-only": (_, fact) =>
      one(
        fact,
        `${fact} numéro est un chapitre entier et compte pour son Centre le plus fréquent.`,
        `${fact} numéros sont des chapitres entiers et comptent pour leur Centre le plus fréquent.`,
      ),
  },
  mixTitle: "Les marchandises par Centre",
  mixHead: ["Centre", "Part", "Dont aucun autre Centre plausible", "Positions"],
  errors: {
    empty:
      "Il n’y a rien à chercher ici. Saisissez ce que sont les marchandises, en anglais, ou de 2 à 10 chiffres de leur numéro tarifaire.",
    letters: "Ce n’est pas un numéro tarifaire : un numéro tarifaire n’a que des chiffres.",
    exponent:
      "Un tableur a changé ce numéro en puissance de dix et ses chiffres sont perdus. Mettez la colonne au format texte et copiez de nouveau le numéro de l’original.",
    "odd-length":
      "Un numéro tarifaire a 2, 4, 6, 8 ou 10 chiffres. Vérifiez s’il manque un chiffre ou s’il y en a un de trop.",
    "too-long":
      "Un numéro tarifaire a 10 chiffres au plus. Vérifiez s’il y a un chiffre de trop ou deux numéros accolés.",
    "several-numbers": "Il y a plus d’un numéro tarifaire ici. Demandez-les un à la fois.",
    "no-such-chapter":
      "Ce chapitre n’existe pas. Les chapitres vont de 01 à 99 ; le 77 n’est pas utilisé.",
    "no-such-heading": "Cette position n’existe pas. Vérifiez les quatre premiers chiffres.",
    "not-a-date":
      "Ce n’est pas une date. Écrivez une année, un mois ou un jour, par exemple 2012-03.",
    "no-such-center": "Ce Centre n’existe pas.",
    "no-such-edition": "Cette édition n’existe pas.",
    "bad-input": "La page a donné une valeur qui ne peut pas servir.",
    "bad-share": "Indiquez chaque part par un nombre, et au moins une supérieure à zéro.",
    "too-many": "La liste est trop longue. Demandez-la par parties.",
    "table-columns": "La première ligne de la table ne nomme pas ses colonnes.",
    "table-row": "Une ligne de la table ne peut pas servir.",
    "table-overlap": "Deux lignes de la table contiennent la même position.",
    "not-a-table":
      "Le fichier n’est pas une table en texte. Enregistrez-le en CSV et choisissez-le de nouveau.",
    "no-hts-column": "Aucune colonne ne contient de numéros tarifaires. Choisissez la colonne.",
    "bad-state": "Le moteur a été appelé dans le désordre. Recommencez.",
    "no-such-answer": "Cette question ou cette réponse n’existe pas.",
    "bad-index": "L’index des mots est endommagé ou d’une autre version.",
  },

  centersTitle: {
    cee: "Les dix Centres en vigueur",
    "iic-2012": "Les dix secteurs du projet du début de 2012",
  },
  noCity: "aucun bureau nommé",
  stage: {
    open: (date) => (date ? `date d’ouverture : ${date}` : "ouvert"),
    proposed: () => "en projet, prévu dans les trois ans",
  },
  grewOutOf: {
    "cee-pilot": "issu du centre pilote des produits pharmaceutiques",
    "account-executive-pilot":
      "issu du projet pilote de responsables de compte pour l’électronique",
  },
  offersTitle: "Ce qu’offre un Centre",
  audiences: {
    everyone: "Tous les importateurs",
    small: "Petits et moyens importateurs",
    trusted: "Opérateurs de confiance (trusted traders)",
    ports: "Ports d’entrée",
    agencies: "Autres organismes",
  },
  whoTitle: "Qui fait quoi",
  basesTitle: "Jusqu’où une réponse peut être sûre",
  bases: ["stated", "operational", "evidence", "named", "derived"],
  timelineTitle: "De deux projets pilotes à la règle en vigueur",
  otherEdition: (title) => `L’autre édition : ${title}`,

  words,
};
