import type { Turn } from '#src/conversation/turn.ts'

/** "Once I put it in stocks", 有一次拿去炒股了: where the money went, and no question whether it may. */
const PUT_INTO =
  /(?:拿去?|用来?|投|放|买|炒|转)(?:了|进|到|去|在)*(?:了)?(?:股票?|股市|基金|理财|币|虚拟币|期货|彩票)|炒(?:了)?(?:股|币)|(?:付|交|凑)(?:了)?首付|\b(?:put|invested|used|spent|took|went|threw|placed)\b[^.?!]{0,16}\b(?:in(?:to)?|on|for)\b[^.?!]{0,10}\b(?:stocks?|shares|crypto|bitcoin|funds|the (?:stock )?market|trading|investments?|gambling|betting|down ?payment|house deposit)\b|\b(?:once|twice|times?|one)\b[^.?!,]{0,8}\b(?:for|in|on|into) (?:(?:buying|investing in|trading|some|the) )*(?:stocks?|shares|crypto|trading)\b|\bbought (?:some )?(?:stocks?|shares|crypto|bitcoin)\b/iu
const NOT_SO =
  /没(?:有)?(?:拿|用|买|炒|投)|不(?:是|能|许|让)[^，。,]{0,4}(?:炒|买|投)|如果|要是|能不能|可不可以|\b(?:never|didn'?t|not|if|can i|could i|may i|would|savings|my own money|spare (?:cash|money))\b/iu

/** Something was borrowed, or it is told how often. */
const BORROWED =
  /借|这笔|拿去|[一两二三几][次回]|\b(?:used (?:it|them|the money|for)|took it|borrow\w*|loan|once|twice|times?)\b/iu

/** Whatever was asked, who tells that it went into shares or a house tells what it was for. */
export function misuseTold({ text, state, action }: Turn): Readonly<Record<string, string>> {
  if (action || (state.open?.fact !== 'frequency' && !BORROWED.test(text))) return {}
  const told = text.split(/[,.!?;，。！？；]+/u).some((part) => PUT_INTO.test(part) && !NOT_SO.test(part))
  return told ? { purpose: 'restricted' } : {}
}
