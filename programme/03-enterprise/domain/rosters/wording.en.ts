/** Why something about rosters is not done, and the words of their workbooks. */
export const rosterRulesEn = {
  "refusal.enterprise.roster-kind-unknown":
    "There is no kind of roster “{kind}”. Please choose one from the page of rosters.",
  "refusal.enterprise.roster-title-missing": "Please give the title of the list, for example “Specialised SMEs 2026”.",
  "refusal.enterprise.roster-issuer-missing": "Please say which office issued the list.",
  "refusal.enterprise.roster-document-malformed":
    "“{text}” is no whole document number. Please write it like 澄经信〔2026〕12号 (organ, year, serial), or leave it empty if there is none.",
  "refusal.enterprise.roster-issued-later":
    "The day of issue {day} is still to come. Please give the day on which the list was issued.",
  "refusal.enterprise.roster-ends-before-begin":
    "It would end on {until}, before it begins on {from}. Please mend one of the days.",
  "refusal.enterprise.roster-entry-outside":
    "The days have to lie within those of the list ({span}). Please mend them, or leave them empty for the list's own.",
  "refusal.enterprise.roster-issue-expired":
    "“{title}” ended on {until} and takes no more enterprises. Please add a new list.",
  "refusal.enterprise.roster-enterprise-outside":
    "“{name}” lies outside the area of this list. Please check the code, or use a list of its own area.",
  "refusal.enterprise.roster-enterprise-unknown":
    "“{text}” was not found: it is not registered, or lies outside your area. Please register the enterprise first.",
  "refusal.enterprise.roster-already-on":
    "“{name}” is on this list already (from {from}). There is nothing to add; for other days take it off first and add it again.",
  "refusal.enterprise.roster-named-twice": "“{name}” is named twice. Please remove one.",
  "refusal.enterprise.roster-one-enterprise":
    "“{other}” was merged into “{name}”: they are one enterprise. Please remove one; it stands on the list once.",
  "refusal.enterprise.roster-one-file":
    "This is the enterprise of row {row}, “{name}”, whose files were merged. It is entered once, as row {row} says.",
  "refusal.enterprise.roster-file-merged": "“{other}” was merged into “{name}” and will stand on the list as “{name}”.",
  "refusal.enterprise.roster-name-differs":
    "This code is registered as “{name}”; the list says “{text}”. Please check both.",
  "refusal.enterprise.roster-not-a-day": "“{text}” is no day. Please write 2026-03-01.",
  "refusal.enterprise.roster-already-off": "It is off this list since {day} already. To bring it back, add it again.",
  "refusal.enterprise.roster-reason-missing": "Please say why it is taken off, for example “did not pass the review”.",
  "refusal.enterprise.roster-off-before-on":
    "It came onto the list on {from}; please take it off on that day or later.",
  "refusal.enterprise.roster-off-after-end":
    "It is on the list until {until} only. To take it off earlier, please give an earlier day.",
  "refusal.enterprise.roster-issue-not-found":
    "This list was not found; it may belong to another area. Please go back to the rosters.",
  "refusal.enterprise.roster-entry-not-found":
    "This entry was not found; it may lie outside your area. Please reload the list.",
  "refusal.enterprise.roster-frozen-not-found":
    "This frozen denominator was not found; it may belong to an area above yours. Please go back to the rosters.",
  "refusal.enterprise.roster-id-reused":
    "This page has sent something else before, so nothing was saved now. Please reload it and fill it in again.",
  "refusal.enterprise.roster-period-unknown":
    "“{text}” is no month, quarter or year. Please write 2026-03, 2026-Q1 or 2026.",
  "refusal.enterprise.roster-period-ahead":
    "{period} has not begun, so it cannot be frozen. Please wait, or choose one that has.",
  "refusal.enterprise.roster-freeze-reason":
    "This period is frozen already (revision {revision}), which stays. Please say why another revision is needed.",
  "refusal.enterprise.roster-freeze-empty":
    "Nobody is on a list on that day, so there is nothing to freeze. Please add lists and members first.",
  "refusal.enterprise.roster-freeze-unchanged":
    "The members are just those of revision {revision}; there is no need to freeze again.",
  "roster.standing.valid": "Valid",
  "roster.standing.ending": "Ends soon",
  "roster.standing.coming": "Not yet in force",
  "roster.standing.expired": "Expired",
  "roster.standing.taken-off": "Taken off",
  "roster.sheet.name": "Members",
  "roster.sheet.help": "How to fill in",
  "roster.sheet.help.code": "统一社会信用代码: the 18 signs of the licence; needed, of an enterprise in the register.",
  "roster.sheet.help.name": "企业名称: may be empty; where it is given it is compared with the register.",
  "roster.sheet.help.days": "有效期自, 有效期至: empty for the days of the list itself; written as 2026-03-01.",
  "roster.sheet.help.remark": "备注: may be empty.",
} as const;
