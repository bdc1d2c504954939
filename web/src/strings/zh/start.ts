/** Simplified Chinese for what a tariff number and its answer need. */
import type { Strings } from "../en/start.js";
import type { Translation } from "../translation.js";
import { facts } from "./facts.js";

const othersLead = (n: number): string => `另有${n}个中心也有可能。`;

export const start: Translation<Strings> = {
  views: { goods: "我的货物", business: "我的企业", history: "我的进口记录", about: "关于各中心" },
  edition: "版本",
  editions: { cee: "现行", "iic-2012": "2012年初的方案" },
  editionLong: {
    cee: "现行：卓越与专业中心（Centers of Excellence and Expertise）",
    "iic-2012": "2012年初的方案：行业整合中心（Industry Integration Centers）",
  },

  label: "货物名称或税则号",
  hint: "请用英文输入进口货物，例如leather wallet，或输入美国协调关税表（HTSUS）税则号的2至10位数字，例如8703.23.01.10。",
  find: "查找中心",
  clear: "清空输入框",
  suggestions: "建议",
  required: "请先查找中心：用英文输入货物名称，或输入其税则号。",
  browse: "浏览章和品目",
  typed: (text) => `您输入了“${text}”。`,
  back: "查看其他可能的含义",

  repairs: {
    "leading-zero": "我们补回了电子表格去掉的前导零。",
    "decimal-tail": "我们去掉了电子表格添加的“.0”。",
    "surrounding-text": "我们从前后文字中读出了号码。",
    "full-width": "我们把全角数字读作半角数字。",
  },
  readAs: (number) => `读作${number}。`,

  start: {
    "wasm-blocked":
      "Center Finder无法在此运行：本页面的安全策略或浏览器阻止了WebAssembly。策略的script-src中需要'wasm-unsafe-eval'。",
    "wasm-missing":
      "Center Finder无法在此运行：有文件未能加载。请检查网络连接。center-finder.wasm必须与脚本放在一起，策略的connect-src也必须允许加载它。",
    "wasm-broken": "Center Finder无法在此运行：有文件损坏或版本不符。",
  },
  retry: "重试",
  loading: "正在加载…",

  how: "可靠程度",
  basis: {
    stated: "CBP已公布",
    operational: "CBP工作文件",
    evidence: "见于裁定或命令",
    named: "CBP的表述中提到",
    derived: "我们的解读",
    supplied: "本网站的表格",
  },
  why: {
    stated: "据行业媒体摘要，CBP的公告列明这些税则号属于该中心。",
    operational: "CBP在2015年的一份工作文件列明这些税则号属于该中心。",
    evidence: "有裁定（ruling）或命令就此类货物指明该中心。这只对其进口商构成证明。",
    named: "CBP对该中心所属行业的表述或该中心的名称提到此类货物。未能读到税则号清单。",
    derived: "没有来源提到这些货物。这是我们对各中心所属行业的解读。",
    supplied: "答案来自本网站加载的表格。",
  },
  supplied: (table, says) => `表格“${table}”${says ? `：${says}` : ""}`,
  sources: () => "来源",
  seen: (where) => `查阅于：${where}`,
  others: "决定因素",
  othersLead,
  if: (condition) => `：如果${condition}`,
  conditions: {
    "apparel-business": "您的业务以服装、鞋类或纺织品为主",
    "chemical-business": "您的业务以化学品、药品或保健用品为主",
    "electronics-use": "货物主要用于电子或计算机领域，或者这正是您的业务",
    "energy-business": "您的业务以石油、天然气或矿产为主",
    "farm-business": "您的业务以农产品或食品为主",
    "health-use": "货物主要用于医疗、保健或实验室",
    "home-use": "货物主要供家庭使用，或者您是综合零售商",
    "industrial-use": "货物主要用于机器、车间或工业",
    "materials-business": "您的业务以塑料、橡胶、皮革、木材、纸、石材、玻璃或类似材料为主",
    "metal-business": "您的业务以钢铁或其他金属为主",
    "vehicle-use": "货物主要用于汽车、飞机或其他运输设备",
  },
  notes: {
    "automotive-list-skips": "已公布的汽车清单没有列入该品目。",
    "cosmetics-named-2013": "某行业协会在2013年把化妆品算作消费品。",
    "doped-wafers": "掺杂晶圆是半导体制造商采购的货物。",
    "household-articles": "这些是家庭用品。",
    "iic-derived": "2012年的各行业没有已知的税则号清单。此处由现行各中心推得。",
    "is-a-fuel": "该货物是燃料。",
    "left-base-metals-2014":
      "该品目在2014年离开了贱金属中心（Base Metals）。未能读到它转到了哪里。",
    "medical-gloves": "医用手套指向医疗保健。",
    "moved-from-machinery-2014": "该品目在2014年由机械中心（Machinery）转来。",
    "newer-than-list": "该品目晚于已公布的范围；它是从该范围内的号码中拆分出来的。",
    "no-source": "没有来源提到这些货物。",
    "order-label-health": "在CBP的强迫劳动命令中，此类货物的制造商带有医疗保健标签。",
    "order-label-materials": "在CBP的强迫劳动命令中，此类货物的制造商带有材料标签。",
    "other-transport-unread": "CBP提到其他运输设备，但未能读到其清单。",
    "outside-health-ranges": "该品目不在已公布的医疗保健和化学品范围之内。",
    "ruling-elsewhere": "关于此类货物的一项裁定由另一个中心处理。",
    "sources-disagree": "各来源不一致。",
    "transport-importers": "已公布的清单适用于运输行业的进口商。",
  },
  notesTitle: "须知",
  rulings: "所见裁定",
  ruling: (center, goods, importer, date, inferred) =>
    `由${center}处理：${goods}（${importer}；${date}${inferred ? "；品目根据货物推定" : ""}）`,
  dateAfter: (date) => `未载明日期，在${date}之后`,
  dateBy: (date) => `未载明日期，不晚于${date}`,
  dateUnknown: "未载明日期",
  who: "职责分工：中心还是口岸",
  agencies: "通常也监管此类货物的其他机构",
  agency: (name, why) => `${name}：${why}`,
  agenciesLead: "仅供参考，并非申报要求。",

  openSince: (date) => `自${date}起运作。`,
  proposed: "仅为提议：该中心当时尚未成立。",

  reused: (year, goods, to) => `${year}年之前，该税则号指${goods}，这些货物现归入${to}。`,

  next: "下一步",
  steps: [
    "查询美国海关与边境保护局（CBP）为您登记的中心代码（Center ID）。自2019年3月16日起，它是ACE中的一个字段；您的报关行也可以通过Importer/Bond Query查询得到。",
    "入关摘要（entry summary）上团队编号（team number）的第三位数字也指向您的中心。",
    "如果您的货物或业务指向其他中心，您可以随时以书面形式对分配提出申诉。此处关于申诉方法的说明出自一般知识，请核对19 CFR 101.10。",
  ],
  steps2012: "这是2012年初的情况。要了解目前的规定，请把版本切换到“现行”。",
  directory: "CBP的中心名录",
  rulingsOn: (heading) => `CBP关于品目${heading}的裁定`,
  newTab: "（在新标签页中打开）",
  copy: "复制为文本",
  copied: "答案已复制。",
  copyHand: "请复制此文本",
  print: "打印",
  link: "此答案的链接",
  last: "本内容不是法律意见；以CBP在ACE中为您登记的中心代码（Center ID）为准。",

  announcement: (number, center, basis, edition, others) =>
    `${number}：${center}。${basis}。${edition}。${others ? othersLead(others) : ""}`,
  sentences: (list) => list.join(""),
  english: "章和品目的标题以及可以搜索的货物名称为英文。",
  facts,
};
