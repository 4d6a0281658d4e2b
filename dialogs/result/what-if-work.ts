import type { Turn } from '#src/conversation/turn.ts'

const WORK_ZH =
  /(?:找|有|做|干|打|接|换|谈|签|搞|兼)(?:到|着|了|上|成)*(?:一?[份个点家]|些)?(?:固定|稳定|正式|新|长期)?的?(?:[^，。]{0,3}(?:底薪|保底|固定工资|月薪)[^，。]{0,6}的?)?(?:兼职|副业|工作|班上|零工|活儿?|私活|单位|编制)|(?:上了?|开始上|能上|回去上)班|入职|兼职|副业|(?:送|跑)(?:个)?(?:外卖|快递|滴滴|网约车)|打(?:个)?(?:零)?工|摆(?:个)?摊|进厂|开网约车/u
const WORK_EN =
  /\b(?:find|found|get|got|land\w*|start\w*|have|take|taking|do|doing|pick up)\b[^.?!,]{0,16}\b(?:jobs?|work|employed|side (?:job|gig|hustle)|part[- ]time|gigs?|second job|shifts?)\b|\b(?:part[- ]time|side) (?:job|work|gig)\b/iu

/** Put as something to come: "是不是好点", "就行了", "will I get it back when". */
const TO_COME =
  /如果|要是|假如|等我|等到|以后|之后|那我|会不会|是不是|能不能|有用|会好|好一?[点些]|就(?:行|好|能|可以|没事)|行不行|恢复|\b(?:if|when|once|would|will|does|could|help|after)\b/iu

/** Already there, or asked of something else: whom to tell, how it is seen. */
const NOT_SO =
  /已经|刚(?:找|换|入)|上个?[周月]|昨天|跟谁|告诉|通知|哪里|怎么(?:填|改|更新)|推荐|介绍|\b(?:already|who do i tell|tell|update|where|last (?:week|month)|just (?:got|found|started))\b/iu

/** "找到工作以后是不是就行了", "will I get it back when I find a job": work that one doesn't have yet, imagined. */
export function imaginesWork({ action, text, state }: Turn): boolean {
  if (action || text.length > LONGEST[state.locale]) return false
  const income = state.facts['income']?.value
  if (income !== 'none' && income !== 'unstable') return false
  const named = state.locale === 'en' ? WORK_EN.test(text) : WORK_ZH.test(text)
  return named && TO_COME.test(text) && !NOT_SO.test(text)
}

/** Characters; a longer message tells a story. */
const LONGEST = { 'zh-CN': 40, en: 110 } as const
