/** "I did not borrow six times", 没借过六次: said only to be denied. */
const BEFORE =
  /(?:不是|没有?|哪有|并非)(?:借|用|欠|说|有)*(?:过|了)?$|\bnot$|\b(?:are|is|have|got|'s|with) no $|\b(?:not|never|isn't|wasn't|aren't|(?:did|do|does|have|has)(?:n't| not))(?: (?:the|a|about|any|borrow|borrowed|use|used|have|had|take|took|taken|owe|said|say|it))* $/
/** "Two lenders is not correct", 两家不对. */
const AFTER =
  /^(?:那么多|(?:\p{Script=Han}{0,4}?)(?:是)?(?:不对|错的|错了|不正确|记错)|(?: (?!and |but |or )[a-z]+){0,2} (?:(?:is|are|was|were) (?:not (?:correct|right|true|so)|wrong|incorrect|a mistake)|(?:isn't|aren't|wasn't) (?:correct|right|true)))/u

/** Whether a number is denied by what stands around it in its clause. */
export function isDeniedNumber(before: string, after: string): boolean {
  return BEFORE.test(before) || AFTER.test(after)
}
