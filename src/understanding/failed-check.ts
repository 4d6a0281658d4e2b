const FAILED_ZH =
  /(?:刷脸|人脸|脸部|面部|活体|实名|身份(?!证))(?:识别|认证|验证|核验|核身|核实|扫描|检测)?[^，。,.?？!]{0,8}(?:没(?:有)?(?:过(?!期)|通过|成功?|刷成|刷过|弄成|完成|做成|弄好)|不(?:过(?!期)|通过|成功)|未(?:通过|成功)|失败|过不[去了]|通不过|刷不[过了出上]|卡住|出错|报错|识别不[了出])|刷(?:了|过)?(?:几|好几|[两三四\d])(?:次|遍|回)(?:脸)?[^，。,.]{0,3}(?:没过|不过|失败|没成)/u
const CHECK_EN =
  '(?:face|facial|selfie|liveness|identity|real[- ]name)(?: ?(?:scan|check|id|recognition|verif\\w*|match|photo|thing))?|(?:id|the|my) (?:check|verification|scan)|verification'
const FAILED_EN = new RegExp(
  `\\b(?:${CHECK_EN})\\b[^.?!]{0,40}\\b(?:fail\\w*|(?:did ?n'?t|does ?n'?t|do ?n'?t|wo ?n'?t|would ?n'?t|never|not) (?:\\w+ )?(?:work|go through|pass|take|recogni[sz]e)\\w*|could ?n'?t (?:get (?:it )?to work|do|pass|finish|complete|get (?:past|through))|can'?t (?:get (?:past|through|it)|do|pass|finish)|not (?:recogni[sz]ed|working|passed)|stuck|no luck|keeps? (?:failing|crashing))|\\b(?:can'?t|could ?n'?t|cannot) (?:get (?:past|through)|pass|do|finish|complete) (?:the |my |its |that |their )?(?:${CHECK_EN})\\b|\\b(?:it|they|the app|app|alipay) (?:could ?n'?t|can'?t|cannot|did ?n'?t|wo ?n'?t) (?:verify|recogni[sz]e) (?:me|my face|my id|who i am)\\b`,
  'iu',
)

/** A check of who one is that didn't go through is told: "the face scan didn't work", 刷脸没过. */
export function failsCheck(text: string): boolean {
  return FAILED_ZH.test(text) || FAILED_EN.test(text)
}
