import { say, type Turn } from '#src/conversation/turn.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { hold } from '#dialogs/facts/fact-keeping.ts'

/** 厂子黄了, "since the cafe shut", "got laid off": the work that there was is gone. */
const LOST =
  /(?:厂子?|公司|店|单位|工地|饭店|门面|老板)(?:都|也|已经|突然|给)?(?:倒闭?|关|黄|散|跑路?|破产|停工|停产)(?:了|门)|被(?:裁|辞|开除|优化|炒)|失业|下岗|丢了?工作|工作(?:丢|没)了|(?:在|搁)家(?:里)?(?:歇|蹲|闲|待业)|\b(?:shop|cafe|café|pub|bakery|business|factory|company|firm|restaurant|place|salon|warehouse)\b[^,.;!?]{0,12}\b(?:shut|closed|folded|went (?:under|bust))\b|\b(?:laid off|made redundant|redundancy|let go|sacked|fired|lost my job)\b/u

/** No income because the work is gone: said once with a word for it, and what work they do isn't asked. */
export function feelForWorkLost(turn: Turn): void {
  if (turn.action || !LOST.test(normalise(turn.text))) return
  say(turn, 'talk.ack.work_lost')
  if (!turn.state.facts.occupation) hold(turn, 'occupation', 'no_job', 'stated')
}
