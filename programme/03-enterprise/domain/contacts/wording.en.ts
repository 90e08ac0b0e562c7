import type { contactRulesZh } from "./wording.zh-CN.ts";

/** Kinds, outcomes and states of contacts, and why something about them is not done. */
export const contactRulesEn = {
  "contact.kind.call": "Call",
  "contact.kind.visit": "Visit",
  "contact.kind.message": "Message",
  "contact.kind.meeting": "Meeting",
  "contact.outcome.promised": "promised to report",
  "contact.outcome.talked": "talked",
  "contact.outcome.unreached": "not reached",
  "contact.outcome.declined": "does not want to report",
  "contact.step.report": "report the figures",
  "contact.state.none": "no next step",
  "contact.state.open": "open",
  "contact.state.done": "done",
  "contact.state.cancelled": "cancelled",
  "contact.state.reported": "reported",
  "refusal.enterprise.contact-ahead":
    "{day} is still to come. The log holds contacts that took place; what is to be done later is a next step.",
  "refusal.enterprise.contact-promise-without-day":
    "Please give the day by which the enterprise promised to report; it then shows on the Monday page.",
  "refusal.enterprise.contact-step-missing":
    "There is a day: please say in a few words what is to be done, or leave the day empty.",
  "refusal.enterprise.contact-step-before":
    "The next step is due on {due}, before the contact on {day}. Please mend one of the days.",
  "refusal.enterprise.contact-too-old":
    "{day} is too long ago: the log begins at {earliest}. Please look at the year; what happened earlier can be told in the text.",
  "refusal.enterprise.contact-step-too-far":
    "The next step is due on {due}, which is too far off; {latest} is the last day that can be given. Please look at the year, or give the day on which you will ask again.",
  "refusal.enterprise.contact-step-of-other":
    "This next step was set by {office}; {office} or an office above it closes or cancels it. Please note another contact that says how things stand.",
  "refusal.enterprise.contact-named-twice": "“{name}” is named twice. Please remove one.",
  "refusal.enterprise.contact-not-found":
    "This contact was not found; it may be of another enterprise, or lie outside your area. Please reload the page.",
  "refusal.enterprise.contact-id-reused":
    "This page has sent something else before, so nothing was saved now. Please reload it and fill it in again.",
  "refusal.enterprise.contact-without-step": "This contact has no next step, so there is nothing to close.",
  "refusal.enterprise.contact-step-closed": "This next step was done or cancelled already. Please reload the page.",
  "refusal.enterprise.contact-reason-missing":
    "Please say why it is not needed any more, for example “the enterprise has closed”.",
  "action.contact-noted": "Noted a contact",
  "action.contact-step-cancelled": "Cancelled a next step",
  "kind.enterprise-contact": "Contact",
} satisfies Record<keyof typeof contactRulesZh, string>;
