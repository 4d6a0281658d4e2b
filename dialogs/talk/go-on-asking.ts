import { say } from '#src/conversation/turn.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'

/** 你继续问吧, "just go on asking". */
const ASK_ON =
  /(?:你|您)?(?:就|还是|先)?(?:继续|接着|往下|赶紧|快)(?:问|提问|往下问)(?:我)?(?:吧|呗|好了|下去|就是了|就行)?[。.!！ ]*$|(?:^|[，。,\s])(?:你|您)(?:就)?(?:再)?问(?:我)?(?:吧|呗)[。.!！ ]*$|\b(?:just |please |so )?(?:go on|carry on|keep|continue)(?: with)?(?: (?:the|your))? (?:asking|questions?)(?: me)?(?: then| please)?[.! ]*$|\b(?:next question|ask (?:me )?(?:the )?next(?: one| question)?)(?: then| please)?[.! ]*$/iu

/** 回到刚才的问题吧, "back to your question". */
const BACK_TO_IT =
  /^(?:好|行|嗯|那|咱们?|我们|还是|先|就|再|[，, ])*(?:回到|回|接着|继续)(?:刚才|前面|上面|之前)?(?:的|那个|那道|你的|您的)*(?:问题|题|话题|正题)(?:吧|上|上吧|聊|来|上来)?[。.!！ ]*$|^(?:ok(?:ay)?,? |so |anyway,? |right,? )*(?:let'?s )?(?:go |get )?back to (?:your|the|that) (?:last |earlier )?questions?(?: then| please)?[.! ]*$/iu

/** 答非所问: that it went wrong so far. */
const WENT_WRONG =
  /答非所问|没(?:答|回答)(?:我|到|上)|不是我(?:问|要)的|听不懂|没听懂|看不懂|所问非所答|牛头不对马嘴|\b(?:not what i (?:asked|said|meant)|didn'?t (?:answer|ask)|doesn'?t answer|wrong answer|you(?:'re| are) not (?:listening|answering|getting)|off (?:the )?(?:topic|point)|makes no sense)\b/iu

/**
 * "你答非所问…我就想知道为啥降额，你继续问吧": half a sentence of sorry, and the next question; what the reasons are is what the
 * questions are for. False when nobody wishes to be asked on.
 */
export const hearGoOnAsking: Hearer = async (dc, turn) => {
  const { state, text } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || state.result) return false
  if (!ASK_ON.test(text.trim()) && !BACK_TO_IT.test(text.trim())) return false
  if (!WENT_WRONG.test(text) && !BACK_TO_IT.test(text.trim())) return false
  state.notUnderstood = 0
  if (WENT_WRONG.test(text)) say(turn, 'talk.went_wrong')
  if (state.open) await reprompt(dc, turn)
  else await goOnInterview(dc)
  return true
}
