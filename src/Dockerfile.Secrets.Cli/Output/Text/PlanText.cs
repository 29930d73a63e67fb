using System.Collections.Immutable;
using DockerfileSecrets.Cli.Input;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>The plan for people: stage by stage, the lines of the Dockerfile, the secrets below them, and the command at the end.</summary>
internal sealed class PlanText(TextWriter output, TextStyle style, ReadDocument read)
{
    private const int LineWidth = 100;
    private const int IdWidth = 40;

    private readonly int _gutter = read.Document.Text.LineCount.ToString(System.Globalization.CultureInfo.InvariantCulture).Length + 2;

    public void Write(FilePlan plan)
    {
        WriteHead(plan);
        foreach (var stage in plan.Stages.Where(stage => !stage.Instructions.IsEmpty))
        {
            output.WriteLine();
            WriteStage(stage, SecretColumns(plan));
        }

        if (!plan.Supplies.IsEmpty)
        {
            output.WriteLine();
            WriteCommand(plan.Supplies);
        }
    }

    private static string Plural(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static (int Id, int Need) SecretColumns(FilePlan plan)
    {
        var secrets = plan.Stages.SelectMany(stage => stage.Instructions).SelectMany(instruction => instruction.Secrets).ToArray();
        return secrets.Length == 0
            ? default
            : (secrets.Max(secret => Id(secret).Length), secrets.Max(secret => SecretWords.Need(secret).Length));
    }

    private static string Id(SecretMount secret) => VisibleText.Cut(SecretWords.Marked(secret.Id), IdWidth);

    private void WriteHead(FilePlan plan)
    {
        var count = plan.Supplies.IsEmpty
            ? plan.Stages.Any(stage => !stage.Instructions.IsEmpty) ? "no secret with an id" : "mounts no secrets"
            : $"{Plural(plan.Supplies.Length, "secret")} in {Plural(plan.SecretInstructionCount, "instruction")}";
        if (read.Document.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            count += ", as far as it can be read";
        }

        output.WriteLine($"{style.Bold(VisibleText.Of(read.File.Name))}: {count}");
    }

    private void WriteStage(StagePlan stage, (int Id, int Need) columns)
    {
        var title = stage.Index is null ? "Before the first FROM" : $"Stage {VisibleText.Cut(stage.Name ?? $"{stage.Index}", IdWidth)}";
        output.WriteLine(style.Bold(title) + (stage.Base is null ? "" : style.Dim($" (from {VisibleText.Cut(stage.Base, LineWidth)})")));
        foreach (var instruction in stage.Instructions)
        {
            output.WriteLine();
            WriteLines(instruction);
            WriteSecrets(instruction, columns);
        }
    }

    /// <summary>The first line of the instruction and those with secrets on them; the others would hide them.</summary>
    private void WriteLines(InstructionPlan instruction)
    {
        if (instruction.IsOnbuild)
        {
            output.WriteLine(new string(' ', _gutter + 3) + style.Yellow("ONBUILD: for builds on top of this image"));
        }

        var previous = 0;
        foreach (var line in Lines(instruction))
        {
            if (previous > 0 && line > previous + 1)
            {
                output.WriteLine(style.Dim("...".PadLeft(_gutter)));
            }

            var span = read.GetLineSpan(line);
            var text = VisibleText.Cut(read.File.Text.Substring(span.Start, span.Length).TrimEnd().Replace("\t", "    ", StringComparison.Ordinal), LineWidth);
            output.WriteLine(style.Dim($"{line.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(_gutter)} | ") + text);
            previous = line;
        }
    }

    private SortedSet<int> Lines(InstructionPlan instruction)
    {
        var mounts = instruction.Secrets.Cast<Mount>().Concat(instruction.Unreadable);
        return [instruction.Lines.First, .. mounts.Select(mount => read.GetPosition(read.Document.GetSpan(mount).Start).Line)];
    }

    private void WriteSecrets(InstructionPlan instruction, (int Id, int Need) columns)
    {
        var indent = new string(' ', _gutter + 3);
        foreach (var secret in instruction.Secrets)
        {
            var id = Id(secret);
            var need = SecretWords.Need(secret);
            output.Write(indent + style.Green(id) + new string(' ', columns.Id - id.Length + 2));
            output.Write((need == SecretWords.Required ? style.Yellow(need) : need) + new string(' ', columns.Need - need.Length + 2));
            output.WriteLine(VisibleText.Of(SecretWords.Places(secret)));
        }

        foreach (var mount in instruction.Unreadable)
        {
            output.WriteLine(indent + style.Yellow(mount is SecretMount ? "a secret without an id" : "a mount that may be a secret: its type is a variable"));
        }
    }

    private void WriteCommand(ImmutableArray<SecretSupply> supplies)
    {
        var parts = BuildCommand.Parts(read.File, supplies).Select(part => VisibleText.Of(part)).ToArray();
        output.WriteLine(style.Bold("Supply " + (supplies.Length == 1 ? "it" : "them") + " with"));
        output.WriteLine();
        output.WriteLine("  " + string.Join(supplies.Length == 1 ? " " : " \\\n    ", parts));
        var notes = supplies.Where(supply => !supply.IsResolved).Select(supply => $"{supply.Id} is unresolved: write the id that it stands for.")
            .Concat(supplies.Where(supply => supply.IsOnbuildOnly).Select(supply => $"{supply.Id} is for builds on top of this image (ONBUILD)."))
            .ToArray();
        if (notes.Length > 0)
        {
            output.WriteLine();
        }

        foreach (var note in notes)
        {
            output.WriteLine(VisibleText.Of(note));
        }
    }
}
