import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { t } from "../i18n/index.ts";

/** What somebody who mends it needs: the part, the error, where, and in which browser. No names, no words of the game. */
export function Report({ part, error, where }: { part: string; error: Error; where: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const report = [
    part,
    String(error),
    where.trim().split("\n").slice(0, 6).join("\n"),
    location.pathname.replace(/[0-9a-f-]{12,}/gi, "…"),
    navigator.userAgent,
  ].join("\n");

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(report);
      setCopied(true);
    } catch {
      // Plain HTTP has no clipboard; the text stands selected, ready for Ctrl+C.
    }
  }

  return (
    <div className="report">
      <textarea
        ref={field}
        className="input"
        readOnly
        value={report}
        rows={4}
        aria-label={t("trouble.report.text")}
      />
      <div>
        <button type="button" className="button tight" onClick={() => void copy()}>
          {copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
          {t(copied ? "trouble.report.copied" : "trouble.report")}
        </button>
      </div>
    </div>
  );
}
