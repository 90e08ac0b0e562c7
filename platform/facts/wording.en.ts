export const factsEn = {
  "facts.source.self": "Told by the enterprise",
  "facts.source.office": "Entered by an office",
  "facts.source.import": "Imported list",
  "facts.source.register": "Counted from the register",
  "facts.source.diagnosis": "Diagnosis",
  "facts.source.expert": "Expert",
  "facts.source.contract": "Contract",
  "facts.source.gateway": "Gateway",
  "facts.tier.0": "Typed",
  "facts.tier.1": "Self-diagnosis with counts",
  "facts.tier.2": "Invoices or contracts reviewed",
  "facts.tier.3": "Register entries with serial and photo reviewed",
  "facts.tier.4": "Measured by a gateway",
  "facts.tier.5": "Measured, signed and cross-checked",
  "facts.verification.background": "To be verified",
  "facts.yes": "Yes",
  "facts.no": "No",
  "refusal.facts.day-busy":
    "Somebody is recording a long list just now, and a snapshot would miss a part of it. Please try again in a few minutes.",
  "refusal.facts.part-exceeds-whole":
    "“{part}” of {year} is {value} {unit}, more than the {most} {unit} of “{whole}”. Please check both figures.",
  "refusal.facts.hundredfold":
    "“{measure}” of {year} is {after} {unit} and was {before} {unit} in {other}, a hundredfold or more. Please check unit and digits.",
  "refusal.facts.hundredfold-of-replaced":
    "“{measure}” of {year} is {before} {unit} so far and {after} {unit} in the list, a hundredfold or more. Please check unit and digits.",
  "refusal.facts.empty": "“{measure}” is still empty. Please fill it in and save again.",
  "refusal.facts.not-a-number":
    "“{measure}” says “{text}”. Please give digits only, such as 1200; it is counted in {unit}.",
  "refusal.facts.negative": "“{measure}” cannot be negative. Please check “{text}”.",
  "refusal.facts.too-large":
    "“{measure}” says “{text}”, which is larger than any enterprise. It is counted in {unit}; please check the unit.",
  "refusal.facts.not-whole": "“{measure}” is counted in {unit}, so please give a whole number instead of “{text}”.",
  "refusal.facts.finer-than-fen": "“{measure}” goes down to 0.01 yuan. Please give fewer decimals than “{text}”.",
  "refusal.facts.too-fine": "“{measure}” keeps at most {places} decimals. Please check “{text}”.",
  "refusal.facts.not-yes-or-no": "Please answer “{measure}” with yes or no; it says “{text}”.",
  "refusal.facts.not-a-choice": "Please choose “{measure}” from {choices}; it says “{text}”.",
  "refusal.facts.too-long": "“{measure}” takes at most {most} characters. Please shorten it.",
  "refusal.facts.not-a-day": "Please give a day for “{measure}”, such as 2025-03-01; it says “{text}”.",
  "refusal.facts.not-an-area": "Please choose “{measure}” from the list of areas; it says “{text}”.",
  "refusal.facts.subject-merged":
    "This file was merged into another and takes nothing new. Please go on in the file it was merged into; where you cannot open that, ask the office to bind your account to it.",
  "refusal.facts.merge-with-itself": "This is one and the same file. Please choose two different ones.",
  "refusal.facts.merged-already":
    "This file was merged into another already. Please reload the page to see where it is now.",
  "refusal.facts.survivor-merged-away":
    "The file to be kept was itself merged into another. Please reload the page and merge into the one in force.",
  "refusal.facts.merge-of-kinds": "These two are of different kinds and cannot be merged. Please check the choice.",
  "refusal.facts.merge-over-homes":
    "The two were first registered in different cities and cannot be merged yet. Please keep one and enter the other's figures there.",
  "refusal.facts.subjects-busy":
    "Somebody is recording about these files just now, perhaps with a long list. Please try again in a while.",
  "refusal.facts.subject-not-found":
    "A file to merge was not found; it may lie outside your area. Please ask the office above both areas.",
  "refusal.facts.merge-not-found":
    "This merge was not found; it may lie outside your area. Please reload the page and try again.",
  "refusal.facts.split-already": "This merge was undone already. Please reload the page.",
  "refusal.facts.reason-too-long": "Please give the reason in at most {most} characters.",
  "refusal.facts.period-not-a-year": "“{measure}” belongs to a whole year. Please choose the year in the table.",
  "refusal.facts.begins-later": "“{measure}” has to begin today or earlier. Please change the day.",
  "refusal.facts.period-has-an-end": "“{measure}” holds from a day on. Please give only the day it begins.",
  "refusal.facts.tier-too-high":
    "Entered this way, evidence can be E{highest} at most. Please choose that or less; measured figures come from gateways.",
  "refusal.facts.already-replaced":
    "Somebody has just corrected or withdrawn this figure. Please look at the newest history before changing it.",
  "refusal.facts.same-value": "Value and evidence are the same as before, so there is nothing to correct.",
  "refusal.facts.reason-needed":
    "Please give a reason of two characters at least. Whoever reads the history later sees it.",
  "refusal.facts.nothing-to-withdraw":
    "This was withdrawn already. If the figure is right after all, enter it with “Correct”.",
  "refusal.facts.key-reused":
    "The number of this submission stands for something else, so nothing was saved. Please reload the page and enter it again.",
  "refusal.facts.not-found": "This entry was not found; it may have changed. Please reload and try again.",
  "refusal.facts.measure-unknown": "There is no item “{code}”. Please reload the page and choose from the table.",
  "refusal.facts.day-not-over":
    "{day} is not over yet; only past days can be looked back at. Please choose an earlier one.",
} as const;
