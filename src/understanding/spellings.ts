/** A right word and its misspellings; one with many takes several lines. */
const TABLE = `
1.5 months: month and a half, a month and a half, one month and a half, 1 month and a half, a month and half
1.5 months: 1 and a half months, one and a half months, month n a half, a month n a half
2.5 months: two and a half months, 2 and a half months, two months and a half, 2 months and a half
together: between them, between the two, between both of them, between the two of them
1.5 years: year and a half, a year and a half, one year and a half, one and a half years, 1 and a half years
1.5 weeks: week and a half, a week and a half, one and a half weeks, 1 and a half weeks
2.5 weeks: two and a half weeks, 2 and a half weeks
借呗: 借贝, 接呗, 借备, 介呗, 戒呗, 解呗, 届呗, 街呗, 姐呗, 洁呗, 借坝, 借钡, 借唄, 借闭, 借呢呗, 借 呗
借呗: jiebei, jie bei, jiebie, jeibei, jebei, jiebi, 借bei, jie呗, 借币呗, 借杯, 借狈, 借倍, 借辈, 节呗
借呗: 皆呗, 杰呗, 借啊呗
花呗: 花贝, 花唄, 华呗, 化呗, 花坝, 花背, 花杯, 花 呗, huabei, hua bei, 花bei, 花狈, 花倍, 划呗, 画呗, 话呗
微粒贷: 微利贷, 微粒代, 微粒袋, 微力贷, 微立贷, 微里贷, 微离贷, 威力贷, 维力贷, 微粒货, 微粒带, 微利代
微粒贷: 微利袋, 微例贷, 徽粒贷, 微料贷, 微米贷, 微丽贷, 微粒待, 微粒岱, 微量贷, 微粒 贷, weilidai
微粒贷: wei li dai, 微lidai
网商贷: 网商代, 网商袋, 网商带, 网商货, 网尚贷, 往商贷, 网商待, wangshangdai
蚂蚁: 蚂议, 蚂义, 蚂蚱, 玛蚁, 马蚁, 蚂亿, 蚂已, 蚂以, 麻蚁, 蚂蚂蚁, 蚂蚁蚁, 嘛蚁, 妈蚁, 蚂奕, 蚂易, 蚂蚊
蚂蚁: 吗蚁
芝麻: 芝痳, 支麻, 之麻, 芝马, 芝嘛, 芝吗, 知麻, 脂麻, 枝麻
支付宝: 支付报, 支负宝, 支付保, 支会宝, 支付包, zhifubao
余额宝: 余额包, 余额保, 余而宝, 佘额宝
逾期: 愈期, 渝期, 逾其, 逾起, 偷期, 愉期, 榆期, 逾朝, yuqi
额度: 额渡, 鹅度, 恶度, 额读, 颔度, 额额度, 额度度, 俄度, 额肚, 厄度, edu额度
征信: 征心, 征性, 征姓, 征兴, 征行, 征讯, 怔信, zhengxin
申请: 申情, 审请, 伸请, 深请, 身请, 申清, 神请, 申晴
审核: 审合, 申核, 审何, 审河
评估: 凭估, 评古, 评沽, 平估, 评姑, 苹估
开通: 开痛, 开桶
关闭: 关毕, 关必, 关壁, 关避, 官闭, 关币
恢复: 恢服, 恢覆, 灰复, 辉复, 恢付, 恢父, 回复额度, 徽复
提额: 提鹅, 题额, 提俄, 提恶
还完: 还玩, 还腕, 还碗, 还皖, 环完, 还丸, 还宛, 还完完, 欢完
还清: 换清, 环清, 还青, 还轻, 欢清, 还情, 还晴
结清: 结青, 节清, 接清, 洁清
还款: 环款, 还宽, 还款款, 还钦, 欢款
提前还: 提钱还
提前: 题前, 提前前, 提潜
身份证: 身分证, 身份正, 身份征, 身份症, 省份证, 身人证, 生份证
账: 帐
冻结: 冻洁, 冻节, 冻接
公积金: 公基金, 公计金, 公及金, 公集金
为什么: 为森么, 为甚么, 位什么, 维什么, 未什么, 为神马, 为申么, 为什莫, 为什吗, 为什嘛, 为什磨, 为毛
为什么: 为神么, 为何么, 为啥么, 为什么么, 卫什么
什么: 甚么, 神马, 什吗, 什莫, 什嘛, 什磨, 神么, 是么时候, 什麽
怎么: 怎麽, 怎莫, 怎吗, 怎嘛, 咋么, 怎磨, 怎末, 这怎么, 怎么么
多久: 多就, 多九, 都久
利息: 利西, 利系, 立息, 力息
降额: 降鹅, 降俄
网贷: 网货
没有: 木有, 莫有, 沒有
知道: 造知, 晓得
客服: 客户服务员, 客付, 客福
can't: cant, can not, cannot, ca nt, can 't
don't: dont, do not, donot
doesn't: doesnt, does not
didn't: didnt, did not
isn't: isnt, is not
wasn't: wasnt, was not
haven't: havent, have not, havnt
hasn't: hasnt, has not
won't: wont, will not
wouldn't: wouldnt, would not
couldn't: couldnt, could not
aren't: arent, are not
ain't: aint
that's: thats
there's: theres
i'm: i am, im
i've: ive
borrow: borow, borrrow, barrow, borrw, boorow
repaid: repayed, re-paid, repaied
repay: re-pay, repey
loan: laon
credit: credt, creidt, crdit, cerdit
limit: limt, limmit, lmit, limet, lim
overdue: over due, over-due, ovedue
account: acount, accout, acct
early: earley, erly
please: pls, plz, plese
because: bcoz, coz, cuz, becuase, becasue
disappeared: dissapeared, disapeared, dissappeared, disappered, dissapered
paid: payed, payd
mortgage: mortage, morgage, morgtage, mortgauge
instalment: installement, instalement, instalmant
salary: salery, sallary, slary
monthly: montly, monthy, mothly
business: bussiness, busines, buisness, bussines
available: avaliable, availble, avilable, avalable
already: alredy, allready, alrdy
never: nevr, neva, nver, nevver
night: nite
every: evry
cleared: cleard, clered
settled: setteled, setled
rejected: rejectd, regected
refused: refuced
frozen: freezed
reduced: redused
income: incom, icome
interest: intrest, intrst
yesterday: yday, yest, yesturday, yesterdy
week: wk
weeks: wks
months: mths, mnths, mos
monday: mon
tuesday: tue, tues
wednesday: weds
thursday: thu, thur, thurs
friday: fri
january: jan
february: feb
april: apr
august: aug
september: sep, sept
october: oct
november: nov
december: dec
everything: everythin, evrything, everyting, everthing
your: ur
you: u
`

