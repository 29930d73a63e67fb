namespace DockerfileSecrets.Tests.Cli;

/// <summary>The whole output of the other formats for the same file.</summary>
public class PlanFormatTests
{
    [Fact]
    public void Markdown() => MultiStage.AssertPlan(
        """
        ### Secrets of `<stdin>`

        | Secret | Needed | Where | Stage | Line |
        | --- | --- | --- | --- | ---: |
        | `npmrc` | required | file /root/.npmrc, only root can read it, but USER is app | `base` | 4 |
        | `GIT_AUTH_HEADER.git.example.com` or `GIT_AUTH_TOKEN.git.example.com` or `GIT_AUTH_HEADER` or `GIT_AUTH_TOKEN` | optional | ADD `https://git.example.com/tools.git` | `deps` | 9 |
        | `default` | optional | ssh agent in $SSH\_AUTH\_SOCK, only root can read it, but USER is app | `deps` | 10 |
        | `pip\|conf` | optional | file /app/pip.conf, mode 0444 | `deps` | 10 |
        | `${X}_tok` (unresolved) | optional | variable TOK | `deps` | 12 |
        | `npmrc` | optional | variable RC | `3` | 20 |

        - Line 12: `id=${X}_tok` is not known: the base image may set X; --base-image-config would tell

        - Other stages would need 1 more secret: ci\_${TARGETARCH} (see --all-targets).
        - Builds on top of this image need later (ONBUILD).

        ```sh
        docker build \
          -f - \
          --secret id=npmrc,src=<file> \
          --secret 'id=pip|conf',src=<file> \
          --secret 'id=${X}_tok',env=TOK \
          --ssh default \
          .
        ```

        """,
        "--format", "markdown");

    [Fact]
    public void Markdown_for_two_platforms() => MultiStage.AssertPlan(
        """
        ### Secrets of `<stdin>`, target `test`

        | Secret | Needed | Where | Stage | Line | Platforms |
        | --- | --- | --- | --- | ---: | --- |
        | `npmrc` | required | file /root/.npmrc, only root can read it, but USER is app | `base` | 4 | all |
        | `GIT_AUTH_HEADER.git.example.com` or `GIT_AUTH_TOKEN.git.example.com` or `GIT_AUTH_HEADER` or `GIT_AUTH_TOKEN` | optional | ADD `https://git.example.com/tools.git` | `deps` | 9 | all |
        | `default` | optional | ssh agent in $SSH\_AUTH\_SOCK, only root can read it, but USER is app | `deps` | 10 | all |
        | `pip\|conf` | optional | file /app/pip.conf, mode 0444 | `deps` | 10 | all |
        | `${X}_tok` (unresolved) | optional | variable TOK | `deps` | 12 | all |
        | `ci_amd64` | optional | variable CI\_TOKEN | `test` | 16 | linux/amd64 |
        | `ci_arm64` | optional | variable CI\_TOKEN | `test` | 16 | linux/arm64 |

        - Line 12: `id=${X}_tok` is not known: the base image may set X; --base-image-config would tell

        ```sh
        docker build \
          -f - \
          --target test \
          --platform linux/amd64,linux/arm64 \
          --secret id=npmrc,src=<file> \
          --secret 'id=pip|conf',src=<file> \
          --secret 'id=${X}_tok',env=TOK \
          --secret id=ci_amd64,env=CI_TOKEN \
          --secret id=ci_arm64,env=CI_TOKEN \
          --ssh default \
          .
        ```

        """,
        "--format", "markdown", "--target", "test", "--platform", "linux/amd64,linux/arm64");

    [Fact]
    public void Mermaid() => MultiStage.AssertPlan(
        """
        flowchart LR
          s0["base<br/>alpine"]
          s1["deps"]
          s2["test"]
          s3["3<br/>scratch"]
          x0(["npmrc"])
          x1(["GIT_AUTH_HEADER.git.example.com or<br/>GIT_AUTH_TOKEN.git.example.com or<br/>GIT_AUTH_HEADER or<br/>GIT_AUTH_TOKEN"])
          x2{{"ssh default"}}
          x3(["pip#124;conf"])
          x4(["$#123;X#125;_tok (unresolved)"])
          x5(["ci_$#123;TARGETARCH#125; (unresolved)"])
          s0 -->|"FROM"| s1
          s1 -->|"FROM"| s2
          s1 -->|"COPY --from"| s3
          s0 -->|"--mount=from"| s3
          x0 --> s0
          x1 -.-> s1
          x2 -.-> s1
          x3 -.-> s1
          x4 -.-> s1
          x5 -.-> s2
          x0 -.-> s3
          classDef secret fill:#fff3cd,stroke:#b8860b,color:#333
          class x0,x1,x2,x3,x4,x5 secret
          classDef unreached fill:#f0f0f0,stroke:#bbb,color:#999
          class s2 unreached

        """,
        "--format", "mermaid");

