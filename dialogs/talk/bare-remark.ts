import { say } from '#src/conversation/turn.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { isAcknowledgement } from '#dialogs/message/talk-signs.ts'
import { toCase } from '#dialogs/to-case.ts'
import { commonestOptions, greet } from './greet.ts'

const VERY_ZH = '(?:真的?是?|算了|俺|咱|也|这|那|好|很|太|可|简直|实在|确实|有点|有些|就|我|都|是|搞得|弄得)*'
const CROSS_ZH = `(?:活(?:是|倒是)?活?得下去[,， ]*)?${VERY_ZH}(?:坑(?:人|爹)?|无语|醉|服|离谱|过分|扯(?:淡)?|搞笑|闹心|郁闷|憋屈|烦(?:人|死(?:人|我)?)?|气(?:人|死(?:人|我)?)|恼火|心塞|糟心|倒霉|晦气|恶心(?:人)?|没谁|不公平|不爽|难受|无奈|懵|晕|我去|我靠|靠|唉+|哎+|呵呵+|啧+|妈的|他妈的|卧槽|我擦|爱咋咋[地滴的]?|随便吧|什么玩意儿?|什么鬼|搞什么(?:鬼|啊)?|啥玩意儿?)(?:了|啊|呀|吧|呢|的|哦|死|透|人|完|哈|嘛|得很|极)*`
const VERY_EN =
  "(?:(?:that|this|it|which|what|oh|well|honestly|literally|just|so|really|pretty|kinda|such|absolutely|bloody|god|my|how|man|ok|and|but|is|was)(?:'s)? |(?:that|this|it|which)(?:'?s|s) )*(?:an? )?"
const CROSS_EN = `${VERY_EN}(?:(?:total |complete |real |big |sick |absolute )?(?:joke|nightmare|shame|pain(?: in the \\w+)?|mess|farce|bummer|rip ?off|disgrace)|sucks?(?: (?:so much|big time|tbh|man))?|stinks|bites|annoying|ridiculous|frustrating|unbelievable|outrageous|infuriating|unfair|not fair|insane|crazy|absurd|rubbish|crap|bs|bullshit|nuts|weird|typical|great|wonderful|wtf|wth|omg|ffs|smh|ugh+|argh+|grr+|sigh|damn(?: it)?|dammit|jeez|geez|gosh|hell|cheers for that|classy|whatever|what the (?:hell|heck|fuck)|(?:i'?m |i am |im )?(?:so |really |very |just |honestly )*(?:mad|angry|upset|frustrated|livid|furious|annoyed|gutted|speechless)|pissed off|so done|fed up)`

/** Nothing but how one takes it: 太坑了, 无语, "which sucks", "what a joke". */
const BARE_REMARK = new RegExp(
  `^(?:(?:${CROSS_ZH}|${CROSS_EN})(?:[\\s,，。.!！~～…]|\\p{Extended_Pictographic}|\\b(?:lol|lmao|tbh|ngl|man|bro|honestly)\\b)*)+$`,
  'iu',
)
const LONGEST = 40

/**
 * A remark that is no more than that gets a word the first time, and the open question comes again; with nothing told yet
 * it is asked what it is about.
 */
export const hearBareRemark: Hearer = async (dc, turn) => {
  const { action, state, text, understanding } = turn
  if (action || dc.activeDialog?.id === PLAN || text.length > LONGEST || !BARE_REMARK.test(text.trim()))
    return false
  if (understanding.facts.length > 0 || state.lastTopic === 'distress') return false
  const before = state.said['talk.strain.annoyed'] !== undefined
  if (state.open) {
    if (!before) say(turn, 'talk.strain.annoyed')
    await reprompt(dc, turn)
    return true
  }
  if (before || state.result || Object.keys(state.facts).length > 0) return false
  say(turn, 'talk.opened.annoyed')
  turn.replies.push({ kind: 'offer', options: commonestOptions })
  return true
}

/** A bare 0, 嗯嗯, "yes": nothing that could be served where nothing was asked. */
const BARE_FIRST = /^(?:0(?:\.0+)?|0元|零|yes|yep|yeah|yup|no|nope|是的?|有|没有|不是|对)[。.!！~]*$/iu

const HELLO =
  /^(?:(?:hi|hey|hello|yo)[, ]*)?(?:how'?s it going|how are (?:you|u)|how r u|what'?s up|sup|wassup|anyone (?:here|there)|anybody (?:here|there)|(?:you|u) there)[?!. ]*$|^(?:在|有人)(?:吗|么|不|没)[?？]?$/iu

/** Words of nothing before anything was told: "ok", 嗯, 0. What it is about is asked, or the way to the reasons is shown. */
export const hearBareFirst: Hearer = (dc, turn) => {
  const { action, state, text } = turn
  const plain = text.trim()
  if (!action && state.turns === 0 && HELLO.test(plain)) {
    greet(turn)
    return Promise.resolve(true)
  }
  const isEmpty = isAcknowledgement(plain) || (state.turns === 0 && BARE_FIRST.test(plain))
  if (action || !isEmpty || dc.activeDialog?.id === PLAN || state.open || state.result)
    return Promise.resolve(false)
  if (state.lastTopic === 'distress' || Object.keys(state.facts).length > 0 || state.offered.length === 1)
    return Promise.resolve(false)
  if (state.turns === 0) {
    say(turn, /^[0零]/u.test(plain) ? 'talk.opened.zero' : 'talk.opened.nothing')
    turn.replies.push({ kind: 'offer', options: commonestOptions })
  } else {
    say(turn, 'talk.ok')
    turn.replies.push({ kind: 'offer', options: [toCase(state)] })
  }
  return Promise.resolve(true)
}
