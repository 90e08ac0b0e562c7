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
  "identity.password.rule.length":
    "At least {minimum} characters, without the user name; a few unrelated words are easy to keep and hard to guess",
  "identity.password.weak": "This does not meet the rule below yet",
  "identity.display-name": "Name",
  "identity.display-name.needed": "Please enter the name",
  "identity.role": "Role",
  "identity.role.needed": "Please choose a role",
  "identity.role.system-administrator": "System administrator",
  "identity.role.security-administrator": "Security administrator",
  "identity.role.audit-administrator": "Audit administrator",
  "identity.role.programme-officer": "Programme officer",
  "identity.role.auditor": "Auditor",
  "identity.role.enterprise": "Enterprise",
  "identity.role.expert": "Expert",
  "identity.role.supplier": "Supplier",
  "identity.role.system-administrator.may":
    "opens accounts and proposes roles, keeps areas and units; has no part in the programme",
  "identity.role.security-administrator.may": "confirms, grants and revokes roles; has no part in the programme",
  "identity.role.audit-administrator.may": "sees and verifies the audit trail, and nothing else",
  "identity.role.programme-officer.may":
    "reviews and publishes plans, registers enterprises, takes in lists, keeps rosters, sites and assets; every figure shows where it is from",
  "identity.role.auditor.may": "sees plans, enterprise files, rosters and the audit trail; changes nothing",
  "identity.role.enterprise.may":
    "confirms and fills in its own figures, keeps its sites and assets, adds evidence, sees published plans",
  "identity.role.expert.may": "applies for the expert pool and sees the own applications",
  "identity.role.supplier.may": "applies for the supplier register and sees the own applications",
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
    "Create the system administrator and name the security and the audit administrator: three people who hold each other in check.",
  "identity.setup.system": "System administrator (you)",
  "identity.setup.security": "Security administrator",
  "identity.setup.audit": "Audit administrator",
  "identity.setup.links": "Please hand the links to the two others",
  "identity.setup.links.lead":
    "The system administrator is there. Each link works once; whoever has it sets a password and begins.",
  "identity.setup.sign-in": "Handed over: sign in",
  "identity.setup.code": "Set-up code",
  "identity.setup.code.explain":
    "The server shows it in its terminal when it starts, a new one each time, good for 30 minutes.",
  "identity.setup.code.needed": "Please enter the set-up code",
  "identity.setup.create": "Create the three administrators",
  "identity.setup.not-needed": "Everything is set up",
  "identity.setup.not-needed.explain": "There is an administrator already. Please sign in.",
  "refusal.identity.not-signed-in": "You are not signed in, or your session has ended. Please sign in again.",
  "refusal.identity.acts-for-nobody":
    "This account does not act for an enterprise yet. Please ask the office of your township or district.",
  "refusal.identity.not-permitted":
    "Your role does not include “{permission}”, so this was not done. Ask your administrator, or a colleague who may.",
  "refusal.identity.wrong-sign-in":
    "User name or password is wrong. Check capitals and try again; five wrong tries in a row lock the account for thirty minutes.",
  "refusal.identity.locked":
    "The account is locked after several wrong passwords. It unlocks by itself; please try again after {until}.",
  "refusal.identity.weak-password":
    "This password is too simple. Use at least {minimum} characters of {kinds} kinds or more (capitals, small letters, digits, signs).",
  "refusal.identity.short-password":
    "This password is too short. Use at least {minimum} characters; a few unrelated words are easy to keep.",
  "refusal.identity.user-name-taken": "The user name “{userName}” is taken. Please choose another one.",
  "refusal.identity.already-set-up":
    "The system is set up already; there cannot be another first administrator. Please sign in.",
  "refusal.identity.setup-code-over":
    "The set-up code holds for {minutes} minutes after the start. Please start the server again and use the new one in its terminal.",
  "refusal.identity.wrong-setup-code":
    "The set-up code is not right. The server shows a new one in its terminal at every start; please use the latest.",
  "refusal.identity.demo-only":
    "Only the demonstration lets you enter without a password. Please sign in with your own account.",
  "permission.accounts.edit": "keep accounts",
  "permission.accounts.read": "see accounts",
  "permission.roles.grant": "grant and revoke roles",
  "permission.areas.edit": "keep areas",
  "permission.units.edit": "keep units",
  "permission.policy.read": "see plan documents",
  "permission.policy.review": "review plan documents",
  "permission.plan.read": "see plans",
  "permission.enterprise.read": "see enterprise files",
  "permission.enterprise.edit": "register enterprises and figures",
  "permission.enterprise.own": "see and answer for one's own enterprise",
  "permission.plan.publish": "publish plans",
  "permission.audit.read": "see the audit trail",
  "action.account-created": "Opened an account",
  "action.signed-in": "Signed in",
  "action.sign-in-failed": "Failed to sign in",
  "kind.account": "Account",
} satisfies Record<keyof typeof identityZh, string>;
