/**
 * The sentences of the front page in every language that the element speaks. English is the source.
 * The others have the same keys. `node web/strings.mjs` checks them with the element's strings.
 */
const en = {
  name: "English",
  title: "Center Finder: which U.S. Customs Center handles my goods?",
  description:
    "Type your goods or their tariff number, learn which CBP Center of Excellence and Expertise handles the goods. All in your browser.",
  skip: "Skip to the finder",
  site: "Site",
  languages: "Language",
  docs: "For web teams",
  builder: "Builder",
  heading: "Which U.S. Customs Center handles my goods?",
  lead: "U.S. Customs and Border Protection (CBP) assigns every importer to one of ten Centers of Excellence and Expertise, by what it mostly imports. Type what you import, or its tariff number, and see which Center it points to, how sure that is, and why.",
  decides: "What decides is the Center ID that CBP holds for you in ACE. This is not legal advice.",
  examples: "Try one",
  car: "a passenger car",
  glasses: "drinking glasses",
  inEarly2012: "7013 in early 2012",
  history: "your import history",
  noscript: "The finder needs JavaScript and WebAssembly. Without them, these pages help:",
  directory: "CBP’s directory of the Centers",
  rulings: "CBP’s rulings, which often name the Center that handled the goods",
  ace: "ACE: your account shows the Center ID that CBP holds for you, and that ID decides",
  ten: "The ten Centers:",
  private: "Nothing leaves this page",
  privateText:
    "There is no server behind it, no account and no cookie. What you type or drop stays in your browser, and with the network off the finder still answers.",
  honest: "How sure, and why",
  honestText:
    "CBP’s complete lists of tariff numbers could not be read. Some headings rest on published ranges, working documents, rulings or orders; the others on CBP’s words for an industry, or only on our reading. Every answer says which.",
  assigned: "Importers are assigned, not goods",
  assignedText:
    "CBP goes by an importer’s predominant goods, with exceptions for business practice, intended use and high relative value. A tariff number is a first indication.",
  portal: "In your own portal",
  portalText:
    "The finder is a custom element without a framework: one script tag, your colours, your security policy, events into your own code.",
  start: "Start in five minutes",
  build: "Build a snippet",
  foot: "An independent open-source tool, not a service of CBP.",
  update: "A new version of this page is ready.",
  reload: "Load it",
};

const es = {
  name: "Español",
  title: "Center Finder: ¿qué Centro de la aduana de EE. UU. atiende mis mercancías?",
  description:
    "Escriba sus mercancías o su número arancelario y sepa a qué Centro de Excelencia y Experiencia de CBP corresponden. Todo en su navegador.",
  skip: "Ir al buscador",
  site: "Sitio",
  languages: "Idioma",
  docs: "Para equipos web (en inglés)",
  builder: "Generador (en inglés)",
  heading: "¿Qué Centro de la aduana de EE. UU. atiende mis mercancías?",
  lead: "La Oficina de Aduanas y Protección Fronteriza de EE. UU. (CBP) asigna a cada importador a uno de diez Centros de Excelencia y Experiencia (Centers of Excellence and Expertise), según lo que más importa. Escriba, en inglés, lo que importa, o su número arancelario, y vea a qué Centro apunta, con qué certeza y por qué.",
  decides:
    "Lo que decide es el identificador de Centro (Center ID) que CBP tiene en ACE para usted. Esto no es asesoría legal.",
  examples: "Pruebe uno",
  car: "un automóvil de pasajeros",
  glasses: "vasos y copas",
  inEarly2012: "7013 a principios de 2012",
  history: "su historial de importación",
  noscript: "El buscador necesita JavaScript y WebAssembly. Sin ellos, estas páginas ayudan:",
  directory: "Directorio de los Centros de CBP (en inglés)",
  rulings:
    "Resoluciones de CBP (en inglés), que a menudo nombran el Centro que atendió las mercancías",
  ace: "ACE: su cuenta muestra el identificador de Centro (Center ID) que CBP tiene para usted, y ese identificador decide",
  ten: "Los diez Centros:",
  private: "Nada sale de esta página",
  privateText:
    "No hay servidor detrás, ni cuenta, ni cookies. Lo que escriba o suelte aquí se queda en su navegador, y el buscador responde también sin conexión.",
  honest: "Con qué certeza, y por qué",
  honestText:
    "No se pudieron leer las listas completas de números arancelarios de CBP. Algunas partidas se apoyan en rangos publicados, documentos de trabajo, resoluciones u órdenes; las demás, en las palabras de CBP para una industria o solo en nuestra lectura. Cada respuesta lo dice.",
  assigned: "Se asignan importadores, no mercancías",
  assignedText:
    "CBP se guía por las mercancías predominantes del importador, con excepciones por prácticas comerciales, uso previsto y alto valor relativo. Un número arancelario es un primer indicio.",
  portal: "En su propio portal",
  portalText:
    "El buscador es un elemento personalizado sin framework: una etiqueta script, sus colores, su política de seguridad y eventos hacia su propio código.",
  start: "Empezar en cinco minutos (en inglés)",
  build: "Generar un fragmento (en inglés)",
  foot: "Una herramienta independiente de código abierto; no es un servicio de CBP.",
  update: "Hay una nueva versión de esta página.",
  reload: "Cargarla",
};

