import { partsApart } from './own-parts.ts'

const ACQUAINTANCE_ZH =
  '(?:室友|舍友|同学|同事|工友|朋友|邻居|闺蜜|哥们|兄弟|老乡|亲戚|表[哥姐弟妹]|堂[哥姐弟妹]|小姨|舅舅|叔叔|人家)'
const ACQUAINTANCE_EN =
  '(?:roommate|flatmate|housemate|classmate|co-?worker|colleague|workmate|friend|neighbou?r|mate|buddy|cousin|uncle|aunt|bestie)'

/** What somebody does or has; not the friend's shop where one works, and not a friend who lent. */
const IS_SUBJECT = new RegExp(
  `^(?:但是?|可是?|而且|像|你看|(?:我|俺)?(?:的|有[个一]*|那个|这个)?)*${ACQUAINTANCE_ZH}(?:他|她|们|也|都|是|就|还)*(?!介绍|推荐|开的|那[儿边里]|的?(?:店|公司|厂|饭店)|借(?:了|我|给|的)|帮|给)|^(?:(?:and|but|so|because|cos|well|like|even|yeah) )*(?:my|a|the|our|one of my) (?:\\w+ )?${ACQUAINTANCE_EN}s?\\b(?!'s? (?:shop|place|restaurant|cafe|firm|company)|'?s? (?:lent|gave|helps|helped|got me|offered))`,
  'iu',
)
const GOES_ON =
  /^(?:但是?|可是?|而且|所以|就|也|都|还)*(?:他|她|人家)(?:们)?|^(?:(?:and|but|so|yet|still|now) )*(?:he|she|they|his|her|hers|theirs)\b/iu
const OWN =
  /[我俺咱](?!们?(?:的)?(?:室友|舍友|同学|同事|工友|朋友|邻居|闺蜜|哥们|兄弟|老乡|亲戚|有个))|\b(?:i|i'm|im|i've|me|mine|we|us|our)\b|\bmy (?!(?:\w+ )?(?:roommate|flatmate|housemate|classmate|co-?worker|colleague|workmate|friend|neighbou?r|mate|buddy|cousin|uncle|aunt|bestie))/iu

/** 室友也是学生，她的还能借五千呢, "my coworker makes 6000": told of an acquaintance from beginning to end, and of nobody else. */
export function tellsOnlyOfAcquaintance(text: string): boolean {
  const parts = partsApart(text)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [first, ...others] = parts
  if (first === undefined || !IS_SUBJECT.test(first) || OWN.test(text)) return false
  return others.every(
    (part) => GOES_ON.test(part) || !/[0-9一二两三四五六七八九]/u.test(part) || part.length > 3,
  )
}
