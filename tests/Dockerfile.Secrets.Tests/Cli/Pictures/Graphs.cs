using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Output.Drawing;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Tests.Cli.Pictures;

/// <summary>Files whose graphs are hard to draw.</summary>
internal static class Graphs
{
    /// <summary>What somebody writes who wants to get out of the text: in names, images, ids, paths and the file's own name.</summary>
    public const string Hostile =
        """
        FROM "></text><script>alert(1)</script><a href="javascript:alert(2)"> AS a
        ARG X='"><img src=https://evil.example/x onerror=alert(3)>
        RUN --mount=type=secret,id=<script>alert(4)</script>,target=/&#x41;]]> --mount=type=ssh,id='><svg/onload=alert(5)> true
        ADD https://git.example.com/"onmouseover=alert(6).git /src
        # --></style></svg><script>alert(7)</script>
        RUN --mount=type=secret,id=`<b>x</b>`,env=A echo $A

        """;

    /// <summary>Wide characters, long words, long lists.</summary>
    public static string Wide { get; } =
        $"""
        FROM registry.example.com/{new string('m', 120)}/{new string('W', 90)}:latest@sha256:{new string('d', 64)} AS {new string('w', 70)}
        RUN --mount=type=secret,id={new string('W', 60)} cat /run/secrets/{new string('W', 60)} > /x
        RUN --mount=type=secret,id=秘密のトークン秘密のトークン秘密のトークン秘密のトークン秘密のトークン true
        RUN --mount=type=secret,id=ЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩ,target=/{string.Concat(Enumerable.Repeat("🔑", 40))},env=מפתחמפתחמפתחמפתחמפתחמפתח true
        FROM alpine
        COPY --from={new string('w', 70)} / /

        """;

    /// <summary>A hundred stages that take from each other in many ways.</summary>
    public static string Many { get; } = string.Concat(Enumerable.Range(0, 100).Select(i =>
        $"FROM {(i % 4 == 3 ? "stage" + (i - 2) : "image:" + i)} AS stage{i}\n"
        + (i > 2 ? $"COPY --from=stage{i * 7 % i} /a /a\nCOPY --from=stage{i / 2} /b /b\n" : "")
        + (i % 3 == 0 ? $"RUN --mount=type=secret,id=token_{i},env=TOKEN_{i},required echo $TOKEN_{i} > /leak\n" : "")));

    public static GraphLayout Layout(string text)
    {
        var read = ReadDocument.Of(new DockerfileFile("Dockerfile", "Dockerfile", text, null));
        var options = new PlanOptions { Target = "" };
        var build = PlannedBuild.Of(read, DockerfilePath.Find("Dockerfile"), [options]);
        var result = SecretValidator.Validate(read.Document, new ValidationOptions { Plan = options });
        return GraphLayout.Of(StageCards.Of(build, result, result.Diagnostics));
    }
}
