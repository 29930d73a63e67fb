using DockerfileSecrets.Cli.Output.Drawing;
using DockerfileSecrets.Cli.Output.Text;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Report;

/// <summary>The secrets of each target, and the commands that supply them. Targets that need the same are told once.</summary>
internal sealed class SecretTables(TextWriter output, ReportedFile file)
{
    private static readonly (SupplyFormat Format, string Name)[] OtherWays =
    [
        (SupplyFormat.Compose, "Compose file"), (SupplyFormat.Bake, "Bake file"), (SupplyFormat.GitHubActions, "GitHub Actions"), (SupplyFormat.Podman, "Podman"),
    ];

    public void Write()
    {
        if (file.Default.Targets.FirstOrDefault() is not { Target: { } asked })
        {
            return;
        }

        output.WriteLine($"<h3 id=\"{file.Id}-secrets\">Secrets</h3>");
        if (asked.Stage is null)
        {
            var error = asked.Error?.Message ?? "There is no such target.";
            output.WriteLine($"<p>{HtmlWords.Message(error)}</p>");
        }

        var groups = file.All.Targets
            .Select(target => (Target: target, Rows: SecretUseRow.Of(target.Instructions).ToArray()))
            .Where(target => target.Rows.Length > 0 || target.Target.Target.Stage == asked.Stage)
            .GroupBy(target => string.Join('\n', target.Rows.Select(row => row.ToString())))
            .Select(group => group.OrderBy(t => t.Target.Target.Stage != asked.Stage).ToArray())
            .OrderBy(group => group[0].Target.Target.Stage != asked.Stage)
            .ToArray();
        foreach (var (index, group) in groups.Index())
        {
            var isAsked = group[0].Target.Target.Stage == asked.Stage;
            if (!isAsked && (index == 0 || groups[index - 1][0].Target.Target.Stage == asked.Stage))
            {
                output.WriteLine("<details class=\"targets\"><summary>Other targets</summary>");
            }

            WriteGroup(index, [.. group.Select(g => g.Target)], group[0].Rows, isAsked);
        }

        if (groups is [.., var last] && last[0].Target.Target.Stage != asked.Stage)
        {
            output.WriteLine("</details>");
        }
    }

    private void WriteGroup(int index, PlannedTarget[] targets, SecretUseRow[] rows, bool isAsked)
    {
        var id = FormattableString.Invariant($"{file.Id}-t{index}");
        var names = targets.Select(t => t.Target.Stage is { } stage ? PlannedTarget.NameOf(t.Plan.Stages[stage]) : "").ToArray();
        output.WriteLine($"<h4 id=\"{id}\">{(names.Length == 1 ? "Target" : "Targets")} {Markup.Text(string.Join(", ", names))}</h4>");
        if (rows.Length == 0)
        {
            output.WriteLine("<p>Needs no secret.</p>");
            return;
        }

        output.WriteLine($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{id}\">\n<table>");
        output.WriteLine("<thead><tr><th scope=\"col\">Secret</th><th scope=\"col\">Needed</th><th scope=\"col\">Where</th><th scope=\"col\">Stage</th><th scope=\"col\" class=\"n\">Line</th></tr></thead>\n<tbody>");
        foreach (var row in rows)
        {
            var stage = PlannedTarget.NameOf(targets[0].Plan.Stages[row.Stage]);
            output.WriteLine(FormattableString.Invariant(
                $"<tr><th scope=\"row\"><code>{Markup.Text(row.Name)}</code>{(row.IsSsh ? " (ssh agent)" : "")}</th><td>{Markup.Text(row.Need)}</td><td>{Markup.Text(row.Where)}</td><td>{Markup.Text(stage)}</td><td class=\"n\"><a href=\"#{file.LineId(row.Line)}\">{row.Line}</a></td></tr>"));
        }

        output.WriteLine("</tbody>\n</table>\n</div>");
        var unresolved = targets[0].Target.Unresolved.Where(v => v.Field != "user" || v.Text.Length > 0).Distinct().ToArray();
        if (unresolved.Length > 0)
        {
            output.WriteLine("<p>Not known:</p>\n<ul>");
            foreach (var value in unresolved)
            {
                output.WriteLine(FormattableString.Invariant($"<li>line {value.Line}: {Markup.Text(UnresolvedWords.What(value))}: {Markup.Text(UnresolvedWords.Why(value))}</li>"));
            }

            output.WriteLine("</ul>");
        }

        WriteCommand(targets[0], isAsked);
        if (isAsked)
        {
            WriteOtherWays(targets[0].Target);
        }
    }

    private void WriteCommand(PlannedTarget target, bool isAsked)
    {
        var supplies = PlannedSupply.Of([target]);
        if (supplies.IsEmpty)
        {
            return;
        }

        var asked = file.Default.Options[0];
        var options = isAsked ? asked : new PlanOptions { Target = target.Title ?? "", BuildArguments = asked.BuildArguments };
        var parts = BuildCommand.Parts(file.Default with { Options = [options] }, supplies);
        output.WriteLine($"<pre><code>{Markup.Block(string.Join(supplies.Length == 1 ? " " : " \\\n  ", parts))}</code></pre>");
    }

    private void WriteOtherWays(TargetPlan target)
    {
        var path = file.Default.Path;
        foreach (var (format, name) in OtherWays)
        {
            var emission = SupplyEmitter.Emit(target, format, new EmissionOptions
            {
                Context = path.Context,
                Dockerfile = path.IsDefault || path.Path == "-" ? null
                    : format == SupplyFormat.GitHubActions || format == SupplyFormat.Podman ? path.Path
                    : Path.GetRelativePath(path.Context, path.Path).Replace('\\', '/'),
                Target = file.Default.Options[0].Target is { Length: > 0 } stage ? stage : null,
            });
            output.WriteLine($"<details class=\"supply\"><summary>{name}</summary>");
            output.WriteLine($"<pre><code>{Markup.Block(emission.Text.TrimEnd())}</code></pre>");
            foreach (var problem in emission.Problems)
            {
                output.WriteLine($"<p>{Markup.Text(problem)}</p>");
            }

            output.WriteLine("</details>");
        }
    }
}
