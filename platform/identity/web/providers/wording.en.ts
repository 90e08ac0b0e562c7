import type { providersZh } from "./wording.zh-CN.ts";

export const providersEn = {
  "providers.sign-in": "Other ways to sign in",
  "providers.sign-in.with": "Sign in with {name}",
  "providers.join": "Or set no password and sign in from now on as who you are in another system:",
  "providers.join.with": "Accept with {name}",
  "providers.return": "Signing in",
  "providers.return.failed": "This was not completed",
  "providers.return.unbound": "This identity is not connected to an account yet",
  "providers.return.unbound.how":
    "We know now who you are, but no account is opened by that alone. Please connect the two once, in one of these ways; from then on you sign in directly:",
  "providers.return.unbound.own":
    "You have an account: sign in with user name and password, then connect this identity under “My account”.",
  "providers.return.unbound.invited":
    "You were sent an invitation: open its link, and choose to accept with this identity.",
  "providers.return.unbound.none":
    "You have no account yet: please ask the system administrator of your office, or of the one above it.",
  "providers.return.again": "Go to the sign-in page",
  "providers.return.own": "Back to my account",
  "providers.return.nothing": "There is nothing to do here",
  "providers.return.nothing.explain":
    "This page is only for when another system sends you back. Please begin at the sign-in page.",
  "providers.own": "Other ways to sign in",
  "providers.own.lead":
    "Once connected, you sign in to this account without its password. Second factor, lock and disabling hold as ever.",
  "providers.own.connect": "Connect {name}",
  "providers.own.disconnect": "Disconnect",
  "providers.own.disconnect.spoken": "Disconnect {name}",
  "providers.own.disconnect.title": "Disconnect {name}",
  "providers.own.line": "{name} · {who} · connected {when}",
  "providers.own.line.used": "{name} · {who} · connected {when} · last used {used}",
  "providers.own.nameless": "no name",
  "providers.own.no-password":
    "None is set: you sign in with the identity connected below. For a password, ask the system administrator for a link to set one; connections are made anew after that.",
  "providers.own.connected": "Connected",
  "providers.own.disconnected": "Disconnected; other sessions that it opened have ended",
  "providers.own.connect.title": "Connect {name}",
  "providers.own.connect.go": "Go on to {name}",
  "providers.own.confirm": "To keep your account safe, please show once more that it is you.",
  "providers.own.confirm.password": "Password",
  "providers.own.confirm.needed": "Please fill this in",
  "providers.own.confirm.code": "Code",
  "providers.own.confirm.code.explain": "The six digits in your authenticator app, or a recovery code.",
  "providers.own.confirm.none":
    "This account has neither a password nor a second factor, so nothing shows that it is you. Please set up a second factor above first, then connect or disconnect.",
  "refusal.identity.provider-unknown":
    "There is no such way to sign in; it may just have been taken away. Please reload the sign-in page and choose another.",
  "refusal.identity.provider-away":
    "This way to sign in cannot be reached just now. Please try again later, or sign in with user name and password meanwhile.",
  "refusal.identity.provider-unfit":
    "What the other system answered did not pass our checks, so to be safe nothing was done. Please try again; if it goes on, tell the system administrator this code: {reason}.",
  "refusal.identity.provider-declined":
    "You did not agree on the other system's page, or cancelled, so nothing was done. Begin again whenever you like.",
  "refusal.identity.trip-over":
    "This sign-in was used already, is older than ten minutes, or was not begun in this browser, so to be safe you were not signed in. Please begin again.",
  "refusal.identity.trip-of-other-session":
    "You signed out or changed accounts after you began to connect, so nothing was connected. Please sign in and connect again.",
  "refusal.identity.identity-unbound":
    "This identity is not connected to an account yet. Please sign in with your password and connect it under “My account”; without an account, ask your system administrator.",
  "refusal.identity.identity-taken":
    "This identity is connected to another account, and one identity opens one account only. Please use another identity, or disconnect it there first.",
  "refusal.identity.provider-bound":
    "This account is connected to an identity of the same system, and takes one of each. To change it, please disconnect the present one first.",
  "refusal.identity.identity-not-found": "This connection is gone already; there is nothing left to do.",
  "refusal.identity.last-way-in":
    "Nothing else opens this account: without it you could not come in again. Please connect another way first, or ask the administrators for a link to set a password.",
  "refusal.identity.account-closed":
    "This account has been disabled, so you were not signed in. To have it back, please ask your system administrator.",
  "refusal.identity.confirmation-needed": "Please enter your password or a code, to show that it is you.",
  "action.identity-bound": "Connected another way to sign in",
  "action.identity-unbound": "Disconnected another way to sign in",
  "action.signed-in-by-provider": "Signed in through a provider",
  "action.provider-sign-in-refused": "Refused sign-in through a provider",
} satisfies Record<keyof typeof providersZh, string>;
