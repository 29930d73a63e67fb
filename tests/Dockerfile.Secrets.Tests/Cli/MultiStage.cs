namespace DockerfileSecrets.Tests.Cli;

/// <summary>A file with what a plan can tell: bases, copies, a USER, agents, candidates, and ids that are not known.</summary>
internal static class MultiStage
{
    public const string Text =
        """
        ARG BASE=alpine
        FROM ${BASE} AS base
        USER app
        RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required \
            npm ci

        FROM base AS deps
        WORKDIR /app
        ADD https://git.example.com/tools.git /src
        RUN --mount=type=ssh --mount=type=secret,id=pip|conf,target=pip.conf,mode=0444 \
            pip install .
        RUN --mount=type=secret,id=${X}_tok,env=TOK true

        FROM deps AS test
        ARG TARGETARCH
        RUN --mount=type=secret,id=ci_${TARGETARCH},env=CI_TOKEN make test

        FROM scratch
        COPY --from=deps /app /app
        RUN --mount=from=base,target=/b --mount=type=secret,id=npmrc,env=RC true
        ONBUILD RUN --mount=type=secret,id=later true

        """;

    public static void AssertPlan(string expected, params string[] arguments) =>
        Assert.Equal(new ToolRun(0, expected.ReplaceLineEndings("\n"), ""), ToolRun.WithInput(Text, ["plan", "-", .. arguments]));
}
