import type { FactWords } from '#src/understanding/fact-words.ts'
import { clauseByClause } from './whose-clauses.ts'
import { anyOf, namesOf, type WhosePatterns } from './whose-patterns.ts'

/** "She earns" → "I earn". */
const VERB =
  /\b(I(?: (?:always|never|still|only|just|also|usually|often|sometimes|really))*) ([a-z]{2,}?)(?:(?<=(?:ss|sh|ch|x|o))es|(?<!s)s)\b/g
const IRREGULAR: Readonly<Record<string, string>> = {
  is: 'am',
  has: 'have',
  does: 'do',
  was: 'was',
  goes: 'go',
}
const PARTICIPLE =
  'got|been|had|paid|never|always|already|borrowed|cleared|repaid|missed|used|taken|applied|closed|settled|finished|lost|got|just'

/** Characters: "once", "last year". */
const SCRAP = 10

export function inEnglish({ people }: FactWords): WhosePatterns {
  const named = (list: readonly string[]) => `(?:my|our|a) (?:\\w+ )?(?:${anyOf(list)})\\b(?! (?:of|i) )`
  const names = namesOf(people, 'en', named)
  const P = names.anyone
  const ASKS = [
    `(?:i(?:'m| am)? )?(?:just )?(?:asking|ask|enquiring|writing|checking|here|want to ask|want to check|looking into (?:this|it)|question)(?: this)? (?:for|on behalf of|about) (?:${P}|him|her)(?:,? please)?`,
    `(?:she|he|${P})(?: \\([^)]*\\))?(?: has| just)? (?:asked|wants|told|got|wanted|begged|asks) me to (?:ask|check|find out|look(?: into)?|see|write|message)(?: (?:for|about) (?:her|him|it|this|that))?`,
    `(?:it'?s|this is|that'?s) (?:for|about) (?:${P}|him|her)\\b(?!'s)`,
    `\\b(?:help|helping) ${P}\\b(?!'s)`,
    `(?:can|could|would) (?:you|i) (?:please )?(?:check|ask|look|find out)[^.?!,]{0,20} for (?:${P}|him|her)\\b`,
    `(?:she|he)(?:'s| is)? (?:too )?(?:shy|embarrassed|ashamed|afraid|scared) to ask`,
  ].join('|')
  const asks = new RegExp(ASKS, 'iu')
  // "My daughter told me to write here. I repaid my loan": hers is the advice, and the loan is the asker's.
  const sentForOwn = new RegExp(
    `^(?!.*\\b(?:(?:for|about|on behalf of) (?:${P}|him|her)\\b|(?:her|his) (?:\\w+ )?(?:jiebei|loan|limit|account|huabei|app)|(?:she|he)(?:'s| has| is| was| re?paid|'d| had| can'?t| cannot)\\b))(?=.*(?:${P}|she|he)(?: has| just| only)? (?:told|got|asked|wanted|sent|says|said)\\b)(?=.*\\b(?:my (?:\\w+ )?(?:jiebei|loan|limit|account|huabei|app|phone|service)|i(?:'ve| have)? (?:always |already |just )?(?:re)?paid|i can'?t borrow)\\b)`,
    'iu',
  )
  const notMine = new RegExp(
    `\\bnot (?:mine|me|my (?:own )?\\w+)[,.;:\\s-]+(?:but |it'?s |for )*(${P})(?:'s)?(?: one| account)?`,
    'iu',
  )
  const back =
    /\bnot (?:(?:for |about )?my (?:\w+ )?\w+(?:'s)?|his|hers|her|theirs|him)[,.;:\s-]+(?:but )?(?:it'?s )?(?:for |about )?(?:me|mine|my own|myself)\b|\b(?:it'?s|it is|this is|i mean|actually) (?:actually )?(?:for |about )?(?:me|mine|my own(?: \w+)?|myself)(?=$|[,.!?]|\s(?:i|now|this))|\b(?:now|back to|what about) (?:about |for )?(?:me|mine|my own (?:case|account|loan|limit))\b/iu
  const acts = new RegExp(
    `\\b(?:can|could|may|should) i\\b(?! (?:just |also |simply |maybe )*(?:answer|reply|respond|fill|type|chat|use this|do this here|do the (?:chat|questions)|go through)\\b)[^.?!]{0,40}\\b(?:for|on behalf of) (?:${P}|him|her)\\b|\\bon (?:her|his) behalf\\?|\\b(?:can|could|may) i (?:call|ring|phone|apply|ask|complain|close|log ?in|do it)\\b[^.?!]{0,20}\\b(?:for|as) (?:him|her)\\b`,
    'iu',
  )
  const tells = new RegExp(
    `^(?:(?:hi|hello|hey|so|please|ok)[,.!\\s]+)*${P}|${P}'s (?:\\w+ )?(?:jiebei|loan|limit|account|app|huabei|credit)`,
    'iu',
  )
  const about = new RegExp(
    `^\\s*(?:but |and |because |so |why (?:me|us|mine|only me|just me) |not |unlike |while |whereas |when )*${P}(?!.*\\b(?:i|i'm|i've|me|mine|we|our)\\b)`,
    'iu',
  )
  const others =
    /\b(?:too|also|as well|same)\b|\bstill (?:has|have|got|can|works?)\b|\b(?:is|are) fine\b|\bcan (?:still )?borrow\b|\b(?:my own|mine|and me|but me)\b/iu
  const doesFor = new RegExp(
    `${P}(?: \\w+){0,2} (?:told|tells|says|said to|helped|lent|gave|thinks|paid (?:it |mine |my )|knows?|asks|wants)\\b`,
    'iu',
  )
  const ASKER =
    /\bi(?:'m| am)? (?:think|want|need|would like|wonder(?:ing)?|don'?t (?:know|understand|get|remember)|asking|guess|have no idea|not sure|unsure|believe|heard|forgot|worried)\b|\b(?:can|could|should|do|shall|how do|what can|what do) (?:i|we)\b|\b(?:tell|help|let) me\b/giu
  const ofAsker =
    /^(?:but|and|so|well|though|actually|as for me|btw|by the way|me)?[,\s]*(?:i|i'm|i've|i'd|i am|mine|myself|my own|my (?:limit|loans?|jiebei|account|income|salary|job|work))\b/iu
  const hearsay = new RegExp(
    `(?:${P}|she|he) (?:told me|tells me|said|says)(?: that)? |\\bi asked (?:${P}|her|him)(?: and)?`,
    'iu',
  )
  const toTell = /\b(?:tell|talk to|say to|explain (?:it |this )?to|help|persuade|ask) (?:her|him|my)\b/iu

  return {
    people: names.people,
    asks,
    sentForOwn,
    notMine,
    back,
    acts,
    tells,
    others,
    doesFor,
    about,
    asides: [new RegExp(`${P}(?:'s)?`, 'giu'), ASKER],
    asker: /\b(?:i|i'm|i've|me|my|mine|we|our)\b/iu,
    asOwn: (text, who) => {
      const list = people[who]?.en
      const subject = new RegExp(`${list ? `(?:${named(list)}(?: \\(\\d+\\))?)|` : ''}\\b(?:s?he)\\b`, 'giu')
      const possessive = list && new RegExp(`${named(list)}'s?(?= )`, 'giu')
      const spoken = new RegExp(`${list ? `${named(list)}|` : ''}\\b(?:s?he|her|hers|him|his)\\b`, 'iu')
      const breaks =
        /([,.;!?\n]+(?!\d)|\s(?=(?:but|and|while|though|because|so) (?:i|i'm|i've|my|she|he|her|his)\b))/iu
      return clauseByClause(text.replace(notMine, ''), breaks, SCRAP, (clause, ended) => {
        const said = clause.replace(asks, '').replace(hearsay, '')
        const asking = /[?]/u.test(ended) || ASKER.test(said)
        ASKER.lastIndex = 0
        if (toTell.test(said)) return said
        if (!spoken.test(said)) return !asking && ofAsker.test(said.trim()) ? '' : said
        let own = said
        if (possessive) own = own.replace(possessive, 'my')
        return own
          .replace(new RegExp(`\\b(s?he)'s (?=${PARTICIPLE}\\b)`, 'giu'), "I've ")
          .replace(/\bs?he's\b/giu, "I'm")
          .replace(subject, 'I')
          .replace(
            /\b(?:her|his) (?=(?!to |that |if |and |it |is |for |again|any|now|on |in |at |with |or |but )[a-z])/giu,
            'my ',
          )
          .replace(/\bhers\b/giu, 'mine')
          .replace(/\b(?:him|her)self\b/giu, 'myself')
          .replace(/\b(?:her|him|his)\b/giu, 'me')
          .replace(
            /\b(I(?: \w+ly)?) (is|has|does|goes)(n't)?\b/g,
            (_all, i: string, verb: string, not = '') =>
              verb === 'is' && not ? `${i} am not` : `${i} ${IRREGULAR[verb]}${not}`,
          )
          .replace(/\b(is|has|does) I\b/giu, (_all, verb: string) => `${IRREGULAR[verb.toLowerCase()]} I`)
          .replace(VERB, (all, i: string, verb: string) =>
            verb in IRREGULAR || verb === 'wa' ? all : `${i} ${verb}`,
          )
      })
    },
  }
}
