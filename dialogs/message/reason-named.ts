const NUMBERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
}

const NAMED =
  /第([一二两三四五六1-6])[条个点项种]|\b(?:the |your |that |this )(first|second|third|fourth|fifth|sixth)(?: (?:one|reason|point|item|thing))?\b(?! (?:step|move|thing|i|we|to do|you(?:'d| would))\b)|\b(?:reason|point|number|no\.?|item) (one|two|three|four|five|six|[1-6])\b/iu

/** "第二条跟我啥关系", "why the first one": the place, from 1, of the reason that is asked about. */
export function reasonNamed(text: string): number | undefined {
  const found = NAMED.exec(text)
  const word = (found?.[1] ?? found?.[2] ?? found?.[3])?.toLowerCase()
  return word === undefined ? undefined : (NUMBERS[word] ?? Number(word))
}

/** "市场偏紧": whether a text has words of a reason's title. */
export function namesTitle(text: string, title: string): boolean {
  const plainText = text.toLowerCase()
  return piecesOf(title.toLowerCase()).some((piece) => plainText.includes(piece))
}

/** Four characters in a row, or two words: enough to know a title by. */
function piecesOf(title: string): string[] {
  const words = title.split(/\s+/u)
  if (words.length > 1)
    return words
      .slice(1)
      .map((word, at) => `${words[at]} ${word}`)
      .filter(isTelling)
  return Array.from({ length: Math.max(0, title.length - 3) }, (_, at) => title.slice(at, at + 4))
}

/** More than small words: "tight market", not "in a". */
function isTelling(pair: string): boolean {
  return pair.split(' ').every((word) => word.length > 3)
}
