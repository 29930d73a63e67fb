# syntax=docker/dockerfile:1
ARG BASE=node:22-alpine
FROM ${BASE} AS deps
WORKDIR /app
COPY package.json .npmrc ./
RUN --mount=type=secret,id=npm_token,target=/root/.npmrc,required npm ci

FROM golang:1.25 AS tools
RUN --mount=type=ssh --mount=type=secret,id=netrc,target=/root/.netrc go install example.com/private/tool@latest

FROM deps AS build
COPY . .
RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required echo "//registry.example.com/:_authToken=$NPM_TOKEN" > /app/.npmrc && npm run build

FROM deps AS test
RUN --mount=type=secret,id=ci_token,env=CI_TOKEN npm test && echo $CI_TOKEN

FROM python:3.13 AS docs
ARG API_PASSWORD=hunter2hunter2
RUN --mount=type=bind,from=tools,target=/tools make docs

FROM nginx:1.29-alpine
COPY --from=build /app/dist /usr/share/nginx/html
COPY --from=docs /docs /usr/share/nginx/html/docs
COPY --from=tools /go/bin/tool /usr/bin/tool
