const DENIES_SAYING =
  /(?:没|没有|谁|哪里?|啥时候|什么时候)(?:跟你|和你)?(?:说|讲)过?(?:我)?没|\b(?:never|didn'?t|did not) (?:say|said|tell|told)\b[^.?!]{0,20}\b(?:none|no|not|nothing|didn'?t|don'?t|haven'?t)\b|\bwho said\b/

/** 白条还在的，我没说没有: the person holds against what was noted, and says no "no". */
export function deniesHavingSaid(normal: string): boolean {
  return DENIES_SAYING.test(normal)
}
