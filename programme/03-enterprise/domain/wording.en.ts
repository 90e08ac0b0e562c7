/** Why something about enterprises is not done, and the words of the official list. */
export const enterpriseRulesEn = {
  "refusal.enterprise.answer-outdated":
    "“{measure}” has just got a new figure. Please reload, look at it and confirm then.",
  "refusal.enterprise.not-found":
    "This enterprise was not found; it may lie outside your area. Please look for it in the list.",
  "refusal.enterprise.search-too-short": "Please give two characters at least, or two initials.",
  "refusal.enterprise.name-unreadable":
    "A name has 2 to {most} characters, one letter or digit at least. Please mend it.",
  "refusal.enterprise.credit-code-malformed":
    "“{text}” is no credit code: that is 18 digits and capitals, without I, O, S, V and Z. Please check the licence.",
  "refusal.enterprise.credit-code-doubtful":
    "A check sign of {code} does not fit, so one sign may be wrong. Please check the licence; if it is written so, say why and save.",
  "refusal.enterprise.credit-code-known": "{code} is already registered as “{name}”. Please look it up in the list.",
  "refusal.enterprise.credit-code-taken":
    "The code {codes} is registered in another area. Please check it; if the enterprise really moved, leave it there for now and tell the administrator of the city.",
  "refusal.enterprise.industry-unknown":
    "There is no industry “{text}” in GB/T 4754-2017. Please choose from the list or give a code of 2 to 4 digits.",
  "refusal.enterprise.area-is-no-division":
    "“{name}” is a park, not a division. Please choose the township or programme area it lies in.",
  "refusal.enterprise.sheet-heading-missing":
    "The list has no column “{heading}”. Please use the official template, or add the column and hand it in again.",
  "refusal.enterprise.sheet-heading-twice": "Two columns are headed “{heading}”. Please keep one and hand it in again.",
  "refusal.enterprise.sheet-unit-differs":
    "“{heading}” is in another unit than {unit}, so figures would be off by a factor. Please convert them, mend the heading and hand it in again.",
  "refusal.enterprise.sheet-year-missing":
    "“{heading}” names no year. Please head it “2025年{measure}” and hand it in again.",
  "refusal.enterprise.sheet-without-headings":
    "No row of headings was found: one row has to hold 统一社会信用代码 and 企业名称. Please compare the first sheet with the official template.",
  "refusal.enterprise.sheet-without-rows":
    "There is nothing below the headings. Please fill in enterprises and hand it in again.",
  "refusal.enterprise.sheet-too-long": "A list takes {most} rows at most. Please hand it in as several.",
  "refusal.enterprise.sheet-took-too-long":
    "Reading was stopped after {seconds} seconds. Please remove formats and empty columns, save it again and hand it in.",
  "refusal.enterprise.sheet-too-heavy":
    "This table takes too much memory. Please remove formats and columns that are not needed, or hand it in as several.",
  "refusal.enterprise.sheet-stopped":
    "Reading was stopped and nothing was entered. Hand the list in again when you need it.",
  "refusal.enterprise.sheet-unreadable":
    "The file could not be read to its end and may be damaged. Please open it in Excel, WPS or LibreOffice, save it as .xlsx and hand it in again.",
  "refusal.enterprise.sheets-busy": "Several lists are being read. Please hand it in again in a minute or two.",
  "refusal.enterprise.sheet-cell-missing": "“{heading}” is empty. Please fill it in.",
  "refusal.enterprise.sheet-code-twice": "The code {code} stands in row {row} already. Please make one row of them.",
  "refusal.enterprise.sheet-code-doubtful":
    "A check sign of {code} does not fit, so one sign may be wrong. Please check the licence; if it is written so, register it on its own page with the reason.",
  "refusal.enterprise.sheet-area-unknown":
    "The area “{text}” is not within yours, or several have that name. Please write the full name of the township.",
  "refusal.enterprise.sheet-area-differs":
    "This enterprise is registered in {area}; the list says “{text}”. Please mend it; if it really moved, leave the area as it was and tell the administrator of the city.",
  "refusal.enterprise.list-has-failed-rows":
    "{failed} {failed:row has|rows have} problems. Please mend them and hand it in again, or choose to enter the good rows first.",
  "refusal.enterprise.list-changes-nothing": "The list says nothing new, so there is nothing to enter.",
  "refusal.enterprise.list-changed-meanwhile":
    "Somebody changed the same figures after the check, so no row was entered. Please check again and then enter it.",
  "refusal.enterprise.list-kind-unknown":
    "There is no kind of list called {kind}. Please hand the list in from its own page.",
  "refusal.enterprise.list-not-found":
    "This list was not found; it may have been put away. Please go back to the import page.",
  "refusal.enterprise.list-not-taken-in":
    "Something went wrong, and no row was entered. Please check the list again and retry; if it happens again, ask the administrator to look at the server log.",
  "refusal.enterprise.list-not-undone":
    "The list could not be undone; everything it entered is still there. Please try again later.",
  "refusal.enterprise.list-not-ready": "This cannot be done with the list now; its state has changed. Please reload.",
  "enterprise.sheet.reason": "Reason",
  "enterprise.sheet.name": "Enterprises",
  "enterprise.sheet.failed": "Returned rows",
  "enterprise.sheet.help": "How to fill in",
  "enterprise.sheet.help.code": "统一社会信用代码: the 18 signs of the licence; needed, tells enterprises apart.",
  "enterprise.sheet.help.name": "企业名称: the full name on the licence; needed.",
  "enterprise.sheet.help.area": "所在区域: full name of the township or programme area; needed for a new enterprise.",
  "enterprise.sheet.help.industry": "行业代码: 2 to 4 digits of GB/T 4754-2017.",
  "enterprise.sheet.help.figures":
    "Other columns hold figures of the year and in the unit of their heading; leave unknown ones empty, which changes nothing.",
  "enterprise.sheet.help.yes-no": "Answer 是 or 否 where a column asks for it.",
  "enterprise.sheet.help.columns": "Columns that are not needed may go; please leave the headings as they are.",
} as const;
