import type { Locale } from '#src/locale.ts'

/** How a clause denies something. */
export interface Denial {
  /**
   * wrong: "X is wrong"; none: "I have no X", "I never X"; other: "not X", which wants something in its place; said: "you
   * still say X", which wants it, too, and is no denial without it.
   */
  readonly how: 'wrong' | 'none' | 'other' | 'said'
  /** Groups: `subject` before the denial, `words` denied, `instead` said in their place. */
  readonly pattern: RegExp
  /** Also where the clause ends with a question mark. */
  readonly asked?: true
}

/** The forms that say more come first. */
export const DENIALS: Readonly<Record<Locale, readonly Denial[]>> = {
  'zh-CN': [
    // 刚说两家其实是三家
    {
      how: 'wrong',
      pattern:
        /(?:刚刚?才?|前面|之前|开头|上面)(?:我|你|您)?(?:说|写|填|记|算)(?:的|了|是|成|有)*(?<words>.{1,12}?)(?:其实|实际上?|应该|改成?|现在)(?:就|只)?[是有为]?(?<instead>.+)$/,
    },
    // 两个月前不对, “收入时多时少”这条记错了
    {
      how: 'wrong',
      pattern:
        /^(?<words>.{2,40}?)(?:(?:这|那)[条个项句]|的)*(?:都|全|可|也|是|就|我|你|您|给)*(?:不对(?!劲)|不准|错了|[写记说弄搞填][错混]|有误|不是真的)(?:了|吧|啊|呀|的|掉)*(?<instead>.*)$/,
    },
    // 我说的3号是10月3号
    {
      how: 'other',
      pattern:
        /^(?:我)?(?:说|写|讲)的(?<words>.{2,10}?)(?:其实|指的)?(?:是指|是说|是)(?!不|对)(?<instead>.+)$/,
    },
    // 你怎么还写还了一部分, 你又记成两家
    {
      how: 'said',
      asked: true,
      pattern:
        /^(?:可|但|那|不|哎|诶|喂)*(?:你|您)?(?:这里|这儿|上面|那边|结果里?|总结里?)?(?=[^,]{0,6}(?:怎么|咋|为什么|为啥|干嘛|还|又|老|总|一直))(?:怎么|咋|为什么|为啥|干嘛|还是|还|又|老是|老|总是|总|一直|都|就|给我)+(?:写|记|说|算|列|显示|按)(?:着|的|成|了|是|我|在)*(?<words>.{2,}?)(?:啊|呀|呢|了)?$/,
    },
    // “收入时多时少”这条咋来的
    {
      how: 'wrong',
      asked: true,
      pattern:
        /^(?<words>.{3,40}?)(?:(?:这|那)[条个项句]?)?(?:是)?(?:从)?(?:咋|怎么|哪里?儿?)(?:来|冒出来)的/,
    },
    {
      how: 'none',
      pattern:
        /^(?<subject>.*?)(?<![是还可有])(?:可|又|真|并|都|我)*(?:从来)?(?:没(?=被)|没有?(?!写|说|显示|提示|(?:什么|啥)?用)|哪里有|哪有|从未)(?<words>(?:(?!就[是一有这]|只是|但|而是).){2,16}?)(?<instead>(?:就是|只是|而是).+)?$/,
    },
    {
      how: 'other',
      pattern:
        /^(?<subject>.*?)(?<![是可要还])(?:可|又|真|并|我|也)*(?:不是|并非|哪里)(?:说)?(?<words>.+?)(?<instead>(?:而|应该|其实|就)是.+)?$/,
    },
  ],
  en: [
    // "I meant October 3rd when I said the 3rd", "by the 3rd I meant October"
    {
      how: 'other',
      pattern:
        /^(?:(?:also|and|but|sorry|no|ah|oh) )*(?:i (?:meant|mean) )?(?:the )?(?<instead>.+?) (?:when|where) i (?:said|wrote|put|typed) (?<words>.+)$/,
    },
    {
      how: 'other',
      pattern:
        /^(?:(?:also|and|but|sorry|no|ah|oh) )*(?:by|with) (?<words>.+?) i (?:meant|mean) (?<instead>.+)$/,
    },
    // "You still say always on time", "why do you keep writing 40,000"
    {
      how: 'said',
      asked: true,
      pattern:
        /^(?:(?:but|and|so|no|hey|wait|well|ok) )*(?:why (?:do|did|does|are|have|would) )?(?:you|u|ya|the (?:list|result|summary|notes?))(?: (?:guys|people))?(?:'ve|'re| have| are)? (?:(?:still|keep|kept|again|also|always|just) )+(?:say|says|saying|said|have|has|got|write|writing|written|wrote|put|note|noted|show|shows|showing|count|counting|use|using|list)(?: (?:down|me|as|that|for|with|in there|there|it's|it is|i'm|i am|i have|i))* (?<words>.+)$/,
    },
    // "Scrap what I said about always on time", "forget that I said two"
    {
      how: 'wrong',
      pattern:
        /^(?:(?:oh|and|so|also|ok|sorry|please|but) )*(?:scrap|forget|ignore|strike|disregard|never mind|nevermind|take back|cross out) (?:what|that|the bit|the thing|the part|when)?(?: ?(?:where |that )?i (?:said|told you|wrote|put))?(?: (?:about|on|of|it's|it was|was|being|having|i'?m|i was|i had|i have))*(?: the)? (?<words>.{3,40})$/,
    },
    // "Take away the loan", "remove that application"
    {
      how: 'wrong',
      pattern:
        /^(?:(?:oh|and|so|also|ok|sorry|please|but|can you|could you|you can) )*(?:take|cross) (?:away|out|off) (?:the |that |this |my )?(?<words>.{3,30})$/,
    },
    {
      how: 'wrong',
      pattern:
        /^(?<words>.{2,60}?)(?: (?:bit|part|one|line))?(?: is|'s| are| was| were)(?: all| just| also| simply)* (?:wrong|not right|incorrect|not true|not correct|a mistake|untrue)\b(?<instead>.*)$/,
    },
    {
      how: 'wrong',
      asked: true,
      pattern:
        /^(?:so |and |but )*where (?:did|do) you (?:get|got|have)(?: it| the idea)?(?: from)?(?: that)? (?<words>.+)$/,
    },
    {
      how: 'wrong',
      asked: true,
      pattern: /^(?:so |and |but )*where (?:did|does|do) (?:the |that |this )?(?<words>.{3,40}?) come from\b/,
    },
    {
      how: 'none',
      pattern:
        /^(?<subject>.*?)\b(?:never|haven't|have not|hasn't|didn't|did not|don't have|wasn't|was not|isn't)(?: got| been| even| actually| ever)* (?<words>.{2,}?)$/,
    },
    // "There are no 59 lenders", "I have no 6 loans": a number, else it is told that there is none.
    {
      how: 'none',
      pattern:
        /^(?<subject>.*?)\b(?:(?:there are|there is|there's|there're|i have|i've|i've got|i got) no|no such thing as) (?<words>(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty) .+)$/,
    },
    {
      how: 'other',
      pattern:
        /^(?<subject>.*?)\b(?:not|isn't|wasn't|aren't|it weren't) (?<words>.+?)(?: (?:sorry|though|tho|mind you|btw|by the way))*(?<instead> but .+)?$/,
    },
  ],
}

/** It asks, or tells by asking: 是不是…, 不是还清了吗. */
export const ASKS =
  /吗|么$|嘛$|是不是|有没有|能不能|会不会|算不算|为什么|为啥|凭什么|(?<!不管)怎么|咋|\b(?:why|how come|whether)\b|^(?:is|was|are|were|do|does|did|have|has|can)\b/

/** 删掉: what the clause before it says goes. */
export const STRIKES =
  /^(?:请|帮我|给我|把它|都|就)*(?:删|去|拿|划|抹)(?:掉|了|除)(?:吧|它|啊|呀|了)*$|^(?:please )?(?:delete|remove|drop) (?:it|that)$/

/** "No, not that many", "no": of a number said back before it. */
export const ISNT_SO_MANY =
  /^(?:(?:lol|haha|what|no|nope|not at all|of course not|没有|没|哪有|不是|不对|错了)[ ,!]*)+$|^(?:哪里?|可|又|并)*(?:没有?|有|不)(?:那么|这么|到)(?:多|少|久|高|低|晚)?|^(?:no|not) (?:that|so) (?:many|much|long|few|often)/

/** 把这条删了, with what it is of in another clause. */
export const STRIKES_THIS = /把?(?:这|那)[条个项句](?:给我|也|都)*(?:删|去|拿|划|抹)(?:掉|了)/

/** 我又没说, "I never said that": nothing but that it isn't so. */
export const NEVER_SAID =
  /^(?:我)?(?:又|可|都|并|从来|根本|压根)*没(?:有)?(?:跟你)?(?:说|讲|提)(?:过|这个?|啊|呀)*$|^i (?:never|didn't|did not) (?:say|said|tell you|told you)(?: (?:that|so|it|anything like that))?$/
