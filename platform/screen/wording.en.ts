import type { screenZh } from "./wording.zh-CN.ts";

export const screenEn = {
  "screen.product": "Gongfu 工赋",
  "screen.loading": "Loading…",
  "screen.retry": "Try again",
  "screen.refresh-failed": "This could not be refreshed. Below is what was read last.",
  "screen.refused": "This was not done",
  "screen.clause": "Basis: {clause}",
  "screen.crashed.title": "This page failed",
  "screen.crashed.explain":
    "What you had saved is safe. Please open the page again; if it fails again, tell your administrator the line below.",
  "screen.crashed.reload": "Open again",
  "screen.demo": "Demo data",
  "screen.cancel": "Cancel",
  "screen.close": "Close",
  "screen.crumbs": "You are here",
  "screen.source": "Source",
  "screen.source.of": "Source of {of}",
  "screen.source.open": "Open the document",
  "screen.severity.error": "Error",
  "screen.severity.warning": "Warning",
  "screen.severity.notice": "Notice",
  "screen.warning.open": "Open",
  "screen.warning.open-this": "Open: {sentence}",
  "screen.warning.unworded": "Some figures need a second look ({code}).",
  "screen.table.find": "Find in this table",
  "screen.table.columns": "Columns",
  "screen.table.columns.choose": "Choose the columns to show",
  "screen.table.sort": "Sort",
  "screen.table.sort.none": "Usual order",
  "screen.table.sort.up": "{column}, ascending",
  "screen.table.sort.down": "{column}, descending",
  "screen.table.reset": "Back to default",
  "screen.table.count": "{count} {count:row|rows}",
  "screen.table.count-some": "{shown} of {count} {count:row|rows}",
  "screen.table.chosen": "{count} selected",
  "screen.table.choose": "Select {row}",
  "screen.table.choose-all": "Select all",
  "screen.table.unchoose": "Clear the selection",
  "screen.table.actions": "Actions",
  "screen.table.nothing-fits": "Nothing fits these conditions",
  "screen.table.clear": "Clear the conditions",
  "screen.table.more": "Show {count} more",
  "screen.area.choose": "Choose an area",
  "screen.area.above": "↑ {area}",
  "screen.area.none": "No area has this name; try another one",
  "screen.drop.now": "Let go to drop it here",
  "screen.reason": "Reason",
  "screen.reason.needed": "Please give a reason, so that later readers understand.",
  "screen.keys.title": "Keyboard",
  "screen.keys.use": "Use single-key shortcuts",
  "screen.keys.none": "This page has no shortcuts of its own.",
  "screen.keys.help": "Show this help",
  "screen.keys.key": "Key",
  "screen.keys.does": "What it does",
  "refusal.http.invalid-request":
    "Some of what you entered needs a change: {problems}. Please correct it and submit again.",
  "refusal.http.not-found":
    "This could not be found. It may have moved, or lie outside your area; please start again from the list.",
  "refusal.http.request-key-reused":
    "This Idempotency-Key was used for something else, so nothing was done. Please take another key for what is new.",
  "refusal.http.request-key-unfit":
    "An Idempotency-Key has 8 to 100 letters, digits or signs of -_.:/, so nothing was done. Please take another one, a UUID for example.",
  "refusal.http.too-large": "This is too large to take in. Please split it, or leave out pictures, and try again.",
  "refusal.kernel.not-a-date": "“{text}” is no date. Please write it like 2026-11-22.",
  "refusal.kernel.not-a-decimal": "“{text}” is no number. Please use digits and a decimal point only.",
  "refusal.http.busy":
    "The system is busy, or somebody is entering the same things just now. Please try again in a moment.",
  "refusal.http.database-away":
    "The connection to the database has just broken and is coming back; what you entered is still on the page. Please try again in a moment; if you were submitting, please refresh first to see whether it was saved.",
  "refusal.http.foreign-origin":
    "This request did not come from a page of this system, so it was not carried out. Please work from the pages here.",
  "refusal.http.too-many-requests": "That was too often in a short time. Please wait a minute and try again.",
  "refusal.http.unexpected":
    "Something failed inside the system and nothing was saved. Please try again later; if it fails again, give your administrator the number {requestId}.",
  "refusal.http.unreachable":
    "The server cannot be reached just now. What you entered is still here; please check the network and try again.",
  "refusal.http.unwritable-text":
    "The text holds control characters that cannot be stored. Please remove them, for example by pasting it into a plain editor first.",
  "refusal.http.unsupported-type":
    "The server does not take content of this type. Please submit it the way the page offers.",
  "refusal.http.malformed":
    "What was sent was incomplete or malformed; nothing was changed. Please refresh the page and try again.",
} satisfies Record<keyof typeof screenZh, string>;
