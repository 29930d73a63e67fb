using System.Globalization;

namespace DockerfileSecrets.Benchmarks;

/// <summary>A change of one line in a file of 10,000 lines, against parsing it anew. Processor time, the least of all rounds.</summary>
internal static class EditRatio
{
    public static void Print(int rounds)
    {
        var text = Shapes.OfLines(10_000);
        var document = DockerfileDocument.Parse(text);
        var at = text.IndexOf("WORKDIR", text.Length / 2, StringComparison.Ordinal);
        TextEdit edit = new(new TextSpan(at, "WORKDIR /app".Length), "WORKDIR /other");
        var changed = document.WithChanges(edit);

        // In turns, a hundred of each, so that the clock sees them.
        double full = double.MaxValue, first = double.MaxValue, second = double.MaxValue, withText = double.MaxValue, all = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            full = Math.Min(full, Time(() => DockerfileDocument.Parse(text)));
            first = Math.Min(first, Time(() => document.WithChanges(edit)));
            second = Math.Min(second, Time(() => changed.WithChanges(edit)));
            withText = Math.Min(withText, Time(() => document.WithChanges(edit).Text.Text));
            all = Math.Min(all, Time(() => _ = document.WithChanges(edit).Diagnostics.Length));
        }

        Write($"10,000 lines, {text.Length} characters, {rounds} rounds, .NET {Environment.Version}");
        Write($"| way | microseconds | part of a full parse |");
        Write($"|---|---:|---:|");
        Write($"| parse all | {full:F0} | 1 |");
        Write($"| change one line | {first:F0} | {first / full:F3} |");
        Write($"| change a line of a changed document | {second:F0} | {second / full:F3} |");
        Write($"| change one line, put the text together | {withText:F0} | {withText / full:F3} |");
        Write($"| change one line, gather all diagnostics | {all:F0} | {all / full:F3} |");
    }

    private static double Time(Func<object?> run) => Time(() => { run(); });

    private static double Time(Action run)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < 20; i++)
        {
            run();
        }

        return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / 20;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
