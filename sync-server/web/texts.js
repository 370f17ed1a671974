/** Every text of the page, once, Chinese and English side by side. Numbers first, then why, then what to do. */

/* global localStorage, navigator */

const TEXTS = {
  name: ['对账本', 'Tallybook'],
  other: ['English', '中文'],
  'theme.auto': ['外观：跟随系统', 'Appearance: system'],
  'theme.light': ['外观：浅色', 'Appearance: light'],
  'theme.dark': ['外观：深色', 'Appearance: dark'],
  'start.title': ['把工作表变成账，一键对清楚', 'Turn your tabs into books that agree'],
  'start.text': [
    '放进采购、销售、库存的工作簿，看哪里对不上、为什么、怎么办。',
    'Drop the workbooks of purchases, sales and stock: see what does not add up, why, and what to do.',
  ],
  'drop.title': ['把工作簿拖到这里', 'Drop workbooks here'],
  'drop.text': [
    'xlsx、xlsm、xls、xlsb、csv，每个最多 20 MB。一起放进来的算一家公司。',
    'xlsx, xlsm, xls, xlsb, csv, up to 20 MB each. Files dropped together are one company.',
  ],
  'drop.choose': ['选文件', 'Choose files'],
  'start.sample': ['先用示例公司试试', 'Try the sample company'],
  'promise.title': ['三个保证', 'Three promises'],
  'promise.1': ['只读不写，你的文件不会动。', 'Reads only: your files stay as they are.'],
  'promise.2': [
    '文件只留在这台服务器的内存里，半小时后清掉。',
    'Files stay in the memory of this server and are cleared after half an hour.',
  ],
  'promise.3': ['标注写在副本里，由你下载。', 'Marks go into a copy, which you download.'],
  'option.title': ['成本算法和日期', 'Costing method and date'],
  'option.method': ['成本算法', 'Costing method'],
  'option.asOf': ['结存截至', 'Balances as of'],
  'option.asOf.hint': ['空着就是全部', 'Leave empty for everything'],
  'method.movingAverage': ['移动加权平均', 'Moving average'],
  'method.fifo': ['先进先出', 'FIFO'],
  'method.monthlyAverage': ['全月一次加权平均', 'Monthly weighted average'],
  'method.specificLot': ['个别计价（按批号）', 'Specific lot'],
  'method.standard': ['标准成本', 'Standard cost'],
  'progress.title': ['正在对账', 'Reconciling'],
  'progress.upload': ['放进文件', 'Hand in the files'],
  'progress.read': ['读表', 'Read the tabs'],
  'progress.recognise': ['认出登记表', 'Recognise the registers'],
  'progress.check': ['检查每一行', 'Check every row'],
  'progress.ledger': ['计算结存', 'Compute balances'],
  'progress.compare': ['找出差异', 'Find differences'],
  'progress.mark': ['标注副本', 'Mark the copies'],
  'progress.waiting': [
    '前面还有别的对账，等一下就到。',
    'Another run is before this one; its turn comes soon.',
  ],
  'progress.note': [
    '取消不会丢东西：没有写入任何东西。',
    'Cancelling loses nothing: nothing has been written.',
  ],
  cancel: ['取消', 'Cancel'],
  'cancelled.title': ['已取消', 'Cancelled'],
  'cancelled.text': [
    '没有写入任何东西，你的文件没有动。',
    'Nothing was written; your files are untouched.',
  ],
  'verdict.wrong': ['处对不上', 'things do not add up'],
  'verdict.wrong.one': ['处对不上', 'thing does not add up'],
  'verdict.look': ['处要留意，没有对不上的', 'things to check; no figures disagree'],
  'verdict.look.one': ['处要留意，没有对不上的', 'thing to check; no figures disagree'],
  'verdict.agrees': ['账实相符', 'Everything agrees'],
  'verdict.nothing': ['没有发现问题', 'Nothing wrong found'],
  'verdict.nothing.text': [
    '这里没有出入库，没有结存可以核对。',
    'Nothing here moves stock, so there is no balance to compare.',
  ],
  'verdict.oneSide': [
    '这里只有一边的数，没有可以互相核对的。把采购、销售、库存一起对，才看得出差异。',
    'Only one side of the books is here, so there was nothing to hold it against. Reconcile purchases, sales and stock together.',
  ],
  'verdict.none': ['没有认出登记表', 'No register recognised'],
  'verdict.none.text': [
    '看一下表头是不是在表里，或在「认出的表」里看每张表被当成了什么。',
    'Check that the tabs have headers, or see under “Recognised” what each was taken for.',
  ],
  'verdict.refused': ['没有文件能读', 'No file could be read'],
  'verdict.sum': ['{rows} 行，{items} 种商品，{value}。', '{rows} rows, {items} items, {value}.'],
  'verdict.sum.value': ['算出的结存金额 {value}', 'computed balance {value} in value'],
  'verdict.sum.unpriced': ['没有单价，算不出结存金额', 'value unknown, as no row has a price'],
  'verdict.sum.without': [
    '（没有单价的 {items} 种不在内）',
    ' (without {items} items that have no price)',
  ],
  'verdict.sum.without.one': [
    '（没有单价的 {items} 种不在内）',
    ' (without {items} item that has no price)',
  ],
  'sev.block': ['必改', 'Must fix'],
  'sev.error': ['错误', 'Error'],
  'sev.warning': ['留意', 'Check'],
  'sev.info': ['提示', 'Note'],
  'sev.ok': ['相符', 'Agrees'],
  'sev.by': ['按轻重看', 'Show by severity'],
  'first.label': ['先看这一件', 'Start with this one'],
  'first.go': ['看数字和做法', 'See numbers and what to do'],
  'copy.title': ['带标注的副本', 'Marked copies'],
  'copy.text': [
    '问题标在单元格里，另加「结存」和「差异」两张表。',
    'Findings stand in their cells, with a Balances and a Discrepancies tab added.',
  ],
  'copy.report': ['完整结果（JSON）', 'The whole result (JSON)'],
  'again.new': ['换工作簿', 'Other workbooks'],
  'again.add': ['再加文件', 'Add files'],
  'tab.findings': ['对不上的', 'Findings'],
  'tab.recognised': ['认出的表', 'Recognised'],
  'tab.balances': ['结存', 'Balances'],
  'tab.label': ['结果', 'Results'],
  'find.search': ['商品、单据、表名……', 'Item, document, tab …'],
  'find.search.label': ['在结果里找', 'Search the findings'],
  'find.shown': ['{shown} / {total} 处', '{shown} of {total}'],
  'find.more': ['再看 {n} 处', 'Show {n} more'],
  'find.none': ['没有符合的', 'Nothing matches'],
  'find.none.text': [
    '换个词，或放开轻重的筛选。',
    'Try another word, or widen the severity filter.',
  ],
  'find.clear': ['清除筛选', 'Clear filter'],
  'find.book': ['账面', 'Book'],
  'find.stated': ['表上', 'Stated'],
  'find.difference': ['差', 'Difference'],
  'find.why': ['怎么算的', 'How it is computed'],
  'find.first': ['从这里开始不一样', 'They part here'],
  'find.rows': ['涉及的行', 'Rows it is about'],
  'find.todo': ['做法', 'What to do'],
  'find.where': ['位置', 'Where'],
  'find.row': ['第 {row} 行', 'row {row}'],
  'find.moreRows': ['另有 {n} 行', '{n} more rows'],
  'find.fix': ['建议改成 {value}', 'Proposed: {value}'],
  'find.choose': ['可能是 {values}', 'Perhaps {values}'],
  'bridge.opening': ['期初', 'Opening'],
  'bridge.in': ['入库', 'In'],
  'bridge.out': ['出库', 'Out'],
  'bridge.adjustment': ['调整', 'Adjusted'],
  'bridge.transfer': ['调拨', 'Transferred'],
  'bridge.count': ['盘点', 'Counted'],
  'bridge.closing': ['期末账面', 'Closing, book'],
  'bridge.stated': ['表上', 'Stated'],
  'bridge.difference': ['差', 'Difference'],
  'bridge.rows': ['{n} 行', '{n} rows'],
  'cert.proved': ['已证实', 'Proved'],
  'cert.likely': ['很可能', 'Likely'],
  'cert.possible': ['可能', 'Possible'],
  'cert.unexplained': ['未找到原因', 'Unexplained'],
  'rec.recognised': ['已认出', 'Recognised'],
  'rec.check': ['请看一眼', 'Have a look'],
  'rec.other': ['不是登记表', 'Not a register'],
  'rec.hidden': ['隐藏的表', 'Hidden tab'],
  'rec.empty': ['空表', 'Empty'],
  'rec.sure': ['把握 {n}', '{n} sure'],
  'rec.header': ['表头第 {rows} 行', 'Header in row {rows}'],
  'rec.noHeader': ['没有表头', 'No header'],
  'rec.rows': ['{n} 行数据', '{n} data rows'],
  'rec.totals': ['控制合计，可以和表里的合计比', 'Control totals, to compare with the tab’s own'],
  'rec.columns': ['认出的 {n} 列', '{n} columns recognised'],
  'rec.column': ['列', 'Col.'],
  'rec.headerText': ['表头', 'Header'],
  'rec.field': ['当作', 'Taken for'],
  'rec.confidence': ['把握', 'Sure'],
  'rec.extra': ['另有列，原样保留：{columns}', 'Also there, kept as it is: {columns}'],
  'rec.skipped': ['没当数据的行：{rows}', 'Rows not taken as data: {rows}'],
  'rec.skippedRow': ['{row}（{reason}）', '{row} ({reason})'],
  'list.comma': ['、', ', '],
  'rec.notRead': ['读不了', 'Could not be read'],
  'skip.title': ['标题', 'title'],
  'skip.instruction': ['说明', 'instruction'],
  'skip.blank': ['空行', 'blank'],
  'skip.subtotal': ['合计', 'total'],
  'skip.repeatedHeader': ['重复表头', 'repeated header'],
  'skip.signature': ['签字', 'signature'],
  'skip.ghost': ['只有公式', 'formulas only'],
  'skip.note': ['备注', 'note'],
  'skip.otherTable': ['另一张表', 'another table'],
  'ask.title': ['{n} 件事要你确认', '{n} things to settle'],
  'ask.title.one': ['1 件事要你确认', 'One thing to settle'],
  'ask.text': [
    '先按第一个算的。选好以后再对一次。',
    'The first choice was assumed. Choose, then reconcile again.',
  ],
  'ask.run': ['用这些回答再对', 'Reconcile with these'],
  'ask.noChoice': ['看一眼就好', 'Just have a look'],
  'bal.search': ['商品、仓库、批号', 'Item, warehouse, lot'],
  'bal.search.label': ['在结存里找', 'Search the balances'],
  'bal.item': ['商品', 'Item'],
  'bal.warehouse': ['仓库', 'Warehouse'],
  'bal.lot': ['批号', 'Lot'],
  'bal.quantity': ['数量', 'Quantity'],
  'bal.value': ['金额', 'Value'],
  'bal.unitCost': ['单位成本', 'Unit cost'],
  'bal.shown': ['{shown} / {total} 条', '{shown} of {total}'],
  'bal.more': ['再看 {n} 条', 'Show {n} more'],
  'bal.none': ['没有出入库', 'No movements'],
  'bal.none.text': [
    '认出的表里没有能记账的出入库行。',
    'No row of the recognised tabs moves stock.',
  ],
  'bal.caption': ['算出的结存', 'Computed balances'],
  'foot.start': ['还没有对过 · 没有写入任何东西', 'Not reconciled yet · nothing written'],
  'foot.running': ['正在读 · 没有写入任何东西', 'Reading · nothing written'],
  'foot.done': ['{when} 对过 · 没有写入任何东西', 'Reconciled {when} · nothing written'],
  'foot.percent': ['已完成 {n} %', '{n} % done'],
  'error.retry': ['重试', 'Retry'],
  'signIn.title': ['登录', 'Sign in'],
  'signIn.invited': ['设一个密码', 'Choose a password'],
  'signIn.login': ['用户名', 'Name you sign in with'],
  'signIn.password': ['密码', 'Password'],
  'signIn.password.hint': [
    '至少十个字符，几个词连起来最好记。',
    'Ten characters at least; a few words in a row are easy to keep.',
  ],
  'signIn.go': ['登录', 'Sign in'],
  'signIn.keep': ['设好并登录', 'Keep it and sign in'],
  'signIn.help': [
    '没有账号，或忘了密码：请管理员发一个登录链接。',
    'No account, or the password forgotten: ask an admin for a sign-in link.',
  ],
  'signIn.first': [
    '还没有账号。第一个账号用服务器启动时给出的链接来建。',
    'No account yet. The link shown when the server started makes the first one.',
  ],
  'signIn.oidc': ['用 {name} 登录', 'Sign in with {name}'],
};

const LOCALE_KEY = 'tallybook.locale';
let current = chosenLocale();

/** "zh" or "en". */
export function locale() {
  return current;
}

/** Speaks another language from now on, and remembers it. */
export function setLocale(wanted) {
  current = wanted;
  remember(LOCALE_KEY, wanted);
}

/** A text with its {parameters} filled in. */
export function t(key, parameters = {}) {
  const [zh, en] = TEXTS[key];
  return (current === 'zh' ? zh : en).replace(/\{(\w+)\}/g, (_, name) => String(parameters[name]));
}

/** The right language of a text that came from the server. */
export function words(text) {
  return text[current];
}

/** Browsers without storage (private windows, policies) still work; they only forget. */
export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    /* not kept */
  }
}

/** What was remembered, or undefined. */
export function recall(key) {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function chosenLocale() {
  const remembered = recall(LOCALE_KEY);
  if (remembered === 'zh' || remembered === 'en') return remembered;
  const first = navigator.languages.find((language) => /^(zh|en)\b/i.test(language)) ?? 'en';
  return first.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
