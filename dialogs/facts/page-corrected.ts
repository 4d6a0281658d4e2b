import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { deniesSaying } from '#src/understanding/denials.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { hold, sayNoted } from './fact-keeping.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { goOn } from './mend.ts'
import { leadsUp } from '#dialogs/message/second-look-signs.ts'
import { isParaphrase, pageWordsSaid } from '#dialogs/message/page-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { readAs } from '#dialogs/interview/read-as.ts'

const QUOTATION = '(?:[“"「『【‘\'][^”"」』】’]{2,60}[”"」』】’\'])'

/** "The page doesn't say I can't borrow", 页面写的不是借不了, "not 'limit zero'": which words it isn't. */
const ISNT = new RegExp(
  `(?:页面|屏幕|上面|那里|界面)?(?:上)?(?:写|显示|提示|说|弹)(?:的|着)*(?:并)?(?:不是|没有?(?:写|说|显示))(?:${QUOTATION}|[^，。,.；;！!？?]+)|(?:[，,]\\s*)(?:而|并)?不是${QUOTATION}|` +
    `\\b(?:it|page|screen|app|message|notice|alipay)(?: \\w+)? (?:doesn['’]?t|does not|didn['’]?t|isn['’]?t|never|not)(?: (?:even|actually|really|just))* (?:says?|said|saying|reads?|shows?|showing)(?: that)? (?:${QUOTATION}|[^.,;!?]+)|[,.]?\\s*\\bnot (?:just |only )?${QUOTATION}`,
  'giu',
)

/** What makes words in quotation marks those of the page, whatever stands next to them. */
const SPEAKS_OF_PAGE =
  /页面|屏幕|界面|上面(?:写|显示|说|的)|写的|[就只]写(?:了|着)?|写着|显示|提示|弹(?:出|的)|\b(?:page|screen|app (?:should |must |now )?(?:says?|reads?|shows?)|what it says|it (?:just |only |now |really |actually |does )*says?|message|notice|wording|pop-?up)\b/iu

/** What it said once is told as a story. */
const ONCE =
  /之前|以前|昨天|上周|上个月|原来|开始(?:是|写)|\b(?:before|yesterday|last (?:week|month)|used to|at first|earlier)\b/iu

/** A clause that only leads up to the words: "it was", 写的是, "did you note what the page says now". */
const LEADS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /^(?:你|您)?(?:写|记|说)(?:的|得)*(?:不对|错了?)|页面|屏幕|界面|上面(?:写|显示|说)|写的(?:应该)?是|(?:应该|就|其实)*(?:写|显示|提示)(?:着|的是|是)|^(?:是|就是|应该是|其实是|不是)*$/u,
  en: /^(?:that's|it's|that is|this is|you're|you got it|you have it)? ?(?:wrong|not right|incorrect)$|\b(?:page|screen|app|message|notice|wording|pop-?up|it)\b[^?]*\b(?:says?|said|reads?|shows?|should (?:be|say|read)|is|was)(?: something(?: else)?)?(?: actually| though| after all)?$|\bwhat (?:the|it|my) (?:page|screen|app)? ?(?:says?|said|shows?)\b|^(?:it|that)(?:'s| is| was|'ll be| should be| should (?:say|read))(?: really| actually| just)?$|^(?:and|but|no|so|not|it says|the page)*$/u,
}

/**
 * "The page doesn't say I can't borrow, it says 'no offer at the moment'", 上面写的应该是“暂未开通”: other words of the page than
 * were noted take their place and are said back; the rest of the message is heard. True when there is no rest.
 */
export async function hearPageCorrected(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text } = turn
  const held = state.facts.notice
  if (turn.action || dc.activeDialog?.id === PLAN || state.open?.fact === 'notice') return false
  // What it doesn't say may be how somebody put it at first, which isn't held.
  if (!held && text.search(ISNT) < 0) return false
  if (!SPEAKS_OF_PAGE.test(text) || ONCE.test(text)) return false
  const said = text.replaceAll(ISNT, ' ')
  const found = pageWordsSaid(said)
  if (!found || isParaphrase(found.words) || found.words === held?.words?.text) return false
  const [open, close] = state.locale === 'en' ? ['it says "', '"'] : ['页面写着“', '”']
  const told = withText(turn, parts, open + found.words + close)
  const reading = readAs(told, 'notice', parts)
  if (reading.kind !== 'value') return false
  if (hold(told, 'notice', reading.value, 'stated') === 'same') return false
  state.notUnderstood = 0
  sayNoted(turn, parts.knowledge, ['notice'], { changed: true })
  const rest = besides(said.slice(0, found.start) + ' ' + said.slice(found.end), state.locale)
  if (rest === '') {
    await goOn(dc, turn, parts, ['notice'])
    return true
  }
  if (state.result && dc.activeDialog?.id !== INTERVIEW) reconsider(turn, parts.knowledge)
  Object.assign(turn, { text: rest, understanding: bySentence(parts.understand)(rest, state.locale) })
  return false
}

function withText(turn: Turn, parts: DialogParts, text: string): Turn {
  return { ...turn, text, understanding: parts.understand(text, turn.state.locale, turn.moment) }
}

/** What the message says besides the page's words and what leads up to them. */
/** 不是没写原因, "it does give a reason": settled with the words. */
const NOT_EMPTY =
  /^(?:那|它|页面)*(?:并)?不是没(?:有)?(?:写|说|原因|理由)|^(?:wait |no |actually )*(?:it|the page) (?:does|did) (?:give|say|state|show) (?:a |some)?(?:reason|something)/u

function besides(text: string, locale: Locale): string {
  const clauses = splitClauses(
    normalise(text.replaceAll(/[“”"「」『』【】‘’]|'(?![a-z])|(?<![a-z])'/giu, ' ')),
  )
  return (
    clauses
      .filter(({ text: words }) => /[\p{L}\p{N}]/u.test(words) && !LEADS[locale].test(words))
      // "I didn't say the assessment wasn't passed": settled with what the page does say.
      .filter(({ text: words }) => !deniesSaying(words, locale) && !leadsUp(words) && !NOT_EMPTY.test(words))
      .map((clause) => clause.text + (clause.ended === '?' ? '?' : ''))
      .join(locale === 'zh-CN' ? '，' : ', ')
  )
}
