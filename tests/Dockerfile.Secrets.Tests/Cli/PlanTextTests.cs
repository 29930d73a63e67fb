namespace DockerfileSecrets.Tests.Cli;

/// <summary>The whole text of a plan of several stages.</summary>
public class PlanTextTests
{
    [Fact]
    public void Text_for_the_last_stage() => MultiStage.AssertPlan(
        """
        <stdin>: 3 secrets and 1 ssh agent in 4 instructions

        Stage base (from alpine)

           4 | RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required \
               npmrc                  required  file /root/.npmrc, only root can read it, but USER is app

        Stage deps (from base)

           9 | ADD https://git.example.com/tools.git /src
               optional, the first that is supplied of GIT_AUTH_HEADER.git.example.com, GIT_AUTH_TOKEN.git.example.com, GIT_AUTH_HEADER, GIT_AUTH_TOKEN

          10 | RUN --mount=type=ssh --mount=type=secret,id=pip|conf,target=pip.conf,mode=0444 \
               default                optional  ssh agent in $SSH_AUTH_SOCK, only root can read it, but USER is app
               pip|conf               optional  file /app/pip.conf, mode 0444

          12 | RUN --mount=type=secret,id=${X}_tok,env=TOK true
               ${X}_tok (unresolved)  optional  variable TOK

        Stage 3 (from scratch)

          20 | RUN --mount=from=base,target=/b --mount=type=secret,id=npmrc,env=RC true
               npmrc                  optional  variable RC

        Not known

          line 12: id=${X}_tok: the base image may set X; --base-image-config would tell

        Other stages would need 1 more secret: ci_${TARGETARCH} (see --all-targets).
        Builds on top of this image need later (ONBUILD).

        Supply them with

          docker build \
            -f - \
            --secret id=npmrc,src=<file> \
            --secret 'id=pip|conf',src=<file> \
            --secret 'id=${X}_tok',env=TOK \
            --ssh default \
            .

        A value in a variable works too: --secret id=npmrc,env=<NAME>
        ${X}_tok is unresolved: write the id that it stands for.

        """);

    [Fact]
    public void Text_for_all_targets() => MultiStage.AssertPlan(
        """
        <stdin>: 4 targets

        Target base: 1 secret in 1 instruction

        Stage base (from alpine)

           4 | RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required \
               npmrc                          required  file /root/.npmrc, only root can read it, but USER is app

        Target deps: 3 secrets and 1 ssh agent in 3 instructions

        Stage base (from alpine): as above

        Stage deps (from base)

           9 | ADD https://git.example.com/tools.git /src
               optional, the first that is supplied of GIT_AUTH_HEADER.git.example.com, GIT_AUTH_TOKEN.git.example.com, GIT_AUTH_HEADER, GIT_AUTH_TOKEN

          10 | RUN --mount=type=ssh --mount=type=secret,id=pip|conf,target=pip.conf,mode=0444 \
               default                        optional  ssh agent in $SSH_AUTH_SOCK, only root can read it, but USER is app
               pip|conf                       optional  file /app/pip.conf, mode 0444

          12 | RUN --mount=type=secret,id=${X}_tok,env=TOK true
               ${X}_tok (unresolved)          optional  variable TOK

        Not known

          line 12: id=${X}_tok: the base image may set X; --base-image-config would tell

        Target test: 4 secrets and 1 ssh agent in 4 instructions

        Stage base (from alpine): as above

        Stage deps (from base): as above

        Stage test (from deps)

          16 | RUN --mount=type=secret,id=ci_${TARGETARCH},env=CI_TOKEN make test
               ci_${TARGETARCH} (unresolved)  optional  variable CI_TOKEN

        Not known

          line 12: id=${X}_tok: the base image may set X; --base-image-config would tell
          line 16: id=ci_${TARGETARCH}: TARGETARCH depends on the platform; --platform would tell

        Target 3 (default): 3 secrets and 1 ssh agent in 4 instructions

        Stage base (from alpine): as above

        Stage deps (from base): as above

        Stage 3 (from scratch)

          20 | RUN --mount=from=base,target=/b --mount=type=secret,id=npmrc,env=RC true
               npmrc                          optional  variable RC

        Not known

          line 12: id=${X}_tok: the base image may set X; --base-image-config would tell

        Supply them with

          docker build \
            -f - \
            --secret id=npmrc,src=<file> \
            --secret 'id=pip|conf',src=<file> \
            --secret 'id=${X}_tok',env=TOK \
            --secret 'id=ci_${TARGETARCH}',env=CI_TOKEN \
            --ssh default \
            .

        A value in a variable works too: --secret id=npmrc,env=<NAME>
        ${X}_tok is unresolved: write the id that it stands for.
        ci_${TARGETARCH} is unresolved: write the id that it stands for.
        This builds the last stage; for another add --target. What a target does not need is ignored.

        """,
        "--all-targets");

