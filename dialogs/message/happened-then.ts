/** 上个月孩子刚出生, "we moved two weeks ago": what happened then, and no repayment. */
export function happenedThen(text: string): boolean {
  return HAPPENED.test(text) && !SET_BY_IT.test(text)
}

const HAPPENED =
  /点(?:了|过)|搬(?:了|的)?家|换(?:了|过|的)?(?:个|新)?(?:手机|号|工作|单位|公司|卡)|出生|生(?:了|的)?(?:孩子|宝宝|娃|小孩)|离职|辞职|失业|下岗|被裁|结(?:了)?婚|离(?:了)?婚|住院|开(?:了)?店|关(?:了)?店|被盗|丢了|不通过|没批|被拒|\b(?:clicked|tapped|moved (?:house|home|flat|city|here|in)|we moved|i moved|changed (?:my|the|our)|got (?:married|divorced|fired|laid off|hacked|robbed)|lost (?:my|the)|quit|was born|(?:baby|kid|son|daughter) (?:came|arrived)|had (?:a|the|my|our) (?:baby|operation|surgery)|started (?:a|my|the)|refused|rejected|declined|turned down|hacked|stolen)\b/iu
/** 搬家之前还的, "six months ago, before i moved": it only says when; 以前八千 does not. */
const SET_BY_IT =
  /(?<=[^，。,. ])[之以][前后](?!.{0,3}[0-9一二三四五六七八九两]+[千万百])|\b(?:before|after) (?:i|we|the|my|our)\b/iu
