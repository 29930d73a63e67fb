using System.Collections.Immutable;

namespace DockerfileSecrets.Fixes;

/// <summary>Makes a secret out of a build argument: the ARG goes, and each RUN that names it mounts it as a variable.</summary>
internal static class SecretForArgument
{
    /// <summary>Nothing where no RUN names it, as then it is not known which reads it, or where anything but a RUN does.</summary>
    public static ImmutableArray<Fix> Fix(ValidationContext context, EvaluatedStep step, ArgInstruction arg, NameValue declaration)
    {
        var document = context.Document;
        var name = declaration.Name;
        if (!ReferenceEquals(step.Command.Origin, arg) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            return [];
        }

        var edits = Remove(document, arg, declaration).ToBuilder();
        var removed = edits.Count;
        if (removed == 0)
        {
            return [];
        }

        foreach (var instruction in step.Stage.Instructions.SkipWhile(i => i != arg).Skip(1).Where(i => Uses(i, name)))
        {
            if (instruction is not RunInstruction run)
            {
                return [];
            }

            if (!run.Mounts.Any(m => m.Entries.Any(e => e.Key == "env" && e.Value == name)))
            {
                edits.Add(new TextEdit(new TextSpan(document.GetSpan(run, run.KeywordSpan).End, 0), $" --mount=type=secret,id={name},env={name},required"));
            }
        }

        return edits.Count > removed ? [new Fix($"Make `{name}` a secret: build with `--secret id={name}` instead of `--build-arg {name}=...`", false, edits.ToImmutable())] : [];
    }

    private static bool Uses(Instruction instruction, string name) => UsesIn(instruction.JoinedText, name) || instruction.Heredocs.Any(h => UsesIn(h.Content, name));

    private static bool UsesIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var isWhole = end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_');
            var before = text.AsSpan(0, at);
            if (isWhole && (before is [.., '$'] or [.., '$', '{'] or [.., '%'] || before.EndsWith("$env:", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<TextEdit> Remove(DockerfileDocument document, ArgInstruction arg, NameValue declaration)
    {
        var index = arg.Declarations.IndexOf(declaration);
        var span = arg.Declarations.Length == 1 ? document.GetFullSpan(arg)
            : index == 0 ? TextSpan.FromBounds(document.GetSpan(declaration).Start, document.GetSpan(arg.Declarations[1]).Start)
            : TextSpan.FromBounds(document.GetSpan(arg.Declarations[index - 1]).End, document.GetSpan(declaration).End);
        return document.Text.Text.AsSpan(span.Start, span.Length).Contains('#') ? [] : [new TextEdit(span, "")];
    }
}