    [Fact]
    public void Text_for_two_platforms() => MultiStage.AssertPlan(
        """
        <stdin>, target test: 5 secrets and 1 ssh agent in 4 instructions on 2 platforms

          npmrc     required  on all platforms
          pip|conf  optional  on all platforms
          ci_amd64  optional  on linux/amd64 only
          ci_arm64  optional  on linux/arm64 only
          default   optional  on all platforms

        On linux/amd64

        Stage base (from alpine)

           4 | RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required \
               npmrc                  required  file /root/.npmrc, only root can read it, but USER is app

        Stage deps (from base)

           9 | ADD https://git.example.com/tools.git /src
               optional, the first that is supplied of GIT_AUTH_HEADER.git.example.com, GIT_AUTH_TOKEN.git.example.com, GIT_AUTH_HEADER, GIT_AUTH_TOKEN

          10 | RUN --mount=type=ssh --mount=type=secret,id=pip|conf,target=pip.conf,mode=0444 \
               default                optional  ssh agent in $SSH_AUTH_SOCK, only root can read it, but USER is app
               pip|conf               optional  file /app/pip.conf, mode 0444

          12 | RUN --mount=type=secret,id=${X}_tok,env=TOK true
               ${X}_tok (unresolved)  optional  variable TOK

        Stage test (from deps)

          16 | RUN --mount=type=secret,id=ci_${TARGETARCH},env=CI_TOKEN make test
               ci_amd64               optional  variable CI_TOKEN

        Not known

          line 12: id=${X}_tok: the base image may set X; --base-image-config would tell

        On linux/arm64

        Stage base (from alpine)

           4 | RUN --mount=type=secret,id=npmrc,target=/root/.npmrc,required \
               npmrc                  required  file /root/.npmrc, only root can read it, but USER is app

        Stage deps (from base)

           9 | ADD https://git.example.com/tools.git /src
               optional, the first that is supplied of GIT_AUTH_HEADER.git.example.com, GIT_AUTH_TOKEN.git.example.com, GIT_AUTH_HEADER, GIT_AUTH_TOKEN

          10 | RUN --mount=type=ssh --mount=type=secret,id=pip|conf,target=pip.conf,mode=0444 \
               default                optional  ssh agent in $SSH_AUTH_SOCK, only root can read it, but USER is app
               pip|conf               optional  file /app/pip.conf, mode 0444

          12 | RUN --mount=type=secret,id=${X}_tok,env=TOK true
               ${X}_tok (unresolved)  optional  variable TOK

        Stage test (from deps)

          16 | RUN --mount=type=secret,id=ci_${TARGETARCH},env=CI_TOKEN make test
               ci_arm64               optional  variable CI_TOKEN

        Not known

          line 12: id=${X}_tok: the base image may set X; --base-image-config would tell

        Supply them with

          docker build \
            -f - \
            --target test \
            --platform linux/amd64,linux/arm64 \
            --build-arg A=1 \
            --build-arg GH_TOKEN=<value> \
            --secret id=npmrc,src=<file> \
            --secret 'id=pip|conf',src=<file> \
            --secret 'id=${X}_tok',env=TOK \
            --secret id=ci_amd64,env=CI_TOKEN \
            --secret id=ci_arm64,env=CI_TOKEN \
            --ssh default \
            .

        A value in a variable works too: --secret id=npmrc,env=<NAME>
        ${X}_tok is unresolved: write the id that it stands for.

        """,
        "--target", "test", "--platform", "linux/amd64", "--platform", "linux/arm64", "--build-arg", "GH_TOKEN=hidden", "--build-arg", "A=1");
}
