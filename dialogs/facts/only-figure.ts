import type { Turn } from '#src/conversation/turn.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'
import { isOnlyTheLimit, pageWordsIn, type PageWords } from '#dialogs/message/page-signs.ts'

/** 就显示额度为0，其他没有, 就是数变了: asked what the page says, it is that there is a figure and nothing else. */
export function onlyTheFigureIn({ state }: Turn, text: string): PageWords | undefined {
  if (state.open?.fact !== 'notice') return undefined
  if (tellsOnlyTheFigure(text)) return { words: '0', start: 0, end: text.length }
  const found = pageWordsIn(text, true)
  if (found) return isOnlyTheLimit(found.words) ? found : undefined
  const zero = ONLY_ZERO.exec(text)
  return zero ? { words: '0', start: zero.index, end: zero.index + zero[0].length } : undefined
}

/** "It says nothing, the number just changed": the figure is other than it was, and no clause tells of any words. */
function tellsOnlyTheFigure(text: string): boolean {
  const clauses = text.split(BREAK).flatMap((clause) => (/[\p{L}\p{N}]/u.test(clause) ? [clause.trim()] : []))
  return (
    clauses.some((clause) => FIGURE_CHANGED.test(clause)) &&
    clauses.every((clause) => FIGURE_CHANGED.test(clause) || NOTHING_ELSE.test(clause))
  )
}

/** 就显示个0, "it only shows a 0" */
const ONLY_ZERO =
  /(?:写|显示|提示|只有?|就有?|\b(?:shows?|says?|just|only))(?:[着的了个为是就只有]|额度|\b(?:a|the|limit|is|of)\b|\s)*(?:0|零|zero)(?:\.00?)?元?(?=$|[，。,.!；;\s])/iu

/** 数字变小了, 就额度那个数没了, "just the number went down". A limit that fell is what happened; its figure is what one sees. */
const FIGURE_CHANGED =
  /^(?:就|只|也|它|他|是|有|看到|看见|那|上面|页面|反正|不过|额度|可借|的|个|里|上)*(?:数字?|数额|数值|金额|数目|(?<=[就只].{0,6})额度)(?:就|只|也|都|是|自己|直接|给|被|突然|悄悄|从[^，。,.]{1,8}|一下子?)*(?:变|改|少|小|降|低|掉|没|不一样|不同|不对|成|归零|清零|缩水)[^，。,.?？吗]{0,10}$|^(?:以前|原来|之前|本来|原先)[^，。]{0,4}[\d一二两三四五六七八九十百千万.]+[^，。]{0,4}(?:现在|如今|变)[^，。]{0,4}[\d零一二两三四五六七八九十百千万.]+了?$|^(?:it |that )?(?:used to (?:say|be|show)|was|showed)(?: about)? [¥$]?\d[\d,.]*k?(?: before)?$|^(?:and |but )?now (?:it'?s |it says |it shows |says |just |only |is )*[¥$]?(?:\d[\d,.]*k?|zero)$|^(?:it'?s |there'?s |it shows )?(?:just|only) (?:a|the|one) (?:number|figure|amount)$|^(?:it'?s |it is |there'?s |i (?:just |only )?(?:see|saw) |just |only |and |but |that |so )*(?:(?:the|my|that|this|a) )?(?:limit |credit |available )?(?:number|figure|amount|digits?|sum)(?: (?:there|up there|on (?:it|the page|the screen)|just|simply|only|has|have|had|is|was|is just|silently|suddenly|now|itself))*(?:'s)?(?: just| only)? (?:changed?|changes|different|other|went|gone|goes|dropped|drops|turned|turns|became|fell|falls|fallen|shrank|shrunk|smaller|lower|less|0|zero|down|not the same)\b[^?]{0,24}$/iu

/** 没写别的, 上面啥也没说, "that's all", "no message". */
const NOTHING_ELSE =
  /^[^?？吗]{0,8}(?:没(?:有)?(?:别的|其他|其它|说|写|提示|显示|解释|原因|字|话|什么|啥)|(?:什么|啥|别的|其他|其它|一个字|一句话?|原因)[^?？]{0,6}(?:没|不)|而已|就这样?|就这些|空白)[^?？]{0,8}$|^[^?]{0,24}\b(?:nothing|no (?:\w+ )?(?:message|reason|words?|sentences?|text|explanation|note|notice|line)s?|not a (?:word|line)|no(?:thing)? else|that'?s (?:all|it)|doesn'?t say|didn'?t say|without a (?:word|reason))\b[^?]{0,24}$|^(?:no|none|nope|没|没有|而已)$/iu