    [Fact]
    public void Dot() => MultiStage.AssertPlan(
        """
        digraph plan {
          rankdir=LR
          node [shape=box, fontname="sans-serif"]
          edge [fontname="sans-serif", fontsize=10]
          s0 [label="base\nalpine"]
          s1 [label="deps"]
          s2 [label="test", color="#999999", fontcolor="#999999"]
          s3 [label="3\nscratch"]
          x0 [label="npmrc", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          x1 [label="GIT_AUTH_HEADER.git.example.com or\nGIT_AUTH_TOKEN.git.example.com or\nGIT_AUTH_HEADER or\nGIT_AUTH_TOKEN", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          x2 [label="ssh default", shape=hexagon, style=filled, fillcolor="#fff3cd"]
          x3 [label="pip|conf", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          x4 [label="${X}_tok (unresolved)", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          x5 [label="ci_${TARGETARCH} (unresolved)", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          s0 -> s1 [label="FROM"]
          s1 -> s2 [label="FROM", color="#999999", fontcolor="#999999"]
          s1 -> s3 [label="COPY --from"]
          s0 -> s3 [label="--mount=from"]
          x0 -> s0
          x1 -> s1 [style=dashed]
          x2 -> s1 [style=dashed]
          x3 -> s1 [style=dashed]
          x4 -> s1 [style=dashed]
          x5 -> s2 [style=dashed, color="#999999"]
          x0 -> s3 [style=dashed]
        }

        """,
        "--format", "dot");

    [Fact]
    public void Dot_for_two_platforms() => MultiStage.AssertPlan(
        """
        digraph plan {
          rankdir=LR
          node [shape=box, fontname="sans-serif"]
          edge [fontname="sans-serif", fontsize=10]
          s0 [label="base\nalpine"]
          s1 [label="deps"]
          s2 [label="test"]
          s3 [label="3\nscratch", color="#999999", fontcolor="#999999"]
          x0 [label="npmrc", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          x1 [label="GIT_AUTH_HEADER.git.example.com or\nGIT_AUTH_TOKEN.git.example.com or\nGIT_AUTH_HEADER or\nGIT_AUTH_TOKEN", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          x2 [label="ssh default", shape=hexagon, style=filled, fillcolor="#fff3cd"]
          x3 [label="pip|conf", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          x4 [label="${X}_tok (unresolved)", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          x5 [label="ci_amd64", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          x6 [label="ci_arm64", shape=ellipse, style=filled, fillcolor="#fff3cd"]
          s0 -> s1 [label="FROM"]
          s1 -> s2 [label="FROM"]
          s1 -> s3 [label="COPY --from", color="#999999", fontcolor="#999999"]
          s0 -> s3 [label="--mount=from", color="#999999", fontcolor="#999999"]
          x0 -> s0
          x1 -> s1 [style=dashed]
          x2 -> s1 [style=dashed]
          x3 -> s1 [style=dashed]
          x4 -> s1 [style=dashed]
          x5 -> s2 [label="linux/amd64", style=dashed]
          x0 -> s3 [style=dashed, color="#999999"]
          x6 -> s2 [label="linux/arm64", style=dashed]
        }

        """,
        "--format", "dot", "--target", "test", "--platform", "linux/amd64,linux/arm64");

    [Fact]
    public void Outline() => MultiStage.AssertPlan(
        """
        TARGET: base

        SECRET   REQUIRED
        npmrc    true

        TARGET: deps

        SECRET     REQUIRED
        npmrc      true
        pip|conf

        SSH       REQUIRED
        default

        TARGET: test

        SECRET     REQUIRED
        npmrc      true
        pip|conf

        SSH       REQUIRED
        default

        TARGET: (default)

        SECRET     REQUIRED
        pip|conf
        npmrc

        SSH       REQUIRED
        default


        """,
        "--format", "outline", "--all-targets");
}