const fr = {
  name: "Français",
  title: "Center Finder : quel Centre des douanes américaines traite mes marchandises ?",
  description:
    "Saisissez vos marchandises ou leur numéro tarifaire et découvrez quel Centre d’excellence et d’expertise du CBP les traite. Tout se passe dans votre navigateur.",
  skip: "Aller à la recherche",
  site: "Site",
  languages: "Langue",
  docs: "Pour les équipes web (en anglais)",
  builder: "Générateur (en anglais)",
  heading: "Quel Centre des douanes américaines traite mes marchandises ?",
  lead: "Le Service des douanes et de la protection des frontières des États-Unis (CBP) rattache chaque importateur à l’un des dix Centres d’excellence et d’expertise (Centers of Excellence and Expertise), selon ce qu’il importe surtout. Saisissez, en anglais, ce que vous importez, ou son numéro tarifaire, et voyez quel Centre est indiqué, avec quelle certitude et pourquoi.",
  decides:
    "Ce qui décide, c’est l’identifiant de Centre (Center ID) que le CBP détient pour vous dans ACE. Ceci n’est pas un avis juridique.",
  examples: "Essayez",
  car: "une voiture de tourisme",
  glasses: "des verres à boire",
  inEarly2012: "7013 au début de 2012",
  history: "votre historique d’importation",
  noscript:
    "La recherche a besoin de JavaScript et de WebAssembly. Sans eux, ces pages sont utiles :",
  directory: "Répertoire des Centres du CBP (en anglais)",
  rulings:
    "Décisions du CBP (en anglais), qui nomment souvent le Centre ayant traité les marchandises",
  ace: "ACE : votre compte affiche l’identifiant de Centre (Center ID) que le CBP détient pour vous, et c’est lui qui décide",
  ten: "Les dix Centres :",
  private: "Rien ne quitte cette page",
  privateText:
    "Il n’y a ni serveur derrière, ni compte, ni cookie. Ce que vous saisissez ou déposez reste dans votre navigateur, et la recherche répond aussi hors connexion.",
  honest: "Avec quelle certitude, et pourquoi",
  honestText:
    "Les listes complètes de numéros tarifaires du CBP n’ont pas pu être lues. Certaines positions reposent sur des plages publiées, des documents de travail, des décisions ou des ordonnances ; les autres, sur les mots du CBP pour un secteur ou seulement sur notre lecture. Chaque réponse le précise.",
  assigned: "Ce sont les importateurs qui sont rattachés, non les marchandises",
  assignedText:
    "Le CBP se fonde sur les marchandises prédominantes de l’importateur, avec des exceptions pour les pratiques commerciales, l’usage prévu et la valeur relative élevée. Un numéro tarifaire est une première indication.",
  portal: "Dans votre propre portail",
  portalText:
    "La recherche est un élément personnalisé sans framework : une balise script, vos couleurs, votre politique de sécurité, des événements vers votre propre code.",
  start: "Commencer en cinq minutes (en anglais)",
  build: "Générer un extrait (en anglais)",
  foot: "Un outil indépendant et libre ; ce n’est pas un service du CBP.",
  update: "Une nouvelle version de cette page est prête.",
  reload: "La charger",
};

const zh = {
  name: "简体中文",
  title: "Center Finder：我的货物归哪个美国海关中心管？",
  description:
    "输入货物名称或税则号，即可了解由CBP的哪个卓越与专业中心处理。一切都在您的浏览器中完成。",
  skip: "跳到查询框",
  site: "站点",
  languages: "语言",
  docs: "供网站团队使用（英文）",
  builder: "代码生成器（英文）",
  heading: "我的货物归哪个美国海关中心管？",
  lead: "美国海关与边境保护局（CBP）按进口商的主要进口货物，将每个进口商分配给十个卓越与专业中心（Centers of Excellence and Expertise）之一。请用英文输入您进口的货物，或输入税则号，即可看到指向哪个中心、把握有多大以及理由。",
  decides: "以CBP在ACE中为您登记的中心代码（Center ID）为准。本页面不构成法律意见。",
  examples: "试一试",
  car: "乘用车",
  glasses: "饮用玻璃杯",
  inEarly2012: "2012年初的7013",
  history: "您的进口记录",
  noscript: "查询需要JavaScript和WebAssembly。没有它们时，以下页面会有帮助：",
  directory: "CBP各中心名录（英文）",
  rulings: "CBP裁定（英文），其中常写明处理该货物的中心",
  ace: "ACE：您的账户会显示CBP为您登记的中心代码（Center ID），以该代码为准",
  ten: "十个中心：",
  private: "任何内容都不会离开本页面",
  privateText:
    "背后没有服务器，没有账户，也没有cookie。您输入的内容和放入的文件只留在您的浏览器中；断网时也能查询。",
  honest: "把握有多大，理由是什么",
  honestText:
    "CBP完整的税则号清单无法读到。部分品目依据已公布的范围、工作文件、裁定或命令；其余依据CBP对行业的措辞，或仅是我们的解读。每个答案都会说明。",
  assigned: "分配的是进口商，而不是货物",
  assignedText:
    "CBP以进口商占主导的货物为准，并就经营方式、预定用途和较高的相对价值设有例外。税则号只是初步的指示。",
  portal: "用在您自己的门户网站",
  portalText:
    "查询工具是一个不依赖框架的自定义元素：一个script标签，您的配色，您的安全策略，事件直达您自己的代码。",
  start: "五分钟上手（英文）",
  build: "生成代码片段（英文）",
  foot: "独立的开源工具，不是CBP的服务。",
  update: "本页面有新版本。",
  reload: "加载",
};

export const WORDS = { en, es, fr, zh };
