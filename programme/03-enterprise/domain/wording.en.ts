/** Why something about enterprises is not done, and the words of the official list. */
export const enterpriseRulesEn = {
  "refusal.enterprise.answer-outdated":
    "“{measure}” has just got a new figure. Please reload, look at it and confirm then.",
  "refusal.enterprise.not-found":
    "This enterprise was not found; it may lie outside your area. Please look for it in the list.",
  "refusal.enterprise.merged-away": "This file was merged into “{name}”. Please enter new figures there.",
  "refusal.enterprise.holder-merged-away":
    "The file of “{gone}” was merged into “{name}”. Please enter the site under “{name}”.",
  "refusal.enterprise.own-file-merged":
    "This file of your enterprise was merged into another. Please ask the office to bind your account to that one.",
  "refusal.enterprise.move-beyond-scope":
    "“{area}” lies outside your areas, so you cannot move an enterprise there. The office of {office}, which holds both, can.",
  "refusal.enterprise.split-beyond-scope":
    "Undone, this file goes back to “{area}”, which lies outside your areas. The office of {office}, which holds both, can undo it.",
  "refusal.enterprise.search-too-short": "Please give two characters at least, or two initials.",
  "refusal.enterprise.name-unreadable":
    "A name has 2 to {most} characters, one letter or digit at least. Please mend it.",
  "refusal.enterprise.credit-code-malformed":
    "“{text}” is no credit code: that is 18 digits and capitals, without I, O, S, V and Z. Please check the licence.",
  "refusal.enterprise.credit-code-doubtful":
    "A check sign of {code} does not fit, so one sign may be wrong. Please check the licence; if it is written so, say why and save.",
  "refusal.enterprise.credit-code-known": "{code} is already registered as “{name}”. Please look it up in the list.",
  "refusal.enterprise.credit-code-taken":
    "The code {codes} is registered in another area. Please check it; if the enterprise really moved, the office above both areas can record the move on its page.",
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
  "refusal.enterprise.sheet-name-unlike":
    "The code is registered as “{before}” and the list says “{after}”; they do not look like one enterprise. If it has a new name, go on; if the code slipped into the wrong row, please mend it and hand the list in again.",
  "refusal.enterprise.list-kind-without-undo":
    "A list of this kind cannot be undone as a whole. Please take back or correct its entries one by one, on the page of the roster, site or asset.",
  "refusal.enterprise.sheet-area-unknown":
    "The area “{text}” is not within yours, or several have that name. Please write the full name of the township.",
  "refusal.enterprise.sheet-area-differs":
    "This enterprise is registered in {area}; the list says “{text}”. Please mend it; if it really moved, record the move on the enterprise's page and check the list again.",
  "refusal.enterprise.list-has-failed-rows":
    "{failed} {failed:row has|rows have} problems. Please mend them and hand it in again, or choose to enter the good rows first.",
  "refusal.enterprise.list-changes-nothing": "The list says nothing new, so there is nothing to enter.",
  "refusal.enterprise.list-changed-meanwhile":
    "Somebody changed the same figures after the check, so no row was entered. Please check again and then enter it.",
  "refusal.enterprise.list-kind-unknown":
    "There is no kind of list called {kind}. Please hand the list in from its own page.",
  "refusal.enterprise.list-not-found":
    "This list was not found; it may have been put away. Please go back to the import page.",
  "refusal.enterprise.list-of-another":
    "{person} handed this list in, and decides whether it is entered, taken back or put away. Please ask {person}, or hand in a list of your own.",
  "refusal.enterprise.list-not-taken-in":
    "Something went wrong, and no row was entered. Please check the list again and retry; if it happens again, ask the administrator to look at the server log.",
  "refusal.enterprise.list-not-undone":
    "The list could not be undone; everything it entered is still there. Please try again later.",
  "refusal.enterprise.too-many-open-lists":
    "{most} of your lists still wait for a decision. Please take in or give up some of them before handing in another.",
  "refusal.enterprise.list-lapsed":
    "Nobody decided about this list for {days} days, so it was given up and nothing was entered. Please hand it in again if it is still needed.",
  "refusal.enterprise.list-not-ready": "This cannot be done with the list now; its state has changed. Please reload.",
  "refusal.enterprise.site-not-found":
    "This site was not found; it may lie outside your area, or not have been in use on that day. Please look for it in the list.",
  "refusal.enterprise.site-leaves-home":
    "“{name}” is registered in another city, and a site cannot be handed over across cities. Please retire it here and have it registered there.",
  "refusal.enterprise.entry-outdated":
    "Somebody has just changed this, so nothing was entered. Please reload, look and then change it.",
  "refusal.enterprise.entry-key-reused":
    "The same submission has already entered something else. Please reload and fill it in again.",
  "refusal.enterprise.entry-not-found": "The entry to change was not found. Please reload.",
  "refusal.enterprise.entry-in-future": "{day} has not come yet. Please give today or an earlier day.",
  "refusal.enterprise.entry-begun-already":
    "It has been registered since {start}. To change that day, please correct the first entry.",
  "refusal.enterprise.entry-before-start":
    "It has been registered since {start} only, and this day is earlier. Please change the day, or correct the first day before.",
  "refusal.enterprise.entry-after-retirement":
    "It has been retired since {day}. Please change the day; if the retirement is wrong, withdraw it first.",
  "refusal.enterprise.entry-start-has-followers":
    "Other entries follow the first one. Please withdraw the later ones before it.",
  "refusal.enterprise.entry-changes-nothing": "This is what is known already, so there is nothing to enter.",
  "refusal.enterprise.words-missing": "“{field}” is empty. Please fill it in.",
  "refusal.enterprise.words-too-long": "“{field}” takes {most} characters at most. Please shorten it.",
  "refusal.enterprise.control-unknown": "There is no control class “{text}”. Please give 无, 数控, PLC, DCS or 机器人.",
  "refusal.enterprise.equipment-class-unknown":
    "There is no equipment class “{text}”. Please choose from the list; where none fits, take “other production equipment” or “other equipment”.",
  "refusal.enterprise.asset-value-unreadable":
    "The original value “{text}” cannot be read. Please give an amount in 10,000 yuan that is not negative, like 85.6.",
  "refusal.enterprise.step-of-another-site": "A chosen step is not of this site, or is retired. Please choose again.",
  "refusal.enterprise.serial-known":
    "The machine of {maker} with serial {serial} is registered at “{site}” already. Please use that one; if the serial was copied wrongly, mend it from the nameplate.",
  "refusal.enterprise.serial-known-unseen":
    "The machine of {maker} with serial {serial} is registered at another site of the same enterprise already, which you may not see. Please check the serial on the nameplate, or ask the office where the enterprise lies.",
  "refusal.enterprise.count-year-not-over":
    "{year} is not over, so its year-end figure cannot be taken. Please choose a year that is.",
  "refusal.enterprise.count-without-register":
    "The register holds nothing yet that counts for “{measure}”. Please register assets, or find which steps are key ones.",
  "refusal.enterprise.count-taken": "The register’s “{measure}” has been taken and is the same now.",
  "refusal.enterprise.sheet-site-unknown":
    "This enterprise has no site named “{text}”. Please give the name of a registered site, or register the site in the enterprise’s file first.",
  "refusal.enterprise.sheet-site-ambiguous":
    "This enterprise has several sites named “{text}” (entered under {codes}), and code {code} does not tell which one is meant. Please use the code that the site was entered under, or rename one of them in the enterprise’s file first.",
  "refusal.enterprise.sheet-enterprise-unknown":
    "The enterprise with code {code} is outside your area or not registered. Please check the code, or register it first.",
  "refusal.enterprise.sheet-asset-unnamed":
    "Without a number nobody can tell which machine this is. Please give maker and serial, or the enterprise’s own number.",
  "refusal.enterprise.sheet-row-twice": "Row {row} has the same thing already. Please make one row of them.",
  "refusal.enterprise.sheet-step-unknown":
    "This site has no step “{text}”. Please give the step’s number, or line/name; take in the list of steps first.",
  "refusal.enterprise.sheet-day-unreadable":
    "“{text}” is no day. Please write 2023-06-30; where only the year is known, its 1 January.",
  "refusal.enterprise.sheet-not-yes-or-no": "“{text}” is neither 是 nor 否. Please write one of them.",
  "refusal.enterprise.sheet-gone-already":
    "It has been retired since {day}. Please delete this row, or withdraw the retirement on the page of the site first.",
  "enterprise.register.note": "Register of sites and assets, counted on {day}",
  "enterprise.register.counted-again": "The register changed; counted again ({day})",
  "enterprise.register.help.code":
    "统一社会信用代码 and 厂区: needed; they find the enterprise and its registered site.",
  "enterprise.register.help.asset":
    "Assets: maker and serial tell a machine; one without a serial needs 设备编号. Machines without a serial let the count be E2 at most.",
  "enterprise.register.help.step":
    "Steps: told by 工序编号, else by line, product and name. 是 or 否 under 关键工序 is your finding; empty is none.",
  "enterprise.register.help.day":
    "启用日期: needed, as 2023-06-30; 1 January where only the year is known. A 停用日期 retires the thing.",
  "enterprise.register.help.words": "For classes, control and yes or no please use the words of the sheet 可填内容.",
  "enterprise.register.help.empty":
    "For what is registered already an empty cell changes nothing; all other cells count as this list says.",
  "enterprise.register.words": "Allowed words",
  "enterprise.sheet.reason": "Reason",
  "enterprise.sheet.doubt": "Please check too: {doubt}",
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
