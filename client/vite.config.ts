import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { ahead } from "./plugins/ahead.ts";
import { compressed } from "./plugins/compressed.ts";

const server = process.env.CASUS_SERVER ?? "http://localhost:2567";

export default defineConfig({
  base: "/",
  plugins: [react(), ahead(), compressed()],
  build: {
    target: "es2023",
    // The shared package is pure: what nobody imports of it need not be shipped.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes("/shared/src/") } },
  },
  server: {
    proxy: {
      "/scenarios": server,
      "/games": server,
      "/theatres": server,
      "/matchmake": server,
      "/health": server,
      // `/join/CODE` is a page; only the request itself goes to the server.
      "^/join$": server,
    },
  },
});
