import type { Locale } from '#src/locale.ts'

/**
 * How the meaning of a word is asked for; the word stands in `word`. Nothing else may stand in the message. "What's the
 * minimum payment?" asks for one's own, and for no meaning.
 */
const ASKING: Readonly<Record<Locale, readonly RegExp[]>> = {
  'zh-CN': [
    /^(?:请问|那|那个|哎|诶)?(?:这个|您?你?说的|刚才说的|里面的?|上面的?)?(?<word>.{1,10}?)(?:这个词)?(?:到底|具体|究竟|又)?(?:是|指|指的是|指的|是指|算|代表)?(?:什么|啥|什麽|嘛)(?:意思|东西|概念|玩意儿?)?(?:啊|呀|呢|来着|吗)?$/u,
    /^(?:请问|那|那个)?(?:到底|究竟)?(?:什么叫做?|啥叫|啥是|什么是|何为|何谓|咋叫|怎么叫|怎样算|怎么才算|怎么算是?|怎样才算)(?:是)?(?<word>.{1,10}?)(?:啊|呀|呢|来着|吗)?$/u,
    /^(?:(?:请|麻烦)?(?:帮我)?解释(?:一)?下|我?不(?:太)?懂|不(?:太)?明白)(?:什么是|什么叫)?(?<word>.{1,10}?)(?:的意思|是什么意思|是啥意思|是什么)?(?:啊|呀|呢|吗)?$/u,
    /^(?<word>.{1,10}?)(?:的意思|怎么理解|的含义|的定义)(?:是什么|是啥)?(?:啊|呀|呢|吗)?$/u,
  ],
  en: [
    /^(?:(?:and|but|so|sorry|hi|ok|hey|wait|btw|pls|please),? )*(?:(?:can|could|would) you )?(?:please )?(?:(?:(?:tell me |explain )?what(?:'?s| is) (?:meant by|meaning of|the meaning of|the definition of)|what do you mean (?:by|with|when you say)|what you mean (?:by|with)|(?:the )?meaning of|definition of|i don'?t (?:know|understand|get)(?: what)?|(?:tell me |explain )?what(?: does| do|'?s (?=.* means?\b)| is (?=.* means?\b)| exactly (?:is|are|does)| the (?:hell|heck) is)|(?:explain|tell me|define)(?: to me)?) (?:exactly )?(?:an? |the |my |your |this |that |by |it )*|(?:tell me |explain )?what(?:'?s| is| are) (?:exactly )?(?:an? )?)(?:word |term )?(?<word>[a-z\u4e00-\u9fff][a-z\u4e00-\u9fff -]{1,40}?)(?: (?:mean|means|meaning|meant|is|are|even|actually|exactly|here|then|please|pls|supposed to mean|stand for|in (?:english|simple words|this case|plain words|plain english)))*$/u,
    /^(?:(?:and|but|so|sorry|ok|wait),? )*(?:an? |the )?(?<word>[a-z][a-z -]{1,40}?)(?: is| means?| mean)?[,?]? (?:(?:what(?:'?s| is| does)?(?: (?:that|it|this))?(?: means?)?)|meaning|means what)$/u,
  ],
}

/** "What does “overdue” mean?" → overdue. Undefined when the message asks for no word's meaning. */
export function wordAskedFor(text: string, locale: Locale): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/["“”「」『』‘《》]|(?<![a-z])'|'(?![a-z])/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s?？!！.。~～…]+$/u, '')
    .trim()
  for (const pattern of ASKING[/\p{Script=Han}/u.test(plain) && !/^[a-z]/u.test(plain) ? 'zh-CN' : locale]) {
    const word = pattern.exec(plain)?.groups?.['word']
    if (word) return word.trim()
  }
  return undefined
}

type Sign = (text: string) => boolean

/** Whether looking into one's own report or score does harm; beside another question it is served with that. */
export const asksOfOwnReport: Sign = (text) => asksOfOwnLook(text) && !ASKS_MORE.test(text)

const ASKS_MORE =
  /[?？]\s*\S|\bwhy\b|\band (?:does|do|is|what|how|can|will|when|where|who|which)\b|为什么|为啥/iu

const asksOfOwnLook: Sign = (text) =>
  /(?:自己|本人|我)[^，。,.?？]{0,8}(?:查|看|拉|打印?)[^，。,.?？]{0,6}(?:征信|信用报告|芝麻分)[^。?？]{0,12}(?:影响|会不会|伤|[掉扣降]分|有事|算不算|花|变差|不好|记录)|查自己的?(?:征信|信用报告)[^。]{0,12}(?:影响|会不会|伤|[掉扣降]分|有事|算|花|吗)/u.test(
    text,
  ) ||
  /\b(?:check|look|view|pull|see|request|download|access|open)(?:ing|s)?\b[^.?!]{0,24}\b(?:my|your|one's|our)(?: \w+){0,2} (?:credit )?(?:report|score|record|file|history|rating)\b[^.!]{0,30}\b(?:hurt|harm|affect|lower|damage|bad|count|matter|leaves?|mark|impact|drop|reduce|safe|worse|inquiry|enquiry|trace)|\b(?:hurt|harm|affect|lower|damage|bad|count|matter|impact|drop|safe|ok)\w*\b[^.?!]{0,20}\b(?:check|look|view|pull|see|request|download)\w*\b[^.?!]{0,16}\b(?:my|your|one's)(?: \w+){0,2} (?:credit )?(?:report|score|record|file|history|rating)\b/iu.test(
    text,
  )

/** Hard and soft looks into a report, and what sets them apart. */
export const asksOfInquiries: Sign = (text) =>
  /硬查询?[^，。]{0,6}软查|软查询?[^，。]{0,6}硬查|(?:哪些|什么|哪种)(?:样的)?(?:查询|算硬查|算软查)[^，。]{0,4}(?:影响|算|会)|\b(?:hard|soft)(?: and| or| vs\.?|\/| versus)? ?(?:soft|hard)? (?:credit )?(?:inquir|enquir|pull|check|search|quer)\w*/iu.test(
    text,
  )
