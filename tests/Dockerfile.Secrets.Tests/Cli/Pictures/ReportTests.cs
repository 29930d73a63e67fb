using System.Text.RegularExpressions;

namespace DockerfileSecrets.Tests.Cli.Pictures;

public partial class ReportTests
{
    private const string Text =
        """
        FROM node:22 AS deps
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required echo $NPM_TOKEN > /app/.npmrc
        FROM deps AS test
        RUN --mount=type=secret,id=ci_token,env=CI_TOKEN,required make test
        FROM nginx
        COPY --from=deps /app /app

        """;

    [Fact]
    public void The_page_has_the_graph_the_secrets_of_each_target_and_the_findings_below_their_lines()
    {
        var run = ToolRun.WithInput(Text, "report", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Matches("(?s)<svg .*npm_token.*</svg>.*<h4[^>]*>Targets 2, deps</h4>.*docker build -f - --secret id=npm_token,env=NPM_TOKEN \\..*<h4[^>]*>Target test</h4>.*ci_token", run.Out);
        Assert.Matches("(?s)id=\"f1-l2\">.*DFS301 SecretWrittenToLayer.*id=\"f1-l3\">", run.Out);
    }

    [Fact]
    public void Every_link_leads_somewhere_and_no_id_stands_twice()
    {
        var page = ToolRun.Of("report", ToolRun.PathOf("samples")).Out;

        var ids = Ids().Matches(page).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Links().Matches(page), link => Assert.Contains(link.Groups[1].Value, ids));
        Assert.All(LabelledBy().Matches(page), label => Assert.Contains(label.Groups[1].Value, ids));
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere() =>
        Assert.DoesNotMatch("""(?i)<script|<link|<img|<iframe|url\(|@import|\ssrc=|href="[^#]""", ToolRun.WithInput(Text, "report", "-").Out);

    [Fact]
    public void What_a_file_holds_stays_text()
    {
        var page = ToolRun.WithInput(Graphs.Hostile, "report", "-").Out;

        Assert.DoesNotMatch("(?i)<script|<img|<svg/|<b>x|javascript:alert\\(2\\)\"[^&]*>x", page);
        Assert.Equal(Regex.Count(page, "<style>"), Regex.Count(page, "</style>"));
    }

    [Fact]
    public void Passwords_and_tokens_are_starred_out()
    {
        var page = ToolRun.WithInput("FROM a\nENV DB_PASSWORD=hunter2hunter2\nRUN echo ghp_" + "aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gH3jK5" + "\n", "report", "-").Out;

        Assert.DoesNotContain("hunter2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("aB3dE5", page, StringComparison.Ordinal);
        Assert.Contains("DFS304", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_files_have_an_overview_and_one_that_cannot_be_read_is_told()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 50; i++)
        {
            folder.Write($"a{i:D2}.Dockerfile", Text);
        }

        var page = Path.Combine(folder.Path, "report.html");
        var run = ToolRun.Of("report", folder.Path, Path.Combine(folder.Path, "none"), "--out", page);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no such file", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
        var written = File.ReadAllText(page);
        Assert.Equal("50 files, 50 secrets, 50 errors, 50 warnings, 1 file not read", written.Split("<header>\n<h1>Build secrets</h1>\n<p>")[1].Split("</p>")[0]);
        Assert.Contains("<a href=\"#f50\">", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report --out /no/such/folder/x.html -", "cannot write /no/such/folder/x.html: no such directory")]
    [InlineData("report --context /no/such -", "there is no directory /no/such")]
    [InlineData("report no/such/file --out -", "cannot read no/such/file: no such directory")]
    public void A_wrong_call_ends_with_2(string arguments, string error)
    {
        var run = ToolRun.WithInput(Text, arguments.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"dockerfile-secrets: {error}\n", run.Error);
    }

    [BrowserFact]
    public void A_browser_opens_the_page_without_a_word()
    {
        foreach (var text in (string[])[Text, Graphs.Hostile, Graphs.Wide, Graphs.Many])
        {
            var (page, console) = Browser.Open(ToolRun.WithInput(text, "report", "-").Out);

            Assert.Empty(console);
            Assert.Matches("(?s)<h1>Build secrets</h1>.*<svg.*</svg>.*<ol class=\"text\"", page);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public void A_telephone_shows_all_columns_of_the_tables()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a-rather-long-name-of-a-service-00.Dockerfile", "FROM a\nRUN --mount=type=secret,id=artifact_repository_password,env=ARTIFACT_REPOSITORY_PASSWORD,required true\n");
        folder.Write("a-rather-long-name-of-a-service-01.Dockerfile", Text);
        var report = ToolRun.Of("report", folder.Path).Out;

        var (page, _) = Browser.Open(
            $$"""
            <!DOCTYPE html><html><body><iframe width="400" height="800" srcdoc="{{System.Net.WebUtility.HtmlEncode(report)}}"></iframe><p id="result"></p><script>
            onload = () => {
              const frame = document.querySelector("iframe").contentDocument;
              const tables = [...frame.querySelectorAll(".scroll:has(table)")].filter(box => box.checkVisibility());
              document.getElementById("result").textContent = "tables " + tables.length + ", cut " + tables.filter(box => box.scrollWidth > box.clientWidth).length
                + ", page " + frame.documentElement.scrollWidth;
            };
            </script></body></html>
            """);

        Assert.Contains("<p id=\"result\">tables 3, cut 0, page 400</p>", page, StringComparison.Ordinal);
    }

    [BrowserFact]
    public void A_browser_draws_the_page()
    {
        // A PNG of one colour would be far smaller.
        var picture = Browser.Screenshot(ToolRun.WithInput(Text, "report", "-").Out, "1200,1600");
        Assert.True(picture.Length > 40_000, $"{picture.Length} bytes");
    }

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex(" href=\"#([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex(" aria-labelledby=\"([^\"]*)\"")]
    private static partial Regex LabelledBy();
}
