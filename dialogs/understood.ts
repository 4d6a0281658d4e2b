import type { Understanding } from '#src/understanding/understand.ts'

/** Calibrated probability from which an intent is acted on rather than offered as a reading. */
const SURE = 0.4

/** That it is one of the complaints, whichever. */
const SURE_TOGETHER = 0.45

/** Care comes first: it is acted on at a lower probability, since missing it costs more than a kind word too many. */
const SURE_OF_CARE = 0.3

const care = new Set(['distress', 'wrongdoing'])

/** The person had the service and it is lost, shrunk or refused: what the interview is for. */
const complaints = new Set([
  'cannot_borrow_after_repaying',
  'limit_reduced',
  'service_closed',
  'cannot_borrow',
])

/** What a complaint itself says of the case, when its words don't say more. */
const implied: Readonly<Record<string, readonly [fact: string, value: string]>> = {
  limit_reduced: ['symptom', 'limit_reduced'],
  service_closed: ['symptom', 'closed'],
  cannot_borrow: ['symptom', 'cannot_use'],
}

/** The intent to act on; undefined when none is sure enough. */
export function meant(understanding: Understanding): string | undefined {
  const caring = understanding.intents.find(({ name, score }) => care.has(name) && score >= SURE_OF_CARE)
  if (caring) return caring.name
  const top = understanding.intents[0]
  if (top.name === 'overdue_effect' && leansTo(understanding, 'cannot_repay')) return 'cannot_repay'
  if (ofBeingTold.has(top.name) && tellsOfPage(understanding)) return undefined
  if (top.score >= SURE) return top.name
  return complaintAmong(understanding)
}

/** Wishes to be told something: 页面也没说为什么 is none of them. */
const ofBeingTold = new Set(['conclude', 'repeat'])

/** That the page gives no reason, in so many words. */
function tellsOfPage({ facts }: Understanding): boolean {
  return facts.some(({ key, value }) => key === 'notice' && value === 'none')
}

/** "My limit gone, I give back all, how": which of the complaints it is may be unsure when that it is one is not. */
export function complaintAmong({ intents }: Understanding): string | undefined {
  const complaining = intents.filter(({ name }) => complaints.has(name))
  const sum = complaining.reduce((total, { score }) => total + score, 0)
  return sum >= SURE_TOGETHER ? complaining[0]?.name : undefined
}

/** Who may not be able to pay is helped with that before anything is said of what being late leads to. */
const LEANS = 0.35

function leansTo({ intents }: Understanding, intent: string): boolean {
  return intents.some(({ name, score }) => name === intent && score >= LEANS)
}

export function isCare(intent: string | undefined): boolean {
  return intent !== undefined && care.has(intent)
}

export function isComplaint(intent: string | undefined): boolean {
  return intent !== undefined && complaints.has(intent)
}

export function impliedFact(intent: string): readonly [fact: string, value: string] | undefined {
  return implied[intent]
}