/**
 * How words of this field are misspelt: homophones that an input method offers first, pinyin, near-looking
 * characters, English days and months cut short. These hold whatever stands around them.
 */
export const MISSPELLINGS: readonly (readonly [wrong: string, right: string])[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [right = '', wrong = ''] = line.split(': ')
    return wrong.split(', ').map((word) => [word, right] as const)
  })

/**
 * Right words that hold what is a misspelling elsewhere: 笑话呗 is 笑话 and 呗, 直接清零 is 直接 and 清零. Where one stands,
 * nothing of it is corrected.
 */
export const RIGHT_WORDS: readonly string[] = [
  '笑话 电话 大话 说话 这话 那话 情话 话费 话题 听话 对话 实话 废话',
  '计划 规划 策划 筹划 变化 文化 老化 优化 分化 恶化 动画 漫画 刻画 中华 年华',
  '姐姐 大姐 表姐 小姐 学姐 堂姐 逛街 大街 上街 街上 了解 理解 和解 调解 讲解',
  '直接 间接 连接 对接 承接 迎接 接受 接待 中介 介绍 媒介 警戒 届时 下届',
  '清洁 简洁 整洁 保洁 过节 春节 细节 情节 环节 季节 调节 关节 豪杰 借备用',
  '公平 水平 和平 持平 平估计 差不多 很多 好多 许多 最多 太多 这么多 那么多 不多',
  '问题 话题 标题 习题 难题 专题 课题 题目 远征 象征 特征 知麻烦 之麻烦',
  '福利 利系统 有关 相关 无关 公关 海关 机关 开关 难关 单位 岗位 学位 职位 各位',
  '几位 两位 这位 那位 思维 防卫 积木 树木 身份正常 身份征信 支付报错 支付保险',
  '余额包括 还轻松 还情况 还宽限 还宽裕 换清单 还玩游戏 换款式',
].flatMap((line) => line.split(' '))

/**
 * Misspellings that are right words elsewhere: only where the words around them say so. Each begins with the words
 * (joined by |) without one of which it can't match: most messages hold none, and are passed over.
 */
