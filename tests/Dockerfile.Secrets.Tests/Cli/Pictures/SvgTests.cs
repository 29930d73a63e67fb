using System.Xml.Linq;
using DockerfileSecrets.Cli.Output.Drawing;

namespace DockerfileSecrets.Tests.Cli.Pictures;

public class SvgTests
{
    private const string Leaking =
        """
        FROM node:22 AS deps
        RUN --mount=type=secret,id=npm_token,env=NPM_TOKEN,required echo $NPM_TOKEN > /app/.npmrc
        FROM nginx
        COPY --from=deps /app /app

        """;

    [Fact]
    public void The_picture_tells_stages_edges_secrets_and_leaks()
    {
        var svg = Svg(Leaking);

        var text = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToArray();
        Assert.Equal(
            ["deps", "from node:22", "npm_token", "line 2: required, variable NPM_TOKEN", "Secret written to layer", "line 2: DFS301", "1", "last stage, from nginx", "COPY --from", "deps", "Secret crosses stages", "line 4: DFS310", "a secret enters", "a secret leaks"],
            text);
        Assert.Single(svg.Descendants(), e => e.Attribute("class")?.Value == "line");
        Assert.Equal("2 stages; 1 place where a secret or agent enters; 2 leaks.", svg.Descendants().First(e => e.Name.LocalName == "desc").Value);
    }

    [Fact]
    public void The_same_file_gives_the_same_picture() => Assert.Equal(Svg(Graphs.Many).ToString(), Svg(Graphs.Many).ToString());

    [Fact]
    public void What_a_file_holds_stays_text()
    {
        var svg = Svg(Graphs.Hostile);

        Assert.All(svg.Descendants(), e => Assert.Contains(e.Name.LocalName, (string[])["svg", "title", "desc", "style", "rect", "g", "path", "text"]));
        Assert.All(svg.Descendants().Attributes(), a => Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName == "href"));
        Assert.Contains("<script>alert(4)</script>", string.Concat(svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_that_only_its_name_gives_away_is_starred_out()
    {
        var run = ToolRun.WithInput("FROM a AS a\nARG DB_PASSWORD=hunter2hunter2\nRUN --mount=type=secret,id=${DB_PASSWORD},required true\n", "plan", "--format", "svg", "-");

        Assert.DoesNotContain("hunter2", run.Out, StringComparison.Ordinal);
        Assert.Contains("Secret in arg or env", run.Out, StringComparison.Ordinal);
    }

    [BrowserFact]
    public void No_text_leaves_its_card_or_touches_another()
    {
        var pictures = string.Concat(((string[])[Leaking, Graphs.Hostile, Graphs.Wide, Graphs.Many, MultiStage.Text]).Select(text => GraphSvg.Part(Graphs.Layout(text), "x", "l")));

        // Measured in the browser, with the fonts that it has.
        var (page, console) = Browser.Open(
            $$"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><style>{{GraphStyle.Bright}}</style></head><body>{{pictures}}<p id="result"></p><script>
            let texts = 0, wrong = [];
            for (const svg of document.querySelectorAll('svg')) {
              const edge = svg.getBoundingClientRect(), boxes = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
              boxes.forEach(([t, b], i) => {
                texts++;
                const card = t.closest('g').querySelector(':scope > .card')?.getBoundingClientRect() ?? edge;
                const row = t.parentNode.querySelector(':scope > rect.secret, :scope > rect.leak')?.getBoundingClientRect() ?? card;
                if (b.left < row.left || b.right > row.right || b.top < row.top - 1 || b.bottom > row.bottom + 1) wrong.push('outside: ' + t.textContent);
                if (b.right > edge.right || b.bottom > edge.bottom) wrong.push('cut: ' + t.textContent);
                for (const [u, c] of boxes.slice(i + 1))
                  if (b.left < c.right && c.left < b.right && b.top + 3 < c.bottom && c.top + 3 < b.bottom) wrong.push('touch: ' + t.textContent + ' | ' + u.textContent);
              });
            }
            document.getElementById('result').textContent = texts + ' texts, ' + wrong.length + ' wrong ' + wrong.slice(0, 5).join(' ');
            </script></body></html>
            """);

        Assert.Matches("^[1-9][0-9]{2,} texts, 0 wrong $", page.Split("<p id=\"result\">")[1].Split("</p>")[0]);
        Assert.Empty(console);
    }

    private static XDocument Svg(string text) => XDocument.Parse(GraphSvg.Picture(Graphs.Layout(text), "Dockerfile"));
}
