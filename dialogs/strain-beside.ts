import { say, type Turn } from '#src/conversation/turn.ts'

/** A hardship told beside an answer, by its words. */
const STRAINS: readonly (readonly [phrase: string, words: RegExp])[] = [
  [
    'talk.strain.gave_up',
    /(?:卖|当)(?:掉)?了?(?:我的?)?(?:车|房|电动车|电瓶车|摩托|手机|电脑|首饰|金\p{Script=Han}?|镯子|项链)[^。；;]{0,8}(?:还|凑)|(?:凑|借)(?:来)?的?钱?(?:来)?还(?:进去|的|上)|\b(?:sold|pawned|gave up) (?:my|the|our) \w+(?: \w+)? (?:to|and|for)\b/iu,
  ],
  [
    'talk.strain.burden',
    /喘不(?:上|过)(?:来)?气?|气都喘不|透不过气|(?:看着|想想|自己|心里)[^，。,]{0,4}(?:都)?(?:慌|害怕|发愁|发毛|拔凉|没底)|愁(?:死|坏|得)|睡不(?:着|好|踏实)|\b(?:barely|hardly|not) sleep\w*|\bcan'?t sleep\b|\bno sleep\b|\boverwhelm\w*|\bstress(?:ed|ful|ing)\b|\bdeep breath\b|\bit'?s (?:just |all )*[. ]*a lot\b|\b(?:i could cry|crying)\b|\b(?:scares|worries) me\b|\bworried sick\b/iu,
  ],
  [
    'talk.strain.annoyed',
    /气(?:死|得|坏|炸)|来气|恼火|火大|烦死|窝火|废话|\b(?:annoy(?:ed|ing|s)|fed up|pissed|infuriat\w+|so angry|fuming|ridiculous|what a joke)\b/iu,
  ],
]

/** "三家，压得气都喘不上来", "sold my scooter to pay it": a word for it before the answer is said back; each once. */
export function sayStrain(turn: Turn): void {
  if (turn.action) return
  const found = STRAINS.find(([, words]) => words.test(turn.text))?.[0]
  if (found !== undefined && turn.state.said[found] === undefined) say(turn, found)
}
