import "./design/tokens.css";
import "./design/type.css";
import "./design/base.css";
import "./design/controls.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { fetchWords } from "./i18n/catalogues.ts";
import { begin } from "./i18n/language.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
const page = createRoot(root);
void begin(fetchWords).then(() =>
  page.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
