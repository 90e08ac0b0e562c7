import type { surenessZh } from "./wording.zh-CN.ts";

export const surenessEn = {
  "sure.title": "How sure the reader is",
  "sure.link": "How well does the system read?",
  "sure.why-this": "Why there is doubt, and what to check",
  "sure.lead":
    "How sure the system is when it reads plan documents, why, and what your own reviews found. The figures tell where to begin checking; they do not replace the review.",
  "sure.kinds": "By kind",
  "sure.kind": "Kind",
  "sure.kind.target": "Targets",
  "sure.kind.table": "Tables (cells)",
  "sure.kind.task": "Tasks and units",
  "sure.kind.incentive": "Money clauses",
  "sure.kind.reference": "References",
  "sure.kind.metadata": "The document's own data",
  "sure.set.unused": "Sixth time: of the genre, never used before",
  "sure.set.genre": "Sixth time: all of the genre",
  "sure.set.neighbours": "Sixth time: with a neighbouring field",
  "sure.set.heldOut": "Fifth time: invented, with odd tables",
  "sure.set.fresh": "Third time: mostly real documents",
  "sure.set.development": "Documents the rules were written with",
  "sure.sets": "What documents each set holds",
  "sure.set.unused.what":
    "The documents of the genre of the sixth time without 11 real ones whose title or matter may have come in earlier sets: 7 real and 12 invented. Tables (415 cells) and tasks are all in the invented ones; the real ones within reach have none. They are few: one item more or less moves a percentage.",
  "sure.set.genre.what":
    "Plans, schemes, measures, rules and notices: 18 real, 12 invented in the layouts that offices use. The reader had not seen them, but the title or matter of 11 of the real ones had come in earlier sets.",
  "sure.set.neighbours.what":
    "The 30 above and five real documents of a neighbouring field (industrial land, solar, sponge cities) with 143 cells set one a line. The reader was not made for these fields; it reads their targets and tables less well.",
  "sure.set.heldOut.what":
    "20 invented documents, ten of them with layouts of tables that had not come before: a harder test of tables, of which about two thirds of the cells were read.",
  "sure.set.fresh.what": "67 documents, 40 of them real (two used twice); the reader learnt from them only afterwards.",
  "sure.set.development.what": "The rules were written with these documents, so the score says nothing about others.",
  "sure.set.measured": "{count} {count:document|documents}, measured {on}",
  "sure.set.not-measured": "not measured yet",
  "sure.figure": "{f1}",
  "sure.figure.explain": "precision {precision}, recall {recall}",
  "sure.figure.percent": "{value}%",
  "sure.figure.none": "not measured",
  "sure.measured.explain":
    "Score (F1): the harmonic mean of how much of what was found is right (precision) and how much of what is there was found (recall). All sets but the last were labelled by people who did not know the reader, read once, scored, and only then learnt from. The newest come first.",
  "sure.here": "Your own reviews",
  "sure.here.explain": "All documents of your areas, by what was decided in the end; what was undone does not count.",
  "sure.here.none":
    "Nothing has been reviewed yet. After a few documents this shows how well the system reads the documents of your office.",
  "sure.column.kind": "Kind and doubt",
  "sure.column.read": "Read",
  "sure.column.accepted": "Accepted as read",
  "sure.column.edited": "Corrected",
  "sure.column.rejected": "Rejected",
  "sure.column.reshaped": "Split or merged",
  "sure.column.added": "Added by people",
  "sure.column.share": "Accepted as read, share",
  "sure.share.none": "—",
  "sure.share": "{value}%",
  "sure.certain": "the reader was sure",
  "sure.doubted": "doubt: {doubt}",
  "sure.because": "Why it is sure",
  "sure.because.target":
    "A target needs an indicator, a value, a unit and words that ask for it, and stands among the goals or beside a year. Every number must be found in the quote; what is not goes to the doubtful items.",
  "sure.because.table":
    "A table is read as area × indicator × year by its rows, columns and merged cells; every cell answers to one of the printed table. Whether sums hold is checked separately.",
  "sure.because.task":
    "Tasks are the numbered items of the lowest level; units come from the brackets, paragraph or column that follows. Names stay as printed.",
  "sure.because.incentive":
    "A money clause needs an amount, a rate or a limit, and a beneficiary. Several numbers of one sentence are told apart by their words; what cannot be told is left to people.",
  "sure.because.reference":
    "References are the titles in book-title marks with the number that follows; the verb before tells whether they are relied on, carried out or repealed.",
  "sure.because.metadata":
    "Title, number, issuers and date stand at fixed places of the head and foot; the period in the title or where it is first explained.",
  "sure.doubts": "What the doubts mean",
  "sure.doubts.explain": "When the system doubts an item it says why. What to look at for each reason:",
  "sure.look.number-not-in-quote":
    "Look for the number in the quote. If it is not there, find it in the document and correct the item, or add one at the right place and reject this one.",
  "sure.look.quote-differs-from-source":
    "Find the sentence in the document and see whether a page head, a line break or a revision broke it. Accept what is right; otherwise reject it and add it anew.",
  "sure.look.value-out-of-range":
    "Check the unit (ten thousand or hundred million) and the decimal point; look closely at ratios over 100% and negative values.",
  "sure.look.target-in-measures":
    "Is it a result to be reached or a part of how it is done? Accept results, reject the others.",
  "sure.look.target-outside-goals":
    "Does the verb say “has reached” or “will reach”? What is reached already is no target; reject it.",
  "sure.look.value-without-verb":
    "Do the words around it ask for anything (reach, at least)? A number nobody asks for should be rejected.",
  "sure.look.other": "Read what stands around it in the document, then accept, correct or reject.",
} as const satisfies Record<keyof typeof surenessZh, string>;
