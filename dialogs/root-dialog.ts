import { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog.js'
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import { shows } from '#src/understanding/care-signs.ts'
import { mask } from '#src/understanding/mask.ts'
import { answerAfterDespair } from '#dialogs/care/after-despair.ts'
import { answerComparison, answerOnResult } from '#dialogs/result/about-result.ts'
import { helpAnother } from '#dialogs/care/another.ts'
import { answerOpen } from '#dialogs/interview/answer.ts'
import { hearAskedOfTalk } from '#dialogs/asked/asked-of-talk.ts'
import { hearClosedAsked } from '#dialogs/asked/closed-asked.ts'
import { rememberAnswers } from '#dialogs/asked/answers-given.ts'
import { hearLateThen } from '#dialogs/asked/late-then.ts'
import { hearWhatCanBeDone } from '#dialogs/asked/what-can-be-done.ts'
import { hearFewWordsAfter } from '#dialogs/asked/few-words-after.ts'
import { hearOfTheWait } from '#dialogs/asked/of-the-wait.ts'
import { hearPlainVerdict } from '#dialogs/asked/plain-verdict.ts'
import { putAskedAgain } from '#dialogs/asked/asked-again.ts'
import { hearWhetherReasonChanges } from '#dialogs/result/of-reason.ts'
import { hearHopedOfPaying } from '#dialogs/result/hoped-of-paying.ts'
import { hearOnlyReason } from '#dialogs/result/only-reason.ts'
import { joinAskedBack } from '#dialogs/interview/asked-back.ts'
import { answerParts } from '#dialogs/interview/answer-parts.ts'
import { answerOfNotes } from '#dialogs/facts/asks-noted.ts'
import { answerCertainQuestion, answerPlainerThanMove } from '#dialogs/asked/certain-question.ts'
import {
  accuses,
  hearAnger,
  listen,
  meansNoOther,
  needsCare,
  serveCare,
  stayListening,
} from '#dialogs/care/care.ts'
import { hearCanPay } from '#dialogs/care/can-pay.ts'
import { comeBack } from '#dialogs/result/come-back.ts'
import { changeNamed, correctsBesidePlan, narrow, saysNoToNoted, takeBack } from '#dialogs/facts/correct.ts'
import { namedToChange } from '#dialogs/facts/correct-by-words.ts'
import { hearGuess } from '#dialogs/result/hear-guess.ts'
import { hearMoveDay } from '#dialogs/asked/due-day.ts'
import { takeAlarmBack } from '#dialogs/care/false-alarm.ts'
import { setAsideFalseDespair } from '#dialogs/care/false-despair.ts'
import { FEEDBACK, FeedbackDialog, isRemark, verdictIn } from '#dialogs/result/feedback-dialog.ts'
import { helpInHarm } from '#dialogs/care/harm.ts'
import { takeJestsAway } from '#dialogs/care/jests.ts'
import { InterviewDialog } from '#dialogs/interview/interview-dialog.ts'
import { despairs } from '#dialogs/message/danger-signs.ts'
import { answerOfTheCall } from '#dialogs/talk/person.ts'
import { hearCountPutRight } from '#dialogs/facts/count-put-right.ts'
import { noteApplied } from '#dialogs/facts/applied-beside.ts'
import type { Hearer } from './hearer.ts'
import { hearAskedOfMonth } from '#dialogs/plan/plan-sum-hear.ts'
import { hearAskedOfPlan } from '#dialogs/asked/hear-asked-of-plan.ts'
import { hearNotBorrowingInPlan } from '#dialogs/plan/plan-not-borrowing.ts'
import { setThanksAside } from '#dialogs/plan/plan-thanks-aside.ts'
import { hearGoal } from '#dialogs/plan/plan-goal-heard.ts'
import { hearGoodMonths } from '#dialogs/plan/plan-good-months-heard.ts'
import { hearLessAsked } from '#dialogs/plan/asked/plan-less-asked.ts'
import { hearOneOff } from '#dialogs/plan/plan-one-off-heard.ts'
import { hearFallShortAsked } from '#dialogs/care/fall-short-asked.ts'
import { hearDebtsTold } from '#dialogs/plan/plan-debts-heard.ts'
import { hearHere } from './here.ts'
import { hearLimitAskedInPlan } from '#dialogs/plan/limit-asked-in-plan.ts'
import { hearLateInPlan } from '#dialogs/plan/plan-late-now.ts'
import { setIncomeNext } from '#dialogs/plan/plan-income-next.ts'
import { hearPlanWishes } from '#dialogs/plan/hear-plan-wishes.ts'
import { hearIncomeOtherwise } from '#dialogs/facts/income-otherwise.ts'
import { hearCountedAsked } from '#dialogs/facts/counted-asked.ts'
import { hearIncomeChange } from '#dialogs/result/income-change-asked.ts'
import { hearImaginedFirst } from '#dialogs/result/imagined-first.ts'
import { hearProtestFirst } from '#dialogs/result/protest-first.ts'
import { hearImaginedFurther } from '#dialogs/result/imagines.ts'
import { meantHere } from '#dialogs/talk/matter-signs.ts'
import { holdsNumbers, isNumbersOnly } from '#dialogs/message/message-signs.ts'
import {
  asksHowToSay,
  borrowsToRepay,
  isForlorn,
  isMisused,
  wantsToBeHeard,
} from '#dialogs/message/tender-signs.ts'
import {
  asksToComplain,
  asksWhereWeWere,
  deniesBorrowing,
  doesNotFollow,
  isAcknowledgement,
  isTiredOfQuestions,
  takesBack,
  wantsReasonsAtOnce,
  goesOn,
  wantsToBeAsked,
} from '#dialogs/message/talk-signs.ts'
import { hearDebtsAfterResult } from '#dialogs/plan/plan-debts-after-result.ts'
import { hearDebtsSummed } from '#dialogs/result/debts-summed.ts'
import { keepDetails } from '#dialogs/facts/details-kept.ts'
import { reweigh } from '#dialogs/result/reweigh.ts'
import { hearDetailsUpdated } from '#dialogs/facts/details-updated.ts'
import { setOthersDebtsAside } from '#dialogs/plan/others-debts.ts'
import { sayDebtsKept } from '#dialogs/plan/debts-kept.ts'
import { debtsIn } from '#dialogs/plan/debts-told-before.ts'
import { declinePlan } from '#dialogs/plan/decline-plan.ts'
import { withoutHowFar } from '#dialogs/care/owing-told.ts'
import { withoutWhatIsAsked } from '#dialogs/facts/only-asked.ts'
import { goOnFromLead, setLeadAside, withLead } from '#dialogs/asked/lead-answer.ts'
import { leavePlanForCase } from '#dialogs/plan/leave-plan-for-case.ts'
import { mendNoted } from '#dialogs/facts/mend.ts'
import { hearLateElsewhere } from '#dialogs/facts/late-elsewhere-asked.ts'
import { hearLimitCorrected } from '#dialogs/facts/limit-corrected.ts'
import { withLimitFallen } from '#dialogs/facts/limit-fallen.ts'
import { hearLimitNotZero } from '#dialogs/facts/limit-not-zero.ts'
import { hearMisheard } from '#dialogs/facts/misheard.ts'
import { hearNotALoan } from '#dialogs/facts/not-a-loan.ts'
import { hearOnlySigned } from '#dialogs/facts/only-signed.ts'
import { hearAppliedBefore } from '#dialogs/facts/applied-before.ts'
import { joinToLoan } from '#dialogs/interview/joined-to-loan.ts'
import { hearNotCounted, hearNothingMore, hearWillBePaid } from '#dialogs/facts/not-counted.ts'
import { hearMoreLenders, keepLenders, loansJustTold } from '#dialogs/facts/lenders-kept.ts'
import { hearOneMore } from '#dialogs/facts/one-more-told.ts'
import { hearOnePaidOff } from '#dialogs/facts/one-paid-off.ts'
import { hearPaidOffInCase, hearPaidOffInPlan } from '#dialogs/facts/paid-off-elsewhere.ts'
import { setPlanTimesAside } from '#dialogs/plan/reading/plan-times-aside.ts'
import { hearWhereToFind } from '#dialogs/plan/asked/plan-where-to-find.ts'
import { setEnoughAside } from '#dialogs/plan/asked/plan-enough-aside.ts'
import { hearSwapAsked } from '#dialogs/plan/asked/plan-swap-asked.ts'
import { hearOrderAsked } from '#dialogs/asked/order-asked.ts'
import { setPageSendingOnAside } from '#dialogs/facts/page-sends-on.ts'
import { hearPageCorrected } from '#dialogs/facts/page-corrected.ts'
import { confirmation } from './moves.ts'
import type { DialogParts } from './parts.ts'
import { comesBackToPlan, isPlanAnswer, soundsOfCase } from '#dialogs/plan/plan-answer.ts'
import { hearPlanPutBack, keepPlanBefore, planNow } from '#dialogs/plan/plan-put-back.ts'
import { PlanDialog } from '#dialogs/plan/plan-dialog.ts'
import { hearFearItStays } from '#dialogs/result/fear-it-stays.ts'
import { hearFeeling } from '#dialogs/plan/plan-feelings.ts'
import { answerRateQuestion } from '#dialogs/plan/asked/plan-rate-question.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { verdictOnPlan } from '#dialogs/plan/plan-verdict.ts'
import {
  asksForOneNow,
  asksForOneWithNumbers,
  asksForPlan,
  asksToMakeOne,
  bringsItsNumbers,
  listsDebts,
  needsPlan,
  tellsCosts,
  wantsPlan,
} from '#dialogs/plan/plan-wanted.ts'
import { makeMove, press } from './press.ts'
import { beginPlanBesideCase } from '#dialogs/plan/case-beside-plan.ts'
import { hearNotLate } from '#dialogs/facts/not-late.ts'
import { withSymptomInstead } from '#dialogs/facts/not-so.ts'
import { setAsideTimeOfTrouble } from '#dialogs/facts/time-of-trouble.ts'
import { setAsideWorkBefore } from '#dialogs/facts/work-of-before.ts'
import { hearAllRepaid } from '#dialogs/facts/all-repaid.ts'
import { hearRedo } from '#dialogs/result/redo-wished.ts'
import { hearRepaidOtherwise } from '#dialogs/facts/repaid-otherwise.ts'
import { hearAskedThem } from '#dialogs/facts/asked-them.ts'
import { hearNothingOwed } from '#dialogs/facts/nothing-owed.ts'
import { hearWillPay } from '#dialogs/facts/will-pay.ts'
import { hearNotAllRepaid } from '#dialogs/facts/not-all-repaid.ts'
import { hearNotBorrowing } from '#dialogs/care/not-borrowing.ts'
import { hearProtest } from '#dialogs/facts/protest.ts'
import { serveUnknown } from '#dialogs/talk/not-understood.ts'
import { putOtherwise } from '#dialogs/interview/put-otherwise.ts'
import { explainPageWords } from '#dialogs/asked/page-words-puzzle.ts'
import { bringBackMissed } from '#dialogs/asked/question-missed.ts'
import { hearPutBack } from '#dialogs/facts/put-back.ts'
import { keepChanges } from '#dialogs/facts/changes-kept.ts'
import { putRight } from '#dialogs/facts/put-right.ts'
import { answerOfRecord } from '#dialogs/asked/record-asked.ts'
import { hearRestated } from '#dialogs/facts/restated.ts'
import { sayWayOn } from '#dialogs/interview/questions.ts'
import { partRunOn } from '#dialogs/interview/run-on.ts'
import { hearRatherNot } from '#dialogs/interview/rather-not.ts'
import { hearAsIfAsked } from '#dialogs/interview/as-if-asked.ts'
import { hearBareFirst, hearBareRemark } from '#dialogs/talk/bare-remark.ts'
import { takeRemarks } from '#dialogs/talk/remarks.ts'
import { leaveThemAside, sayWhatWeAre } from '#dialogs/care/scam.ts'
import { hearFollowUp } from '#dialogs/asked/follow-up.ts'
import { hearScopeAsked } from '#dialogs/asked/scope-asked.ts'
import { asksWhetherWeCheat } from '#dialogs/message/scam-signs.ts'
import { feelWith } from '#dialogs/care/strain-beside.ts'
import { tellsOfScam } from '#dialogs/care/tells-of-scam.ts'
import { sayToWhatHappened } from '#dialogs/asked/told-events.ts'
import { answerSmallAsk } from '#dialogs/asked/small-asks.ts'
import { sayWhereWeWere } from '#dialogs/interview/so-far.ts'
import { hearConfided } from '#dialogs/care/confide.ts'
import { showAgain } from '#dialogs/result/show-again.ts'
import { answerPlainQuestion, answerSideQuestion } from '#dialogs/asked/side-question.ts'
import { standingButton } from './standing-buttons.ts'
import { hearsGoodNews, shareGoodNews } from '#dialogs/result/good-news.ts'
import { hearSaidInstead, hearToldAfterResult } from '#dialogs/facts/told-after-result.ts'
import { hearToldAlready } from '#dialogs/interview/told-already.ts'
import { moveWithTold } from '#dialogs/facts/told-with-move.ts'
import { asksForTheirWords, asksWhatNow, cannotPayWhatIsDue, tellsDebtsOwed } from '#dialogs/care/tender.ts'
import { hearCall, saysHowToAsk } from '#dialogs/result/words-for-call.ts'
import { hearTrouble } from '#dialogs/care/trouble.ts'
import { helpMisused, serveTopic, warnOfBorrowing } from './topic.ts'
import { askWhichAmount } from '#dialogs/interview/which-amount.ts'
import { goOnInterview, goOnPlan, putAgain, reprompt } from '#dialogs/interview/under-way.ts'
import { isComplaint } from './understood.ts'
import { goOnFromUrgency, hearUrgency } from '#dialogs/care/urgency.ts'
import { hearForWhom, remindOfHolder } from '#dialogs/facts/whose-case.ts'
import { hearGoOnAsking } from '#dialogs/talk/go-on-asking.ts'
import { setVerdictAside } from '#dialogs/talk/verdict-beside.ts'
import { hearWhyAsked } from '#dialogs/interview/why-asked.ts'
import { hearWishedBeside } from '#dialogs/talk/wished-beside.ts'
import { setOwnTradeAside } from '#dialogs/talk/own-trade.ts'
import { setAsideRefusedWrong } from '#dialogs/care/refuses-wrong.ts'
import { hearDeletion } from '#dialogs/talk/wishes-deletion.ts'

/**
 * Where every message arrives. It decides what the message is (a button, a cry for help, a move of talk, an answer, a
 * question, a complaint, nothing known) and has each part served: questions first, then what was learnt, then the open
 * question once.
 */
export class RootDialog extends ComponentDialog {
  readonly #parts: DialogParts

  constructor(parts: DialogParts) {
    super('root')
    this.#parts = parts
    this.addDialog(new InterviewDialog(parts))
    this.addDialog(new FeedbackDialog(parts.careSigns))
    this.addDialog(new PlanDialog())
  }

  protected override async onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.onContinueDialog(dc)
  }

  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    if (!turn.state.withPerson) {
      joinToLoan(turn, this.#parts)
      const told = turn.text
      const opened = turn.state.open?.fact
      const namesAnswer = opened === 'other_loans' || loansJustTold(turn.state)
      const { caseOf } = turn.state
      const held = { ...turn.state.facts }
      const plan = planNow(dc)
      keepDetails(turn)
      await serve(dc, turn, this.#parts)
      await goOnFromLead(dc, turn, this.#parts)
      remember(turn, told)
      keepChanges(turn, held, caseOf)
      keepLenders(turn, told, namesAnswer)
      keepPlanBefore(dc, turn, plan)
      sayToWhatHappened(turn, told, opened, this.#parts)
      explainPageWords(turn, told, opened, this.#parts)
      feelWith(turn, told)
      sayDebtsKept(dc, turn, told)
      reweigh(turn, this.#parts.knowledge)
      // Whatever was said, nobody is met with silence.
      if (turn.text !== '' && turn.replies.length === 0) {
        serveUnknown(turn, this.#parts.fallback)
        await reprompt(dc, turn)
      }
      remindOfHolder(turn)
      rememberAnswers(turn)
    }
    // The root never ends: it waits for the next message whatever stands above it.
    return ComponentDialog.EndOfTurn
  }
}

/** Messages that are kept to be read again. */
const KEPT = 6
/** Older ones that tell of debts are kept for the plan. */
const KEPT_OF_DEBTS = 6

function remember({ action, state }: Turn, text: string): void {
  if (action || text === '') return
  const said = [...state.recent, { turn: state.turns, text: mask(text) }]
  const debts = said.slice(0, -KEPT).filter((one) => debtsIn(one.text, state).length > 0)
  state.recent = [...debts.slice(-KEPT_OF_DEBTS), ...said.slice(-KEPT)]
}

/** Neither a button nor a verdict: what somebody writes of this talk. */
function isInWords(turn: Turn, { phrases }: DialogParts): boolean {
  const { action, state } = turn
  if (action || verdictIn(turn, phrases[state.locale])) return false
  return confirmation(state.offered, meantHere(turn)) === undefined
}

/** What is wished of a plan, and debts that belong in it. The order of each list is the order of decisions. */
const OF_A_PLAN: readonly Hearer[] = [
  setThanksAside,
  hearNotBorrowingInPlan,
  hearGoal,
  hearGoodMonths,
  hearOneOff,
  hearPlanPutBack,
  hearLessAsked,
  hearSwapAsked,
  setPlanTimesAside,
  hearWhereToFind,
  setOthersDebtsAside,
  setEnoughAside,
  hearLateInPlan,
  hearFallShortAsked,
  hearPlanWishes,
  hearDebtsTold,
  hearNothingOwed,
  hearPaidOffInPlan,
  hearWhyAsked,
]

/**
 * What a plan waits for: a feeling, a question about its sums, a refusal, and an income put right, so that it begins with
 * it (六千五是以前 现在只有四千八 再给我排一排).
 */
const BEFORE_A_PLAN_GOES_ON: readonly Hearer[] = [
  hearLimitAskedInPlan,
  setIncomeNext,
  hearFeeling,
  hearAskedOfMonth,
  declinePlan,
  hearIncomeOtherwise,
]

/** What was said before is put right, taken away or refused. */
const MENDERS: readonly Hearer[] = [
  hearLateThen,
  hearBareRemark,
  hearBareFirst,
  setPageSendingOnAside,
  hearAskedThem,
  hearPlainVerdict,
  hearHopedOfPaying,
  hearProtestFirst,
  hearIncomeChange,
  hearCountedAsked,
  hearWhetherReasonChanges,
  setAsideTimeOfTrouble,
  setAsideWorkBefore,
  hearAllRepaid,
  hearRedo,
  hearNotLate,
  hearLateElsewhere,
  hearNothingMore,
  hearOneMore,
  hearOnePaidOff,
  hearMoreLenders,
  hearImaginedFurther,
  hearWishedBeside,
  setVerdictAside,
  hearLimitCorrected,
  hearLimitNotZero,
  hearRepaidOtherwise,
  hearDeletion,
  hearAskedOfPlan,
  hearOrderAsked,
  hearPageCorrected,
  hearDetailsUpdated,
  hearNotAllRepaid,
  hearWillPay,
  hearOnlySigned,
  hearNotALoan,
  hearAppliedBefore,
  hearCountPutRight,
  hearPaidOffInCase,
  hearSaidInstead,
  hearDebtsAfterResult,
  hearDebtsSummed,
  putRight,
  hearNotCounted,
  hearWillBePaid,
  hearRestated,
  hearAsIfAsked,
  hearRatherNot,
  hearNotBorrowing,
  hearToldAfterResult,
  hearFearItStays,
  showAgain,
  hearOnlyReason,
  hearOfTheWait,
  hearFewWordsAfter,
  hearFollowUp,
]

/** What was noted and what is due, then a message in its parts. */
const OF_SEVERAL_THINGS: readonly Hearer[] = [
  answerOfNotes,
  hearMoveDay,
  hearCall,
  answerOfRecord,
  hearScopeAsked,
  answerParts,
]

/** Narrower than a topic: trouble, small asks, questions on the side, guesses and remarks. */
const BESIDE_THE_CASE: readonly Hearer[] = [
  hearTrouble,
  answerSmallAsk,
  answerSideQuestion,
  hearGuess,
  takeRemarks,
]

async function heardBy(
  hearers: readonly Hearer[],
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  for (const hear of hearers) if (await hear(dc, turn, parts, () => serve(dc, turn, parts))) return true
  return false
}

/** "Two: a bank, and one who asked for a deposit first": the warning comes first, and how many they were counts. */
async function warnAndNote(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  await serveTopic(dc, turn, parts, 'scam_or_safety')
  noteApplied(turn, parts)
}

/** The order of decisions; what each of them does stands in the file it is imported from. */
async function serve(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  comeBack(turn)
  const { state } = turn
  setOwnTradeAside(turn, parts)
  joinAskedBack(turn, parts)
  partRunOn(turn, parts)
  if (await takeJestsAway(dc, turn, parts)) return
  const misheard = await hearMisheard(dc, turn, parts)
  if (misheard === 'done') return
  let { text } = turn
  if (misheard === 'no') setAsideFalseDespair(turn, parts)
  setAsideRefusedWrong(turn, parts)
  text = turn.text
  const ofAsker = meantHere(turn)
  if (!turn.action && (await helpAnother(dc, turn))) return
  if (!turn.action && (await helpInHarm(dc, turn, parts.careSigns, ofAsker))) return
  if (!turn.action && answerAfterDespair(turn, parts.careSigns, ofAsker)) return
  if (!turn.action && needsCare(turn, ofAsker, parts.careSigns))
    return serveCare(dc, turn, ofAsker as string, parts)
  if (!turn.action && despairs(text, parts.careSigns)) return serveCare(dc, turn, 'distress', parts)
  if (misheard === 'no' && state.lastTopic !== 'distress' && (await hearConfided(dc, turn, parts))) return
  if (!turn.action && misheard === 'no' && ((isForlorn(text) && !asksHowToSay(text)) || wantsToBeHeard(text)))
    return listen(dc, turn)
  if (misheard === 'no' && (await hearCanPay(dc, turn, parts))) return
  if (!turn.action) text = turn.text
  turn.understanding = withoutHowFar(turn)
  turn.understanding = withoutWhatIsAsked(turn)
  turn.understanding = withLimitFallen(turn, parts)
  if (await takeAlarmBack(dc, turn, parts)) return
  text = turn.text
  leaveThemAside(turn, parts)
  text = turn.text
  // A swindle comes before all else, wherever in a message it is told.
  if (!turn.action && (tellsOfScam(turn) || shows(text, 'swindle', parts.careSigns)))
    return warnAndNote(dc, turn, parts)
  if (!turn.action && asksWhetherWeCheat(text)) return sayWhatWeAre(dc, turn, parts)
  if (await hearGoOnAsking(dc, turn, parts, () => serve(dc, turn, parts))) return
  if (await hearClosedAsked(dc, turn, parts, () => serve(dc, turn, parts))) return
  if (await hearWhatCanBeDone(dc, turn, parts, () => serve(dc, turn, parts))) return
  const ofTalk = dc.activeDialog?.id !== PLAN && !asksForOneWithNumbers(turn)
  if (ofTalk && (await hearAskedOfTalk(dc, turn, parts))) return
  if (await heardBy(OF_A_PLAN, dc, turn, parts)) return
  // Care is for who writes; from here on the words are those of the person whose case it is.
  if (!turn.action && (await hearForWhom(dc, turn, parts))) return
  if (await hearImaginedFirst(dc, turn, parts)) return
  if (await hearPutBack(dc, turn, parts, () => serve(dc, turn, parts))) return
  if (dc.activeDialog?.id === FEEDBACK && !isRemark(turn)) await dc.cancelAllDialogs()
  if (dc.activeDialog?.id === FEEDBACK && isInWords(turn, parts)) return void (await dc.continueDialog())
  bringBackMissed(turn, parts)
  putAskedAgain(turn, parts)
  if (await heardBy(BEFORE_A_PLAN_GOES_ON, dc, turn, parts)) return
  if (dc.activeDialog?.id === PLAN && (await hearAskedOfTalk(dc, turn, parts))) return
  setLeadAside(dc, turn, parts)
  if (asksForOneWithNumbers(turn)) return beginPlanBesideCase(dc, turn, parts)
  const whole = turn.text
  if (!hearHere(turn, parts)) return reprompt(dc, turn)
  turn.understanding = withSymptomInstead(turn)
  if (await heardBy(MENDERS, dc, turn, parts)) return
  if (await answerComparison(dc, turn, parts, whole)) return
  if (await answerCertainQuestion(dc, turn, parts)) return
  if (await heardBy(OF_SEVERAL_THINGS, dc, turn, parts)) return
  if (turn.text !== whole) text = turn.text
  const intent = meantHere(turn)
  if (!turn.action && asksToComplain(text) && (await makeMove(dc, turn, parts, 'human_agent'))) return
  if (answerOfTheCall(turn)) return reprompt(dc, turn)
  if (await heardBy(BESIDE_THE_CASE, dc, turn, parts)) return
  if (dc.activeDialog?.id === PLAN) {
    // After words of despair a plan under way waits, too.
    if (!turn.action && (await stayListening(dc, turn, intent))) return
    const verdict = verdictOnPlan(turn, parts.phrases)
    if (verdict) return press(dc, turn, parts, verdict)
    if (await correctsBesidePlan(dc, turn, parts)) return
    if (saysHowToAsk(turn)) return reprompt(dc, turn)
    if (await leavePlanForCase(dc, turn, parts)) return
    if (isPlanAnswer(turn) || soundsOfCase(turn, intent)) return goOnPlan(dc, turn)
  }
  if (comesBackToPlan(turn)) return goOnPlan(dc, turn)
  if (turn.action) return press(dc, turn, parts, turn.action)
  if (holdsNumbers(text)) {
    say(turn, 'talk.private')
    if (isNumbersOnly(text)) return reprompt(dc, turn)
  }
  const angry = accuses(turn, parts.factWords)
  if (angry && !isComplaint(intent)) return hearAnger(dc, turn, parts)
  const typed = verdictIn(turn, parts.phrases[state.locale]) ?? standingButton(turn, parts.phrases)
  if (typed) return press(dc, turn, parts, typed)
  const confirmed = confirmation(state.offered, intent)
  if (confirmed) return press(dc, turn, parts, confirmed)
  const named = namedToChange(turn, parts)
  if (named) return changeNamed(dc, turn, parts, named)
  if (state.open?.putAgain && isAcknowledgement(text)) return putAgain(dc, turn)
  if (asksWhereWeWere(text) && (await sayWhereWeWere(dc, turn, parts.knowledge))) return
  if (await mendNoted(dc, turn, parts)) return
  text = turn.text
  if (await hearProtest(dc, turn, parts)) return
  if ((takesBack(text) || saysNoToNoted(turn, parts)) && (await takeBack(dc, turn, parts))) return
  if (await hearToldAlready(dc, turn, parts)) return
  if (doesNotFollow(text) && (await putOtherwise(dc, turn, parts))) return
  if (hearsGoodNews(turn, parts)) return shareGoodNews(dc, turn, parts)
  withLead(turn, parts)
  const urgency = hearUrgency(turn, parts.factWords)
  if (await answerOnResult(dc, turn, parts)) return
  if (state.open && (await answerOpen(dc, turn, parts))) return
  if (asksForOneNow(turn)) return beginPlanBesideCase(dc, turn, parts)
  if (await narrow(dc, turn, parts)) return
  if (urgency === 'heard') return goOnFromUrgency(dc, turn)
  if (dc.activeDialog?.id === FEEDBACK) return void (await dc.continueDialog())
  if (angry && meansNoOther(turn, intent)) return hearAnger(dc, turn, parts)
  if (isMisused(text)) return helpMisused(dc, turn, parts)
  if (borrowsToRepay(text) && !deniesBorrowing(text)) return warnOfBorrowing(dc, turn, parts)
  if (await stayListening(dc, turn, intent)) return
  if (asksForTheirWords(turn)) return serveTopic(dc, turn, parts, 'cannot_repay')
  if (tellsDebtsOwed(turn)) return goOnPlan(dc, turn)
  if (cannotPayWhatIsDue(turn, intent)) return serveTopic(dc, turn, parts, 'cannot_repay')
  if (asksWhatNow(turn, intent)) return serveTopic(dc, turn, parts, 'cannot_repay')
  if (state.open && isTiredOfQuestions(text)) return sayWayOn(turn)
  if (wantsToBeAsked(text) || (goesOn(text) && !state.result))
    return state.open ? reprompt(dc, turn) : goOnInterview(dc)
  if (wantsReasonsAtOnce(text) && (await makeMove(dc, turn, parts, 'conclude'))) return
  if (needsPlan(turn) || listsDebts(turn) || tellsCosts(turn)) return goOnPlan(dc, turn)
  if (!state.open && bringsItsNumbers(turn)) return goOnPlan(dc, turn)
  if (askWhichAmount(turn, parts)) return
  if (await answerPlainerThanMove(dc, turn, parts)) return
  if (intent && (await moveWithTold(dc, turn, parts, intent))) return
  if (answerRateQuestion(turn)) return reprompt(dc, turn)
  // An income stated while a question is open answers the interview; only a plan asked for leaves it.
  if (wantsPlan(turn) && (!state.open || asksForPlan(text) || asksToMakeOne(text))) return goOnPlan(dc, turn)
  if (await answerPlainQuestion(dc, turn, parts)) return
  await serveTopic(dc, turn, parts, intent)
}
