# Casus in one container: server, client and scenarios; games live in the volume.
FROM node:24-slim AS build
WORKDIR /casus
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY maps/package.json maps/
COPY server/package.json server/
COPY client/package.json client/
COPY test/package.json test/
RUN npm ci
COPY . .
# The image brings its own Node, and players need neither compilers nor browsers.
RUN npm run -s build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production CASUS_DATA=/data CASUS_BUILD=never
WORKDIR /casus
COPY --from=build /casus/package.json ./
COPY --from=build /casus/node_modules node_modules
COPY --from=build /casus/shared shared
COPY --from=build /casus/maps maps
COPY --from=build /casus/server server
COPY --from=build /casus/client/package.json client/
COPY --from=build /casus/client/dist client/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 2567
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD node -e "fetch('http://127.0.0.1:'+(process.env.PORT||2567)+'/health').then(r=>r.json()).then(h=>process.exit(h.status==='ok'?0:1),()=>process.exit(1))"
CMD ["node", "server/src/main.ts"]
