using System.Globalization;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>The lines of an instruction that are shown: the first and those with secrets on them; the others would hide them.</summary>
internal sealed class SourceLines(TextWriter output, TextStyle style, ReadDocument read)
{
    private readonly int _gutter = read.Document.Text.LineCount.ToString(CultureInfo.InvariantCulture).Length + 2;

    /// <summary>What stands before text below the lines.</summary>
    public string Indent => new(' ', _gutter + 3);

    public void Write(PlannedInstruction instruction)
    {
        var previous = 0;
        foreach (var line in LinesOf(instruction))
        {
            if (previous > 0 && line > previous + 1)
            {
                output.WriteLine(style.Dim("...".PadLeft(_gutter)));
            }

            var span = read.GetLineSpan(line);
            var text = VisibleText.Cut(read.File.Text.Substring(span.Start, span.Length).TrimEnd().Replace("\t", "    ", StringComparison.Ordinal), style.Room(_gutter + 3));
            output.WriteLine(style.Dim($"{line.ToString(CultureInfo.InvariantCulture).PadLeft(_gutter)} | ") + text);
            previous = line;
        }
    }

    private SortedSet<int> LinesOf(PlannedInstruction planned)
    {
        var lines = new SortedSet<int> { read.GetPosition(planned.Span.Start).Line };
        var instruction = read.Document.Instructions[planned.Ordinal];
        while (instruction is OnbuildInstruction { Trigger: { } trigger })
        {
            instruction = trigger;
        }

        if (instruction is RunInstruction run)
        {
            var shown = planned.Mounts.Select(mount => mount.Raw).ToHashSet(StringComparer.Ordinal);
            lines.UnionWith(run.Mounts.Where(mount => shown.Contains(mount.Value)).Select(mount => read.GetPosition(read.Document.GetSpan(mount).Start).Line));
        }

        return lines;
    }
}
