using System.Collections.Immutable;
using System.Globalization;
using DockerfileSecrets.Cli.Output.Text;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Markdown;

/// <summary>The plan for a comment on a pull request: a table for each target, what is not known, and the command.</summary>
internal sealed class PlanMarkdown(TextWriter output, PlannedBuild build)
{
    public void Write()
    {
        for (var i = 0; i < build.Plans[0].Targets.Length; i++)
        {
            if (i > 0)
            {
                output.WriteLine();
            }

            WriteTarget([.. build.Plans.Select(plan => new PlannedTarget(plan, plan.Targets[i]))]);
        }

        WriteBullets(build.HasAllTargets ? [] : [.. PlanRemarks.Of(build).Select(MarkdownText.Plain)]);
        var supplies = PlannedSupply.Of(build.Targets);
        if (!supplies.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("```sh");
            output.WriteLine(string.Join(supplies.Length == 1 ? " " : " \\\n  ", BuildCommand.Parts(build, supplies).Select(part => VisibleText.Of(part))));
            output.WriteLine("```");
        }
    }

    private void WriteTarget(ImmutableArray<PlannedTarget> perPlatform)
    {
        var title = perPlatform[0].Title;
        output.WriteLine($"### Secrets of {MarkdownText.Code(build.Read.File.Name)}{(title is null ? "" : ", target " + MarkdownText.Code(title))}");
        output.WriteLine();
        var rows = perPlatform.SelectMany((target, index) => MarkdownRow.Of(target).Select(row => (Row: row, Platform: build.Options[index].Platform)))
            .GroupBy(pair => pair.Row)
            .ToArray();
        if (rows.Length == 0)
        {
            output.WriteLine("None.");
        }
        else
        {
            var several = build.Plans.Length > 1;
            output.WriteLine("| Secret | Needed | Where | Stage | Line |" + (several ? " Platforms |" : ""));
            output.WriteLine("| --- | --- | --- | --- | ---: |" + (several ? " --- |" : ""));
            foreach (var row in rows)
            {
                var line = row.Key.Line.ToString(CultureInfo.InvariantCulture);
                output.Write($"| {row.Key.Secret} | {row.Key.Need} | {row.Key.Where} | {row.Key.Stage} | {line} |");
                var platforms = row.Select(pair => pair.Platform).Distinct().ToArray();
                output.WriteLine(several ? $" {(platforms.Length == build.Plans.Length ? "all" : string.Join(", ", platforms))} |" : "");
            }
        }

        WriteBullets([.. perPlatform.SelectMany(target => target.Target.Unresolved).Distinct().Select(value =>
            FormattableString.Invariant($"Line {value.Line}: {MarkdownText.Code(UnresolvedWords.What(value))} is not known: {MarkdownText.Plain(UnresolvedWords.Why(value))}"))]);
    }

    private void WriteBullets(ImmutableArray<string> lines)
    {
        if (!lines.IsEmpty)
        {
            output.WriteLine();
        }

        foreach (var line in lines)
        {
            output.WriteLine("- " + line);
        }
    }
}
