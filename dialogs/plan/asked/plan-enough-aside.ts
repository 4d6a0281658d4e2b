import { bySentence } from '#src/understanding/by-sentence.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { saysMoneyFor } from '#dialogs/plan/plan-answer.ts'
import { standingPlan } from './plan-asked.ts'
import { lumpIn } from '#dialogs/plan/reading/plan-lump.ts'
import { clausesOf } from './plan-wishes.ts'

/** 还够吗, 还转得开不, "still ok?", "does it still work": of a number that was told, which the plan's own figures answer. */
const STILL_ENOUGH =
  /^[\s，,]*(?:那|这样|我|会|还|也|就|每个?月)*(?:够不够|够(?:用|花|还|活)?|转得(?:过来|开|动)|周转得(?:过来|开)|还得(?:上|起|完|了)|行得通|走得通|撑得住|能行|能还(?:上|完|清)|来得及|扛得住)(?:吗|么|不|嘛|没|吧)?[\s，,。?？]*$|^[\s,]*(?:and |so |then |but )*(?:is|does|will|would|can|am) (?:it|that|this|the plan|my plan|i|we)(?: all)?(?: still)?(?: be| make)? ?(?:enough|ok(?:ay)?|alright|fine|work|hold|doable|possible|manage|all right)(?: then| now| for me| with that)?[\s,.?!]*$|^[\s,]*(?:and |so |then )?still (?:ok(?:ay)?|enough|fine|doable|possible|works?)[\s,.?!]*$/iu

/** 放哪, "should I use it": of a sum that comes once, which the plan tells. */
const WHERE_TO =
  /^[\s，,]*(?:那|这|该|要)*(?:放哪(?:里|儿)?|怎么用|咋用|怎么花|拿去还(?:吗|哪个)?|要不要拿去还|留着(?:吗|还是还)?)[啊呢]?[\s，,。?？]*$|^[\s,]*(?:and |so )?(?:should|shall|can|do) i (?:use|put|pay|spend|keep) (?:it|that)[^.?!\d]{0,16}[\s,.?!]*$|^[\s,]*(?:and |so )?(?:what|where) (?:should|do|can|shall) i (?:do with|put|use) (?:it|that)[\s,.?!]*$/iu

/** The message without such words, where it tells the plan a number beside them. */
export const setEnoughAside: Hearer = async (_dc, turn, parts) => {
  const plan = turn.action ? undefined : standingPlan(turn)
  if (!plan) return false
  const clauses = clausesOf(turn.text.replace(/ (?=(?:should|shall) i \w+ (?:it|that)\b)/giu, ', '))
  const rest = clauses.filter((clause) => !STILL_ENOUGH.test(clause) && !WHERE_TO.test(clause))
  if (rest.length === clauses.length || rest.length === 0) return false
  const told = rest.join(turn.state.locale === 'en' ? ' ' : '').replace(/[\s，,]+$/u, '')
  const bare = { ...turn, text: told }
  if (!saysMoneyFor(bare, plan) && lumpIn(bare, plan) === undefined) return false
  turn.text = told
  turn.understanding = bySentence(parts.understand)(told, turn.state.locale)
  return false
}
