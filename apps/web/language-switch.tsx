import { Button } from "antd";
import { useLanguage, useWording } from "#screen";
import { shellWording } from "./wording.ts";

/** Names the other language in that language. */
export function LanguageSwitch() {
  const { say } = useWording(shellWording);
  const [language, setLanguage] = useLanguage();
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <Button type="text" lang={other} onClick={() => setLanguage(other)}>
      {say("shell.other-language")}
    </Button>
  );
}
