using System.Globalization;

namespace DockerfileSecrets.Tests;

/// <summary>The language of the machine changes nothing: the same file gives the same bytes.</summary>
public sealed class CultureTests
{
    private const string Dockerfile = """
        FROM node:22 AS BUİLD
        user 1000
        ENV API_TOKEN=hunter2-is-long-enough
        run --mount=TYPE=secret,ID=npm_token,REQUIRED,mode=0444 cat /run/secrets/npm_token > /root/.npmrc
        COPY --from=BUİLD /a /b
        """;

    public static TheoryData<string> Cultures => ["tr-TR", "de-DE", "fa-IR", "ar-SA", "th-TH", "ja-JP"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_output_is_the_same_in_every_culture(string culture)
    {
        var expected = Outputs();
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(culture), CultureInfo.GetCultureInfo(culture));
            Assert.Equal(expected, Outputs());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static List<string> Outputs() =>
    [
        .. "text json sarif github gitlab junit checkstyle msbuild".Split(' ').Select(f => Output("check", "--format", f, "-")),
        .. "text json markdown mermaid dot outline".Split(' ').Select(f => Output("plan", "--format", f, "-")),
        Output("emit", "--for", "bake", "-"),
        Output("ast", "-"),
    ];

    private static string Output(params string[] arguments)
    {
        var run = Cli.ToolRun.WithInput(Dockerfile, arguments);
        return $"{run.ExitCode}\n{run.Out}\n{run.Error}";
    }
}
