import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal as AriaModal, ModalOverlay } from "react-aria-components/Modal";
import { t } from "../i18n/index.ts";
import "./overlay.css";

/** A dialog; on a phone a sheet that rises from the bottom. */
export function Modal(p: {
  title: string;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={p.open}
      onOpenChange={(open) => !open && p.onClose()}
      isDismissable
    >
      <AriaModal className="dialog">
        <Dialog className={p.wide ? "stack wide-dialog" : "stack"}>
          <header className="row" style={{ justifyContent: "space-between", flexWrap: "nowrap" }}>
            <Heading slot="title" level={2} style={{ fontSize: "var(--t-title)" }}>
              {p.title}
            </Heading>
            <button type="button" className="icon-button" aria-label={t("common.close")} onClick={p.onClose}>
              <X size={18} aria-hidden />
            </button>
          </header>
          {p.children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}
