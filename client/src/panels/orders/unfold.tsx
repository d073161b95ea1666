import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

/** Opens what is below a line and closes it again. */
export const Unfold = ({
  open,
  onChange,
  label,
  title = label,
  children,
}: {
  open: boolean;
  onChange: (open: boolean) => void;
  label: string;
  title?: string;
  children?: ReactNode;
}) => (
  <button
    type="button"
    className="icon-button"
    aria-expanded={open}
    aria-label={label}
    title={title}
    onClick={() => onChange(!open)}
  >
    <ChevronDown size={17} aria-hidden style={{ transform: open ? "rotate(180deg)" : "none" }} />
    {children}
  </button>
);
