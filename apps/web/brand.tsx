import { Link } from "@tanstack/react-router";
import { useWording } from "#screen";
import { shellWording } from "./wording.ts";

export function Brand() {
  const { say } = useWording(shellWording);
  return (
    <Link to="/" className="brand">
      <strong lang="zh-CN">{say("shell.brand")}</strong> <span lang="en">{say("shell.brand.latin")}</span>
    </Link>
  );
}
