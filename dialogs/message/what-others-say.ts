/** 子女让我不要借，说我老糊涂了, "my kids say I shouldn't borrow": told of people near, and nothing put right. */
export function tellsWhatOthersSay(text: string): boolean {
  return OTHERS_SAY.test(text) && !PUTS_RIGHT.test(text)
}

const OTHERS_SAY =
  /^(?:但是?|可是?)?(?:我)?(?:的)?(?:子女|孩子们?|儿子|女儿|老公|老婆|媳妇|爱人|老伴|家里人?|家人|爸妈?|妈|哥|姐|弟|妹|朋友|同事|邻居)(?:们|都|也|他|她|老|总|一直|就)*(?:让|叫|劝|说|骂|怪|嫌|不让|不许|反对|笑话?)(?:我|不|别)|^(?:(?:and|but|so|now) )*my (?:\w+ )?(?:kids?|children|son|daughter|wife|husband|family|parents|mum|mom|dad|friends?|brother|sister)\b[^.?!]{0,12}\b(?:says?|said|thinks?|tells?|told|keeps? (?:saying|telling)|blames?|laughs?|wants? me|doesn'?t want me|don'?t want me)\b/iu
const PUTS_RIGHT = /改|记错|不对|错了|\b(?:change|correct|wrong|actually)\b/iu
