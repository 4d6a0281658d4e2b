/** 三个月不借会不会好, "if i don't borrow for 3 months": a time without loans, and none that is left to pay. */
export const NOT_BORROWED =
  /(?:\d{1,2}|[一二两三四五六七八九十半几]{1,2})\s*(?:个|来)*(?:月|年|周|星期)(?:之?内|里|以内|时间)?(?:我|先|都|一直|全|再)*(?:不|别|没有?)(?:去|再|要)*(?:借|贷|申请|点|碰|用|刷)|\b(?:not|n['’]?t|without|stop(?:ped|ping)?|no|dont|quit) (?:borrow|apply|us|touch)\w*[^.?!,\d]{0,24}(?:for|in) (?:\d{1,2}|an?|two|three|six|a few) (?:months?|years?)/giu
