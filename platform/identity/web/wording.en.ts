import type { identityZh } from "./wording.zh-CN.ts";

export const identityEn = {
  "identity.sign-in": "Sign in",
  "identity.sign-in.lead":
    "From a plan document to a machine in a workshop: targets, tasks and money clauses, each with its source.",
  "identity.sign-in.first": "Please sign in first; you will then come straight to the page you wanted.",
  "identity.sign-out": "Sign out",
  "identity.user-name": "User name",
  "identity.user-name.needed": "Please enter your user name",
  "identity.user-name.form": "Letters, digits, dots, underscores or hyphens; at least two characters",
  "identity.password": "Password",
  "identity.password.needed": "Please enter the password",
  "identity.password.rule":
    "At least {minimum} characters of three kinds (capitals, small letters, digits, signs), without the user name",
  "identity.display-name": "Name",
  "identity.display-name.needed": "Please enter the name",
  "identity.role": "Role",
  "identity.role.needed": "Please choose a role",
  "identity.role.administrator": "Administrator",
  "identity.role.programme-officer": "Programme officer",
  "identity.role.auditor": "Auditor",
  "identity.role.enterprise": "Enterprise",
  "identity.role.administrator.may": "keeps accounts, areas and units; has no part in the programme",
  "identity.role.programme-officer.may": "reviews documents, publishes plans, keeps areas and units",
  "identity.role.auditor.may": "sees documents, plans and the audit trail; changes nothing",
  "identity.role.enterprise.may": "sees published plans",
  "identity.area": "Area",
  "identity.area.needed": "Please choose an area",
  "identity.demo.title": "Enter as a demo person",
  "identity.demo.explain":
    "This is a demonstration. All data is demo data and no password is needed. Choose who you are:",
  "identity.demo.switch": "Switch demo person",
  "identity.demo.now": "you are here",
  "identity.account.menu": "Account: {name}",
  "identity.setup": "First set-up",
  "identity.setup.lead":
    "Create the first administrator account. The administrator then opens accounts for everybody else.",
  "identity.setup.code": "Set-up code",
  "identity.setup.code.explain": "The server shows it in its terminal at the first start. It works once.",
  "identity.setup.code.needed": "Please enter the set-up code",
  "identity.setup.create": "Create the administrator",
  "identity.setup.done": "The administrator account is there. Please sign in.",
  "identity.setup.not-needed": "Everything is set up",
  "identity.setup.not-needed.explain": "There is an administrator already. Please sign in.",
  "identity.accounts": "Accounts",
  "identity.accounts.lead": "An account holds one role in one area. What it may do reaches that area and all below it.",
  "identity.accounts.add": "Open an account",
  "identity.accounts.add.done": "The account for {name} is open",
  "identity.accounts.empty": "No accounts yet",
  "identity.accounts.empty.explain":
    "Open an account for a programme officer first; they can then drop in a plan document.",
  "identity.accounts.state": "State",
  "identity.accounts.disabled": "Disabled",
  "identity.accounts.active": "Active",
  "refusal.identity.not-signed-in": "You are not signed in, or your session has ended. Please sign in again.",
  "refusal.identity.not-permitted":
    "Your role does not include “{permission}”, so this was not done. Ask your administrator, or a colleague who may.",
  "refusal.identity.wrong-sign-in":
    "User name or password is wrong. Check capitals and try again; five wrong tries in a row lock the account for thirty minutes.",
  "refusal.identity.locked":
    "The account is locked after several wrong passwords. Try again after {until}, or ask your administrator if it is urgent.",
  "refusal.identity.weak-password":
    "This password is easy to guess. Use at least {minimum} characters of three kinds (capitals, small letters, digits, signs), without the user name.",
  "refusal.identity.user-name-taken": "The user name “{userName}” is taken. Please choose another one.",
  "refusal.identity.already-set-up":
    "The system is set up already; there cannot be another first administrator. Please sign in.",
  "refusal.identity.wrong-setup-code":
    "The set-up code is wrong. Look for the one the server showed in its terminal at the first start.",
  "refusal.identity.demo-only":
    "Only the demonstration lets you enter without a password. Please sign in with your own account.",
  "action.account-created": "Opened an account",
  "action.signed-in": "Signed in",
  "kind.account": "Account",
} satisfies Record<keyof typeof identityZh, string>;
