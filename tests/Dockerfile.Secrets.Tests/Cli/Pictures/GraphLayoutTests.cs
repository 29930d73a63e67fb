using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DockerfileSecrets.Tests.Cli.Pictures;

public class GraphLayoutTests
{
    [Property(MaxTest = 200)]
    public Property Cards_never_overlap_and_no_line_passes_through_one() => Prop.ForAll(
        Gen.Choose(1, 25).SelectMany(count => Gen.Choose(0, 1000).ListOf(3 * count).Select(numbers => TextOf(count, [.. numbers]))).ToArbitrary(),
        AssertClear);

    [Fact]
    public void A_hundred_stages_are_clear_too() => AssertClear(Graphs.Many);

    [Fact]
    public void Every_stage_stands_behind_all_that_it_takes_from() =>
        Assert.All(Graphs.Layout(Graphs.Many).Lines, line => Assert.True(line.Points[0].X < line.Points[^1].X));

    [Fact]
    public void Lines_that_need_not_cross_do_not()
    {
        var layout = Graphs.Layout("FROM a AS a\nFROM b AS b\nFROM c AS c\nFROM scratch\nCOPY --from=c / /\nCOPY --from=a / /\nCOPY --from=b / /\n");

        var entries = layout.Lines.OrderBy(line => line.Points[0].Y).Select(line => line.Points[^1].Y).ToArray();
        Assert.Equal(3, entries.Length);
        Assert.Equal(entries.Order(), entries);
    }

    [Fact]
    public void A_chain_of_stages_stays_level()
    {
        var layout = Graphs.Layout("FROM a AS s0\n" + string.Concat(Enumerable.Range(1, 99).Select(i => i % 2 == 0 ? $"FROM s{i - 1} AS s{i}\n" : $"FROM a AS s{i}\nCOPY --from=s{i - 1} / /\n")));

        Assert.Equal(100, layout.Cards.Length);
        Assert.InRange(layout.Height, 1, 2 * layout.Cards.Max(card => card.Shape.Height));
    }

    [Fact]
    public void A_circle_of_stages_is_drawn_without_its_lines()
    {
        var layout = Graphs.Layout("FROM b AS a\nCOPY --from=b x x\nFROM a AS b\nCOPY --from=a x x\n");

        Assert.Equal(2, layout.Cards.Length);
    }

    [Fact]
    public void The_target_of_a_call_decides_what_is_reached()
    {
        var run = ToolRun.WithInput("FROM a AS a\nFROM b AS b\n", "plan", "--target", "a", "--format", "svg", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Out.Split("<g class=\"off\" transform"), part => part.Contains("Stage b", StringComparison.Ordinal) && !part.Contains("Stage a", StringComparison.Ordinal));
    }

    private static string TextOf(int count, int[] numbers) => string.Concat(Enumerable.Range(0, count).Select(i =>
        $"FROM {(i > 0 && numbers[3 * i] % 3 == 0 ? "s" + (numbers[3 * i] % i) : "image")} AS s{i}\n"
        + (i > 0 ? $"COPY --from=s{numbers[(3 * i) + 1] % i} / /\n" : "")
        + (i > 0 && numbers[(3 * i) + 2] % 2 == 0 ? $"COPY --from=s{numbers[(3 * i) + 2] % i} / /\nRUN --mount=type=secret,id=s{i} true\n" : "")));

    private static void AssertClear(string text)
    {
        var layout = Graphs.Layout(text);
        var boxes = layout.Cards.Select(card => (Left: card.X, Top: card.Y, Right: card.X + card.Width, Bottom: card.Y + card.Shape.Height)).ToArray();
        foreach (var (index, box) in boxes.Index())
        {
            Assert.True(box is { Left: >= 0, Top: >= 0 } && box.Right <= layout.Width && box.Bottom <= layout.Height, $"card {index} is cut");
            Assert.DoesNotContain(boxes[(index + 1)..], other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom);
        }

        // Between the points 2n and 2n+1 a line bends in the gap between two columns; from 2n+1 to 2n+2 it passes a column.
        foreach (var line in layout.Lines)
        {
            for (var i = 1; i + 1 < line.Points.Length; i += 2)
            {
                var (from, to) = (line.Points[i], line.Points[i + 1]);
                Assert.Equal(from.Y, to.Y);
                Assert.DoesNotContain(boxes, box => box.Left < to.X && from.X < box.Right && box.Top <= from.Y && from.Y <= box.Bottom);
            }
        }
    }
}
