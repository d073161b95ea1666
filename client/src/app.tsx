import { lazy, Suspense } from "react";
import { Redirect, Route, Switch } from "wouter";
import { GAME_PAGE } from "./address.ts";
import { Later } from "./design/later.tsx";
import { Region } from "./design/region.tsx";
import { withWords } from "./i18n/catalogues.ts";
import { t } from "./i18n/index.ts";
import { useLanguage } from "./i18n/language.ts";
import { Home } from "./screens/home.tsx";

const Host = lazy(() => import("./screens/host.tsx").then(withWords).then((m) => ({ default: m.Host })));
const Games = lazy(() => import("./screens/games.tsx").then(withWords).then((m) => ({ default: m.Games })));
const Check = lazy(() => import("./screens/check.tsx").then(withWords).then((m) => ({ default: m.Check })));
const loadGame = () => import("./screens/game.tsx").then(withWords).then((m) => m.GameScreen);
// Whoever comes by a game's address need not wait for the frame around it; its words are not known yet.
if (GAME_PAGE.test(location.pathname)) import("./screens/game.tsx").catch(() => {});
const Projector = lazy(() =>
  import("./screens/projector/projector.tsx").then(withWords).then((m) => ({ default: m.Projector })),
);
// The design pages exist only while developing; the production build drops the branch and the module with it.
const Dev = import.meta.env.DEV
  ? lazy(() => import("./dev/pages.tsx").then((m) => ({ default: m.DevPages })))
  : null;

function Wait() {
  return <main className="page-wait">{t("common.loading")}</main>;
}

export function App() {
  // Everything below is rendered again in the new language; nothing is lost of what was being written.
  useLanguage();
  return (
    <Region name="app">
      <Suspense fallback={<Wait />}>
        <Switch>
          <Route path="/">{() => <Home />}</Route>
          <Route path="/host">{() => <Host />}</Route>
          <Route path="/games">{() => <Games />}</Route>
          <Route path="/check">{() => <Check />}</Route>
          <Route path="/join/:code?">{({ code }) => <Home code={code ?? ""} />}</Route>
          <Route path="/game/:game/projector">{({ game }) => <Projector key={game} game={game} />}</Route>
          <Route path="/game/:game/*?">
            {({ game }) => <Later key={game} load={loadGame} instead={<Wait />} props={{ game }} />}
          </Route>
          {Dev && (
            <Route path="/dev/:page?/:state?">
              {(p) => <Dev page={p.page ?? ""} state={p.state ?? ""} />}
            </Route>
          )}
          <Route>
            <Redirect to="/" replace />
          </Route>
        </Switch>
      </Suspense>
    </Region>
  );
}