export const MISSPELLINGS_IN_CONTEXT: readonly (readonly [holds: string, wrong: RegExp, right: string])[] = [
  // 借吧, 借被 and 借北 are words too ("那就借吧", "想借被拒").
  ['蚂蚁借|蚂蚁接|蚂蚁贝', /蚂蚁借[吧被备北背本]|蚂蚁[借接]?贝/g, '蚂蚁借呗'],
  [
    '借吧|借北',
    /(?<=^|我|我的|的|用|开|关|开通|关闭|还|有|使用|为什么|请问|花呗和?)借[吧北](?=额|还|怎|为|逾|提|能|可|不|没|用|关|开|什|里|的|会|被|突|有|以)/g,
    '借呗',
  ],
  ['借被', /(?<=我的|开通|关闭|使用)借被/g, '借呗'],
  ['蚂蚁花', /蚂蚁花[吧被北]/g, '蚂蚁花呗'],
  [
    '花吧|花北',
    /(?<=^|我|我的|的|用|开通|关闭|还|有|使用|请问|为什么)花[吧北](?=额|还|怎|为|逾|提|能|可|不|没|用|关|开|什|里|的|会|被|有|借|分|付)/g,
    '花呗',
  ],
  ['换呗|好呗|呗借|蚂蚁借|花呗和借|花呗、借', /(?<=蚂蚁|花呗|花呗和|花呗、)(换呗|好呗|呗借|借$)/g, '借呗'],
  ['微贷', /(?<!小)微贷(?!款)/g, '微粒贷'],
  ['网上贷', /网上贷(?=和|跟|与|是|有|对|,|$)/g, '网商贷'],
  // 预期 means "expected" in other fields; next to these it is the homophone of 逾期.
  [
    '预期',
    /预期(?=了|过|一|两|二|三|几|[0-9]|还|会|影|的|记|未|后|天|怎|借|,|$|有影|对|能|利|费|多)/g,
    '逾期',
  ],
  ['预期', /(?<=没|没有|有|有过|从未|不|从来没|无|会|算)预期/g, '逾期'],
  ['还请', /还请(?=了|后|借|贷|,|$|的|所|全)/g, '还清'],
  ['换款', /换款(?=了|日|后|成|时|方|金|吗|,|$)/g, '还款'],
  ['余期', /(?<![剩其盈多])余期(?![限数间中])/g, '逾期'],
  ['于期', /(?<![对由关等在])于期(?![限间末初])/g, '逾期'],
  ['证信', /(?<![份认保验凭])证信(?!息)/g, '征信'],
  ['换完', /换完(?=了?(?:,|\.|\?|$|\s|钱|款|借|后|之|以|为|怎|还|能|可|额|就))/g, '还完'],
  ['回复', /回复(?=额|借呗|花呗|微粒贷|使用|信用|原来|正常|到)/g, '恢复'],
  ['回复', /(?<=额度|借呗|什么时候|多久|才能|不能|可以|没有|没|还没|会|何时|重新)回复/g, '恢复'],
  ['为什|为么', /为什(?!么)|为么(?=不|没|我|借)/g, '为什么'],
  [
    '问什么|未什么|喂什么',
    /(?<=^|借呗|花呗|微粒贷|,|\s)[问未喂]什么(?=不|没|会|还|我|借|额|要|关)/g,
    '为什么',
  ],
  [
    '在借|在贷|在开|在申请|在次|在用|在提|在还',
    /(?<=能|可以|想|要|无法|没法|才|不让|马上|立即|立刻|后|时候|多久|可|就|快|法)在(?=借|贷|开|申请|次|用|提|还)/g,
    '再',
  ],
  ['在借|在贷|在用|在还', /(?<=不能|不可以|能不能|不可|没法)在(?=借|贷|用|还)/g, '再'],
  ['在次', /(?<=还|^)在次/g, '再次'],
  ['再借', /再借(?=中|着)/g, '在借'],
  ['登陆', /登陆/g, '登录'],
  ['zfb', /zfb/g, '支付宝'],
  ['wld', /\bwld\b/g, '微粒贷'],
  ['蚂蚁被|蚂蚁额度|蚂蚁的额度', /蚂蚁(?=被|的?额度)/g, '蚂蚁借呗'],
]

/** Right words that begin like what the misspellings in context hold. */
export const RIGHT_IN_CONTEXT: readonly string[] = ['为什么']
