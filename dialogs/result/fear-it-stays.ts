import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { sayWhenRestored } from './when-restored.ts'

/** 怕一直借不了, "scared it stays like this" */
const FEARS =
  /(?:怕|担心|慌|愁|不安|焦虑|发虚)[^。！!？?]{0,14}(?:一直|永远|再也|以后(?:都|就)?|从此|一辈子|这辈子|就这么|就这样|总)[^。！!？?]{0,8}(?:借不|没(?:有)?额度|没了|开不|恢复不|不恢复|不给|这样|用不|不行|不能)|(?:这|一)辈子(?:都|就)?(?:别想|没戏|没指望|借不)|永远(?:都)?(?:回不来|别想|借不|没戏)|(?:没戏|没指望|没希望)了(?:呗|吧|是吧|对吧|啊)|\b(?:i'?m|im|i am|it'?s|its|so|guess)\b[^.?!]{0,16}\b(?:never (?:getting|get|going to get|gonna get|coming|come|be able)|gone for good|gone for ever|gone forever|over for me|hopeless)\b|\b(?:scared|afraid|worried|worry|worrie?s|fear|frightened|terrified|panick\w*|anxious)\b[^.?!]{0,36}\b(?:stays?|staying|never|for good|forever|always|permanent\w*|not com(?:e|ing) back|won'?t (?:ever )?come back|stuck)\b/iu
const NEEDS_MONEY =
  /急(?:着)?(?:要|用|需)|等(?:着|钱)用|缺钱|用钱|钱不够|没钱|周转不|揭不开|\b(?:need\w*|short of|no|out of|run(?:ning)? out of) (?:the |some |any )?(?:money|cash)\b|\burgent\w*\b|\bmoney (?:is )?(?:tight|short)\b/iu

/**
 * After a result: 我怕一直借不了，家里急用钱. A warm word, how it usually goes and what stands first in this case; where money is needed
 * now, whom to ask. False when nobody fears it.
 */
export async function hearFearItStays(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || !state.result || state.open || dc.activeDialog?.id === PLAN || !FEARS.test(text)) return false
  say(turn, 'talk.fear_stays')
  sayWhenRestored(turn, parts.knowledge)
  if (NEEDS_MONEY.test(text)) saySideQuestion(turn, 'money_urgent', parts)
  offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}
