import { countOf, lendersNamed } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'

/** "Only the mortgage but my husband pays that one", 就房贷，写的我老公名字: the one loan that is named is somebody else's. */

const SOMEBODY_EN =
  '(?:husband|wife|hubby|partner|boyfriend|girlfriend|ex|dad|mum|mom|father|mother|parents|brother|sister|son|daughter|in-?laws)'
const SOMEBODY_ZH =
  '(?:老公|老婆|媳妇|爱人|对象|妻子|丈夫|男朋友|女朋友|前夫|前妻|爸妈|父母|我?爸爸?|我?妈妈?|公婆|岳父|岳母|儿子|女儿|我?哥|我?姐|我?弟|我?妹)'
const THEIRS = new RegExp(
  [
    // "My parents have a mortgage but that's theirs", "just my husband's mortgage, not mine"
    `\\bmy ${SOMEBODY_EN}s?\\b[^.;!?]{0,30}\\b(?:(?:that|it|this|which|one)(?:'?s| is) (?:all |only |just )?(?:theirs|his|hers)|not mine|not my (?:loan|one|debt))\\b`,
    `\\b(?:my )?${SOMEBODY_EN} (?:pays?|is paying|covers|handles|deals with|took (?:it|that) out)(?: (?:for )?(?:that one|that|it|this one|all of it|the whole (?:thing|lot)))?(?=\\s*(?:$|[,.;!]))`,
    `\\b(?:it'?s|its|that'?s|thats|that one'?s|which is|is|but) (?:only |all |actually |really )*(?:in )?(?:my |the )?${SOMEBODY_EN}(?:'?s|s'?)(?: name| one| loan| thing)?(?=\\s*(?:$|[,.;!]))`,
    `(?:是|都是|一直是|由)?${SOMEBODY_ZH}(?:一个人|自己)?(?:在|负责)(?:还|供)(?!我)`,
    `(?:是|算|归|写的?(?:是)?|挂的?)(?:在)?(?:我)?${SOMEBODY_ZH}(?:的|自己的)?(?:名字|名下|的)?(?=$|[，,。.；;！!]|在还)`,
  ].join('|'),
  'iu',
)
const OF_BOTH =
  /一起|共同|我们|两个?人|各|一半|我也|帮我|替我|\b(?:both|together|joint\w*|half|we|us|each|my name|for me|co-?sign\w*)\b/iu

/** Whether all that a message names is one loan, and that not the person's own. */
export function namesOnlyTheirs(text: string): boolean {
  return (
    THEIRS.test(text) &&
    !OF_BOTH.test(text) &&
    !/[?？吗]/u.test(text) &&
    countOf(lendersNamed(normalise(text))) <= 1
  )
}
