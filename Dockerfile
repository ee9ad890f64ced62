# The server in a container: docker compose up --build
# It is made by the steps that npm start runs too, from Debian 12, an npm mirror and a Debian mirror alone.

FROM debian:12-slim AS build
# This Node only starts the set-up, which fetches the one that the product runs on.
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates nodejs npm
WORKDIR /app
ENV XDG_CACHE_HOME=/cache

# What changes rarely comes first: each of these layers is kept until its own inputs change.
COPY package.json package-lock.json .npmrc ./
COPY scripts/setup.mjs scripts/
COPY scripts/setup scripts/setup
RUN node scripts/setup.mjs node deps

COPY native native
RUN node scripts/setup.mjs worker \
  && install -m 755 /cache/diem-cau/mediasoup-worker/*/mediasoup-worker /usr/local/bin/

COPY . .
RUN node scripts/setup.mjs client \
  && PATH="$PWD/.node/bin:$PATH" npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM debian:12-slim
# What the media worker is linked with.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates libabsl20220623 libssl3 libstdc++6 libuv1 \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin diem-cau \
  && install -d -o diem-cau -m 700 /data
WORKDIR /app
COPY --from=build /app/.node/bin/node /usr/local/bin/mediasoup-worker /usr/local/bin/
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/config config
COPY --from=build /app/domain domain
COPY --from=build /app/contract contract
COPY --from=build /app/server server
COPY --from=build /app/dist dist
# docker compose exec diem-cau node scripts/verify.mjs /data/exports/FILE
COPY --from=build /app/scripts scripts
ENV NODE_ENV=production \
  MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker \
  DIEMCAU_DATA_FOLDER=/data
USER diem-cau
VOLUME /data
CMD ["node", "server/main.ts"]
